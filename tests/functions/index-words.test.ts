import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '#shared/contract/fact.ts';
import { type DocumentId, FileId } from '#shared/domain/ids.ts';
import { delayNote } from '#shared/domain/notes/delay-note.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { ids, somebody } from '#tests/support/office.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office.stop());

type Seat = { readonly as: string; readonly postId: string };

const letter = (documentId?: string) => ({
  sender: { name: 'रामलाल', office: 'तहसीलदार सदर', address: 'ग्राम सीतापुर' },
  subject: 'सीमांकन हेतु प्रार्थना पत्र',
  letterNumber: 'TS/88/2026',
  receivedOn: '2026-01-05',
  deliveryMode: 'by-hand',
  ...(documentId && { documentId }),
});
const diarise = async (documentId?: string) => {
  const { doors, district } = office;
  const { receiptId } = await doors.call('diariseReceipt', {
    as: district.clerk.as,
    body: letter(documentId),
  });
  return receiptId;
};
const createFile = async (subject = 'चारागाह पर अतिक्रमण') => {
  const { doors, district } = office;
  return (await doors.call('createFile', { as: district.clerk.as, body: { subject } })).fileId;
};
const on = (seat: Seat, fileId: string, body: object = {}) => ({
  as: seat.as,
  params: { fileId },
  body,
});
const send = (from: Seat, to: Seat, fileId: string) =>
  office.doors.call('sendFile', on(from, fileId, { to: to.postId, action: 'for-orders' }));
const open = (seat: Seat, fileId: string) => office.doors.call('openFile', on(seat, fileId));
const addReceipt = (seat: Seat, fileId: string, receiptId: string) =>
  office.doors.call('addReceipt', on(seat, fileId, { receiptId }));
const write = async (seat: Seat, fileId: string, text: string) => {
  const { noteId } = await office.doors.call(
    'draftNote',
    on(seat, fileId, { kind: 'note', content: pastedText(text) }),
  );
  const confirm = { as: seat.as, params: { fileId, noteId }, body: { revision: 1 } };
  await office.doors.call('confirmNote', confirm);
};
const correct = (seat: Seat, documentId: DocumentId, page: number, text: string) =>
  office.doors.call('correctPageText', {
    as: seat.as,
    params: { documentId, page: String(page) },
    body: { text, replaces: 1 },
  });

/** A file with a note and a letter of two pages, one of them corrected, that has been in two offices and in a wrong hand. */
const aLife = async () => {
  const { district, scan, enterRead } = office;
  const { clerk, officer, sdm, stranger } = district;
  const documentId = await scan(['गाटा संख्या 245 पेज एक', 'अशुद्ध पाठ दूसरा']);
  const receiptId = await diarise(documentId);
  const fileId = await createFile();
  await enterRead(receiptId);
  await write(clerk, fileId, 'प्रस्ताव अनुमोदनार्थ');
  await addReceipt(clerk, fileId, receiptId);
  await correct(clerk, documentId, 2, 'शुद्ध पाठ दूसरा');
  await send(clerk, sdm, fileId);
  await office.doors.call('pullBackFile', on(clerk, fileId, { reason: 'भूल' }));
  await send(clerk, officer, fileId);
  await open(officer, fileId);
  await send(officer, stranger, fileId);
  await open(stranger, fileId);
  await write(stranger, fileId, 'आख्या संलग्न');
  return { documentId, receiptId, fileId };
};
const factsOf = async ({ receiptId, fileId }: { receiptId: string; fileId: string }) => [
  ...(await office.factsOf(receiptId)),
  ...(await office.factsOf(fileId)),
];

