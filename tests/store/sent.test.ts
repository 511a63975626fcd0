import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostId } from '#shared/domain/ids.ts';
import type { Sent } from '#shared/domain/sent.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { counting } from '#tests/bench/support/counting.ts';
import { BEGIN, sentBy, writeSent, writeStays } from '#tests/support/long-history.ts';
import { ids } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
});
afterAll(() => table.stop());

const MINUTE = 60_000;
const TODAY = istDay(instantOf(BEGIN));
const open = () => openStore({ client: table.client, table: table.name, now: Date.now });

const keep = (rows: readonly Sent[]) => {
  const { sent } = open();
  return Promise.all(
    rows.map(row =>
      sent.keep({
        objectId: row.objectId,
        sent: [{ undone: false, sent: row }],
        waiting: [{ postId: row.by, row }],
      }),
    ),
  );
};

/** A post that sent so many things; the last forty are still waited for. */
const postThatSent = async (many: number): Promise<PostId> => {
  const by = ids.post();
  await writeSent(table, by, many);
  await keep(Array.from({ length: 40 }, (_, n) => sentBy(by, many + n)));
  return by;
};

/** A post with so much in its past, of which sixty still lie with it. */
const postThatHad = async (ended: number): Promise<PostId> => {
  const postId = ids.post();
  await writeStays(table, postId, { ended, open: 60 });
  return postId;
};

/** Read units of a piece of work, as AWS counts them. */
const unitsOf = async (work: (store: ReturnType<typeof open>) => Promise<unknown>): Promise<number> => {
  const { client, take } = counting(table.client, table.name);
  const store = openStore({ client, table: table.name, now: Date.now });
  take();
  await work(store);
  return take().readUnits;
};

describe('what a post has sent', () => {
  it('is listed newest first, page after page, without what was pulled back', async () => {
    const by = ids.post();
    const rows = Array.from({ length: 7 }, (_, n) => sentBy(by, n));
    await keep(rows);
    const [, , back] = rows;
    if (!back) throw new Error('no row');
    const { sent } = open();
    const undo = {
      objectId: back.objectId,
      sent: [{ undone: true, sent: back }],
      waiting: [{ postId: by, row: undefined }],
    };
    await sent.keep(undo);
    await sent.keep(undo);
    const first = await sent.list(by, { limit: 4 });
    const second = await sent.list(by, { limit: 4, cursor: first.cursor });
    expect([...first.items, ...second.items]).toEqual(rows.filter(row => row !== back).toReversed());
    expect(second.cursor).toBeUndefined();
  });

  it('is waited for over several posts in one list: by the day it is wanted, then by how long it is away', async () => {
    const [one, other] = [ids.post(), ids.post()];
    const rows = [
      sentBy(one, 5),
      sentBy(one, 2, dayPlus(TODAY, 3)),
      sentBy(other, 4),
      sentBy(other, 9, TODAY),
      sentBy(one, 1, dayPlus(TODAY, 3)),
    ];
    await keep(rows);
    const { sent } = open();
    const first = await sent.waiting([one, other], { limit: 3 });
    const second = await sent.waiting([one, other], { limit: 3, cursor: first.cursor });
    expect([...first.items, ...second.items]).toEqual([3, 4, 1, 2, 0].map(n => rows[n]));
    expect(second.cursor).toBeUndefined();
    expect(await sent.countWaiting(one, 100)).toEqual({ count: 3, more: false });
    expect(await sent.countWaiting(one, 2)).toEqual({ count: 2, more: true });
    await expect(sent.waiting([one], { limit: 3, cursor: 'bm9uc2Vuc2U' })).rejects.toThrow(
      'request.cursor-invalid',
    );
  });

  it('sent again is waited for by the later sending alone', async () => {
    const by = ids.post();
    const row = sentBy(by, 1);
    const again = { ...row, holdingId: ids.holding(), at: instantOf(BEGIN + 90 * MINUTE), dueOn: TODAY };
    await keep([row]);
    await keep([again]);
    const { sent } = open();
    expect((await sent.waiting([by], { limit: 10 })).items).toEqual([again]);
    expect((await sent.list(by, { limit: 10 })).items).toEqual([again, row]);
  });
});

describe('a page costs the same', () => {
  it('of what was sent and is waited for, after a thousand sendings and after a hundred thousand', async () => {
    const [few, many] = [await postThatSent(1_000), await postThatSent(100_000)];
    const page = { limit: 50 };
    const costOf = (by: PostId) =>
      Promise.all([
        unitsOf(async ({ sent }) => expect((await sent.list(by, page)).items).toHaveLength(50)),
        unitsOf(async ({ sent }) => expect((await sent.waiting([by], page)).items).toHaveLength(40)),
        unitsOf(async ({ sent }) => expect(await sent.countWaiting(by, 1000)).toMatchObject({ count: 40 })),
      ]);
    const [atFew, atMany] = [await costOf(few), await costOf(many)];
    expect(atMany).toEqual(atFew);
    // Fifty rows of some 300 bytes, strongly read.
    expect(Math.max(...atMany)).toBeLessThanOrEqual(6);
  }, 600_000);

  it('of a work list, after a thousand files and after a hundred thousand', async () => {
    const [few, many] = [await postThatHad(1_000), await postThatHad(100_000)];
    const costOf = (postId: PostId) =>
      unitsOf(async ({ holdings }) =>
        expect((await holdings.workOf(postId, { limit: 50 })).items).toHaveLength(50),
      );
    const [atFew, atMany] = [await costOf(few), await costOf(many)];
    expect(atFew).toBeGreaterThan(0);
    expect(atMany).toBe(atFew);
  }, 600_000);
});
