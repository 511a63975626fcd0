import { RUNG_KINDS, type Rung } from '../policy.ts';
import { Duration } from '../time.ts';
import { plainDigits } from '../words.ts';
import { type Cell, malformed } from './cell.ts';

const RUNG = /^(?:(\d{1,4})|(PT[0-9HMS]+))(C)?(?:>([1-9])([?^])?)?$/;
/** How the cell says what comes with telling a superior. */
const SIGNS = { ask: '?', offer: '^' } as const satisfies Record<(typeof RUNG_KINDS)[number], string>;

const EXPECTED = {
  hi: 'कार्य दिवस क्रम से लिखें, जैसे 3; 5; 7; 8>1; 15>2। >1 का अर्थ एक स्तर ऊपर सूचना, >1? कारण भी पूछना, >1^ मँगाने का विकल्प, c कैलेंडर दिवस।',
  en: 'Write working days in order, such as 3; 5; 7; 8>1; 15>2. >1 tells one post further up, >1? also asks why, >1^ also offers to call it up, c counts calendar days.',
} as const;

const rungOf = (text: string): Rung | undefined => {
  const [whole, days, clock, calendar, levels, sign] = RUNG.exec(text) ?? [];
  const after = Duration.safeParse(clock ?? `P${days}D`);
  if (whole === undefined || !after.success) return undefined;
  const limit = { after: after.data, days: calendar ? ('calendar' as const) : ('working' as const) };
  if (levels === undefined) return { tell: 'holder', limit };
  const kind = RUNG_KINDS.find(each => SIGNS[each] === sign);
  return { tell: 'superior', levels: Number(levels), limit, ...(kind ? { kind } : {}) };
};

const rungText = (rung: Rung): string => {
  const { after, days } = rung.limit;
  const sign = rung.tell === 'superior' && rung.kind ? SIGNS[rung.kind] : '';
  const above = rung.tell === 'superior' ? `>${rung.levels}${sign}` : '';
  const length = after.startsWith('PT') ? after : after.slice(1, -1);
  return `${length}${days === 'calendar' ? 'c' : ''}${above}`;
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
