import * as z from 'zod';
import { ByOfficer } from '../actor.ts';
import { DraftId, OfficeId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { LIMITS, line, prose } from '../text.ts';
import { Day, Instant, istDay } from '../time.ts';
import { DispatchMode, Postage } from './mode.ts';
import { MOST_PAISE, type PostageRule } from './postage-rule.ts';

/** A month in India: `2026-11`. */
export const Month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;
export const monthOf = (at: Instant): Month => istDay(at).slice(0, 7);

/** What is bought: more than nothing. */
const Bought = z.int().min(1).max(MOST_PAISE);
/** What a correction adds or takes away: never nothing. */
const Change = z
  .int()
  .min(-MOST_PAISE)
  .max(MOST_PAISE)
  .refine(paise => paise !== 0);

/** What postage is held in: stamps, or the credit of a franking machine. */
export const POSTAGE_MEANS = ['stamps', 'franking'] as const;

/** What is said of a purchase: by which voucher it was bought, and when. */
export const Purchase = z.strictObject({
  paise: Bought,
  means: z.enum(POSTAGE_MEANS),
  voucher: line(LIMITS.name),
  on: Day,
});

/** What is said of a correction; what stood before stays as it was entered. */
export const Correction = z.strictObject({ paise: Change, reason: prose(LIMITS.reason) });

/** What one letter took on one day; of what is confidential nobody is named. */
const Used = z.strictObject({
  draftId: DraftId,
  number: z.string(),
  on: Day,
  sent: z.array(
    z.strictObject({
      serial: z.int(),
      to: z.string().optional(),
      mode: DispatchMode,
      paise: Postage,
    }),
  ),
});
export type Used = z.infer<typeof Used>;

/** What is entered, and what it makes of the balance. */
export const PostageSaid = z.discriminatedUnion('kind', [
  Purchase.extend({ kind: z.literal('bought') }),
  Used.extend({ kind: z.literal('used') }),
  Correction.extend({ kind: z.literal('corrected') }),
]);
export type PostageSaid = z.infer<typeof PostageSaid>;

/** One entry of an office's postage account. It is never changed: what was wrong is corrected by another. */
export const PostageEntry = z.strictObject({
  officeId: OfficeId,
  /** From 1, without a gap, over all months. */
  n: z.int().min(1),
  at: Instant,
  by: ByOfficer,
  said: PostageSaid,
  /** What is left after it, in paise; below nothing where more was used than was ever entered as bought. */
  balance: z.int(),
});
export type PostageEntry = z.infer<typeof PostageEntry>;

/** What a month began with, what came and went in it, and what it ended with, in paise. */
export const PostageMonth = z.strictObject({
  month: Month,
  opening: z.int(),
  bought: z.int(),
  used: z.int(),
  corrected: z.int(),
  closing: z.int(),
});
export type PostageMonth = z.infer<typeof PostageMonth>;

/** How the account stands: its running month, and how many entries it has. */
export const PostageAccount = PostageMonth.extend({
  officeId: OfficeId,
  version: z.int().min(1),
  at: Instant,
});
export type PostageAccount = z.infer<typeof PostageAccount>;

export const costOf = ({ sent }: Pick<Used, 'sent'>): number =>
  sent.reduce((sum, { paise }) => sum + paise, 0);

/** What an entry adds to the balance, in paise. */
export const changeOf = (said: PostageSaid): number => (said.kind === 'used' ? -costOf(said) : said.paise);

/** A month in which nothing was entered yet. */
export const emptyMonth = (month: Month, opening: number): PostageMonth => ({
  ...{ month, opening, bought: 0, used: 0, corrected: 0, closing: opening },
});

type Entering = {
  readonly officeId: OfficeId;
  readonly by: ByOfficer;
  readonly at: Instant;
  readonly rule: PostageRule;
};

/** An entry decided on, with the account it was decided on and the one it leads to. */
export type PostageDecision = {
  readonly before: PostageAccount | undefined;
  readonly after: PostageAccount;
  readonly entry: PostageEntry;
};

/**
 * Enters it in the month it is, whatever day it tells of: a month that is over never changes. An entry never goes before the
 * last one, should two clocks differ at the turn of a month.
 * @throws `postage.short` where the office wants it and the balance would fall below nothing by it
 */
export const enterPostage = (
  before: PostageAccount | undefined,
  said: PostageSaid,
  { officeId, by, at: now, rule }: Entering,
): PostageDecision => {
  const at = before && before.at > now ? before.at : now;
  const month = monthOf(at);
  const running = before?.month === month ? before : emptyMonth(month, before?.closing ?? 0);
  const change = changeOf(said);
  const closing = running.closing + change;
  if (rule.bars && change < 0 && closing < 0)
    throw new Refusal('postage.short', { balance: running.closing, wanted: -change });
  const { opening, bought, used, corrected } = running;
  const after = {
    ...{ officeId, version: (before?.version ?? 0) + 1, at, month, opening, closing },
    bought: bought + (said.kind === 'bought' ? change : 0),
    used: used + (said.kind === 'used' ? -change : 0),
    corrected: corrected + (said.kind === 'corrected' ? change : 0),
  };
  return { before, after, entry: { officeId, n: after.version, at, by, said, balance: closing } };
};

/** Whether postage runs low: only of an office that keeps an account. */
export const isLow = (account: PostageAccount | undefined, { lowAt }: PostageRule): boolean =>
  account !== undefined && account.closing < lowAt;
