import { MOST_ATTACHED, MOST_PARTS } from '#shared/domain/bundle.ts';
import { MOST_VOLUMES } from '#shared/domain/volume-acts.ts';
import type { People } from '../people.ts';
import { file, newFile, reason, type Scene } from './scene.ts';

/** A file of the clerk's that lies unopened with the section officer, and a part of it with the clerk. */
const away = async ({ clerk, postId }: People) => {
  const params = await file(clerk);
  await clerk.call('sendFile', { params, body: { to: postId('SO'), action: 'for-orders' } });
  return params;
};
const part = async (people: People) => {
  const main = await away(people);
  const { fileId } = await people.clerk.call('openPart', { params: main, body: { reason } });
  return { main, params: { fileId } };
};
const merged = async (people: People) => {
  const { main, params } = await part(people);
  await people.clerk.call('pullBackFile', { params: main, body: { reason } });
  await people.clerk.call('mergePart', { params, body: {} });
  return params;
};

/** Two files of the clerk's, the first of which lies in the second. */
const attached = async ({ clerk }: People) => {
  const [inside, carrier] = [await file(clerk), await file(clerk)];
  await clerk.call('attachFile', { params: inside, body: { carrier: carrier.fileId, reason } });
  return { inside, carrier };
};

/** How the office says no to what concerns files that belong together. */
export const BUNDLE_SCENES = {
  'file.attach-same': async ({ clerk }) => {
    const params = await file(clerk);
    return { as: clerk, id: 'attachFile', asked: { params, body: { carrier: params.fileId, reason } } };
  },
  'file.attach-unlike': async ({ clerk }) => {
    const [params, other] = [await file(clerk), await file(clerk, { classification: 'confidential' })];
    return { as: clerk, id: 'attachFile', asked: { params, body: { carrier: other.fileId, reason } } };
  },
  'file.attached': async people => {
    const { inside } = await attached(people);
    return { as: people.clerk, id: 'closeFile', asked: { params: inside, body: { reason } } };
  },
  'file.attached-full': async ({ clerk }) => {
    const { fileId: carrier } = await file(clerk);
    for (let count = 0; count < MOST_ATTACHED; count += 1)
      await clerk.call('attachFile', { params: await file(clerk), body: { carrier, reason } });
    return {
      as: clerk,
      id: 'attachFile',
      asked: { params: await file(clerk), body: { carrier, reason } },
    };
  },
  'file.attachments-inside': async people => {
    const { carrier } = await attached(people);
    const { fileId } = await file(people.clerk);
    return {
      as: people.clerk,
      id: 'attachFile',
      asked: { params: carrier, body: { carrier: fileId, reason } },
    };
  },
  'file.carrier-away': async people => {
    const { fileId } = await away(people);
    const params = await file(people.clerk);
    return { as: people.clerk, id: 'attachFile', asked: { params, body: { carrier: fileId, reason } } };
  },
  'file.merge-paper-only': async ({ clerk }) => {
    const [params, { fileId }] = [await file(clerk), await file(clerk)];
    const body = { carrier: fileId, as: 'merged', reason };
    return { as: clerk, id: 'attachFile', asked: { params, body } };
  },
  'file.not-attached': async ({ clerk }) => {
    const [params, { fileId }] = [await file(clerk), await file(clerk)];
    return { as: clerk, id: 'detachFile', asked: { params, body: { file: fileId, reason } } };
  },
  'file.volumes-full': async ({ clerk }) => {
    let params = await file(clerk);
    for (let volume = 2; volume <= MOST_VOLUMES; volume += 1) {
      const { fileId } = await clerk.call('openVolume', { params, body: { reason } });
      params = { fileId };
    }
    return { as: clerk, id: 'openVolume', asked: { params, body: { reason } } };
  },
  'file.is-part': async people => {
    const { params } = await part(people);
    return { as: people.clerk, id: 'openPart', asked: { params, body: { reason } } };
  },
  'file.main-away': async people => {
    const { params } = await part(people);
    return { as: people.clerk, id: 'mergePart', asked: { params, body: {} } };
  },
  'file.main-here': async ({ clerk }) => ({
    as: clerk,
    id: 'openPart',
    asked: { params: await file(clerk), body: { reason } },
  }),
  'file.merged': async people => {
    const params = await merged(people);
    return { as: people.clerk, id: 'mergePart', asked: { params, body: {} } };
  },
  'file.not-a-part': async ({ clerk }) => ({
    as: clerk,
    id: 'mergePart',
    asked: { params: await file(clerk), body: {} },
  }),
  'file.parts-full': async people => {
    const params = await away(people);
    for (let opened = 0; opened < MOST_PARTS; opened += 1)
      await people.clerk.call('openPart', { params, body: { reason } });
    return { as: people.clerk, id: 'openPart', asked: { params, body: { reason } } };
  },
  'file.parts-open': async people => {
    const { sdm, clerk, postId } = people;
    const { fileId } = await newFile(clerk);
    const params = { fileId };
    await clerk.call('sendFile', { params, body: { to: postId('SDM'), action: 'for-orders' } });
    await sdm.call('openFile', { params });
    await clerk.call('openPart', { params, body: { reason } });
    return { as: sdm, id: 'closeFile', asked: { params, body: { reason } } };
  },
} as const satisfies Record<string, Scene>;
