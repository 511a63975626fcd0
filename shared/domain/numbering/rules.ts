import * as z from 'zod';
import { type Part, Pattern } from './pattern.ts';
import { YearKind } from './year.ts';

/** The registers of an office that give numbers: files, diary of what comes in, issue of what goes out. */
export const REGISTER_KINDS = ['files', 'diary', 'issue'] as const;
export const RegisterKind = z.enum(REGISTER_KINDS);
export type RegisterKind = z.infer<typeof RegisterKind>;

/** How one register counts and writes. */
export const RegisterRules = z.strictObject({ year: YearKind, pattern: Pattern });
export type RegisterRules = z.infer<typeof RegisterRules>;

/** How an office numbers; a register that is not named counts by the defaults. */
export const Numbering = z.strictObject({
  files: RegisterRules.optional(),
  diary: RegisterRules.optional(),
  issue: RegisterRules.optional(),
});
export type Numbering = z.infer<typeof Numbering>;

const text = (of: string): Part => ({ part: 'literal', text: of });
const office: Part = { part: 'office' };
const serialAndYear: readonly Part[] = [{ part: 'serial' }, text('/'), { part: 'year', form: 'usual' }];

/** `SDM-SDR/17/2026`, with the heads between if the file has any; `SDM-SDR/D/17/2026`; `SDM-SDR/I/17/2026`. */
export const DEFAULT_NUMBERING: Readonly<Record<RegisterKind, RegisterRules>> = {
  files: {
    year: 'calendar',
    pattern: [
      office,
      text('/'),
      { part: 'head', level: 'basic' },
      text('/'),
      { part: 'head', level: 'primary' },
      text('/'),
      { part: 'head', level: 'secondary' },
      text('/'),
      { part: 'head', level: 'tertiary' },
      text('/'),
      ...serialAndYear,
    ],
  },
  diary: { year: 'calendar', pattern: [office, text('/D/'), ...serialAndYear] },
  issue: { year: 'calendar', pattern: [office, text('/I/'), ...serialAndYear] },
};

/** How an office's register counts and writes. */
export const rulesOf = (
  { numbering }: { readonly numbering?: Numbering | undefined },
  of: RegisterKind,
): RegisterRules => numbering?.[of] ?? DEFAULT_NUMBERING[of];
