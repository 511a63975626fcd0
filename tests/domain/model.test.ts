import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalsOf } from '#shared/contract/route.ts';
import { contract } from '#shared/contract/routes.ts';
import { EVENT_NAMES } from '#shared/domain/events.ts';
import { commands } from './support/commands.ts';
import { followsFrom, holdsOf } from './support/laws.ts';
import { CLERK } from './support/office.ts';
import { type Command, newWorld, OPERATION_OF_PLAY, PLAYS, tryOut } from './support/play.ts';
import type { World } from './support/world.ts';

const playAll = (
  tries: readonly Command[],
  look: (before: World, at: ReturnType<typeof tryOut>, command: Command) => void,
) =>
  tries.reduce(
    (world, command) => {
      const outcome = tryOut(world, command);
      look(world, outcome, command);
      return outcome.world;
      // Every second sequence is played on a confidential file, every third on paper.
    },
    newWorld(
      CLERK,
      tries.length % 3 === 0 ? 'physical' : 'electronic',
      tries.length % 2 === 0 ? 'confidential' : 'normal',
    ),
  );

describe('whatever is done to a file, by whom, in whatever order', () => {
  test('it is with exactly one post, its version counts its events, and its head is the fold of its journal', () => {
    fc.assert(
      fc.property(commands, tries => {
        holdsOf(playAll(tries, () => undefined));
      }),
      { numRuns: 1000 },
    );
  });

  test('a refused act changes nothing, a closed file stays as it is until reopened, setting aside ends no stay; trap 2: nor does it make the matter younger', () => {
    fc.assert(
      fc.property(commands, tries => {
        playAll(tries, (before, outcome, { act }) => followsFrom(before, act, outcome));
      }),
      { numRuns: 800 },
    );
  });

  test('every act, every event and every refusal of the office is reached, and each refusal is declared', () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    const events = new Set<string>();
    for (const tries of fc.sample(commands, { numRuns: 2500, seed: 20_261_207 }))
      playAll(tries, (_, outcome, { act }) => {
        if (outcome.kind === 'refused') {
          const operation = OPERATION_OF_PLAY[act];
          if (operation) expect(refusalsOf(contract[operation])).toContain(outcome.code);
          refused.add(outcome.code);
        } else {
          done.add(act);
          for (const { event } of outcome.decisions) events.add(event.type);
        }
      });
    expect(PLAYS.filter(act => !done.has(act))).toEqual([]);
    // What is read of a scan changes nothing that is played here; tests/domain/papers.test.ts looks at it.
    expect(EVENT_NAMES.filter(name => !events.has(name))).toEqual([
      'file.created',
      'file.text-read',
      'file.text-corrected',
      'receipt.text-read',
      'receipt.text-corrected',
    ]);
    expect([...refused].sort()).toEqual([
      'ask.not-yours',
      'ask.of-unfit',
      'ask.open',
      'ask.unknown',
      'copies.not-cleared',
      'copies.to-holder',
      'file.active',
      'file.already-opened',
      'file.approval-needed',
      'file.closed',
      'file.closing-requested',
      'file.delay-reason-needed',
      'file.fifth-level',
      'file.in-call-book',
      'file.levels-jumped',
      'file.link-confidential',
      'file.linked-already',
      'file.not-in-custody',
      'file.not-linked',
      'file.not-opened',
      'file.not-permitted',
      'file.notes-unconfirmed',
      'file.nowhere-to-return',
      'file.park-needs-approval',
      'file.parked',
      'file.receipts-open',
      'file.suspended',
      'file.unknown',
      'file.wake-date-invalid',
      'note.changed',
      'note.unknown',
      'paper.needs-confidential-file',
      'paper.not-confidential',
      'paper.not-in-transit',
      'paper.not-received',
      'paper.received',
      'post.on-leave',
      'post.same',
      'post.vacant',
      'receipt.addressees-invalid',
      'receipt.cancelled',
      'receipt.dates-invalid',
      'receipt.disposed',
      'receipt.frozen',
      'receipt.not-in-custody',
      'receipt.not-in-file',
      'receipt.not-opened',
      'receipt.not-permitted',
      'receipt.opened',
      'receipt.parts-open',
      'receipt.put-in-file',
      'receipt.suspended',
      'receipt.unknown',
      'receipt.write-off-unfit',
    ]);
  });
});