describe('the index after the journal', () => {
  let life: Awaited<ReturnType<typeof aLife>>;
  let facts: readonly Fact[];
  let whole: readonly string[];
  beforeAll(async () => {
    life = await aLife();
    facts = await factsOf(life);
    await office.tell(facts);
    whole = await office.indexed();
  });

  it('holds a row for each word, object and place, in each office of the file', () => {
    const { officeId } = office.district.office;
    const elsewhere = office.district.elsewhere.officeId;
    const has = (in_: string, row: string) => expect(whole).toContain(`WORDS#${in_} ${row}`);
    for (const each of [officeId, elsewhere]) {
      has(each, `अतिक्रमण#${life.fileId}#2`);
      has(each, `सीमांकन#${life.fileId}#4${life.receiptId}`);
      has(each, `अनुमोदनार्थ#${life.fileId}#5000001`);
      has(each, `संलग्न#${life.fileId}#5000002`);
      has(each, `245#${life.fileId}#6${life.documentId}00001`);
      has(each, `शुद्ध#${life.fileId}#6${life.documentId}00002`);
    }
    has(officeId, `88#${life.receiptId}#1`);
    has(officeId, `सीमांकन#${life.receiptId}#2`);
    has(officeId, `सीतापुर#${life.receiptId}#3`);
    has(officeId, `शुद्ध#${life.receiptId}#6${life.documentId}00002`);
    const strange = whole.filter(
      row => row.startsWith(`WORDS#${elsewhere}`) && row.includes(`#${life.receiptId}#`),
    );
    expect(strange, 'a receipt is found by its own id only where it was diarised').toEqual([]);
  });

  it('has no word that only the text before a correction had, and no stop word', () => {
    expect(whole.filter(row => row.includes('अशुद्ध'))).toEqual([]);
    expect(whole.filter(row => / (हेतु|पर|में)#/.test(row))).toEqual([]);
  });

  it('knows who has had the file in hand, and not the post it was taken back from unopened', () => {
    const { clerk, officer, sdm, stranger } = office.district;
    const held = (seat: Seat) => whole.includes(`HELD#${seat.postId} ${life.fileId}`);
    expect([clerk, officer, stranger].map(held)).toEqual([true, true, true]);
    expect(held(sdm)).toBe(false);
    expect(whole).toContain(`HELD#${clerk.postId} ${life.receiptId}`);
  });

  it('is the same when every message comes twice', async () => {
    await office.wipe();
    await office.tell(facts.flatMap(fact => [fact, fact]));
    expect(await office.indexed()).toEqual(whole);
    await office.tell(facts);
    expect(await office.indexed()).toEqual(whole);
  });

  it('is the same in whatever order messages come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...facts], { minLength: facts.length }), async shuffled => {
        await office.wipe();
        await office.tell(shuffled);
        expect(await office.indexed()).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['before it is done', false],
    ['after it is done and before its answer is heard', true],
  ] as const)('is the same after a crash in any call, %s, and the message once more', async (_, done) => {
    let crashes = 0;
    for (let at = 1; ; at += 1) {
      await office.wipe();
      let crashed = 0;
      for (const fact of facts) if (await tellWithCrash(fact, { count: 0, at, done })) crashed += 1;
      expect(await office.indexed(), `call ${at}`).toEqual(whole);
      if (crashed === 0) break;
      crashes += crashed;
    }
    expect(crashes).toBeGreaterThan(60);
  });
});

class Crash extends Error {}

type Fate = { count: number; readonly at: number; readonly done: boolean };

/** The index, of which one call does not come to its end. All writes are its; a crash between reads changes nothing. */
const crashing = (search: OfficeStore['search'], fate: Fate): OfficeStore['search'] =>
  new Proxy(search, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...given: readonly unknown[]) => {
        fate.count += 1;
        const hit = fate.count === fate.at;
        if (hit && !fate.done) throw new Crash();
        const answer: unknown = await Reflect.apply(value, target, given);
        if (hit) throw new Crash();
        return answer;
      };
    },
  });

/** Tells a fact; if the crash falls in it, it comes once more, as its queue would send it. Answers whether it fell. */
const tellWithCrash = async (fact: Fact, fate: Fate): Promise<boolean> => {
  const { store } = office;
  try {
    await office.tell([fact], { ...store, search: crashing(store.search, fate) });
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    await office.tell([fact]);
    return true;
  }
};

