import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

type Seat = { readonly as: string; readonly postId: string };
const reason = 'न्यायालय में कल उत्तर देना है';

const create = async (more: object = {}) =>
  doors.call('createFile', { as: district.clerk.as, body: { subject: 'बाढ़ राहत', ...more } });
const get = (fileId: string, { as }: { as: string } = district.clerk) =>
  doors.call('getFile', { as, params: { fileId } });
const note = async (fileId: string, text: string, { as }: { as: string } = district.clerk) => {
  const params = { fileId };
  const body = { content: pastedText(text) };
  const { noteId, revision } = await doors.call('draftNote', { as, params, body });
  return doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision } });
};
const letterIn = async (fileId: string, subject: string) => {
  const { as } = district.clerk;
  const body = {
    sender: { name: 'रामलाल' },
    subject,
    receivedOn: '2026-01-05',
    deliveryMode: 'by-hand',
  };
  const { receiptId } = await doors.call('diariseReceipt', { as, body });
  await doors.call('addReceipt', { as, params: { fileId }, body: { receiptId } });
  return receiptId;
};
const sent = (fileId: string, from: Seat, to: Seat) =>
  doors.call('sendFile', {
    as: from.as,
    params: { fileId },
    body: { to: to.postId, action: 'for-orders' },
  });
const opened = (fileId: string, { as }: Seat) => doors.call('openFile', { as, params: { fileId }, body: {} });
const openPart = (fileId: string, { as }: { as: string } = district.clerk, more: object = {}) =>
  doors.call('openPart', { as, params: { fileId }, body: { reason, ...more } });
const back = async (fileId: string, from: Seat, to: Seat) => {
  await doors.call('returnFile', { as: from.as, params: { fileId }, body: { direct: reason } });
  await opened(fileId, to);
};
const merge = (fileId: string, { as }: { as: string } = district.clerk) =>
  doors.call('mergePart', { as, params: { fileId }, body: {} });

/** A file with two notes and a letter that is away at the SDM's, and its part with a note and a letter of its own. */
const awayWithPart = async () => {
  const { clerk, sdm } = district;
  const main = await create();
  await note(main.fileId, 'पहली टिप्पणी\n\nदूसरा अनुच्छेद');
  await note(main.fileId, 'दूसरी टिप्पणी');
  const letter = await letterIn(main.fileId, 'पहला पत्र');
  await sent(main.fileId, clerk, sdm);
  await opened(main.fileId, sdm);
  const part = await openPart(main.fileId);
  return { main, part, letter };
};

