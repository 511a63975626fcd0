import { describe, expect, test } from 'vitest';
import { EVENT_DATA } from '#shared/domain/events.ts';
import { FileHead } from '#shared/domain/file.ts';
import { resumeFile, suspendFile } from '#shared/domain/file-acts.ts';
import { foldFile } from '#shared/domain/fold-file.ts';
import { plus } from '#shared/domain/time.ts';
import { by, CLERK, MONDAY, QUICK_RULES } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { relationsOn, stayOf } from './support/world.ts';

const world = newWorld(CLERK);
const file = { head: world.file.head, holding: stayOf(world.file) };
const context = (seconds: number) => ({
  by: by(CLERK),
  at: plus(MONDAY, seconds * 1000),
  relations: relationsOn(world.file, CLERK),
});
const reason = 'न्यायालय का स्थगन';

describe('what was suspended before there were codes', () => {
  const data = { holdingId: file.head.holdingId, reason };
  const event = { type: 'file.suspended', seq: 2, at: context(5).at, by: by(CLERK), data } as const;

  test('is read as it was written: by whom, since when and why, and for nothing that has a name', () => {
    expect(EVENT_DATA['file.suspended'].parse(data)).toEqual(data);
    expect(foldFile(file.head, event).suspended).toStrictEqual({ at: event.at, by: CLERK, reason });
  });

  test('goes on like any other, though its head says nothing of who stopped it', () => {
    const decision = suspendFile(file, { code: 'court', reason }, context(5));
    const [stay] = decision.holdings;
    if (!stay) throw new Error('no stay');
    const { suspended: _, ...head } = decision.after;
    const resumed = resumeFile(
      { head: FileHead.parse(head), holding: stay.holding },
      { rules: QUICK_RULES },
      context(15),
    );
    expect(resumed.after.state).toBe('ACTIVE');
    expect(resumed.event.data).toHaveProperty('dueAt');
  });
});
