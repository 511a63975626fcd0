import type { OperationId } from '#shared/contract/routes.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { Caller } from '#tests/support/api.ts';
import { file, inDays, LATER, reason, type Scene, unknown } from './scene.ts';

/** A file with which something was done. */
const act = async (as: Caller, id: OperationId, body: object = {}) => {
  const params = await file(as);
  await as.call(id, { params, body });
  return params;
};
const sentTo = async (from: Caller, to: string) => act(from, 'sendFile', { to, action: 'for-perusal' });

/** How a file says no in each of its states, and what is written in it. */
export const FILE_SCENES = {
  'file.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getFile',
    asked: { params: { fileId: unknown('fil') } },
  }),
  'file.not-in-custody': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await sentTo(clerk, postId('SO')), body: { until: LATER, reason } },
  }),
  'file.not-permitted': async ({ clerk, officer, postId }) => {
    const params = await sentTo(clerk, postId('SO'));
    await officer.call('openFile', { params });
    await officer.call('closeFile', { params, body: { reason } });
    return { as: clerk, id: 'reopenFile', asked: { params, body: { reason } } };
  },
  'file.not-opened': async ({ clerk, officer, postId }) => ({
    as: officer,
    id: 'closeFile',
    asked: { params: await sentTo(clerk, postId('SO')), body: { reason } },
  }),
  'file.already-opened': async ({ clerk }) => ({
    as: clerk,
    id: 'openFile',
    asked: { params: await file(clerk) },
  }),
  'file.parked': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: {
      params: await act(clerk, 'parkFile', { until: inDays(2), reason }),
      body: { to: postId('SO'), action: 'for-orders' },
    },
  }),
  'file.in-call-book': async ({ clerk, sdm, postId }) => {
    const params = await act(clerk, 'askParking', {
      of: postId('SDM'),
      until: inDays(90),
      reason,
      callBook: true,
    });
    const [ask] = (await clerk.call('getFile', { params })).asks ?? [];
    const asked = { params: { ...params, askId: ask?.askId ?? '' }, body: { answer: 'given' } };
    await sdm.call('answerAsk', asked);
    return { as: clerk, id: 'closeFile', asked: { params, body: { reason } } };
  },
  'file.suspended': async ({ clerk }) => ({
    as: clerk,
    id: 'closeFile',
    asked: { params: await act(clerk, 'suspendFile', { code: 'court', reason }), body: { reason } },
  }),
  'file.closing-requested': async ({ clerk }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await act(clerk, 'requestClosing', { reason }), body: { until: LATER, reason } },
  }),
  'file.closed': async people => {
    const params = await act(people.officer, 'closeFile', { reason });
    return { as: people.officer, id: 'closeFile', asked: { params, body: { reason } } };
  },
  'file.active': async ({ clerk }) => ({
    as: clerk,
    id: 'resumeFile',
    asked: { params: await file(clerk), body: {} },
  }),
  'file.nowhere-to-return': async ({ clerk }) => ({
    as: clerk,
    id: 'returnFile',
    asked: { params: await file(clerk), body: {} },
  }),
  'file.wake-date-invalid': async ({ clerk }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await file(clerk), body: { until: '2020-01-01T00:00:00.000Z', reason } },
  }),
  'file.notes-unconfirmed': async ({ clerk }) => ({
    as: clerk,
    id: 'closeFile',
    asked: {
      params: await act(clerk, 'draftNote', { content: pastedText('कच्ची टिप्पणी') }),
      body: { reason },
    },
  }),
  'note.text-missing': async ({ clerk }) => ({
    as: clerk,
    id: 'draftNote',
    asked: { params: await file(clerk), body: { kind: 'reference' } },
  }),
  'note.giver-missing': async ({ clerk }) => ({
    as: clerk,
    id: 'draftNote',
    asked: { params: await file(clerk), body: { kind: 'oral-instruction', content: pastedText('निर्देश') } },
  }),
  'note.giver-invalid': async ({ clerk }) => {
    const params = await file(clerk);
    const { holder } = await clerk.call('getFile', { params });
    const body = { kind: 'oral-instruction', content: pastedText('निर्देश'), of: holder };
    return { as: clerk, id: 'draftNote', asked: { params, body } };
  },
  'note.reference-unknown': async ({ clerk }) => {
    const params = await file(clerk);
    const run = { text: 'टिप्पणी 7', reference: { to: 'note', note: 7 } };
    const body = { content: [{ type: 'paragraph', runs: [run] }] };
    const { noteId } = await clerk.call('draftNote', { params, body });
    return { as: clerk, id: 'confirmNote', asked: { params: { ...params, noteId }, body: { revision: 1 } } };
  },
  'note.unknown': async ({ clerk }) => {
    const params = { ...(await file(clerk)), noteId: unknown('not') };
    return { as: clerk, id: 'confirmNote', asked: { params, body: { revision: 1 } } };
  },
  'note.changed': async ({ clerk }) => {
    const { fileId } = await file(clerk);
    const { noteId } = await clerk.call('draftNote', {
      params: { fileId },
      body: { content: pastedText('पहला') },
    });
    const params = { fileId, noteId };
    await clerk.call('reviseNote', { params, body: { content: pastedText('दूसरा'), revision: 1 } });
    return {
      as: clerk,
      id: 'reviseNote',
      asked: { params, body: { content: pastedText('तीसरा'), revision: 1 } },
    };
  },
  'marking.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'dropMarking',
    asked: { params: await file(clerk) },
  }),
} as const satisfies Partial<Record<RefusalCode, Scene>>;
