import { describe, expect, it } from 'vitest';
import type { ByOfficer } from '#shared/domain/actor.ts';
import {
  Correction,
  enterPostage,
  isLow,
  type PostageAccount,
  type PostageSaid,
  Purchase,
} from '#shared/domain/dispatch/postage.ts';
import { USUAL_POSTAGE } from '#shared/domain/dispatch/postage-rule.ts';
import { DraftId, OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Day, type Instant, instantOf } from '#shared/domain/time.ts';

const ID = '01K0000000000000000000000A';
const officeId = OfficeId.parse(`off_${ID}`);
const by: ByOfficer = {
  kind: 'officer',
  postId: PostId.parse(`pst_${ID}`),
  officeId,
  officerId: OfficerId.parse(`ofr_${ID}`),
  charge: 'substantive',
};
const on = Day.parse('2026-11-20');
const NOON = instantOf(Date.parse('2026-11-23T12:00:00+05:30'));
/** The last minute of November and the first of December in India: both still November by Greenwich. */
const LAST = instantOf(Date.parse('2026-11-30T23:59:30+05:30'));
const FIRST = instantOf(Date.parse('2026-12-01T00:00:30+05:30'));

const bought = (paise: number): PostageSaid => ({
  ...{ kind: 'bought', paise, means: 'stamps', voucher: '12/2026', on },
});
const used = (...paise: number[]): PostageSaid => ({
  kind: 'used',
  draftId: DraftId.parse(`dft_${ID}`),
  number: 'SDM-SDR/REV/17/2026',
  on,
  sent: paise.map((each, at) => ({ serial: at + 1, to: 'तहसीलदार', mode: 'speed-post', paise: each })),
});
const corrected = (paise: number): PostageSaid => ({ kind: 'corrected', paise, reason: 'गणना में त्रुटि' });

type Step = readonly [PostageSaid, Instant];
const kept = (steps: readonly Step[], rule = USUAL_POSTAGE): PostageAccount => {
  let last: PostageAccount | undefined;
  for (const [said, at] of steps) last = enterPostage(last, said, { officeId, by, at, rule }).after;
  if (!last) throw new Error('nothing was entered');
  return last;
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'it was not refused';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('the postage account of an office', () => {
  it('is opening, bought, used, corrected and closing, and what an entry left stands with it', () => {
    const account = kept([
      [bought(100_000), NOON],
      [used(4100, 2250), NOON],
      [corrected(-150), NOON],
    ]);
    expect(account).toMatchObject({
      ...{ month: '2026-11', opening: 0, bought: 100_000, used: 6350, corrected: -150, closing: 93_500 },
      version: 3,
    });
    const { entry } = enterPostage(account, used(1), { officeId, by, at: NOON, rule: USUAL_POSTAGE });
    expect(entry).toMatchObject({ n: 4, balance: 93_499 });
  });

  it('turns its month by the clock of India and carries the balance over', () => {
    const steps: readonly Step[] = [
      [bought(5000), LAST],
      [used(1000), FIRST],
    ];
    expect(kept(steps)).toMatchObject({
      month: '2026-12',
      opening: 5000,
      bought: 0,
      used: 1000,
      closing: 4000,
    });
    expect(kept(steps.slice(0, 1))).toMatchObject({ month: '2026-11', closing: 5000 });
  });

  it('never enters into a month that is over, should another clock be behind', () => {
    const account = kept([
      [bought(5000), FIRST],
      [used(1000), LAST],
    ]);
    expect(account).toMatchObject({ month: '2026-12', used: 1000, at: FIRST });
  });

  it('goes below nothing, and says that it is low, unless the office lets nothing go without', () => {
    const account = kept([[used(4100), NOON]]);
    expect(account.closing).toBe(-4100);
    expect(isLow(account, USUAL_POSTAGE)).toBe(true);
    const rule = { lowAt: 0, bars: true };
    const some = kept([[bought(4100), NOON]], rule);
    const entering = (said: PostageSaid) =>
      codeOf(() => enterPostage(some, said, { officeId, by, at: NOON, rule }));
    expect(entering(used(4100))).toBe('it was not refused');
    expect(entering(used(4000, 101))).toBe('postage.short');
    expect(entering(corrected(-4101))).toBe('postage.short');
    expect(entering(corrected(1))).toBe('it was not refused');
  });

  it('is low below what the office has said, and never where none is kept', () => {
    const account = kept([[bought(50_000), NOON]]);
    expect(isLow(account, USUAL_POSTAGE)).toBe(false);
    expect(isLow(account, { lowAt: 50_001, bars: false })).toBe(true);
    expect(isLow(undefined, USUAL_POSTAGE)).toBe(false);
  });

  it('takes no purchase of nothing or less, no part of a paisa, and no correction without sum or reason', () => {
    const buys = (paise: number) =>
      Purchase.safeParse({ paise, means: 'franking', voucher: '1', on }).success;
    expect([1, 100_000_000].map(buys)).toEqual([true, true]);
    expect([0, -1, 0.5, 100_000_001].map(buys)).toEqual([false, false, false, false]);
    const corrects = (paise: number, reason: string) => Correction.safeParse({ paise, reason }).success;
    expect([corrects(-1, 'त्रुटि'), corrects(0, 'त्रुटि'), corrects(1, ' ')]).toEqual([true, false, false]);
  });
});
