import * as z from 'zod';
import { type DraftHead, draftWhereabouts } from '../drafts/draft.ts';
import { given } from '../holding.ts';
import { DraftId, OfficeId, PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { SlipCode } from '../slip-code.ts';
import { Day, Instant } from '../time.ts';

/** One letter for one recipient, as a messenger carries it. */
export const PeonLine = z.strictObject({
  draftId: DraftId,
  serial: z.int().min(1),
  /** Which sending of it this is: what came back is sent again, and stands on another page then. */
  sent: z.int().min(1),
  number: z.string(),
  /** To whom; absent of what is confidential. */
  to: z.string().optional(),
});
export type PeonLine = z.infer<typeof PeonLine>;

/**
 * A page of the peon book: what one messenger carries on one day, for signatures. It never changes; what became of each
 * letter stands with the letter.
 */
export const PeonPage = z.strictObject({
  /** By which it is known again from the paper. */
  code: SlipCode,
  officeId: OfficeId,
  on: Day,
  messenger: z.string(),
  at: Instant,
  /** The post whose letters they are. */
  by: PostId,
  lines: z.array(PeonLine),
});
export type PeonPage = z.infer<typeof PeonPage>;

/** What became of a line. */
export const PEON_STATES = ['open', 'received', 'came-back'] as const;
export const PeonOutcome = z.strictObject({
  state: z.enum(PEON_STATES),
  on: Day.optional(),
  receivedBy: z.string().optional(),
  reason: z.string().optional(),
});
export type PeonOutcome = z.infer<typeof PeonOutcome>;

type Listed = Pick<DraftHead, 'dispatch' | 'classification'>;

/** Those of a letter's recipients to whom it is under way by hand. */
export const byHand = ({ dispatch }: Pick<DraftHead, 'dispatch'>) =>
  (dispatch?.recipients ?? []).filter(({ state, mode }) => state === 'DISPATCHED' && mode === 'by-hand');

/**
 * Which sending to a recipient goes on a page.
 * @throws `peon.not-by-hand` where it is not under way to them by hand
 */
export const sendingOf = (head: DraftHead, serial: number): number => {
  const one = byHand(head).find(each => each.serial === serial);
  if (!one) throw new Refusal('peon.not-by-hand', { ...draftWhereabouts(head), serial });
  return one.sent ?? 1;
};

/** What became of a line, by the letter as it stands: what was sent again since then had come back. */
export const outcomeOf = ({ dispatch, classification }: Listed, line: PeonLine): PeonOutcome => {
  const one = dispatch?.recipients.find(({ serial }) => serial === line.serial);
  if (!one || (one.sent ?? 1) > line.sent) return { state: 'came-back' };
  const told = classification !== 'confidential';
  switch (one.state) {
    case 'UNDELIVERED':
      return {
        state: 'came-back',
        ...given('on', one.cameBackOn),
        ...given('reason', told ? one.reason : undefined),
      };
    case 'DELIVERED':
    case 'REPLIED':
      return {
        state: 'received',
        ...given('on', one.deliveredOn),
        ...given('receivedBy', told ? one.receivedBy : undefined),
      };
    default:
      return { state: 'open' };
  }
};
