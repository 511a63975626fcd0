import { describe, expect, test } from 'vitest';
import { duesOf, namedInDigest } from '#shared/domain/dues.ts';
import { closeFile, openFile, parkFile, reopenFile, resumeFile, sendFile } from '#shared/domain/file-acts.ts';
import { askParking, askReopening, giveAsked, refuseAsked } from '#shared/domain/file-asks.ts';
import { timesOf } from '#shared/domain/file-times.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { foldStays } from '#shared/domain/statement.ts';
import { type Instant, istDay, plus } from '#shared/domain/time.ts';
import {
  by,
  CLERK,
  countingIds,
  MONDAY,
  QUICK_RULES,
  SDM,
  SECTION,
  sendingOf,
  stayAt,
} from './support/office.ts';
import { newWorld } from './support/play.ts';
import { codeOf } from './support/refused.ts';
import { committed, held, relationsOn, stayOf, type World } from './support/world.ts';

const ids = countingIds();
const DAY = 86_400_000;
const days = (n: number): Instant => plus(MONDAY, n * DAY);
const as = (world: World, post: PostId, at = days(0)) => ({
  by: by(post),
  at,
  relations: relationsOn(world.file, post),
});
const fresh = newWorld(CLERK);
const reason = 'उच्च न्यायालय का आदेश अपेक्षित';
const asking = { of: SECTION, reason, fit: true };
const askedToPark = (world: World, until = days(60)): World =>
  committed(
    world,
    askParking(held(world), { ...asking, until, askId: ids.ask() }, as(world, world.file.head.holder)),
  );
const askOf = (world: World) => {
  const [ask] = world.file.head.asks ?? [];
  if (!ask) throw new Error('nothing is asked');
  return ask;
};
const given = (world: World, post: PostId, at = days(1)): World =>
  committed(world, giveAsked(held(world), { ask: askOf(world), to: stayAt(CLERK) }, as(world, post, at)));

describe('trap 2: parking, a closing request and leave given never set the age back', () => {
  const park = (until: Instant, alone: number | undefined) =>
    parkFile(held(fresh), { until, reason, alone }, as(fresh, CLERK));

  test('an officer parks alone for so many calendar days, and asks leave for one more', () => {
    expect(codeOf(() => park(days(30), 30))).toBe('done');
    expect(codeOf(() => park(days(31), 30))).toBe('file.park-needs-approval');
    expect(codeOf(() => park(days(300), undefined))).toBe('done');
  });

  test('leave to park changes neither the stay nor its clock nor its age; both ages are shown and grow', () => {
    const parked = given(askedToPark(fresh), SECTION);
    expect(parked.file.head).toMatchObject({ state: 'PARKED', holder: CLERK, parkedUntil: days(60) });
    expect(stayOf(parked.file)).toEqual({ ...stayOf(fresh.file), state: 'PARKED' });
    const { calendar } = QUICK_RULES;
    const before = timesOf(held(fresh), { calendar, now: days(14) });
    const after = timesOf(held(parked), { calendar, now: days(14) });
    expect(after).toEqual(before);
    expect(after.workingDays).toBeGreaterThan(0);
    expect(after.ageWorkingDays).toBe(after.workingDays);
  });

  test('its age goes on from stay to stay, while the days with the holder begin anew', () => {
    const { head, holding } = held(fresh);
    const within = { head, holding: { ...holding, limitAt: days(90), lateAfter: days(90) } };
    const sent = committed(fresh, sendFile(within, sendingOf(CLERK, SECTION), as(fresh, CLERK, days(21))));
    const shown = timesOf(held(sent), { calendar: QUICK_RULES.calendar, now: days(22) });
    expect(shown.ageFrom).toBe(MONDAY);
    expect(shown.ageWorkingDays).toBeGreaterThan(shown.workingDays);
    expect(stayOf(sent.file).ageFrom).toBe(MONDAY);
  });
});

