import * as z from 'zod';
import { Stage } from '#shared/domain/dispatch/dispatch.ts';
import { DispatchMode, Postage } from '#shared/domain/dispatch/mode.ts';
import { Recipient } from '#shared/domain/dispatch/recipient.ts';
import { DraftHead } from '#shared/domain/drafts/draft.ts';
import { DraftId, PostId } from '#shared/domain/ids.ts';
import { Party } from '#shared/domain/letters/letter.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';

/** What every act on a letter's way out answers: where the letter stands now. */
export const DispatchActed = DraftHead.pick({
  draftId: true,
  fileId: true,
  n: true,
  state: true,
  version: true,
  revision: true,
}).extend({
  /** What is still to be done by who sends it out; absent once all has been heard of. */
  stage: Stage.optional(),
});
export type DispatchActed = z.infer<typeof DispatchActed>;

/** How one recipient gets it. The name under which another office finds it is given by the office. */
export const SendingBody = z.strictObject({
  serial: z.int().min(1),
  mode: DispatchMode,
  tracking: line(LIMITS.name).optional(),
  /** In paise. */
  postage: Postage.optional(),
});

/** One recipient with name and address, as the letter has them. */
export const RecipientView = Recipient.extend({ party: Party });

/** A signed letter with all to whom it goes. */
export const OutgoingView = DraftHead.pick({
  draftId: true,
  fileId: true,
  fileNumber: true,
  officeId: true,
  n: true,
  state: true,
  version: true,
  revision: true,
  form: true,
  language: true,
  subject: true,
  issue: true,
  issued: true,
  classification: true,
}).extend({
  /** The post that sends it out. */
  by: PostId.optional(),
  replyBy: Day.optional(),
  stage: Stage.optional(),
  recipients: z.array(RecipientView),
  may: z.array(z.enum(['entrust', 'dispatch', 'remind', 'consult'])),
});

/** One row of the dispatch desk. What is confidential shows no subject. */
export const OutgoingRow = z.strictObject({
  draftId: DraftId,
  number: z.string(),
  on: Day,
  /** When it was signed in ink. */
  signedOn: Day.optional(),
  subject: z.string().optional(),
  classification: DraftHead.shape.classification,
  replyBy: Day.optional(),
  recipients: z.int(),
  waiting: z.int(),
  underWay: z.int(),
  cameBack: z.int(),
  answered: z.int(),
});
