import type { RefusalCode } from '#shared/domain/refusal.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import type { Caller } from '#tests/support/api.ts';
import { file, mark, newFile, postBody, reason, type Scene } from './scene.ts';

const onPaper = (as: Caller) => file(as, { nature: 'physical' });
const to = (post: string) => ({ to: post, action: 'for-orders' });

/** A live paper file that nobody brought over yet. */
const paperFile = (more: object = {}) => ({
  subject: 'काग़ज़ी पत्रावली',
  paper: {
    oldNumber: `पुरानी/${mark()}`,
    noteSide: { pages: 84 },
    correspondence: { pages: 132 },
    lastNote: 61,
  },
  ...more,
});

/** How the office says no to what goes by hand, comes from paper, or is done with many at once. */
export const BY_HAND_SCENES = {
  'office.paper-closed': async people => {
    const body = await postBody(people);
    const { postId } = await people.admin.call('createPost', { body });
    const goLive = { day: istDay(instantOf(Date.now())), reason };
    await people.admin.call('setGoLive', { params: { officeId: body.officeId }, body: goLive });
    const paper = { subject: 'काग़ज़ी पत्रावली', nature: 'physical' };
    const { fileId } = await people.clerk.call('createFile', { body: paper });
    const asked = { params: { fileId }, body: { to: postId, action: 'for-orders' } };
    return { as: people.clerk, id: 'sendFile', asked };
  },
  'slip.code-mistyped': async ({ clerk }) => ({
    as: clerk,
    id: 'getSlip',
    asked: { params: { code: '0000-0000-1' } },
  }),
  'slip.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'getSlip',
    asked: { params: { code: '0000-0000-0' } },
  }),
  'slip.not-physical': async ({ clerk }) => {
    const { fileId } = await newFile(clerk);
    const body = { objectIds: [fileId], form: 'labels', language: 'hi' };
    return { as: clerk, id: 'printSlips', asked: { body } };
  },
  'items.natures-mixed': async ({ clerk, postId }) => {
    const both = [await file(clerk), await onPaper(clerk)];
    const marks = both.map(({ fileId }) => ({ objectId: fileId, ...to(postId('SO')) }));
    return { as: clerk, id: 'markMany', asked: { body: { marks } } };
  },
  'file.holder-elsewhere': async ({ clerk, postId }) => ({
    as: clerk,
    id: 'bringOverFile',
    asked: { body: paperFile({ holder: postId('BDO') }) },
  }),
  'file.already-brought-over': async ({ clerk }) => {
    const body = paperFile();
    await clerk.call('bringOverFile', { body });
    return { as: clerk, id: 'bringOverFile', asked: { body } };
  },
} as const satisfies Partial<Record<RefusalCode, Scene>>;
