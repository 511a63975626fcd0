import * as z from 'zod';
import { DocumentId, DraftId, FileId, PostId } from '#shared/domain/ids.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { looksLikeSlipCode, TYPED_SLIP_CODE } from '#shared/domain/slip-code.ts';
import { LIMITS, prose } from '#shared/domain/text.ts';
import { Day } from '#shared/domain/time.ts';
import { ACT_REFUSALS, LETTER_LIMITS } from '../draft-refusals.ts';
import {
  DraftActed,
  DraftHead,
  DraftVersion,
  DraftVersionLine,
  DraftView,
  TrayItem,
} from '../draft-views.ts';
import { WORK_REFUSALS } from '../file-refusals.ts';
import { SCAN_REFUSALS } from '../receipt-bodies.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ draftId: DraftId });
/** The version of the text that was looked at: what another wrote meanwhile is not approved with it. */
const Revision = z.int().min(1);
const Remark = prose(LIMITS.reason);

/** A letter as it shall go out, and without whom it shall not; without that, by the line of who signs. */
const Written = { letter: Letter, approver: PostId.optional() };
const WRITING_REFUSALS = [
  ...LETTER_LIMITS,
  'post.unknown',
  'draft.signatory-unfit',
  'draft.approver-unfit',
] as const satisfies readonly RefusalCode[];

export const beginDraft = route({
  id: 'beginDraft',
  noun: 'drafts',
  method: 'POST',
  path: '/v1/files/{fileId}/drafts',
  says: 'Begins a draft for approval (DFA) in a file. Whoever holds the file works on it; until it is dispatched or cancelled the file is not closed.',
  access: 'note:write',
  act: 'file.draft',
  params: z.strictObject({ fileId: FileId }),
  body: z.strictObject(Written),
  status: 201,
  answer: DraftActed,
  refusals: [...WORK_REFUSALS, ...WRITING_REFUSALS, 'file.unknown', 'precondition.failed'],
});

