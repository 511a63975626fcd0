import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileId } from '#shared/domain/ids.ts';
import type { GreenNote } from '#shared/domain/note.ts';
import { handOf } from '#shared/domain/notes/hand.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { instantOf } from '#shared/domain/time.ts';
import { batchWriter, puts } from '#shared/store/batch-write.ts';
import { key } from '#shared/store/keys.ts';
import type { NotesRequest } from '#shared/store/notes.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import { countUnits } from '#tests/support/clients.ts';
import { ids, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';

const at = instantOf(Date.parse('2026-01-05T06:00:00.000Z'));
const hand = handOf({ by: somebody(), at });
const TEXT = 'राजस्व निरीक्षक की आख्या दिनांक 3 जनवरी का अवलोकन करें; मौके पर नाप हो चुकी है। '.repeat(2);
const LIMIT = 50;
const [FEW, MANY] = [60, 5_000];

const noteOf = (fileId: FileId, number: number): GreenNote => ({
  noteId: ids.note(),
  fileId,
  number,
  kind: 'note',
  firstParagraph: number,
  content: pastedText(TEXT),
  textSha256: 'a'.repeat(64),
  writtenBy: hand,
  confirmedBy: hand,
});

let table: Awaited<ReturnType<typeof startTable>>;
let store: OfficeStore;
let units: ReturnType<typeof countUnits>;
const [few, many] = [ids.file(), ids.file()];
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
  units = countUnits(table.client);
  store = openStore({ client: units.client, table: table.name, now: Date.now });
  const write = batchWriter(table.client, table.name, async () => undefined);
  const file = (fileId: FileId, notes: number) =>
    Array.from({ length: notes }, (_, index) => noteOf(fileId, index + 1)).map(note => ({
      pk: key.object(fileId),
      sk: key.greenNote(note.number),
      ...note,
    }));
  await write(puts([...file(few, FEW), ...file(many, MANY)]));
}, 60_000);
afterAll(() => table.stop());

describe('a file with five thousand notes', () => {
  const costOf = async (fileId: FileId, request: Partial<NotesRequest>) => {
    units.forget();
    const { items } = await store.notes.green(fileId, { limit: LIMIT, ...request });
    return { units: units.seen(), numbers: items.map(({ number }) => number) };
  };
  const upFrom = (first: number) => Array.from({ length: LIMIT }, (_, index) => first + index);

  it('is listed in pages that cost what those of a small file cost, from either end and from the middle', async () => {
    const small = await costOf(few, {});
    expect(small.units).toBeGreaterThan(0);
    const first = await costOf(many, {});
    const newest = await costOf(many, { order: 'newest' });
    const middle = await costOf(many, { from: 2_500 });
    const last = await costOf(many, { from: MANY - LIMIT + 1 });
    const back = await costOf(many, { from: 2_500, order: 'newest' });
    expect([first, newest, middle, last, back].map(page => page.units)).toEqual(
      Array.from({ length: 5 }, () => small.units),
    );
    expect(first.numbers).toEqual(upFrom(1));
    expect(newest.numbers).toEqual(upFrom(MANY - LIMIT + 1).reverse());
    expect(middle.numbers).toEqual(upFrom(2_500));
    expect(last.numbers).toEqual(upFrom(MANY - LIMIT + 1));
    expect(back.numbers).toEqual(upFrom(2_501 - LIMIT).reverse());
  });

  it('gives one note by its number at the cost of that note', async () => {
    units.forget();
    expect(await store.notes.findGreen(many, MANY)).toMatchObject({ number: MANY });
    expect(units.seen()).toBe(1);
    expect(await store.notes.findGreen(many, MANY + 1)).toBeUndefined();
  });

  it('gives those that a note points to, and no more than there are', async () => {
    units.forget();
    const found = await store.notes.greenMany(many, [1, 2_500, MANY, MANY + 1]);
    expect(found.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2_500, MANY]);
    expect(units.seen()).toBeLessThanOrEqual(4);
  });
});