describe('a part file', () => {
  it('is opened while the main file is away, bears its number, and both know each other', async () => {
    const { clerk, sdm } = district;
    const { main, part } = await awayWithPart();
    expect(part).toMatchObject({ number: `${main.number}/Part-1`, state: 'ACTIVE', holder: clerk.postId });
    expect((await get(part.fileId)).partOf).toEqual({ fileId: main.fileId, number: main.number, part: 1 });
    expect((await get(main.fileId, sdm)).parts).toMatchObject([
      { fileId: part.fileId, number: part.number, part: 1, openedBy: clerk.postId },
    ]);
    expect(await openPart(main.fileId)).toMatchObject({ number: `${main.number}/Part-2` });
    const { items } = await doors.call('listMovements', { as: clerk.as, params: { fileId: main.fileId } });
    expect(items.filter(({ kind }) => kind === 'part-opened')).toMatchObject([
      { remark: reason, from: clerk.postId },
      { remark: reason },
    ]);
  });

  it('trap 2: waits since its main file does, and a letter of today makes it no younger', async () => {
    const { main, part } = await awayWithPart();
    const { ageFrom } = (await doors.call('listWork', { as: district.clerk.as })).items.find(
      ({ objectId }) => objectId === part.fileId,
    ) ?? { ageFrom: undefined };
    const oldest = (await get(main.fileId)).oldestOpen;
    expect(ageFrom).toBe(oldest);
    await letterIn(part.fileId, 'आज का पत्र');
    const again = (await doors.call('listWork', { as: district.clerk.as })).items.find(
      ({ objectId }) => objectId === part.fileId,
    );
    expect(again?.ageFrom).toBe(oldest);
  });

  it('stands in the register of its office under a number that nobody types a second time', async () => {
    const { clerk } = district;
    const main = await create({ number: 'पुरानी/5' });
    await create({ number: 'पुरानी/5/Part-1' });
    await sent(main.fileId, clerk, district.sdm);
    expect(await openPart(main.fileId)).toMatchObject({ number: 'पुरानी/5/Part-2' });
    const body = { subject: 'दूसरी', number: 'पुरानी/5/part-2' };
    expect(await doors.codeOf('createFile', { as: clerk.as, body })).toBe('number.taken');
  });

  it('is not opened by who has the file, by who never had it, by another office, nor of a part', async () => {
    const { clerk, sdm, officer, stranger } = district;
    const { main, part } = await awayWithPart();
    const codeOf = (fileId: string, { as }: Seat) =>
      doors.codeOf('openPart', { as, params: { fileId }, body: { reason } });
    expect(await codeOf(main.fileId, sdm)).toBe('file.main-here');
    expect(await codeOf(main.fileId, officer)).toBe('file.unknown');
    expect(await codeOf(main.fileId, stranger)).toBe('file.unknown');
    expect(await codeOf(part.fileId, clerk)).toBe('file.is-part');
    await sent(main.fileId, sdm, stranger);
    await opened(main.fileId, stranger);
    await sent(main.fileId, stranger, sdm);
    // Had it, and sits in another office.
    expect(await codeOf(main.fileId, stranger)).toBe('file.not-permitted');
  });

  it('of what is confidential is confidential, and open to those on its list', async () => {
    const { clerk, officer, sdm } = district;
    const main = await create({ classification: 'confidential' });
    const params = { fileId: main.fileId };
    await doors.call('setFileReaders', { as: clerk.as, params, body: { readers: [officer.postId] } });
    await sent(main.fileId, clerk, sdm);
    const part = await openPart(main.fileId);
    expect(await get(part.fileId, officer)).toMatchObject({ classification: 'confidential' });
    expect(await doors.codeOf('getFile', { as: sdm.as, params: { fileId: part.fileId } })).toBe(
      'file.unknown',
    );
  });

  it('keeps its main file from being closed, and is not closed itself', async () => {
    const { clerk, sdm } = district;
    const main = await create();
    await sent(main.fileId, clerk, sdm);
    await opened(main.fileId, sdm);
    const part = await openPart(main.fileId);
    const close = ({ as }: Seat, fileId: string) =>
      doors.codeOf('closeFile', { as, params: { fileId }, body: { reason } });
    expect(await close(sdm, main.fileId)).toBe('file.parts-open');
    expect(await close(clerk, part.fileId)).toBe('file.is-part');
    const asking = { as: clerk.as, params: { fileId: part.fileId }, body: { reason } };
    expect(await doors.codeOf('requestClosing', asking)).toBe('file.is-part');
    expect((await get(part.fileId)).may).not.toContain('request-closing');
    expect((await get(main.fileId, sdm)).may).not.toContain('close');
  });
});

