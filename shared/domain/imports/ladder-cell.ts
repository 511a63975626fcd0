import type { Rung } from '../policy.ts';
import { Duration } from '../time.ts';
import { plainDigits } from '../words.ts';
import { type Cell, malformed } from './cell.ts';

const RUNG = /^(?:(\d{1,4})|(PT[0-9HMS]+))(C)?(?:>([1-9]))?$/;

const EXPECTED = {
  hi: 'कार्य दिवस क्रम से लिखें, जैसे 3; 5; 7; 8>1; 15>2। >1 का अर्थ एक स्तर ऊपर सूचना, c का अर्थ कैलेंडर दिवस।',
  en: 'Write working days in order, such as 3; 5; 7; 8>1; 15>2. >1 tells one post further up, c counts calendar days.',
} as const;

const rungOf = (text: string): Rung | undefined => {
  const [whole, days, clock, calendar, levels] = RUNG.exec(text) ?? [];
  const after = Duration.safeParse(clock ?? `P${days}D`);
  if (whole === undefined || !after.success) return undefined;
  const limit = { after: after.data, days: calendar ? ('calendar' as const) : ('working' as const) };
  return levels === undefined
    ? { tell: 'holder', limit }
    : { tell: 'superior', levels: Number(levels), limit };
};

const rungText = (rung: Rung): string => {
  const { after, days } = rung.limit;
  const length = after.startsWith('PT') ? after : after.slice(1, -1);
  return `${length}${days === 'calendar' ? 'c' : ''}${rung.tell === 'superior' ? `>${rung.levels}` : ''}`;
};

/** The escalation ladder of an office in one cell: after how many days who is told. */
export const ladderCell: Cell<readonly Rung[]> = {
  read: text => {
    const parts = plainDigits(text).toUpperCase().replace(/\s+/g, '').split(/[;,]/);
    const rungs = parts.filter(part => part !== '').map(rungOf);
    const whole = rungs.filter(rung => rung !== undefined);
    return whole.length === rungs.length && whole.length > 0 && whole.length <= 20
      ? { value: whole }
      : malformed(text, EXPECTED);
  },
  write: rungs => (rungs.length === 0 ? '-' : rungs.map(rungText).join('; ')),
};
