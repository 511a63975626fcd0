import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standToFile } from '#functions/office/onlooker.ts';
import { seat } from '#functions/runtime/actor.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { type Charge, inChargeAt, runsAt } from '#shared/domain/directory/charge.ts';
import { changed, type Directory } from '#shared/domain/directory/directory.ts';
import type { Mandate } from '#shared/domain/directory/mandate.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { OfficerId, PostId } from '#shared/domain/ids.ts';
import { FILE_ACTS, type FileAct } from '#shared/domain/permission/file-rules.ts';
import { ACTS, type Act, mandateCovers } from '#shared/domain/permission/table.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import { atTwoLevels } from '#shared/domain/two-levels.ts';
import { countingIds, MONDAY } from './support/office.ts';
import { anyDirectory, anyHour, anyOfficer, anyPost } from './support/seatings.ts';

const ids = countingIds();
const anyAct = fc.oneof(
  fc.constantFrom(...ACTS),
  fc.constantFrom<Act>('file.read', 'work-list:read', 'file.send', 'file.write-note'),
);

type Asked = {
  readonly officerId: OfficerId;
  readonly post: PostId | undefined;
  readonly at: Instant;
  readonly act: Act;
};
/** Anybody, for anything; as often, somebody whom a mandate names, if the directory has one. */
const askedIn = ({ rows }: Directory): fc.Arbitrary<Asked> => {
  const asked = (officerId: fc.Arbitrary<OfficerId>) =>
    fc.record({ officerId, post: fc.option(anyPost, { nil: undefined }), at: anyHour, act: anyAct });
  const named = rows.mandates.map(({ officerId }) => officerId);
  return named.length === 0
    ? asked(anyOfficer)
    : fc.oneof(asked(anyOfficer), asked(fc.constantFrom(...named)));
};