describe('the call book', () => {
  const REVIEW = days(120);
  const inBook = given(
    committed(
      fresh,
      askParking(
        held(fresh),
        { ...asking, until: REVIEW, callBook: true, askId: ids.ask() },
        as(fresh, CLERK),
      ),
    ),
    SECTION,
  );

  test('holds a file by leave only, in the hands of its holder, whose clock stands still while the age runs on', () => {
    expect(inBook.file.head).toMatchObject({ state: 'CALL_BOOK', holder: CLERK, parkedUntil: REVIEW });
    expect(stayOf(inBook.file)).toMatchObject({ suspendedAt: days(1), reviewOn: istDay(REVIEW) });
    for (const gone of ['dueAt', 'limitAt', 'lateAfter'])
      expect(stayOf(inBook.file)).not.toHaveProperty(gone);
    const { calendar } = QUICK_RULES;
    expect(timesOf(held(inBook), { calendar, now: days(60) }).ageCalendarDays).toBe(60);
    expect(inBook.file.head).not.toHaveProperty('asks');
  });

  test('lets nothing be forgotten: from the day of review on the file is due, and named each day until it is taken up', () => {
    const stay = stayOf(inBook.file);
    expect([...duesOf(stay, days(119))]).toEqual([]);
    expect(namedInDigest(stay, days(119))).toBe(false);
    expect([...duesOf(stay, REVIEW)]).toEqual(['due-today']);
    expect([...duesOf(stay, days(121))]).toEqual(['overdue']);
    for (const day of [120, 121, 150]) expect(namedInDigest(stay, days(day))).toBe(true);
  });

  test('taken up again, the file is at work and its clock goes on where it stood', () => {
    const context = as(inBook, CLERK, days(100));
    const again = committed(inBook, resumeFile(held(inBook), { rules: QUICK_RULES }, context));
    expect(again.file.head).toMatchObject({ state: 'ACTIVE', holder: CLERK });
    expect(again.file.head).not.toHaveProperty('parkedUntil');
    const stay = stayOf(again.file);
    expect(stay).toMatchObject({ stood: [{ from: days(1), until: days(100) }], limitAt: expect.any(String) });
    // The custody statement, which knows the journal only, counts no day of it either.
    expect(foldStays({}, inBook.file.journal).open).toMatchObject({ suspendedAt: days(1) });
    expect(foldStays({}, again.file.journal).open?.stood).toEqual(stay.stood);
    expect(stay).not.toHaveProperty('reviewOn');
    expect(namedInDigest({ ...stay, limitAt: days(200), lateAfter: days(200) }, days(121))).toBe(false);
  });

  test('nothing is done to what stands in it but what is done to what is set aside', () => {
    const context = as(inBook, CLERK, days(2));
    expect(codeOf(() => sendFile(held(inBook), sendingOf(CLERK, SECTION), context))).toBe(
      'file.in-call-book',
    );
  });
});

describe('leave that is asked', () => {
  test('to park, given of what came into the call book meanwhile, would hide that its clock stands still', () => {
    const both = askedToPark(
      committed(
        fresh,
        askParking(
          held(fresh),
          { ...asking, until: days(120), callBook: true, askId: ids.ask() },
          as(fresh, CLERK),
        ),
      ),
    );
    const inBook = given(both, SECTION);
    expect(inBook.file.head).toMatchObject({ state: 'CALL_BOOK', asks: [{ kind: 'parking' }] });
    expect(codeOf(() => given(inBook, SECTION))).toBe('file.in-call-book');
  });

  test('is asked once at a time, for a moment ahead, of a post that is fit to be asked', () => {
    const asked = askedToPark(fresh);
    expect(codeOf(() => askedToPark(asked))).toBe('ask.open');
    expect(codeOf(() => askedToPark(fresh, days(0)))).toBe('file.wake-date-invalid');
    const unfit = { ...asking, fit: false, until: days(60), askId: ids.ask() };
    expect(codeOf(() => askParking(held(fresh), unfit, as(fresh, CLERK)))).toBe('ask.of-unfit');
  });

  test('is given by the post that was asked and by no other', () => {
    const asked = askedToPark(fresh);
    expect(codeOf(() => given(asked, SDM))).toBe('ask.not-yours');
    expect(codeOf(() => given(asked, CLERK))).toBe('ask.not-yours');
  });

  test('refused, leaves everything as it was, with the reason in the journal', () => {
    const asked = askedToPark(fresh);
    const { askId } = askOf(asked);
    const refused = committed(
      asked,
      refuseAsked(held(asked), { askId, reason: 'शीघ्र निस्तारित करें' }, as(asked, SECTION)),
    );
    expect(refused.file.head).toMatchObject({ state: 'ACTIVE', holder: CLERK });
    expect(refused.file.head).not.toHaveProperty('asks');
    expect(refused.file.journal.at(-1)).toMatchObject({
      type: 'approval.refused',
      data: { askId, reason: 'शीघ्र निस्तारित करें' },
    });
  });

  test('lapses with the stay: what moved on is not parked by an answer that comes late', () => {
    const asked = askedToPark(fresh);
    const sent = committed(asked, sendFile(held(asked), sendingOf(CLERK, SECTION), as(asked, CLERK)));
    expect(sent.file.head).not.toHaveProperty('asks');
    expect(
      codeOf(() =>
        giveAsked(held(sent), { ask: askOf(asked), to: stayAt(CLERK) }, as(sent, SECTION, days(1))),
      ),
    ).toBe('ask.unknown');
  });

  test('for a day that has come meanwhile is refused', () => {
    expect(codeOf(() => given(askedToPark(fresh, days(2)), SECTION, days(3)))).toBe('file.wake-date-invalid');
  });
});

