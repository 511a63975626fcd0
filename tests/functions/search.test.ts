import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FileId, ObjectId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
let mark = 0;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office.stop());
/** A word of its own for each test, so that none finds another's. */
let word: string;
beforeEach(() => {
  mark += 1;
  word = `परीक्षण${'कखगघचछजझटठडढणतथदधनपफ'[mark] ?? mark}न`;
});

type Seat = { readonly as: string; readonly postId: string };

const createFile = async (subject: string): Promise<string> => {
  const { fileId } = await office.doors.call('createFile', {
    as: office.district.clerk.as,
    body: { subject },
  });
  await office.index(fileId);
  return fileId;
};
const letter = (subject: string, more: object = {}) => ({
  sender: { name: 'रामलाल' },
  subject,
  receivedOn: '2026-01-05',
  deliveryMode: 'by-hand',
  ...more,
});
const diarise = async (subject: string, more: object = {}): Promise<string> => {
  const body = letter(subject, more);
  const { receiptId } = await office.doors.call('diariseReceipt', { as: office.district.clerk.as, body });
  await office.index(receiptId);
  return receiptId;
};
const found = async (q: string, as = office.district.clerk.as) =>
  (await office.find(as, q)).map(({ objectId }) => objectId);

describe('what is found', () => {
  it('is shown as its head stands: number, subject, state, hour and holder', async () => {
    const fileId = await createFile(`${word} की जाँच`);
    const receiptId = await diarise(`${word} के विषय में`);
    const { clerk } = office.district;
    const file = await office.doors.call('getFile', { as: clerk.as, params: { fileId } });
    expect(await office.find(clerk.as, word)).toEqual([
      expect.objectContaining({ objectId: receiptId, object: 'receipt', state: 'DIARISED' }),
      {
        objectId: fileId,
        object: 'file',
        number: file.number,
        subject: `${word} की जाँच`,
        state: 'ACTIVE',
        at: file.createdAt,
        holder: clerk.postId,
        places: [{ in: 'subject' }],
      },
    ]);
  });

  it('is found by number, sender, letter number, note and page', async () => {
    const documentId = await office.scan([`${word}पृष्ठ`]);
    const receiptId = await diarise('विषय', {
      sender: { office: `${word}कार्यालय` },
      letterNumber: `${word}-77`,
      documentId,
    });
    const place = async (q: string) => (await office.find(office.district.clerk.as, q))[0]?.places;
    expect(await place(`${word}कार्यालय`)).toEqual([{ in: 'sender' }]);
    expect(await place(`${word} 77`)).toEqual(expect.arrayContaining([{ in: 'number' }]));
    expect(await place(`${word}पृष्ठ`)).toEqual([{ in: 'page', documentId, page: 1 }]);
    const { diaryNumber } = await office.doors.call('getReceipt', {
      as: office.district.clerk.as,
      params: { receiptId },
    });
    expect((await office.find(office.district.clerk.as, diaryNumber)).map(each => each.objectId)).toContain(
      receiptId,
    );
  });

  it('tells ten places at most', async () => {
    const documentId = await office.scan(Array.from({ length: 12 }, () => word));
    await diarise(word, { documentId });
    const [first] = await office.find(office.district.clerk.as, word);
    expect(first?.places).toHaveLength(10);
    expect(first?.places.slice(0, 2)).toEqual([{ in: 'subject' }, { in: 'page', documentId, page: 1 }]);
  });

  it.each([
    ['a nasal of its class or an anusvara', 'भूमि सम्बन्ध', ['संबंध', 'सम्बंध', 'सम्बन्ध']],
    ['a nukta or none', 'क़ानूनगो की आख्या', ['कानूनगो', 'क़ानूनगो'.normalize('NFD'), 'कानून']],
    ['digits of either script', 'वाद १२ वर्ष 2025', ['12', '१२', '२०२५']],
    ['composed or not', 'पढ़ाई छात्रवृत्ति', ['पढ़ाई'.normalize('NFD'), 'पढ़ाई'.normalize('NFC'), 'पढाई']],
    ['chandrabindu or anusvara', 'गाँव की जाँच', ['गांव', 'जांच']],
    ['joiners that nobody sees', 'राज\u200dस्व', ['राजस्व', 'राज\u200cस्व']],
    ['capitals or small letters', 'Revenue Court', ['revenue', 'COURT']],
  ])('is found whether written with %s', async (_, subject, queries) => {
    const fileId = await createFile(`${word} ${subject}`);
    for (const query of queries) expect(await found(`${word} ${query}`), query).toEqual([fileId]);
  });

  it('is not found by words that stand in every letter; these are no question', async () => {
    const { clerk } = office.district;
    expect(await office.doors.refuse('search', { as: clerk.as, query: { q: 'के लिए' } })).toMatchObject({
      code: 'search.no-word',
      status: 400,
    });
    expect((await office.doors.refuse('search', { as: clerk.as, query: { q: '—' } })).code).toBe(
      'search.no-word',
    );
    const fileId = await createFile(`${word} के लिए`);
    expect(await found(`${word} के लिए`)).toEqual([fileId]);
  });
});

