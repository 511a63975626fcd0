import { describe, expect, test } from 'vitest';
import type { Acknowledgement } from '#shared/domain/acknowledged.ts';
import { ageOf } from '#shared/domain/file.ts';
import {
  addReceipt,
  closeFile,
  openFile,
  parkFile,
  pullBackFile,
  reopenFile,
  requestClosing,
  returnFile,
  sendFile,
} from '#shared/domain/file-acts.ts';
import { bringOver } from '#shared/domain/from-paper.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Day, istInstant, plus } from '#shared/domain/time.ts';
import {
  ADM,
  by,
  CLERK,
  countingIds,
  levelOf,
  lineOf,
  MONDAY,
  OFFICE,
  QUICK_RULES,
  SDM,
  SECTION,
  STRANGER,
  sendingOf,
  stayAt,
} from './support/office.ts';
import { type Command, newWorld, tryOut } from './support/play.ts';
import { committed, held, relationsOn, stayOf, type World } from './support/world.ts';

const ids = countingIds();
const later = (seconds: number) => plus(MONDAY, seconds * 1000);
const as = (post: PostId, world: World, seconds = 1) => ({
  by: by(post),
  at: later(seconds),
  relations: relationsOn(world.file, post),
});
const sentBy = (world: World, from: PostId, to: PostId, seconds = 1): World =>
  committed(world, sendFile(held(world), sendingOf(from, to), as(from, world, seconds)));
const openedBy = (world: World, post: PostId, seconds = 2): World =>
  committed(world, openFile(held(world), as(post, world, seconds)));
const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

const backTo = (from: PostId, to: PostId) => ({ to: stayAt(to), line: lineOf(from) });

const fresh = newWorld(CLERK);

describe('sending', () => {
  test('to a vacant seat is warned of, and done only when the sender says so; the record says it was vacant', () => {
    const to = stayAt(SECTION, { vacant: true });
    const send = (...acknowledged: Acknowledgement[]) =>
      sendFile(held(fresh), sendingOf(CLERK, SECTION, { to, acknowledged }), as(CLERK, fresh));
    expect(refusalOf(() => send('on-leave')).code).toBe('post.vacant');
    expect(refusalOf(() => send())).toMatchObject({ code: 'post.vacant', facts: { postId: SECTION } });
    expect(send('vacant').event.data).toMatchObject({ toVacantSeat: true, postId: SECTION });
  });

  test('keeps the priority of the file unless the sender grades it anew', () => {
    const send = (world: World, from: PostId, to: PostId, priority?: 'immediate') =>
      committed(world, sendFile(held(world), sendingOf(from, to, { priority }), as(from, world)));
    expect(stayOf(send(fresh, CLERK, SECTION).file).priority).toBe('ordinary');
    const urgent = openedBy(send(fresh, CLERK, SECTION, 'immediate'), SECTION);
    expect(stayOf(urgent.file).priority).toBe('immediate');
    const onward = send(urgent, SECTION, SDM);
    expect(stayOf(onward.file).priority).toBe('immediate');
    expect(onward.file.journal.at(-1)?.data).toMatchObject({ priority: 'immediate' });
  });

  test('starts the receiver’s clock anew and takes the sender’s off', () => {
    const [ended, begun] = sendFile(held(fresh), sendingOf(CLERK, SECTION), as(CLERK, fresh, 80)).holdings;
    expect(ended?.holding).toMatchObject({ outcome: 'sent', endedAt: later(80) });
    expect(ended?.holding.dueAt).toBeUndefined();
    expect(begun?.holding).toMatchObject({ clockFrom: later(80), dueAt: later(100), rung: 0, from: CLERK });
  });

  test('by whoever does not hold the file is refused with who holds it now', () => {
    const sent = sentBy(fresh, CLERK, SECTION);
    expect(refusalOf(() => sentBy(sent, CLERK, SDM))).toMatchObject({
      code: 'file.not-in-custody',
      facts: { holder: SECTION, heldSince: later(1), version: 2 },
    });
  });
});

