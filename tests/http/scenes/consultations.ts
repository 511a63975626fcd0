import type { OperationId } from '#shared/contract/routes.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { until } from '#tests/story/tell.ts';
import type { People } from '../people.ts';
import { aScan, file, reason, type Scene, unknown } from './scene.ts';

const text = 'आख्या एक सप्ताह में भेजें।';

/** A question of the clerk's to the SDM and the ADM, which has come to both. */
const asked = async ({ clerk, postId }: People) => {
  const params = await file(clerk);
  const posts = [postId('SDM'), postId('ADM(FR)')];
  const body = { text, posts };
  const { consultationId } = await clerk.call('consultOnFile', { params, body });
  const lines = await until('a question at both posts', 60, async () => {
    const view = await clerk.call('getConsultation', { params: { consultationId } });
    return view.asked.every(({ state }) => state !== 'ON_ITS_WAY') ? view.asked : undefined;
  });
  const [sdm, adm] = lines.map(({ answerId }) => ({ answerId }));
  if (!sdm || !adm) throw new Error('two were asked');
  return { question: { consultationId }, sdm, adm };
};
/** The SDM's part of it, after these acts. */
const mine = async (people: People, ...acts: readonly (readonly [OperationId, object])[]) => {
  const { sdm: params } = await asked(people);
  for (const [id, body] of acts) await people.sdm.call(id, { params, body });
  return params;
};
const asking = async ({ clerk, postId }: People, more: object, classified: object = {}) => ({
  as: clerk,
  id: 'consultOnFile' as const,
  asked: { params: await file(clerk, classified), body: { text, posts: [postId('SDM')], ...more } },
});

/** How the office says no to who asks several at once, and to who answers. */
export const CONSULTATION_SCENES = {
  'consultation.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getConsultation',
    asked: { params: { consultationId: unknown('cns') } },
  }),
  'consultation.settled': async people => {
    const { question, sdm, adm } = await asked(people);
    await people.sdm.call('giveAnswer', { params: sdm, body: { text } });
    await people.adm.call('giveAnswer', { params: adm, body: { text } });
    return { as: people.clerk, id: 'closeConsultation', asked: { params: question, body: { reason } } };
  },
  'consultation.closed': async people => {
    const { question } = await asked(people);
    await people.clerk.call('closeConsultation', { params: question, body: { reason } });
    return { as: people.clerk, id: 'remindAsked', asked: { params: question, body: {} } };
  },
  'consultation.not-yours': async people => {
    const { question } = await asked(people);
    // Above the clerk in the line, the section officer reads the file and its questions.
    return { as: people.officer, id: 'remindAsked', asked: { params: question, body: {} } };
  },
  'consultation.post-twice': people =>
    asking(people, { posts: [people.postId('SDM'), people.postId('SDM')] }),
  'consultation.not-cleared': people => asking(people, {}, { classification: 'confidential' }),
  'consultation.day-invalid': people => asking(people, { replyBy: '2026-01-05' }),
  'consultation.not-asked': async people => {
    const { question } = await asked(people);
    const body = { answerIds: [unknown('ans')] };
    return { as: people.clerk, id: 'remindAsked', asked: { params: question, body } };
  },
  'consultation.paper-elsewhere': async people => asking(people, { papers: [await aScan(people.clerk)] }),
  'answer.unknown': async ({ sdm }) => ({
    as: sdm,
    id: 'getAnswer',
    asked: { params: { answerId: unknown('ans') } },
  }),
  'answer.opened': async people => ({
    as: people.sdm,
    id: 'openAnswer',
    asked: { params: await mine(people, ['openAnswer', {}]) },
  }),
  'answer.given': async people => ({
    as: people.sdm,
    id: 'giveAnswer',
    asked: { params: await mine(people, ['giveAnswer', { text }]), body: { text } },
  }),
  'answer.lapsed': async people => {
    const { question, sdm: params } = await asked(people);
    await people.clerk.call('closeConsultation', { params: question, body: { reason } });
    await until('the end of it', 60, async () => {
      const { state } = await people.sdm.call('getAnswer', { params });
      return state === 'LAPSED' ? state : undefined;
    });
    const body = { until: '2100-01-01', reason };
    return { as: people.sdm, id: 'askForTime', asked: { params, body } };
  },
  'answer.not-in-custody': async people => {
    const { sdm: params } = await asked(people);
    return { as: people.clerk, id: 'giveAnswer', asked: { params, body: { text } } };
  },
  'answer.not-permitted': async people => {
    const { sdm: params } = await asked(people);
    return { as: people.sdm, id: 'extendAnswer', asked: { params, body: { days: 2, reason } } };
  },
  'answer.outside-office': async people => {
    const { sdm: params } = await asked(people);
    const body = { to: people.postId('ADM(FR)') };
    return { as: people.sdm, id: 'passAnswer', asked: { params, body } };
  },
  'limit.asked': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'consultOnFile',
    asked: { params: await file(clerk), body: { text, posts: Array(101).fill(postId('SDM')) } },
  }),
  'limit.papers': async people => asking(people, { papers: Array(21).fill(unknown('doc')) }),
  'limit.question': async people => asking(people, { text: 'क'.repeat(8001) }),
  'limit.answer': async people => ({
    as: people.sdm,
    id: 'giveAnswer',
    asked: { params: await mine(people), body: { text: 'क'.repeat(8001) } },
  }),
} as const satisfies Partial<Record<RefusalCode, Scene>>;
