import { MOST_PARTS } from '#shared/domain/bundle.ts';
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

/** How the office says no to what concerns files that belong together. */
export const BUNDLE_SCENES = {
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