describe('a list that goes on', () => {
  const pageOf = async (query: Readonly<Record<string, string>>, seat: Seat = office.district.clerk) =>
    office.doors.call('search', { as: seat.as, query: { q: word, limit: '3', ...query } });

  it('names each once, newest first, and ends', async () => {
    const files: string[] = [];
    for (let made = 0; made < 7; made += 1) files.push(await createFile(`${word} ${made}`));
    const first = await pageOf({});
    const second = await pageOf({ cursor: first.cursor ?? '' });
    const third = await pageOf({ cursor: second.cursor ?? '' });
    const names = [first, second, third].map(({ items }) => items.map(({ objectId }) => objectId));
    expect(names.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(names.flat()).toEqual(files.reverse());
    expect(third.cursor).toBeUndefined();
  });

  it('ends where what is left is hidden: a cursor would tell that it is there', async () => {
    const { doors, district, index } = office;
    const hidden = { as: district.sdm.as, body: { subject: `${word} गोपनीय जाँच` } };
    await index((await doors.call('createFile', hidden)).fileId);
    const fileId = await createFile(`${word} गोपनीय जाँच`);
    const { items, cursor } = await pageOf({ limit: '1' });
    expect(items.map(({ objectId }) => objectId)).toEqual([fileId]);
    expect(cursor).toBeUndefined();
  });

  it('goes on for the same post and the same words only', async () => {
    for (let made = 0; made < 4; made += 1) await createFile(`${word} दूसरा`);
    const { cursor = '' } = await pageOf({});
    const { officer } = office.district;
    const refused = async (query: Readonly<Record<string, string>>, as = office.district.clerk.as) =>
      (await office.doors.refuse('search', { as, query: { q: word, ...query } })).code;
    expect(await refused({ cursor }, officer.as)).toBe('request.cursor-invalid');
    expect(await refused({ cursor, q: `${word} दूसरा` })).toBe('request.cursor-invalid');
    expect(await refused({ cursor: 'bm9uc2Vuc2U' })).toBe('request.cursor-invalid');
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain(word);
  });
});

describe('the index lags behind', () => {
  it('and what the post may not read any more is not shown', async () => {
    const fileId = await createFile(word);
    const { stranger, office: home } = office.district;
    // As if an earlier message had said that the stranger’s post held it, in their own office.
    const { officeId } = office.district.elsewhere;
    await office.store.search.keepHeld(PostId.parse(stranger.postId), FileId.parse(fileId), true);
    const rows = { objectId: ObjectId.parse(fileId), place: { in: 'subject' }, words: [word] } as const;
    await office.store.search.put([{ officeId: OfficeId.parse(officeId), ...rows }]);
    expect(await found(word, stranger.as)).toEqual([]);
    expect(officeId).not.toBe(home.officeId);
  });
});

describe('what the functions log', () => {
  it('holds no word that was asked for or found', async () => {
    const fileId = await createFile(`${word} zzgeheim`);
    expect(await found('zzgeheim')).toEqual([fileId]);
    await office.doors.refuse('search', {
      as: office.district.clerk.as,
      query: { q: 'zzgeheim', cursor: 'x' },
    });
    const log = office.doors.lines.join('');
    expect(log).toContain('"operation":"search"');
    expect(log).not.toMatch(/zzgeheim|\p{Script=Devanagari}/u);
  });
});