describe('merging back', () => {
  it('asks for both in the same hands', async () => {
    const { clerk, sdm } = district;
    const { main, part } = await awayWithPart();
    const codeOf = (fileId: string) =>
      doors.codeOf('mergePart', { as: clerk.as, params: { fileId }, body: {} });
    expect(await codeOf(part.fileId)).toBe('file.main-away');
    await doors.call('returnFile', { as: sdm.as, params: { fileId: main.fileId }, body: { direct: reason } });
    expect(await codeOf(part.fileId)).toBe('file.not-opened');
    await opened(main.fileId, clerk);
    expect(await codeOf(main.fileId)).toBe('file.not-a-part');
    const params = { fileId: part.fileId };
    const body = { content: pastedText('अधूरी') };
    const { noteId } = await doors.call('draftNote', { as: clerk.as, params, body });
    expect(await codeOf(part.fileId)).toBe('file.notes-unconfirmed');
    await doors.call('discardNote', { as: clerk.as, params: { ...params, noteId } });
    await merge(part.fileId);
    expect(await codeOf(part.fileId)).toBe('file.merged');
  });

  it('waits until every letter drafted in the part has gone out or was given up; drafts of the main file stop nothing', async () => {
    const { clerk, sdm } = district;
    const { main, part } = await awayWithPart();
    await back(main.fileId, sdm, clerk);
    const drafted = async (fileId: string) => {
      const letter = { form: 'letter', language: 'hi', subject: 'आख्या', signatory: sdm.postId };
      const { draftId } = await doors.call('beginDraft', {
        as: clerk.as,
        params: { fileId },
        body: { letter },
      });
      return { draftId };
    };
    const given = (params: { draftId: string }) =>
      doors.call('cancelDraft', { as: clerk.as, params, body: { reason, revision: 1 } });
    const refused = () =>
      doors.refuse('mergePart', { as: clerk.as, params: { fileId: part.fileId }, body: {} });
    const own = await drafted(main.fileId);
    const [first, second] = [await drafted(part.fileId), await drafted(part.fileId)];
    expect(await refused()).toMatchObject({ code: 'file.drafts-open', drafts: 2 });
    await given(first);
    expect(await refused()).toMatchObject({ code: 'file.drafts-open', drafts: 1 });
    const before = await get(main.fileId);
    await given(second);
    await merge(part.fileId);
    expect(await get(part.fileId)).toMatchObject({ state: 'MERGED_INTO' });
    // Refused, it changed nothing of the main file; merged, it brings no draft along, and the main file keeps its own.
    const after = await get(main.fileId);
    expect(after.version).toBe(before.version + 1);
    expect(after.draftsOpen).toBe(1);
    // What was drafted in the part is listed with the file it belongs to now, behind that file’s own.
    const listed = async (limit: number) => {
      const found: unknown[] = [];
      for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
        const query = { limit: `${limit}`, ...(cursor && { cursor }) };
        const page = await doors.call('listDrafts', { as: clerk.as, params: { fileId: main.fileId }, query });
        found.push(...page.items.map(({ draftId, fileId }) => [draftId, fileId]));
        cursor = page.cursor;
      }
      return found;
    };
    const all = [
      [own.draftId, main.fileId],
      [second.draftId, part.fileId],
      [first.draftId, part.fileId],
    ];
    for (const limit of [1, 2, 3, 50]) expect(await listed(limit)).toEqual(all);
    const beyond = { params: { fileId: main.fileId }, query: { cursor: '7.' } };
    expect((await doors.refuse('listDrafts', { as: clerk.as, ...beyond })).code).toBe(
      'request.cursor-invalid',
    );
  });

  it('lets notes and letters of the part follow in their order, signed as they were, and nothing goes from the part', async () => {
    const { clerk, officer, sdm } = district;
    const { main, part } = await awayWithPart();
    await note(part.fileId, 'भाग की पहली\n\nउसका दूसरा अनुच्छेद');
    await letterIn(part.fileId, 'भाग का पत्र');
    await sent(part.fileId, clerk, officer);
    await opened(part.fileId, officer);
    await note(part.fileId, 'अनुभाग अधिकारी की', officer);
    await back(part.fileId, officer, clerk);
    await note(main.fileId, 'एस.डी.एम. की', sdm);
    await back(main.fileId, sdm, clerk);
    await merge(part.fileId);
    await note(main.fileId, 'मिलाने के बाद');

    const params = { fileId: main.fileId };
    const { items } = await doors.call('listNotes', { as: clerk.as, params });
    expect(items.map(({ number, firstParagraph }) => [number, firstParagraph])).toEqual([
      [1, 1],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 7],
      [6, 8],
    ]);
    const texts = items.map(({ content }) => JSON.stringify(content).match(/"text":"([^"]+)"/)?.[1]);
    expect(texts).toEqual([
      ...['पहली टिप्पणी', 'दूसरी टिप्पणी', 'एस.डी.एम. की'],
      ...['भाग की पहली', 'अनुभाग अधिकारी की', 'मिलाने के बाद'],
    ]);
    expect(items[4]).toMatchObject({
      confirmedBy: { postId: officer.postId },
      inPart: { fileId: part.fileId, number: part.number, after: { notes: 3, paragraphs: 4, receipts: 1 } },
    });
    expect(items[5]).not.toHaveProperty('inPart');
    // From the other end, in pages, and one by one.
    const newest = { order: 'newest', limit: '2' };
    const [first, second] = [
      await doors.call('listNotes', { as: clerk.as, params, query: newest }),
      await doors.call('listNotes', { as: clerk.as, params, query: { limit: '4' } }),
    ];
    expect(first.items.map(({ number }) => number)).toEqual([6, 5]);
    const rest = { ...newest, limit: '50', cursor: first.cursor ?? '' };
    const older = await doors.call('listNotes', { as: clerk.as, params, query: rest });
    expect(older.items.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(older.cursor).toBeUndefined();
    const next = { cursor: second.cursor ?? '' };
    expect((await doors.call('listNotes', { as: clerk.as, params, query: next })).items).toEqual(
      items.slice(4),
    );
    const one = await doors.call('getNote', { as: clerk.as, params: { ...params, number: '5' } });
    expect(one).toEqual(items[4]);

    const filed = await doors.call('listFiledReceipts', { as: clerk.as, params });
    expect(filed.items.map(({ serial, receipt }) => [serial, receipt.details.subject])).toEqual([
      [1, 'पहला पत्र'],
      [2, 'भाग का पत्र'],
    ]);
    expect(await get(part.fileId)).toMatchObject({ state: 'MERGED_INTO', mergedInto: main.fileId, may: [] });
    expect(await get(main.fileId)).toMatchObject({ notes: 6, paragraphs: 8, receipts: 2, openReceipts: 2 });
    // The SDM never had the part, and reads it through the file.
    expect((await get(part.fileId, sdm)).number).toBe(part.number);
  });

  it('brings what is open in the part with it: written off in the main file, which is then closed', async () => {
    const { clerk, sdm } = district;
    const { main, part, letter } = await awayWithPart();
    const late = await letterIn(part.fileId, 'भाग का पत्र');
    await back(main.fileId, sdm, clerk);
    await merge(part.fileId);
    const params = { fileId: main.fileId };
    const close = () => doors.codeOf('closeFile', { as: clerk.as, params, body: { reason } });
    expect(await close()).toBe('file.receipts-open');
    const off = (receiptId: string) =>
      doors.call('writeOffReceipt', {
        as: clerk.as,
        params: { ...params, receiptId },
        body: { code: 'disposed-by-order' },
      });
    await off(letter);
    const { oldestOpen } = await get(main.fileId);
    const { diarisedAt } = await doors.call('getReceipt', { as: clerk.as, params: { receiptId: late } });
    expect(oldestOpen).toBe(diarisedAt);
    expect(await off(late)).toMatchObject({ openReceipts: 0 });
    await doors.call('closeFile', { as: clerk.as, params, body: { reason } });
    expect(await get(main.fileId)).toMatchObject({ state: 'CLOSED' });
  });

  it('lets a note point to what came from the part, by the numbers of the main file', async () => {
    const { clerk, sdm } = district;
    const { main, part } = await awayWithPart();
    await note(part.fileId, 'भाग की');
    await letterIn(part.fileId, 'भाग का पत्र');
    await back(main.fileId, sdm, clerk);
    await merge(part.fileId);
    const params = { fileId: main.fileId };
    const pointing = (reference: object) =>
      doors
        .call('draftNote', {
          as: clerk.as,
          params,
          body: { content: [{ type: 'paragraph', runs: [{ text: 'देखें', reference }] }] },
        })
        .then(({ unknownReferences }) => unknownReferences);
    expect(await pointing({ to: 'paragraph', note: 3, paragraph: 4 })).toEqual([]);
    expect(await pointing({ to: 'correspondence', serial: 2 })).toEqual([]);
    expect(await pointing({ to: 'paragraph', note: 3, paragraph: 9 })).toHaveLength(1);
    expect(await pointing({ to: 'correspondence', serial: 3 })).toHaveLength(1);
  });
});
