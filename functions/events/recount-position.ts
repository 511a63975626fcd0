import type { Context } from 'aws-lambda';
import { logFault } from '#functions/runtime/fault.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { clock, log, office, positions, recount } from '#functions/runtime/wiring.ts';
import { isPaperStay } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { cellOf } from '#shared/domain/position/cell.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Positions } from '#shared/store/position.ts';
import type { Lying, Recount } from '#shared/store/position-recount.ts';

export type Recounter = {
  readonly holdings: Pick<OfficeStore['holdings'], 'workOf'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  readonly positions: Pick<Positions, 'all' | 'count'>;
  readonly recount: Recount;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
};

/** Posts looked at side by side. */
const LANES = 8;
/** A message that is on its way has come by then, even at the end of a long batch. */
const ON_ITS_WAY_MS = 10_000;
/** A run stops early enough to write down what it did. */
const RESERVE_MS = 30_000;
const PAGE = 500;

const lyingWith = async ({ holdings }: Pick<Recounter, 'holdings'>, postId: PostId): Promise<Lying> => {
  const stays = [];
  let cursor: string | undefined;
  do {
    const page = await holdings.workOf(postId, { cursor, limit: PAGE });
    stays.push(...page.items.filter(isPaperStay));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return new Map(stays.map(stay => [stay.objectId, cellOf(stay)] as const));
};

/**
 * Recounts one post from its work list. What is counted otherwise than it lies is given time to be told of; what is still so
 * then was lost, or was counted wrong, and is set right by the journal.
 */
const recountPost = async (recounter: Recounter, postId: PostId): Promise<number> => {
  const { positions, recount, pause } = recounter;
  const look = async () => recount.differing(postId, await lyingWith(recounter, postId));
  let wrong = await look();
  if (wrong.length > 0) {
    await pause(ON_ITS_WAY_MS);
    wrong = await look();
  }
  if (wrong.length > 0) {
    await positions.count(wrong);
    await recount.refold(wrong);
  }
  return wrong.length + ((await recount.setRight(postId)) ? 1 : 0);
};

/** Recounts every post at night. Of what was wrong there should be nothing: each is counted in a metric with an alarm. */
export const recountPosition =
  (open: () => Recounter) =>
  async (_: unknown, { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>) => {
    const recounter = open();
    const { directory, positions, log } = recounter;
    const [{ rows }, all] = await Promise.all([directory.current(), positions.all()]);
    const posts = new Set([...rows.posts, ...all].map(({ postId }) => postId));
    const found = await inLanes([...posts], LANES, async postId => {
      if (getRemainingTimeInMillis() < RESERVE_MS) return undefined;
      try {
        return await recountPost(recounter, postId);
      } catch (error) {
        logFault(log, { where: 'recount-position', error, subject: postId });
        return undefined;
      }
    });
    const looked = found.filter(drifted => drifted !== undefined);
    const drifted = looked.reduce((a, b) => a + b, 0);
    log.say('position.recounted', { posts: looked.length, left: posts.size - looked.length, drifted });
    log.count('PositionDrift', drifted);
  };

export const handler = recountPosition(
  lazily(() => {
    const { store } = office();
    const { holdings, directory } = store;
    return { holdings, directory, positions: positions(), recount: recount(), pause: clock.pause, log };
  }),
);