describe('pulling back', () => {
  test('is the sender’s while the receiver has not opened the file', () => {
    const sent = sentBy(fresh, CLERK, SECTION);
    const back = committed(sent, pullBackFile(held(sent), stayAt(CLERK), 'भूलवश', as(CLERK, sent)));
    expect(back.file.head).toMatchObject({ holder: CLERK, openedAt: later(1) });
    const opened = openedBy(sent, SECTION);
    expect(refusalOf(() => pullBackFile(held(opened), stayAt(CLERK), 'भूलवश', as(CLERK, opened))).code).toBe(
      'file.already-opened',
    );
  });

  test('leaves the file as its sender had it: it can still be returned to where it first came from', () => {
    const withSection = openedBy(sentBy(fresh, CLERK, SECTION), SECTION);
    const sent = sentBy(withSection, SECTION, SDM);
    const back = committed(sent, pullBackFile(held(sent), stayAt(SECTION), 'भूलवश', as(SECTION, sent)));
    expect([back.file.head.from, stayOf(back.file).from]).toEqual([CLERK, CLERK]);
    const returned = returnFile(held(back), backTo(SECTION, CLERK), as(SECTION, back));
    expect(returned.after).toMatchObject({ holder: CLERK, from: SECTION });
    expect(refusalOf(() => pullBackFile(held(back), stayAt(CLERK), 'क', as(CLERK, back))).code).toBe(
      'file.already-opened',
    );
  });

  test('of a file that came from nobody leaves it so', () => {
    const sent = sentBy(fresh, CLERK, SECTION);
    const back = committed(sent, pullBackFile(held(sent), stayAt(CLERK), 'भूलवश', as(CLERK, sent)));
    expect(refusalOf(() => returnFile(held(back), backTo(CLERK, CLERK), as(CLERK, back))).code).toBe(
      'file.nowhere-to-return',
    );
  });

  test('is not for a superior, a stranger, or one who sent the file earlier', () => {
    const sent = sentBy(openedBy(sentBy(fresh, CLERK, SECTION), SECTION), SECTION, SDM);
    const refused = (post: PostId) =>
      refusalOf(() => pullBackFile(held(sent), stayAt(post), 'क', as(post, sent))).code;
    for (const post of [CLERK, ADM]) expect(refused(post)).toBe('file.not-in-custody');
    expect(refused(STRANGER)).toBe('file.unknown');
  });
});

describe('returning', () => {
  test('gives the file to the post it came from, and to no other', () => {
    const opened = openedBy(sentBy(fresh, CLERK, SECTION), SECTION);
    const to = (post: PostId) =>
      returnFile(held(opened), { ...backTo(SECTION, post), remark: 'पूरा करें' }, as(SECTION, opened));
    expect(() => to(ADM)).toThrow('way back');
    const back = to(CLERK);
    expect(back.after).toMatchObject({ holder: CLERK, from: SECTION });
    expect(back.holdings.map(change => [change.kind, change.holding.postId])).toEqual([
      ['end', SECTION],
      ['begin', CLERK],
    ]);
  });

  test('is refused for a file that came from nobody', () => {
    expect(refusalOf(() => returnFile(held(fresh), backTo(CLERK, CLERK), as(CLERK, fresh))).code).toBe(
      'file.nowhere-to-return',
    );
  });
});

describe('setting aside', () => {
  test('parking hides nothing: the stay, its age and its clock go on, and the list says it is parked', () => {
    const parked = parkFile(
      held(fresh),
      { until: later(86_400), reason: 'उत्तर की प्रतीक्षा', alone: 30 },
      as(CLERK, fresh),
    );
    expect(parked.holdings).toEqual([
      { kind: 'change', holding: { ...stayOf(fresh.file), state: 'PARKED' } },
    ]);
  });

  test('a wake-up moment lies ahead', () => {
    for (const until of [later(1), MONDAY])
      expect(
        refusalOf(() => parkFile(held(fresh), { until, reason: 'क', alone: 30 }, as(CLERK, fresh))).code,
      ).toBe('file.wake-date-invalid');
  });
});

describe('the age of a matter', () => {
  const pick = 1;
  const step = (act: Command['act'], who: Command['who'], more: Partial<Command> = {}): Command => ({
    act,
    who,
    to: SECTION,
    wait: 1000,
    words: 'क',
    awkward: false,
    pick,
    ...more,
  });
  const along = (world: World, ...steps: readonly Command[]): World =>
    steps.reduce((before, command) => {
      const outcome = tryOut(before, command);
      if (outcome.kind === 'refused') throw new Error(`${command.act}: ${outcome.code}`);
      const { head } = outcome.world.file;
      if (head.state !== 'CLOSED') expect(stayOf(outcome.world.file).ageFrom).toBe(ageOf(head));
      return outcome.world;
    }, world);
  const onReceipt = along(fresh, step('diarise', CLERK), step('add-receipt', CLERK));
  const [receipt] = onReceipt.receipts;
  if (!receipt) throw new Error('nothing in the file');

  test('trap 2: is that of its oldest open receipt, and no parking, suspension, closing request or movement makes it younger', () => {
    expect(ageOf(onReceipt.file.head)).toBe(receipt.head.diarisedAt);
    const moved = along(
      onReceipt,
      ...[step('park', CLERK), step('resume', CLERK), step('suspend', CLERK), step('resume', CLERK)],
      ...[step('request-closing', CLERK), step('resume', CLERK)],
      ...[step('send', CLERK), step('pull-back', CLERK), step('send', CLERK), step('open', SECTION)],
      ...[step('return', SECTION), step('open', CLERK), step('send', CLERK), step('pull-up', SDM)],
    );
    expect(moved.file.head).toMatchObject({ holder: SDM, state: 'ACTIVE' });
    expect(ageOf(moved.file.head)).toBe(receipt.head.diarisedAt);
  });

  test('counts from the next oldest once that is written off, else from its opening, and anew once it is reopened', () => {
    const two = along(onReceipt, step('diarise', CLERK), step('add-receipt', CLERK));
    const [, second] = two.receipts;
    if (!second) throw new Error('no second receipt');
    const one = along(two, step('write-off', CLERK, { pick: 2 }));
    expect(ageOf(one.file.head)).toBe(second.head.diarisedAt);
    const none = along(one, step('write-off', CLERK));
    expect(ageOf(none.file.head)).toBe(fresh.file.head.createdAt);
    const closed = along(none, step('send', CLERK), step('open', SECTION), step('close', SECTION));
    const again = along(closed, step('reopen', SDM));
    expect(ageOf(again.file.head)).toBe(again.now);
  });
});

