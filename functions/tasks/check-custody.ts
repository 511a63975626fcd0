import type * as z from 'zod';
import type { Office } from '#functions/office/office.ts';
import { whileOvertaken } from '#functions/runtime/again.ts';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, office } from '#functions/runtime/wiring.ts';
import { checkCustody as task } from '#shared/contract/tasks.ts';
import { askTimer, type Held } from '#shared/domain/custody.ts';
import { wakeAt } from '#shared/domain/holding.ts';
import { epochOf, type Instant } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';
import { Overtaken } from '#shared/store/office-store.ts';
import { decideRung, heldObject } from './custody.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;
export type Custody = {
  readonly office: Office;
  readonly log: Log;
  readonly again: typeof clock;
};

/** A rung of a stay: one transaction, with those told; answers when the next one is due, if there is one. */
const fire = async (
  { office, log }: Custody,
  watched: Parameters<typeof decideRung>[1],
): Promise<Instant | undefined> => {
  const { decision, notifications, note } = await decideRung(office, watched);
  await office.store.commit({
    decisions: [decision],
    also: [
      ...notifications.map((notification): Also => ({ kind: 'notification', notification })),
      ...(note ? [{ kind: 'green-note' as const, note }] : []),
    ],
  });
  const { holdingId, objectId } = watched.holding;
  const { type } = decision.event;
  const { rung, dueAt, at } = watched.due;
  const lateSeconds = Math.floor((epochOf(at) - epochOf(dueAt)) / 1000);
  log.say('timer.fired', { holdingId, objectId, type, rung, told: notifications.length, lateSeconds });
  return decision.holdings.find(change => change.holding.holdingId === holdingId)?.holding.dueAt;
};

/** Looks at a stay once; answers until when to sleep, or undefined when nothing more will be due in it. */
const look = async (custody: Custody, held: Held): Promise<Instant | undefined> => {
  const { office, log } = custody;
  // A timer has no door before it: whom it tells, and by which rules, is looked up in the directory as it stands now.
  await office.store.directory.current();
  const holding = await office.store.holdings.of(held.head);
  const { holdingId, objectId } = holding;
  const rules = await office.posts.rulesOf(holding.postId);
  const at = office.clock.now();
  const answer = askTimer(holding, rules, at);
  switch (answer.kind) {
    case 'over':
      return undefined;
    case 'sleep':
      return answer.until;
    case 'fire':
      return fire(custody, { held, holding, rules, due: { rung: answer.rung, dueAt: answer.dueAt, at } });
    case 'move':
      // Whatever came of it, what stands in the table now is asked again.
      if (await office.store.holdings.recount(holding, answer.counted))
        log.say('timer.moved', { holdingId, objectId });
      throw new Overtaken('head');
  }
};

/**
 * What a custody timer does when it wakes: at most one rung, decided from what stands in the table now. An act on the file
 * at the same moment wins or loses whole; the loser reads again.
 */
export const checkCustody =
  (custody: Custody) =>
  async ({ holdingId, objectId, postId, wakeAt: woken }: Input): Promise<Answer> => {
    const { office, log, again } = custody;
    const state = { holdingId, objectId, postId };
    const until = await whileOvertaken(again, async () => {
      const held = await heldObject(office, objectId);
      if (held.head.holdingId === holdingId) return look(custody, held);
      log.say('timer.stale', { holdingId, objectId });
      return undefined;
    });
    return until === undefined
      ? { ...state, over: true, wakeAt: woken }
      : { ...state, over: false, wakeAt: wakeAt(until, office.clock.now()) };
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: checkCustody({ office: office(), log, again: clock }),
}));
