import * as z from 'zod';
import { DraftHead, DraftVersion } from '#shared/domain/drafts/draft.ts';
import { DraftState } from '#shared/domain/drafts/state.ts';
import { DraftId, FileId } from '#shared/domain/ids.ts';
import { Lack } from '#shared/domain/letters/lacks.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import { DRAFT_DEEDS } from '#shared/domain/permission/draft-rules.ts';
import { SlipCode } from '#shared/domain/slip-code.ts';
import { MadeFile } from './import-views.ts';

/** What every act on a draft answers: where it stands now. */
export const DraftActed = z.strictObject({
  draftId: DraftId,
  fileId: FileId,
  n: z.int(),
  state: DraftState,
  version: z.int(),
  revision: z.int(),
  /** Its number, once it has one. */
  number: z.string().optional(),
});
export type DraftActed = z.infer<typeof DraftActed>;

/** A draft with its newest text, what that still lacks, and what the caller, as their post, may do with it now. */
export const DraftView = DraftHead.extend({
  letter: Letter,
  lacks: z.array(Lack),
  may: z.array(z.enum(DRAFT_DEEDS)),
});
export type DraftView = z.infer<typeof DraftView>;

/** A draft in the tray of a post, and what it lies there for. */
export const TrayItem = z.strictObject({ draft: DraftHead, waitsFor: z.enum(['approval', 'signing']) });
export type TrayItem = z.infer<typeof TrayItem>;

/** A version in the list of versions: whose it is, without the text. */
export const DraftVersionLine = DraftVersion.omit({ letter: true });

/** A letter to be printed; of a signed one, a part, and the page with which the next part begins. */
export const LetterPrint = MadeFile.extend({ code: SlipCode.optional(), next: z.int().optional() });
export type LetterPrint = z.infer<typeof LetterPrint>;
export { DraftHead, DraftVersion };