export const listDrafts = route({
  id: 'listDrafts',
  noun: 'drafts',
  method: 'GET',
  path: '/v1/files/{fileId}/drafts',
  says: 'The drafts of a file, newest first, and how each stands; after them those of each part file merged back into it.',
  access: 'file:read',
  act: 'file.read',
  params: z.strictObject({ fileId: FileId }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(DraftHead),
  refusals: ['file.unknown', 'request.cursor-invalid'],
});

export const getDraft = route({
  id: 'getDraft',
  noun: 'drafts',
  method: 'GET',
  path: '/v1/drafts/{draftId}',
  says: 'A draft with its newest text, and what the caller may do with it.',
  access: 'file:read',
  act: 'draft.read',
  params,
  status: 200,
  answer: DraftView,
  refusals: ['draft.unknown'],
});

export const listDraftTray = route({
  id: 'listDraftTray',
  noun: 'drafts',
  method: 'GET',
  path: '/v1/draft-tray',
  says: 'What the acting post has to approve, and what it has to sign, in the files that lie with it, most urgent first. A page looks through so many files, and may show fewer drafts.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(TrayItem),
  refusals: ['request.cursor-invalid'],
});

export const reviseDraft = route({
  id: 'reviseDraft',
  noun: 'drafts',
  method: 'PUT',
  path: '/v1/drafts/{draftId}',
  says: 'Puts another text in the place of the newest, if `revision` is still that; every version is kept with who wrote it. An approval goes with the text it was of.',
  access: 'note:write',
  act: 'draft.revise',
  params,
  body: z.strictObject({ ...Written, revision: Revision }),
  status: 200,
  answer: DraftActed,
  refusals: [...ACT_REFUSALS, ...WRITING_REFUSALS, 'draft.approver-fixed'],
});

export const listDraftVersions = route({
  id: 'listDraftVersions',
  noun: 'drafts',
  method: 'GET',
  path: '/v1/drafts/{draftId}/versions',
  says: 'The versions of a draft, newest first: who wrote each, and when.',
  access: 'file:read',
  act: 'draft.read',
  params,
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(DraftVersionLine),
  refusals: ['draft.unknown', 'request.cursor-invalid'],
});

export const getDraftVersion = route({
  id: 'getDraftVersion',
  noun: 'drafts',
  method: 'GET',
  path: '/v1/drafts/{draftId}/versions/{revision}',
  says: 'One version of a draft with its text.',
  access: 'file:read',
  act: 'draft.read',
  params: params.extend({ revision: z.coerce.number().int().min(1).max(999_999) }),
  status: 200,
  answer: DraftVersion,
  refusals: ['draft.unknown', 'draft.version-unknown'],
});

export const returnDraft = route({
  id: 'returnDraft',
  noun: 'drafts',
  method: 'POST',
  path: '/v1/drafts/{draftId}/return',
  says: 'Gives a draft back to be worked on, with what is wrong with it; the file goes its own way. An approval is taken away.',
  access: 'note:write',
  act: 'draft.return',
  params,
  body: z.strictObject({ revision: Revision, remark: Remark }),
  status: 200,
  answer: DraftActed,
  refusals: [...ACT_REFUSALS, 'precondition.failed', 'draft.returned'],
});

export const approveDraft = route({
  id: 'approveDraft',
  noun: 'drafts',
  method: 'POST',
  path: '/v1/drafts/{draftId}/approve',
  says: 'Approves this version of a draft: its approver does, or a post above, when the file is with them. A later change takes the approval away.',
  access: 'note:write',
  act: 'draft.approve',
  params,
  body: z.strictObject({ revision: Revision, remark: Remark.optional() }),
  status: 200,
  answer: DraftActed,
  refusals: [
    ...ACT_REFUSALS,
    'precondition.failed',
    'draft.approved',
    'draft.not-competent',
    'draft.incomplete',
  ],
});

export const putDraftToSigning = route({
  id: 'putDraftToSigning',
  noun: 'drafts',
  method: 'POST',
  path: '/v1/drafts/{draftId}/put-to-signing',
  says: 'Gives a draft its issue number and lays it before who signs. It must be approved as it stands; whoever could approve it does both at once.',
  access: 'note:write',
  act: 'draft.put-to-signing',
  params,
  body: z.strictObject({ revision: Revision }),
  status: 200,
  answer: DraftActed,
  refusals: [
    ...ACT_REFUSALS,
    'precondition.failed',
    'draft.returned',
    'draft.not-approved',
    'draft.incomplete',
    'number.lost-race',
  ],
});

export const issueDraft = route({
  id: 'issueDraft',
  noun: 'drafts',
  method: 'POST',
  path: '/v1/drafts/{draftId}/issue',
  says: 'Enters that it was signed in ink: the scan of what was signed is the issued letter. The code that was printed on it must be read from the scan; where it cannot be, it is typed from the paper. The letter of the file that it answers is written off by it.',
  access: 'note:write',
  act: 'draft.issue',
  params,
  body: z.strictObject({
    revision: Revision,
    documentId: DocumentId,
    signedOn: Day,
    code: z.string().max(TYPED_SLIP_CODE).refine(looksLikeSlipCode).optional(),
  }),
  status: 200,
  answer: DraftActed,
  refusals: [
    ...ACT_REFUSALS,
    'precondition.failed',
    'draft.in-draft',
    'draft.returned',
    'draft.approved',
    'draft.signed-day-invalid',
    'draft.code-unread',
    'draft.code-of-another',
    'slip.code-mistyped',
    ...SCAN_REFUSALS,
  ],
});

export const cancelDraft = route({
  id: 'cancelDraft',
  noun: 'drafts',
  method: 'POST',
  path: '/v1/drafts/{draftId}/cancel',
  says: 'Does not let a draft go out, with the reason. A number it has stays its own.',
  access: 'note:write',
  act: 'draft.cancel',
  params,
  body: z.strictObject({ revision: Revision, reason: Remark }),
  status: 200,
  answer: DraftActed,
  refusals: [...ACT_REFUSALS, 'draft.partly-dispatched', 'precondition.failed'],
});
