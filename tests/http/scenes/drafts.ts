import type { OperationId } from '#shared/contract/routes.ts';
import { DraftId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import type { Caller } from '#tests/support/api.ts';
import type { People } from '../people.ts';
import { aScan, file, reason, type Scene, unknown } from './scene.ts';

const today = () => new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);

/** A whole letter, to be signed by this post. */
export const letterBy = (signatory: string, more: object = {}) => ({
  form: 'letter',
  language: 'hi',
  subject: 'पैमाइश की आख्या भेजने के सम्बन्ध में',
  body: pastedText('कृपया आख्या एक सप्ताह में भेजें।'),
  addressees: [{ kind: 'outside', name: 'अधिशासी अभियन्ता, जल निगम' }],
  signatory,
  ...more,
});

/** A draft of the officer's own, as the address of what is done with it. */
const draftOf = async (as: Caller, signatory: string, more: object = {}) => {
  const params = await file(as);
  const body = { letter: letterBy(signatory, more) };
  const { draftId } = await as.call('beginDraft', { params, body });
  return { ...params, draftId };
};
const own = ({ officer, postId }: People, more: object = {}) => draftOf(officer, postId('SO'), more);

/** One that has been through these acts, each of its first version. */
const led = async (people: People, ...acts: readonly (readonly [OperationId, object])[]) => {
  const { draftId } = await own(people);
  for (const [id, body] of acts)
    await people.officer.call(id, { params: { draftId }, body: { revision: 1, ...body } });
  return { draftId };
};
const SIGNING = ['putDraftToSigning', {}] as const;
const revision = 1;
/** The code that is printed on it. */
export const codeOf = ({ draftId }: { readonly draftId: string }): string =>
  slipCodesOf(DraftId.parse(draftId))[0];

/** How a draft says no. */
export const DRAFT_SCENES = {
  'file.drafts-open': async people => {
    const { fileId } = await own(people);
    return { as: people.officer, id: 'closeFile', asked: { params: { fileId }, body: { reason } } };
  },
  'draft.unknown': async ({ officer }) => ({
    as: officer,
    id: 'getDraft',
    asked: { params: { draftId: unknown('dft') } },
  }),
  'draft.version-unknown': async people => ({
    as: people.officer,
    id: 'getDraftVersion',
    asked: { params: { ...(await led(people)), revision: '2' } },
  }),
  'draft.changed': async people => ({
    as: people.officer,
    id: 'approveDraft',
    asked: { params: await led(people), body: { revision: 2 } },
  }),
  'draft.in-draft': async people => ({
    as: people.officer,
    id: 'issueDraft',
    asked: {
      params: await led(people),
      body: { revision, documentId: unknown('doc'), signedOn: today() },
    },
  }),
  'draft.returned': async people => ({
    as: people.officer,
    id: 'putDraftToSigning',
    asked: { params: await led(people, ['returnDraft', { remark: reason }]), body: { revision } },
  }),
  'draft.approved': async people => ({
    as: people.officer,
    id: 'approveDraft',
    asked: { params: await led(people, ['approveDraft', {}]), body: { revision } },
  }),
  'draft.at-signing': async people => ({
    as: people.officer,
    id: 'approveDraft',
    asked: { params: await led(people, SIGNING), body: { revision } },
  }),
  'draft.issued': async people => {
    const params = await led(people, SIGNING);
    const body = {
      revision,
      documentId: await aScan(people.officer),
      signedOn: today(),
      code: codeOf(params),
    };
    await people.officer.call('issueDraft', { params, body });
    return { as: people.officer, id: 'returnDraft', asked: { params, body: { revision, remark: reason } } };
  },
  'draft.cancelled': async people => ({
    as: people.officer,
    id: 'cancelDraft',
    asked: { params: await led(people, ['cancelDraft', { reason }]), body: { revision, reason } },
  }),
  'draft.incomplete': async people => ({
    as: people.officer,
    id: 'approveDraft',
    asked: { params: { draftId: (await own(people, { addressees: [] })).draftId }, body: { revision } },
  }),
  'draft.not-approved': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'putDraftToSigning',
    asked: {
      params: { draftId: (await draftOf(clerk, postId('SDM'))).draftId },
      body: { revision },
    },
  }),
  'draft.not-competent': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'approveDraft',
    asked: {
      params: { draftId: (await draftOf(clerk, postId('SDM'))).draftId },
      body: { revision },
    },
  }),
  'draft.approver-fixed': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'reviseDraft',
    asked: {
      params: { draftId: (await draftOf(clerk, postId('SDM'))).draftId },
      body: { revision, letter: letterBy(postId('SO')), approver: postId('SO') },
    },
  }),
  'draft.approver-unfit': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'beginDraft',
    asked: {
      params: await file(clerk),
      body: { letter: letterBy(postId('SDM')), approver: postId('SO') },
    },
  }),
  'draft.signatory-unfit': async people => {
    const { clerk } = people;
    const [seat] = (await clerk.call('getMe', {})).posts;
    return {
      as: clerk,
      id: 'beginDraft',
      asked: { params: await file(clerk), body: { letter: letterBy(seat?.post.postId ?? '') } },
    };
  },
  'draft.signed-day-invalid': async people => {
    const params = await led(people, SIGNING);
    const documentId = await aScan(people.officer);
    const body = { revision, documentId, signedOn: '2100-01-01', code: codeOf(params) };
    return { as: people.officer, id: 'issueDraft', asked: { params, body } };
  },
  'draft.code-unread': async people => ({
    as: people.officer,
    id: 'issueDraft',
    asked: {
      params: await led(people, SIGNING),
      body: { revision, documentId: await aScan(people.officer), signedOn: today() },
    },
  }),
  'draft.code-of-another': async people => ({
    as: people.officer,
    id: 'issueDraft',
    asked: {
      params: await led(people, SIGNING),
      body: {
        ...{ revision, documentId: await aScan(people.officer), signedOn: today() },
        code: codeOf({ draftId: unknown('dft') }),
      },
    },
  }),
} as const satisfies Partial<Record<RefusalCode, Scene>>;
