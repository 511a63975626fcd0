import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginHolding, endHolding, type Outcome, PaperStay } from '#shared/domain/holding.ts';
import type { HoldingId, PostId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { rowsAfter, type Sent, type Touched } from '#shared/domain/sent.ts';
import { type Instant, instantOf } from '#shared/domain/time.ts';
import { ids } from '#tests/support/office.ts';

const POSTS = [ids.post(), ids.post(), ids.post(), ids.post()] as const;
const BEGIN = Date.parse('2026-01-05T06:00:00.000Z');

/** One file on its way: its stays, and what each event of it began and ended. Nothing here knows of rows. */
const journey = () => {
  const objectId = ids.file();
  let stays: readonly PaperStay[] = [];
  const events: { readonly touched: Touched; readonly stays: readonly PaperStay[] }[] = [];
  /** Told by hand beside the stays: who sent what to whom and when, and whether it was taken back. */
  const sent: { readonly by: PostId; readonly to: PostId; readonly at: Instant; undone: boolean }[] = [];
  let clock = BEGIN;

  const open = () => stays.find(({ endedAt }) => endedAt === undefined);
  const tick = (): Instant => {
    clock += 1000;
    return instantOf(clock);
  };
  const begin = (postId: PostId, at: Instant, from: PostId | undefined, opened: boolean): HoldingId => {
    const holdingId = ids.holding();
    const stay = PaperStay.parse(
      beginHolding({
        holdingId,
        objectId,
        number: 'TEST/1/2026',
        subject: 'नामांतरण',
        postId,
        at,
        ageFrom: at,
        from,
        opened,
        rules: DEFAULT_RULES,
        state: 'ACTIVE',
      }),
    );
    stays = [...stays, stay];
    return holdingId;
  };
  const end = (outcome: Outcome, at: Instant): HoldingId => {
    const now = open();
    if (!now) throw new Error('nothing is open');
    stays = stays.map(stay => (stay === now ? PaperStay.parse(endHolding(stay, outcome, at)) : stay));
    return now.holdingId;
  };
  const told = (touched: Touched): void => {
    events.push({ touched, stays });
  };
  const move = (
    outcome: Outcome,
    to: PostId,
    { from, opened }: { from?: PostId | undefined; opened: boolean },
  ) => {
    const at = tick();
    const ended = end(outcome, at);
    told({ began: begin(to, at, from, opened), ended });
    return at;
  };

  begin(POSTS[0], tick(), undefined, true);
  return {
    objectId,
    events,
    sent,
    stays: () => stays,
    holder: () => open()?.postId,
    go: (outcome: 'sent' | 'returned', to: PostId): void => {
      const by = open()?.postId;
      if (by === undefined || by === to) return;
      sent.push({ by, to, at: move(outcome, to, { from: by, opened: false }), undone: false });
    },
    pullBack: (): void => {
      const last = sent.at(-1);
      // Only what lies there by that very sending; what a superior took up was not sent.
      if (!last || last.undone || open()?.receivedAt !== last.at) return;
      last.undone = true;
      move('pulled-back', last.by, { opened: true });
    },
    pullUp: (to: PostId): void => {
      if (open() === undefined || open()?.postId === to) return;
      move('pulled-up', to, { from: open()?.postId, opened: true });
    },
    close: (): void => {
      if (open() === undefined) return;
      told({ ended: end('closed', tick()) });
    },
    reopen: (): void => {
      const last = stays.at(-1);
      if (open() !== undefined || !last) return;
      told({ began: begin(last.postId, tick(), undefined, true) });
    },
  };
};
type Journey = ReturnType<typeof journey>;

/** The lists as a table has them. */
const lists = () => {
  const sent = new Map<string, Sent>();
  const waiting = new Map<PostId, Sent>();
  return {
    sent,
    waiting,
    keep: (told: ReturnType<typeof rowsAfter>): void => {
      for (const { undone, sent: row } of told.sent)
        if (undone) sent.delete(`${row.by}#${row.at}`);
        else sent.set(`${row.by}#${row.at}`, row);
      for (const { postId, row } of told.waiting)
        if (row) waiting.set(postId, row);
        else waiting.delete(postId);
    },
  };
};

/** What must stand in the end, from what was told by hand. */
const expected = (one: Journey) => {
  const standing = one.sent.filter(({ undone }) => !undone);
  const holder = one.holder();
  const stays = one.stays();
  const waiting = POSTS.flatMap(post => {
    if (holder === undefined || holder === post) return [];
    const last = standing.findLast(({ by }) => by === post);
    // What came to it and was pulled back unopened never was with it.
    const lastStay = stays.findLast(({ postId, outcome }) => postId === post && outcome !== 'pulled-back');
    // It left this post last by that very sending, not by being pulled up from it.
    return last && lastStay?.endedAt === last.at ? [[post, last.at] as const] : [];
  });
  return { sent: standing.map(({ by, to, at }) => `${by} ${to} ${at}`).sort(), waiting };
};

const shown = ({ sent, waiting }: ReturnType<typeof lists>) => ({
  sent: [...sent.values()].map(({ by, to, at }) => `${by} ${to} ${at}`).sort(),
  waiting: POSTS.flatMap(post => {
    const row = waiting.get(post);
    return row ? [[post, row.at] as const] : [];
  }),
});

const post = fc.constantFrom(...POSTS);
const step: fc.Arbitrary<(one: Journey) => void> = fc.oneof(
  { weight: 4, arbitrary: post.map(to => (one: Journey) => one.go('sent', to)) },
  { weight: 2, arbitrary: post.map(to => (one: Journey) => one.go('returned', to)) },
  { weight: 2, arbitrary: fc.constant((one: Journey) => one.pullBack()) },
  { weight: 1, arbitrary: post.map(to => (one: Journey) => one.pullUp(to)) },
  { weight: 1, arbitrary: fc.constant((one: Journey) => one.close()) },
  { weight: 1, arbitrary: fc.constant((one: Journey) => one.reopen()) },
);
const walked = fc.array(step, { maxLength: 14 }).map(steps => {
  const one = journey();
  for (const go of steps) go(one);
  return one;
});

describe('what posts have sent and wait for', () => {
  test('is right when each event is told at once', () => {
    fc.assert(
      fc.property(walked, one => {
        const table = lists();
        for (const { touched, stays } of one.events) table.keep(rowsAfter(one.objectId, stays, touched));
        expect(shown(table)).toEqual(expected(one));
      }),
      { numRuns: 300 },
    );
  });

  test('is the same when events are told late, twice, and in any order', () => {
    fc.assert(
      fc.property(walked, fc.infiniteStream(fc.nat()), (one, chance) => {
        const table = lists();
        const next = () => chance.next().value ?? 0;
        const count = one.events.length;
        // Told for the first time in any order, each with what the table says by then; then some of them once more.
        const order = one.events
          .map((event, index) => ({ event, index, at: next() }))
          .sort((a, b) => a.at - b.at);
        let latest = 0;
        for (const { event, index } of order) {
          latest = Math.max(latest, index, count === 0 ? 0 : next() % count);
          const { stays } = one.events[latest] ?? event;
          table.keep(rowsAfter(one.objectId, stays, event.touched));
        }
        for (const { event } of order)
          if (next() % 2 === 0) table.keep(rowsAfter(one.objectId, one.stays(), event.touched));
        expect(shown(table)).toEqual(expected(one));
      }),
      { numRuns: 300 },
    );
  });

  test('writes rows of the posts it goes between, however many had it before', () => {
    const one = journey();
    for (let n = 0; n < 200; n += 1) one.go('sent', POSTS[(n + 1) % POSTS.length] ?? POSTS[0]);
    const last = one.events.at(-1);
    if (!last) throw new Error('nothing was sent');
    const { sent, waiting } = rowsAfter(one.objectId, last.stays, last.touched);
    expect(sent.length + waiting.length).toBeLessThanOrEqual(5);
  });

  test('counts a part that came to its addressee with its first stay as sent by who diarised it', () => {
    const [by, to] = POSTS;
    const stay = PaperStay.parse(
      beginHolding({
        holdingId: ids.holding(),
        objectId: ids.receipt(),
        number: '7/1',
        subject: 'नामांतरण',
        postId: to,
        from: by,
        at: instantOf(BEGIN),
        ageFrom: instantOf(BEGIN),
        rules: DEFAULT_RULES,
        state: 'MARKED',
      }),
    );
    const { sent, waiting } = rowsAfter(stay.objectId, [stay], { began: stay.holdingId });
    expect(sent).toMatchObject([{ undone: false, sent: { by, to } }]);
    expect(waiting).toContainEqual({ postId: by, row: expect.objectContaining({ to }) });
  });
});
