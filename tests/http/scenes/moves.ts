import { ulid } from 'ulid';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { until } from '#tests/story/tell.ts';
import type { Caller } from '#tests/support/api.ts';
import type { People } from '../people.ts';
import { file, inDays, postBody, reason, receiptBody, type Scene } from './scene.ts';

const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

const to = (post: string, more: object = {}) => ({ to: post, action: 'for-orders', ...more });
/** Sends a file on and opens it there. */
const passed = async (params: { fileId: string }, from: Caller, [post, next]: readonly [string, Caller]) => {
  await from.call('sendFile', { params, body: to(post, { acknowledged: ['fifth-level'] }) });
  await next.call('openFile', { params });
};

/** A post of the section officer in an office that counts by a policy of its own. */
const seatUnder = async (people: People, policy: object, kind = 'additional', reportsTo?: string) => {
  const { admin, officer } = people;
  const body = await postBody(people, { policy: { rungs: [], ...policy } });
  const { postId } = await admin.call('createPost', { body: { ...body, reportsTo } });
  const officerId = (await officer.call('getMe')).officer?.officerId;
  const from = '2026-01-01T00:00:00.000Z';
  await admin.call('assignCharge', { body: { postId, officerId, kind, from } });
  return postId;
};

const askedFor = async ({ clerk, postId }: People) => {
  const params = await file(clerk);
  const body = { of: postId('SDM'), until: inDays(60), reason };
  await clerk.call('askParking', { params, body });
  const [ask] = (await clerk.call('getFile', { params })).asks ?? [];
  return { body, params: { ...params, askId: ask?.askId ?? '' } };
};

const linked = async (as: Caller) => {
  const [params, other] = [await file(as), await file(as)];
  return { params, body: { to: other.fileId } };
};

/** How the office says no to what moves a file and lies beside it. */
export const MOVE_SCENES = {
  'file.receipts-open': async ({ officer }) => {
    const { receiptId } = await officer.call('diariseReceipt', { body: receiptBody });
    const { fileId } = await officer.call('createFile', { body: { subject: 'परीक्षण', receiptId } });
    return { as: officer, id: 'closeFile', asked: { params: { fileId }, body: { reason } } };
  },
  'file.fifth-level': async ({ clerk, officer, sdm, adm, postId }) => {
    const params = await file(clerk);
    await passed(params, clerk, [postId('SO'), officer]);
    await passed(params, officer, [postId('SDM'), sdm]);
    await passed(params, sdm, [postId('ADM(FR)'), adm]);
    return { as: adm, id: 'sendFile', asked: { params, body: to(postId('DM')) } };
  },
  'file.levels-jumped': async ({ clerk, adm, postId }) => {
    const params = await file(clerk);
    await passed(params, clerk, [postId('ADM(FR)'), adm]);
    return { as: adm, id: 'sendFile', asked: { params, body: to(postId('CLK')) } };
  },
  'file.delay-reason-needed': async people => {
    const post = await seatUnder(people, { limit: { after: 'PT1S', days: 'calendar' } });
    const as = people.officer.as(post);
    const params = await file(as);
    await rest(1_100);
    return { as, id: 'sendFile', asked: { params, body: to(people.postId('SDM')) } };
  },
  'file.park-needs-approval': async ({ clerk }) => ({
    as: clerk,
    id: 'parkFile',
    asked: { params: await file(clerk), body: { until: inDays(60), reason } },
  }),
  'file.approval-needed': async ({ clerk }) => ({
    as: clerk,
    id: 'closeFile',
    asked: { params: await file(clerk), body: { reason } },
  }),
  'file.linked-already': async ({ clerk }) => {
    const asked = await linked(clerk);
    await clerk.call('linkFiles', asked);
    return { as: clerk, id: 'linkFiles', asked };
  },
  'file.not-linked': async ({ clerk }) => {
    const { params, body } = await linked(clerk);
    return { as: clerk, id: 'unlinkFiles', asked: { params, body: { ...body, reason } } };
  },
  'file.link-same': async ({ clerk }) => {
    const params = await file(clerk);
    return { as: clerk, id: 'linkFiles', asked: { params, body: { to: params.fileId } } };
  },
  'file.link-confidential': async ({ clerk }) => {
    const secret = await file(clerk, { classification: 'confidential' });
    return {
      as: clerk,
      id: 'linkFiles',
      asked: { params: await file(clerk), body: { to: secret.fileId } },
    };
  },
  'copies.to-holder': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'sendFile',
    asked: { params: await file(clerk), body: to(postId('SO'), { copies: [postId('SO')] }) },
  }),
  'copies.not-cleared': async ({ clerk, postId }) => {
    const params = await file(clerk, { classification: 'confidential' });
    const body = to(postId('SO'), { copies: [postId('SDM')] });
    return { as: clerk, id: 'sendFile', asked: { params, body } };
  },
  'copies.none': async ({ clerk }) => ({
    as: clerk,
    id: 'markCopyRead',
    asked: { params: await file(clerk), body: {} },
  }),
  'post.on-leave': async people => {
    const post = await seatUnder(people, {}, 'link');
    return { as: people.clerk, id: 'sendFile', asked: { params: await file(people.clerk), body: to(post) } };
  },
  'paper.received': async ({ clerk, officer, postId }) => {
    const params = await file(clerk, { nature: 'physical' });
    const { fileId } = params;
    await clerk.raw('printSlips', { body: { objectIds: [fileId], form: 'labels', language: 'hi' } });
    await clerk.call('sendFile', { params, body: to(postId('SO')) });
    await officer.call('receiveMany', { body: { codes: [slipCodesOf(fileId)[0]] } });
    return { as: clerk, id: 'pullBackFile', asked: { params, body: { reason } } };
  },
  'ask.unknown': async ({ clerk }) => {
    const params = { ...(await file(clerk)), askId: `ask_${ulid()}` };
    return { as: clerk, id: 'answerAsk', asked: { params, body: { answer: 'given' } } };
  },
  'ask.not-yours': async people => {
    const { params } = await askedFor(people);
    return { as: people.officer, id: 'answerAsk', asked: { params, body: { answer: 'given' } } };
  },
  'ask.words-needed': async people => {
    const limit = { after: 'PT1S', days: 'calendar' };
    const rungs = [{ tell: 'superior', levels: 1, kind: 'ask', limit }];
    const as = people.officer.as(await seatUnder(people, { rungs }, 'additional', people.postId('SDM')));
    const params = await file(as);
    // The ladder asks by itself, as soon as its timer wakes.
    const ask = await until(
      'the ladder asks',
      20,
      async () => (await as.call('getFile', { params })).asks?.[0],
    );
    return {
      as,
      id: 'answerAsk',
      asked: { params: { ...params, askId: ask.askId }, body: { answer: 'given' } },
    };
  },
  'ask.open': async people => {
    const { params, body } = await askedFor(people);
    return { as: people.clerk, id: 'askParking', asked: { params: { fileId: params.fileId }, body } };
  },
  'ask.of-unfit': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'askParking',
    asked: { params: await file(clerk), body: { of: postId('BDO'), until: inDays(60), reason } },
  }),
} as const satisfies Readonly<Record<string, Scene>>;
