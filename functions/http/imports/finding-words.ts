import type { Language } from '#shared/contract/problem.ts';
import type { ImportFinding } from '#shared/domain/import-finding.ts';
import { IMPORT_PROBLEMS } from '#shared/domain/imports/problems.ts';
import { SHEET_REASONS } from '#shared/sheets/reasons.ts';

type Words = Readonly<Record<Language, string>>;

const WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ...SHEET_REASONS.map(({ code, ...words }) => [code, words] as const),
  ...Object.entries(IMPORT_PROBLEMS),
]);

/** A finding in words, without its place. A code of an older day that is said no more stands for itself. */
export const sayFinding = (
  { code, facts }: Pick<ImportFinding, 'code' | 'facts'>,
  language: Language,
): string =>
  (WORDS.get(code)?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? '';
    return typeof fact === 'object' ? fact[language] : String(fact);
  });