/** Who they act as, or why they may not. */
const seated = (directory: Directory, { officerId, post, at, act }: Asked): ByOfficer | string => {
  const officer = directory.getOfficer(officerId);
  try {
    return seat(directory, { login: officer.login, officer, roles: officer.roles }, { post, at, act });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

/** A file with this post, opened; confidential files have one cleared post beside it. */
const fileWith = (directory: Directory, holder: PostId, more: Partial<FileHead> = {}): FileHead => ({
  fileId: ids.file(),
  number: '1',
  officeId: directory.getPost(holder).officeId,
  subject: 'पैमाइश',
  nature: 'electronic',
  classification: 'normal',
  state: 'ACTIVE',
  version: 1,
  holder,
  holdingId: ids.holding(),
  heldSince: MONDAY,
  openedAt: MONDAY,
  createdAt: MONDAY,
  createdBy: holder,
  baseFrom: MONDAY,
  openReceipts: 0,
  links: 0,
  levels: [directory.getPost(holder).level],
  notes: 0,
  paragraphs: 0,
  receipts: 0,
  ...more,
});
const standOf = (directory: Directory, head: FileHead, actor: ByOfficer, hasHeld = false) =>
  standToFile({ directory, actor }, head, { hasHeld, hasCopy: false });
const reads = (directory: Directory, head: FileHead, by: ByOfficer, hasHeld = false): boolean =>
  standOf(directory, head, by, hasHeld).to('read').allowed;

/** Everybody who sits anywhere at this hour, in every way they can for reading a file. */
const everybodyAt = (directory: Directory, at: Instant): readonly ByOfficer[] =>
  directory.rows.officers.flatMap(({ officerId }) =>
    directory.rows.posts.flatMap(({ postId }) => {
      const by = seated(directory, { officerId, post: postId, at, act: 'file.read' });
      return typeof by === 'string' ? [] : [by];
    }),
  );

/** Acts of the sender, of the line above, and of whoever is asked. */
const NOT_OF_HANDS: readonly FileAct[] = [
  'pull-back',
  'pull-up',
  'extend',
  'reopen',
  'open-part',
  'answer-ask',
];

const RUNS = { numRuns: 2000 } as const;
const isOf = (mandate: Mandate, postId: PostId, directory: Directory, at: Instant): boolean =>
  mandate.kind === 'delegate'
    ? mandate.postId === postId && inChargeAt(directory.chargesOfPost(postId), at) !== undefined
    : directory.chargesOfOfficer(mandate.of).some(charge => charge.postId === postId && runsAt(charge, at));

describe('whatever the directory, whoever asks, at whatever hour', () => {
  test('nobody acts as a post without a charge of it, or a mandate that names the act, running at that hour', () => {
    let own = 0;
    let lent = 0;
    fc.assert(
      fc.property(
        anyDirectory.chain(directory => fc.tuple(fc.constant(directory), askedIn(directory))),
        ([directory, asked]) => {
          const by = seated(directory, asked);
          if (typeof by === 'string') return;
          expect(by.officerId).toBe(asked.officerId);
          if (asked.post) expect(by.postId).toBe(asked.post);
          const charges = directory.rows.charges.filter(charge => runsAt(charge, asked.at));
          const holds = (charge: Charge) => charge.postId === by.postId && charge.officerId === by.officerId;
          if (by.mandate === undefined) {
            own += 1;
            expect(charges.some(charge => holds(charge) && charge.kind === by.charge)).toBe(true);
            return;
          }
          lent += 1;
          const mandate = directory.find('mandates', by.mandate.mandateId);
          if (!mandate) throw new Error('a mandate of nobody');
          expect(runsAt(mandate, asked.at)).toBe(true);
          expect(mandate.officerId).toBe(asked.officerId);
          expect(isOf(mandate, by.postId, directory, asked.at)).toBe(true);
          expect(mandateCovers(mandate, asked.act)).toBe(true);
          // Both names: who did it, and the officer in charge in whose place.
          expect(by.mandate.inPlaceOf).not.toBe(by.officerId);
          const { inPlaceOf } = by.mandate;
          expect(
            charges.some(({ postId, officerId }) => postId === by.postId && officerId === inPlaceOf),
          ).toBe(true);
        },
      ),
      { numRuns: 20_000 },
    );
    // A property that nothing is put to proves nothing.
    expect(own).toBeGreaterThan(200);
    expect(lent).toBeGreaterThan(50);
  });

  test('whoever has neither charge nor mandate at the hour is let in nowhere', () => {
    fc.assert(
      fc.property(anyDirectory, anyOfficer, anyHour, (directory, officerId, at) => {
        const charged = directory.chargesOfOfficer(officerId).some(charge => runsAt(charge, at));
        if (charged || directory.mandatesOf(officerId, at).length > 0) return;
        expect(seated(directory, { officerId, post: undefined, at, act: 'file.read' })).toBe(
          'actor.no-charge',
        );
      }),
      RUNS,
    );
  });

  test('nobody does with a file what only its hands may do, unless they sit in the post that has it', () => {
    fc.assert(
      fc.property(anyDirectory, anyPost, anyHour, (directory, holder, at) => {
        const head = fileWith(directory, holder);
        for (const by of everybodyAt(directory, at))
          for (const act of FILE_ACTS.filter(each => !NOT_OF_HANDS.includes(each)))
            if (standOf(directory, head, by, true).to(act).allowed) expect(by.postId).toBe(holder);
      }),
      { numRuns: 500 },
    );
  });

  test('who is told that a file is not in their custody may read it; all others are told there is none', () => {
    fc.assert(
      fc.property(anyDirectory, anyPost, anyHour, fc.boolean(), (directory, holder, at, secret) => {
        const head = fileWith(directory, holder, { classification: secret ? 'confidential' : 'normal' });
        for (const by of everybodyAt(directory, at)) {
          const answer = standOf(directory, head, by).to('send');
          if (answer.allowed) continue;
          const known = ['file.unknown', 'permission.denied', 'permission.mandate-lacks-act'].includes(
            answer.refusal,
          );
          if (!known) expect(reads(directory, head, by)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is confidential', () => {
  test('is read by nobody who does not hold it, has not had or made it, and is not listed', () => {
    let read = 0;
    fc.assert(
      fc.property(
        anyDirectory,
        fc.record({
          holder: anyPost,
          creator: anyPost,
          listed: anyPost,
          past: anyPost,
          from: fc.option(anyPost, { nil: undefined }),
        }),
        anyHour,
        (directory, { holder, creator, listed, past, from }, at) => {
          const head = fileWith(directory, holder, {
            classification: 'confidential',
            createdBy: creator,
            readers: [listed],
            ...(from ? { from } : {}),
          });
          const entitled = [holder, creator, listed, past, from];
          for (const by of everybodyAt(directory, at)) {
            if (!reads(directory, head, by, by.postId === past)) continue;
            read += 1;
            expect(entitled).toContain(by.postId);
            expect(by.mandate).toBeUndefined();
          }
        },
      ),
      RUNS,
    );
    expect(read).toBeGreaterThan(500);
  });
});

describe('work belongs to the post', () => {
  test('trap 1: a transfer with pending files moves none of them, and loses none: the post has them, whoever sits there', () => {
    fc.assert(
      fc.property(anyDirectory, anyPost, anyOfficer, anyHour, (directory, holder, newcomer, at) => {
        const head = fileWith(directory, holder);
        // Everybody in the post is relieved at this hour, and somebody else takes charge.
        const relieved = directory
          .chargesOfPost(holder)
          .filter(charge => runsAt(charge, at))
          .map(charge => ({ ...charge, until: at }));
        const between = changed(directory, { charges: relieved });
        const joined = {
          chargeId: ids.charge(),
          postId: holder,
          officerId: newcomer,
          kind: 'substantive',
          from: at,
        } as const;
        const after = changed(between, { charges: [joined] });

        expect(head.holder).toBe(holder);
        for (const { officerId } of relieved.filter(one => one.officerId !== newcomer)) {
          const left = seated(after, { officerId, post: holder, at, act: 'file.send' });
          // Gone, or there in another's name only; never in their own.
          if (typeof left !== 'string') expect(left.mandate).toBeDefined();
        }
        const by = seated(after, { officerId: newcomer, post: holder, at, act: 'file.send' });
        if (typeof by === 'string') throw new Error(by);
        const isOfficer = after.getOfficer(newcomer).roles.includes('officer');
        expect(standOf(after, head, by).to('send').allowed).toBe(isOfficer);
      }),
      RUNS,
    );
  });

  test('of a vacant post stays before the eyes of the line above', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDirectory, anyPost, anyHour, (directory, holder, at) => {
        if (inChargeAt(directory.chargesOfPost(holder), at)) return;
        const head = fileWith(directory, holder);
        const above = directory.lineAbove(holder);
        for (const by of everybodyAt(directory, at)) {
          if (!above.includes(by.postId) || by.mandate) continue;
          if (!directory.getOfficer(by.officerId).roles.includes('officer')) continue;
          seen += 1;
          expect(reads(directory, head, by)).toBe(true);
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(50);
  });

  test('and not to the person: who confirmed as one post is at two levels only while they may still act as it', () => {
    fc.assert(
      fc.property(
        anyDirectory,
        anyOfficer,
        anyPost,
        anyPost,
        anyHour,
        (directory, officerId, first, second, at) => {
          const head = { confirmers: [{ officerId, postId: first }] };
          const twice = atTwoLevels(directory, head, { by: { officerId, postId: second }, at });
          const levels = [first, second].map(postId => directory.getPost(postId).level);
          if (first === second || levels[0] === levels[1]) expect(twice).toBe(false);
          const other = directory.rows.officers.find(each => each.officerId !== officerId);
          if (other) {
            const by = { officerId: other.officerId, postId: second };
            expect(atTwoLevels(directory, head, { by, at })).toBe(false);
          }
          const sits = directory
            .chargesOfOfficer(officerId)
            .some(charge => charge.postId === first && runsAt(charge, at));
          if (sits && levels[0] !== levels[1]) expect(twice).toBe(true);
        },
      ),
      RUNS,
    );
  });
});