describe('closing and taking up again', () => {
  const closing = { reason, yellowNotes: 0, competent: true };
  const close = (world: World, more: Partial<typeof closing> = {}) =>
    closeFile(held(world), { ...closing, ...more }, as(world, world.file.head.holder));

  test('a post that is not competent asks for it, and another closes; the record says who asked', () => {
    expect(codeOf(() => close(fresh, { competent: false }))).toBe('file.approval-needed');
  });

  const closed = committed(fresh, close(fresh));

  test('who closed it asks leave of a post above, and the age begins anew when it is given', () => {
    const ask = { ...asking, askId: ids.ask() };
    const asked = committed(closed, askReopening(held(closed), ask, as(closed, CLERK)));
    const open = given(asked, SECTION, days(5));
    expect(open.file.head).toMatchObject({ state: 'ACTIVE', holder: CLERK, baseFrom: days(5) });
    expect(stayOf(open.file)).toMatchObject({ postId: CLERK, ageFrom: days(5) });
    // A superior opens nothing in another's place: it lies there unopened.
    expect(open.file.head).not.toHaveProperty('openedAt');
    expect(stayOf(open.file)).not.toHaveProperty('openedAt');
    expect(openFile(held(open), as(open, CLERK, days(6))).after.openedAt).toBe(days(6));
  });

  test('where nobody stands above, who closed it takes it up again alone', () => {
    const reopen = (hasSuperior: boolean) =>
      reopenFile(held(closed), { to: stayAt(CLERK), reason, hasSuperior }, as(closed, CLERK, days(4)));
    expect(codeOf(() => reopen(true))).toBe('file.approval-needed');
    expect(reopen(false).after).toMatchObject({ state: 'ACTIVE', baseFrom: days(4), openedAt: days(4) });
  });
});

describe('a file held beyond the limit', () => {
  const late = {
    head: fresh.file.head,
    holding: { ...stayOf(fresh.file), limitAt: days(9), lateAfter: days(9) },
  };
  const delay = {
    noteId: ids.note(),
    number: 1,
    firstParagraph: 1,
    paragraphs: 1,
    textSha256: '0'.repeat(64),
  };
  const send = (at: Instant, given = false) =>
    sendFile(late, sendingOf(CLERK, SECTION, given ? { delay } : {}), as(fresh, CLERK, at));

  test('is sent on only with the reason for the delay, which becomes the next note of the file', () => {
    expect(codeOf(() => send(days(9)))).toBe('done');
    expect(codeOf(() => send(days(10)))).toBe('file.delay-reason-needed');
    const sent = send(days(10), true);
    expect(sent.event.data).toMatchObject({ delay });
    expect(sent.after).toMatchObject({ notes: 1, paragraphs: 1 });
    expect(sent.holdings[0]?.holding).toMatchObject({ outcome: 'sent', delay: { note: 1 } });
  });

  test('within the limit nothing is noted, whatever was written', () => {
    expect(send(days(8), true).after.notes).toBe(0);
  });

  test('is closed only with the reason, too', () => {
    const close = (more: object) =>
      closeFile(late, { reason, yellowNotes: 0, competent: true, ...more }, as(fresh, CLERK, days(10)));
    expect(codeOf(() => close({}))).toBe('file.delay-reason-needed');
    expect(close({ delay }).event.data).toMatchObject({ delay });
  });
});
