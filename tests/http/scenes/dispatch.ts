import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { People } from '../people.ts';
import { codeOf, letterBy } from './drafts.ts';
import { aScan, file, reason, type Scene } from './scene.ts';

const today = () => new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);

/** A signed letter of the officer's, to two; entrusted to the officer unless it is not to be. */
const signed = async ({ officer, postId }: People, { entrusted = true, classification = 'normal' } = {}) => {
  const params = await file(officer, { classification });
  const letter = letterBy(postId('SO'), {
    addressees: [
      { kind: 'outside', name: 'तहसीलदार' },
      { kind: 'post', postId: postId('BDO') },
    ],
  });
  const { draftId } = await officer.call('beginDraft', { params, body: { letter } });
  const of = { params: { draftId } };
  await officer.call('putDraftToSigning', { ...of, body: { revision: 1 } });
  const documentId = await aScan(officer);
  await officer.call('issueDraft', {
    ...of,
    body: { revision: 1, documentId, signedOn: today(), code: codeOf({ draftId }) },
  });
  if (entrusted) await officer.call('entrustDraft', { ...of, body: {} });
  return { draftId };
};
const dispatching = async (people: People, body: object, more: object = {}) => ({
  as: people.officer,
  id: 'dispatchDraft' as const,
  asked: { params: await signed(people, more), body },
});
const byHand = (serial: number, more: object = {}) => ({ sent: [{ serial, mode: 'by-hand', ...more }] });
const gone = async (people: People) => {
  const params = await signed(people);
  const sent = [1, 2].map(serial => ({ serial, mode: 'by-hand' }));
  await people.officer.call('dispatchDraft', { params, body: { sent } });
  return params;
};

const ownOffice = async ({ officer }: People): Promise<string> =>
  (await officer.call('getMe', {})).posts[0]?.office.officeId ?? '';

/** How a signed letter on its way out says no. */
export const DISPATCH_SCENES = {
  'draft.not-entrusted': async people => ({
    as: people.officer,
    id: 'remindOfDraft',
    asked: { params: await signed(people, { entrusted: false }), body: { serials: [1] } },
  }),
  'draft.not-dispatcher': async people => {
    const params = await signed(people);
    await people.officer.call('entrustDraft', { params, body: { to: people.postId('CLK') } });
    return { as: people.officer, id: 'dispatchDraft', asked: { params, body: byHand(1) } };
  },
  'draft.dispatcher-not-cleared': async people => ({
    as: people.officer,
    id: 'entrustDraft',
    asked: {
      params: await signed(people, { entrusted: false, classification: 'confidential' }),
      body: { to: people.postId('CLK') },
    },
  }),
  'draft.dispatched': async people => ({
    as: people.officer,
    id: 'entrustDraft',
    asked: { params: await gone(people), body: {} },
  }),
  'draft.partly-dispatched': async people => {
    const params = await signed(people);
    await people.officer.call('dispatchDraft', { params, body: byHand(1) });
    return { as: people.officer, id: 'cancelDraft', asked: { params, body: { revision: 1, reason } } };
  },
  'draft.day-invalid': people => dispatching(people, { on: '2100-01-01', ...byHand(1) }),
  'draft.recipient-unknown': people => dispatching(people, byHand(3)),
  'draft.recipient-twice': people => dispatching(people, { sent: [...byHand(1).sent, ...byHand(1).sent] }),
  'draft.recipient-outside': people => dispatching(people, byHand(1, { mode: 'here' })),
  'draft.postage-unfit': people => dispatching(people, byHand(1, { postage: 500 })),
  'peon.unknown': async people => ({
    as: people.officer,
    id: 'getPeonPage',
    asked: { params: { code: '0000-0000-0' } },
  }),
  'peon.listed': async people => {
    const body = { messenger: 'रामदीन', lines: [{ ...(await gone(people)), serial: 1 }] };
    await people.officer.call('makePeonPage', { body });
    return { as: people.officer, id: 'makePeonPage', asked: { body } };
  },
  'peon.not-by-hand': async people => ({
    as: people.officer,
    id: 'makePeonPage',
    asked: { body: { messenger: 'रामदीन', lines: [{ ...(await signed(people)), serial: 1 }] } },
  }),
  'postage.short': async people => {
    const officeId = await ownOffice(people);
    const { admin, officer } = people;
    await admin.call('setPostageRule', { params: { officeId }, body: { lowAt: 0, bars: true } });
    return {
      as: officer,
      id: 'correctPostage',
      asked: { params: { officeId }, body: { paise: -100_000_000, reason } },
    };
  },
  'postage.day-ahead': async people => ({
    as: people.officer,
    id: 'buyPostage',
    asked: {
      params: { officeId: await ownOffice(people) },
      body: { paise: 100, means: 'stamps', voucher: '7', on: '2100-01-01' },
    },
  }),
  'draft.recipient-state': async people => ({
    as: people.officer,
    id: 'deliverDraft',
    asked: { params: await signed(people), body: { serial: 1 } },
  }),
  'draft.reminded-enough': async people => {
    const params = await gone(people);
    const body = { serials: [1] };
    await people.officer.call('remindOfDraft', { params, body });
    return { as: people.officer, id: 'remindOfDraft', asked: { params, body } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
