import * as z from 'zod';
import { Kept } from '../classification.ts';
import { Dispatch } from '../dispatch/dispatch.ts';
import { DRAFT_TEXT } from '../events/draft-events.ts';
import type { FileHead } from '../file.ts';
import { DocumentId, DraftId, FileId, OfficeId, OfficerId, PostId } from '../ids.ts';
import { Letter } from '../letters/letter.ts';
import { decide } from '../permission/decide.ts';
import type { DraftAct } from '../permission/draft-rules.ts';
import type { Relations } from '../permission/relation.ts';
import { Refusal } from '../refusal.ts';
import { Day, Instant } from '../time.ts';
import { DraftState } from './state.ts';

/** Who did something to a draft, and when. */
export const DraftHand = z.strictObject({ postId: PostId, officerId: OfficerId, at: Instant });
export type DraftHand = z.infer<typeof DraftHand>;

/** The head of a draft: the fold of its journal. It belongs to a file, is where that is, and is read by whoever reads that. */
export const DraftHead = z.strictObject({
  draftId: DraftId,
  fileId: FileId,
  fileNumber: z.string(),
  /** The office of the file. */
  officeId: OfficeId,
  classification: Kept,
  /** The how-manyeth draft of its file. */
  n: z.int().min(1),
  state: DraftState,
  /** Number of events in the journal. */
  version: z.int().min(1),
  ...DRAFT_TEXT,
  created: DraftHand,
  /** Of the newest version of the text. */
  revised: DraftHand,
  returned: DraftHand.extend({ remark: z.string() }).optional(),
  /** Of this version of the text and no other. */
  approved: DraftHand.extend({ remark: z.string().optional() }).optional(),
  /** Its number, taken before it is signed, so that what is signed bears it. */
  issue: z
    .strictObject({ number: z.string(), registered: z.string(), officeId: OfficeId, on: Day })
    .optional(),
  issued: DraftHand.extend({ documentId: DocumentId, signedOn: Day }).optional(),
  /** On its way out, once it was entrusted to who sends it. */
  dispatch: Dispatch.optional(),
  cancelled: DraftHand.extend({ reason: z.string() }).optional(),
});
export type DraftHead = z.infer<typeof DraftHead>;

/** One version of a draft's text: beside the journal, and never changed. */
export const DraftVersion = z.strictObject({
  draftId: DraftId,
  revision: z.int().min(1),
  textSha256: DRAFT_TEXT.textSha256,
  approver: PostId,
  by: DraftHand,
  letter: Letter,
});
export type DraftVersion = z.infer<typeof DraftVersion>;

/** What a refusal tells of where a draft stands now. */
export const draftWhereabouts = ({ draftId, fileId, state, version, revision }: DraftHead) => ({
  draftId,
  fileId,
  state,
  version,
  revision,
});

/** Another was first: the newest version of the text is not the one that was looked at. */
export const draftChanged = (head: DraftHead): Refusal =>
  new Refusal('draft.changed', {
    ...draftWhereabouts(head),
    revisedBy: head.revised.postId,
    revisedAt: head.revised.at,
  });

/**
 * The gate before every act on a draft: may this relation to its file do it, as the draft stands. Whether the file itself can
 * be worked on is asked of the file (`draft`).
 */
export const admitDraft = (
  head: DraftHead,
  act: DraftAct,
  { file, relations }: { readonly file: FileHead; readonly relations: Relations },
): void => {
  const { state, classification } = head;
  const answer = decide({
    object: 'draft',
    act,
    state,
    fileState: file.state,
    classification,
    relations,
    roles: ['officer'],
  });
  if (answer.allowed) return;
  throw new Refusal(answer.refusal, answer.refusal === 'draft.unknown' ? {} : draftWhereabouts(head));
};
