import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalsOf } from '#shared/contract/route.ts';
import { contract } from '#shared/contract/routes.ts';
import { EVENT_NAMES } from '#shared/domain/events.ts';
import {
  bundleCommands,
  channelCommands,
  commands,
  dispatchCommands,
  draftCommands,
  recordCommands,
} from './support/commands.ts';
import { followsFrom, holdsOf } from './support/laws.ts';
import { CLERK, SECTION } from './support/office.ts';
import { type Command, newWorld, OPERATION_OF_PLAY, PLAYS, tryOut } from './support/play.ts';
import type { World } from './support/world.ts';

const playAll = (
  tries: readonly Command[],
  look: (before: World, at: ReturnType<typeof tryOut>, command: Command) => void,
  creator = CLERK,
) =>
  tries.reduce(
    (world, command) => {
      const outcome = tryOut(world, command);
      look(world, outcome, command);
      return outcome.world;
      // Every second sequence is played on a confidential file, every third on paper, every seventh on a part file.
    },
    newWorld(
      creator,
      tries.length % 3 === 0 ? 'physical' : 'electronic',
      tries.length % 2 === 0 ? 'confidential' : 'normal',
      tries.length % 7 === 0,
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

  test('one that lies in another is with nobody of itself and grows no younger, and what it carries keeps it from being closed', () => {
    fc.assert(
      fc.property(bundleCommands, tries => {
        playAll(tries, (before, outcome, { act }) => {
          followsFrom(before, act, outcome);
          if (outcome.kind === 'done') holdsOf(outcome.world);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('no draft goes to signing but in the text that its approver, or somebody above, approved; none is passed over by closing', () => {
    fc.assert(
      fc.property(draftCommands, tries => {
        holdsOf(
          playAll(
            tries,
            (before, outcome, { act }) => {
              followsFrom(before, act, outcome);
              if (outcome.kind === 'done') holdsOf(outcome.world);
            },
            SECTION,
          ),
        );
      }),
      { numRuns: 250 },
    );
  });

  test('a way by a channel, left, rejoined and moved by whoever tries, leaves the file with one post and its head the fold of its journal', () => {
    fc.assert(
      fc.property(channelCommands, tries => {
        playAll(tries, (before, outcome, { act }) => {
          followsFrom(before, act, outcome);
          if (outcome.kind === 'done') holdsOf(outcome.world);
        });
      }),
      { numRuns: 250 },
    );
  });

  test('a record is out with one post, disposed of by two persons and never while held, out or asked for; then nothing is said of it, and its number does not come back', () => {
    fc.assert(
      fc.property(recordCommands, tries => {
        playAll(
          tries,
          (before, outcome, { act }) => {
            followsFrom(before, act, outcome);
            if (outcome.kind === 'done') holdsOf(outcome.world);
          },
          SECTION,
        );
      }),
      { numRuns: 300 },
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
    const seed = 20_261_207;
    const sequences = [
      ...fc.sample(commands, { numRuns: 3000, seed }).map(tries => ({ tries, creator: CLERK })),
      ...fc.sample(bundleCommands, { numRuns: 600, seed }).map(tries => ({ tries, creator: CLERK })),
      ...fc.sample(draftCommands, { numRuns: 900, seed }).map(tries => ({ tries, creator: SECTION })),
      ...fc.sample(dispatchCommands, { numRuns: 400, seed }).map(tries => ({ tries, creator: SECTION })),
      ...fc.sample(channelCommands, { numRuns: 400, seed }).map(tries => ({ tries, creator: CLERK })),
      ...fc.sample(recordCommands, { numRuns: 400, seed }).map(tries => ({ tries, creator: SECTION })),
    ];
    const looked = (_: World, outcome: ReturnType<typeof tryOut>, { act }: Command) => {
      if (outcome.kind === 'refused') {
        const operation = OPERATION_OF_PLAY[act];
        if (operation) expect(refusalsOf(contract[operation])).toContain(outcome.code);
        refused.add(outcome.code);
      } else {
        done.add(act);
        for (const { event } of outcome.decisions) events.add(event.type);
      }
    };
    for (const { tries, creator } of sequences) playAll(tries, looked, creator);
    expect(PLAYS.filter(act => !done.has(act))).toEqual([]);
    // What is read of a scan changes nothing that is played here; tests/domain/papers.test.ts looks at it. Questions to several
    // posts and their answers are played in tests/domain/consultations.test.ts.
    const OF_ASKING = /^(consultation|answer)\.|^(file|receipt)\.consulted$/;
    expect(EVENT_NAMES.filter(name => !events.has(name) && !OF_ASKING.test(name))).toEqual([
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
      'channel.moved-already',
      'channel.no-stage-here',
      'channel.not-under-way',
      'channel.stage-gone',
      'channel.too-many-levels',
      'channel.under-way',
      'channel.unknown',
      'copies.not-cleared',
      'copies.to-holder',
      'draft.approved',
      'draft.approver-fixed',
      'draft.approver-unfit',
      'draft.at-signing',
      'draft.cancelled',
      'draft.changed',
      'draft.day-invalid',
      'draft.dispatched',
      'draft.dispatcher-not-cleared',
      'draft.in-draft',
      'draft.incomplete',
      'draft.issued',
      'draft.not-approved',
      'draft.not-competent',
      'draft.not-dispatcher',
      'draft.not-entrusted',
      'draft.partly-dispatched',
      'draft.postage-unfit',
      'draft.recipient-outside',
      'draft.recipient-state',
      'draft.recipient-twice',
      'draft.recipient-unknown',
      'draft.reminded-enough',
      'draft.returned',
      'draft.signatory-unfit',
      'draft.signed-day-invalid',
      'draft.unknown',
      'file.active',
      'file.already-opened',
      'file.approval-needed',
      'file.attach-same',
      'file.attach-unlike',
      'file.attached',
      'file.attached-full',
      'file.attachments-inside',
      'file.carrier-away',
      'file.closed',
      'file.closing-requested',
      'file.delay-reason-needed',
      'file.disposed',
      'file.drafts-open',
      'file.fifth-level',
      'file.in-call-book',
      'file.is-part',
      'file.levels-jumped',
      'file.link-confidential',
      'file.linked-already',
      'file.main-away',
      'file.main-here',
      'file.merge-paper-only',
      'file.merged',
      'file.not-a-part',
      'file.not-attached',
      'file.not-in-custody',
      'file.not-linked',
      'file.not-opened',
      'file.not-permitted',
      'file.notes-unconfirmed',
      'file.nowhere-to-return',
      'file.park-needs-approval',
      'file.parked',
      'file.parts-open',
      'file.receipts-open',
      'file.recorded',
      'file.suspended',
      'file.unknown',
      'file.volumes-full',
      'file.wake-date-invalid',
      'note.changed',
      'note.unknown',
      'office.paper-closed',
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
      'record.ask-open',
      'record.asked-for',
      'record.disposal-not-proposed',
      'record.disposal-proposed',
      'record.disposal-same-person',
      'record.due-past',
      'record.hold-unknown',
      'record.kept-for-ever',
      'record.no-paper',
      'record.not-out',
      'record.on-hold',
      'record.out',
      'record.related-open',
      'record.requisition-unknown',
      'record.requisitioned',
      'record.review-not-due',
    ]);
    // Some five thousand sequences: as much as the office has acts, however busy the machine is.
  }, 300_000);
});