describe('a live paper file', () => {
  const brought = bringOver(
    {
      fileId: ids.file(),
      number: 'SDM-SDR/2026/2',
      officeId: OFFICE,
      subject: 'पैमाइश',
      priority: 'ordinary',
      classification: 'normal',
      paper: {
        oldNumber: 'राजस्व/17/2019',
        noteSide: { pages: 84 },
        correspondence: { pages: 112 },
        lastNote: 41,
        pendingSince: Day.parse('2026-03-02'),
      },
      holder: { postId: CLERK, level: levelOf(CLERK), rules: QUICK_RULES },
      holdingId: ids.holding(),
    },
    { by: by(CLERK), at: MONDAY },
  );
  const [begun] = brought.holdings;
  if (!begun) throw new Error('a file with nobody');
  const since = istInstant(Day.parse('2026-03-02'), '00:00');

  test('trap 2: is as old as its oldest paper pending, and no letter put in it today makes it younger', () => {
    expect([ageOf(brought.after), begun.holding.ageFrom]).toEqual([since, since]);
    const context = { by: by(CLERK), at: later(60), relations: new Set<Relation>(['holds']) };
    const added = addReceipt(
      { head: brought.after, holding: begun.holding },
      {
        receipt: {
          receiptId: ids.receipt(),
          diaryNumber: 'SDM-SDR/D/1/2026',
          diarisedAt: later(30),
          category: 'general',
        },
        rules: QUICK_RULES,
      },
      context,
    );
    expect([ageOf(added.after), added.holdings[0]?.holding.ageFrom]).toEqual([since, since]);
  });
});

describe('closing', () => {
  const closing = { reason: 'निस्तारित', yellowNotes: 0, competent: true };

  test('is blocked while a note is in draft', () => {
    expect(
      refusalOf(() => closeFile(held(fresh), { ...closing, yellowNotes: 1 }, as(CLERK, fresh))),
    ).toMatchObject({
      code: 'file.notes-unconfirmed',
      facts: { yellowNotes: 1 },
    });
  });

  test('asked for by one post is done by another to which the file was sent', () => {
    const asked = committed(fresh, requestClosing(held(fresh), 'पूर्ण', as(CLERK, fresh)));
    const above = openedBy(sentBy(asked, CLERK, SDM), SDM);
    expect(above.file.head.state).toBe('CLOSE_REQUESTED');
    expect(closeFile(held(above), closing, as(SDM, above)).after.state).toBe('CLOSED');
  });

  const closed = committed(fresh, closeFile(held(fresh), closing, as(CLERK, fresh, 5)));

  test('leaves the file with nobody: nothing is due, and the stay says how it ended', () => {
    expect(stayOf(closed.file)).toMatchObject({ outcome: 'closed', endedAt: later(5), state: 'CLOSED' });
    expect(stayOf(closed.file).dueAt).toBeUndefined();
    expect([...relationsOn(closed.file, CLERK)]).not.toContain('holds');
  });

  test('is undone by the post that closed it or one above it, and by nobody else', () => {
    const reopen = (post: PostId) =>
      reopenFile(
        held(closed),
        { to: stayAt(CLERK), reason: 'नया पत्र', hasSuperior: false },
        as(post, closed, 9),
      ).after;
    for (const post of [CLERK, SECTION, SDM, ADM])
      expect(reopen(post)).toMatchObject({ state: 'ACTIVE', holder: CLERK, heldSince: later(9) });
    expect(refusalOf(() => reopen(STRANGER)).code).toBe('file.unknown');
  });
});
