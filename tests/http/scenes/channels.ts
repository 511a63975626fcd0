import type { RefusalCode } from '#shared/domain/refusal.ts';
import type { People } from '../people.ts';
import { file, mark, names, postBody, reason, type Scene, unknown } from './scene.ts';

const stage = { to: { kind: 'starter' }, action: 'for-perusal' };
const declared = ({ admin }: People) =>
  admin.call('declareChannel', { body: { of: 'district', names, stages: [stage] } });

/** A post of a level that no other has. */
const postAt = async (people: People, level: number) => {
  const { designationId } = await people.admin.call('createDesignation', {
    body: { abbreviation: `L-${mark()}`, names, level },
  });
  const body = { ...(await postBody(people)), designationId };
  return (await people.admin.call('createPost', { body })).postId;
};

/** A file of the clerk's under way by a channel of one stage, which was then changed to lead to `to` and nowhere else. */
const underWay = async (people: People, to: object) => {
  const { admin, clerk } = people;
  const { channelId } = await declared(people);
  const { fileId } = await file(clerk);
  await clerk.call('startFileChannel', { params: { fileId }, body: { channelId } });
  const params = { channelId };
  await admin.call('changeChannel', { params, body: { names, stages: [{ to, action: 'for-perusal' }] } });
  return { params: { channelId, run: fileId }, body: { version: 2, reason } };
};
const starter = { kind: 'starter' };

/** How channels of submission say no. */
export const CHANNEL_SCENES = {
  'channel.unknown': async ({ admin }) => ({
    as: admin,
    id: 'withdrawChannel',
    asked: { params: { channelId: unknown('chn') } },
  }),
  'channel.withdrawn': async people => {
    const { channelId } = await declared(people);
    const params = { channelId };
    await people.admin.call('withdrawChannel', { params });
    return { as: people.admin, id: 'changeChannel', asked: { params, body: { names, stages: [stage] } } };
  },
  'channel.too-many-levels': async people => {
    const stages = [];
    for (const level of [11, 12, 13, 14, 15])
      stages.push({ to: { kind: 'post', postId: await postAt(people, level) }, action: 'for-approval' });
    const body = { of: 'district', names, stages };
    return { as: people.admin, id: 'declareChannel', asked: { body } };
  },
  'limit.stage-question': async ({ admin }) => {
    const asks = {
      posts: [{ kind: 'district-head' }],
      text: { hi: 'क'.repeat(2001), en: 'Report.' },
      days: 7,
    };
    const stages = [{ to: { kind: 'starter' }, action: 'for-report', asks }];
    return { as: admin, id: 'declareChannel', asked: { body: { of: 'district', names, stages } } };
  },
  'channel.under-way': async people => {
    const { channelId } = await declared(people);
    const params = await file(people.clerk);
    const asked = { params, body: { channelId } };
    await people.clerk.call('startFileChannel', asked);
    return { as: people.clerk, id: 'startFileChannel', asked };
  },
  'channel.not-under-way': async ({ clerk }) => ({
    as: clerk,
    id: 'leaveFileChannel',
    asked: { params: await file(clerk), body: { reason } },
  }),
  'channel.no-stage-here': async people => {
    const { clerk, admin } = people;
    const stages = [{ to: { kind: 'superior', levels: 1 }, action: 'for-approval' }];
    const { channelId } = await admin.call('declareChannel', { body: { of: 'district', names, stages } });
    const params = await file(clerk);
    await clerk.call('startFileChannel', { params, body: { channelId } });
    await clerk.call('leaveFileChannel', { params, body: { reason } });
    return { as: clerk, id: 'rejoinFileChannel', asked: { params, body: { stage: 9 } } };
  },
  'channel.stage-gone': async people => {
    const asked = await underWay(people, starter);
    return {
      as: people.admin,
      id: 'moveFileChannel',
      asked: { ...asked, body: { ...asked.body, stage: 9 } },
    };
  },
  'channel.moved-already': async people => {
    const asked = await underWay(people, starter);
    await people.admin.call('moveFileChannel', asked);
    return { as: people.admin, id: 'moveFileChannel', asked };
  },
  'channel.version-passed': async people => {
    const asked = await underWay(people, starter);
    return {
      as: people.admin,
      id: 'moveFileChannel',
      asked: { ...asked, body: { ...asked.body, version: 1 } },
    };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
