import * as z from 'zod';
import { DraftId, OfficeId, PostId } from '../ids.ts';
import { Day } from '../time.ts';
import { DispatchMode, Postage } from './mode.ts';

/** One line of an office's dispatch register: what left on one day of one letter. */
export const DispatchLine = z.strictObject({
  draftId: DraftId,
  /** Of the event in the letter's journal. */
  seq: z.int(),
  number: z.string(),
  officeId: OfficeId,
  on: Day,
  by: PostId,
  sent: z.array(
    z.strictObject({
      serial: z.int(),
      /** To whom; absent of what is confidential. */
      to: z.string().optional(),
      mode: DispatchMode,
      tracking: z.string().optional(),
      postage: Postage.optional(),
    }),
  ),
});
export type DispatchLine = z.infer<typeof DispatchLine>;
