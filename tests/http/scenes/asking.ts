import { ulid } from 'ulid';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { file, type Scene, unknown } from './scene.ts';

/** How the office says no to how it is asked, and of what lies on one's own desk. */
export const ASKING_SCENES = {
  'limit.body': async ({ clerk }) => ({
    as: clerk,
    id: 'createFile',
    asked: { body: { subject: 'क'.repeat(300_000) } },
  }),
  'limit.subject': async ({ clerk }) => ({
    as: clerk,
    id: 'createFile',
    asked: { body: { subject: 'क'.repeat(501) } },
  }),
  'phrase.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'changePhrase',
    asked: { params: { phraseId: `phr_${ulid()}` }, body: { hi: 'सहमत' } },
  }),
  'desk.changed': async ({ clerk }) => ({
    as: clerk,
    id: 'orderPhrases',
    asked: { body: { order: [`phr_${ulid()}`] } },
  }),
  'request.cursor-invalid': async ({ clerk }) => ({
    as: clerk,
    id: 'listWork',
    asked: { query: { cursor: 'bm9uc2Vuc2U' } },
  }),
  'idempotency.key-reused': async ({ clerk }) => {
    const key = ulid();
    await clerk.call('createFile', { key, body: { subject: 'एक' } });
    return { as: clerk, id: 'createFile', asked: { key, body: { subject: 'दो' } } };
  },
  'precondition.failed': async ({ clerk, postId }) => {
    const body = { to: postId('SO'), action: 'for-orders' };
    return {
      as: clerk,
      id: 'sendFile',
      asked: { params: await file(clerk), body, headers: { 'if-match': '"99"' } },
    };
  },
  'actor.post-not-held': async ({ clerk, postId }) => ({
    as: clerk.as(postId('SDM')),
    id: 'listWork',
    asked: {},
  }),
  'search.no-word': async ({ clerk }) => ({ as: clerk, id: 'search', asked: { query: { q: 'के लिए' } } }),
  'notification.unknown': async ({ clerk }) => ({
    as: clerk,
    id: 'markNotificationRead',
    asked: { params: { notificationId: unknown('ntf') } },
  }),
} as const satisfies Partial<Record<RefusalCode, Scene>>;