describe('a note that moving a file on has written', () => {
  it('is found, whether the file went on, went back or was closed', async () => {
    const { store, district, tell, factsOf: factsOfOne } = office;
    const fileId = FileId.parse(await createFile());
    const created = await factsOfOne(fileId);
    await tell(created);
    const [fact] = created;
    if (!fact) throw new Error('the file was not told of');
    const context = { by: somebody(), at: fact.event.at };
    for (const [index, type] of (['file.sent', 'file.returned', 'file.closed'] as const).entries()) {
      const noteId = ids.note();
      const content = pastedText(`विलम्ब${type.at(-1)} का कारण`);
      const head = { fileId, notes: index, paragraphs: index };
      const checked = { sha256: 'a'.repeat(64), unknownReferences: [] };
      const { green, numbered } = delayNote(head, { noteId, content, ...checked }, context);
      await store.commit({ decisions: [], also: [{ kind: 'green-note', note: green }] });
      const data = { ...fact.event.data, reason: 'निस्तारित', from: context.by.postId, delay: numbered };
      const event = { ...fact.event, type, seq: index + 2, data } as Fact['event'];
      await tell([{ ...fact, event }]);
      expect(await office.indexed()).toContain(
        `WORDS#${district.office.officeId} विलंब${type.at(-1)}#${fileId}#500000${index + 1}`,
      );
    }
  });
});

describe('messages of a letter and of its file', () => {
  it('complete each other, whichever comes first', async () => {
    const { district, scan, readPage, enterRead, find } = office;
    const { clerk } = district;
    const documentId = await scan([]);
    const receiptId = await diarise(documentId);
    const fileId = await createFile('एक और पत्रावली');
    await office.index(receiptId, fileId);
    await addReceipt(clerk, fileId, receiptId);
    await office.index(fileId);
    await readPage(documentId, 1, 'खसरा खतौनी');
    await enterRead(receiptId);
    await office.index(receiptId);
    const found = await find(clerk.as, 'खतौनी');
    expect(found.map(({ objectId, places }) => [objectId, places])).toEqual([
      [fileId, [{ in: 'page', documentId, page: 1 }]],
      [receiptId, [{ in: 'page', documentId, page: 1 }]],
    ]);
  });

  it('set right what one wrote while the other corrected it', async () => {
    const { district, scan, store, find } = office;
    const { clerk } = district;
    const documentId = await scan(['पुराना लेख']);
    const receiptId = await diarise(documentId);
    const fileId = await createFile('बीच में सुधार');
    await office.index(receiptId, fileId);
    await addReceipt(clerk, fileId, receiptId);
    let corrected = false;
    const put: OfficeStore['search']['put'] = async words => {
      // The page's old text has been read; now somebody corrects it, and the receipt's message is faster.
      if (!corrected && words.some(({ place }) => place.in === 'page')) {
        corrected = true;
        await correct(clerk, documentId, 1, 'नवीन लेख');
        await office.index(receiptId);
      }
      await store.search.put(words);
    };
    const slow = { ...store, search: { ...store.search, put } };
    await office.tell(await office.factsOf(fileId), slow);
    expect(corrected).toBe(true);
    expect(await find(clerk.as, 'पुराना')).toEqual([]);
    expect((await find(clerk.as, 'नवीन')).map(({ objectId }) => objectId)).toEqual([fileId, receiptId]);
  });

  it('go on where a try ran out of time: no page that was finished is put again', async () => {
    const { district, scan, store } = office;
    const documentId = await scan(Array.from({ length: 8 }, (_, page) => `पृष्ठ अंश${page + 1}`));
    const receiptId = await diarise(documentId);
    const facts = await office.factsOf(receiptId);
    const pages: number[] = [];
    const storeFor = (most: number): OfficeStore => ({
      ...store,
      search: {
        ...store.search,
        put: async words => {
          const place = words[0]?.place;
          if (place?.in === 'page') {
            if (pages.length >= most) throw new Crash();
            pages.push(place.page);
          }
          await store.search.put(words);
        },
      },
    });
    await expect(office.tell(facts, storeFor(5))).rejects.toThrow(Crash);
    await office.tell(facts, storeFor(99));
    expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await office.find(district.clerk.as, 'अंश8')).toHaveLength(1);
  });
});

it('says of each message which it was, and no word of it', async () => {
  const receiptId = await diarise();
  await office.index(receiptId);
  expect(office.told.said).toContainEqual({
    event: 'words.indexed',
    fields: { objectId: receiptId, seq: 1, type: 'receipt.diarised' },
  });
  expect(JSON.stringify(office.told.said)).not.toMatch(/\p{Script=Devanagari}/u);
});
