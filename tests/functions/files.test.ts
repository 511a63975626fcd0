import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#shared/contract/problem.ts';
import type { CustodyLine } from '#shared/contract/views.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const subject = 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण';
const year = () => new Date(Date.now() + 330 * 60_000).getUTCFullYear();
const openNew = () => doors.call('createFile', { as: district.clerk.as, body: { subject } });
const today = () => new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10);
const letter = () => ({
  sender: { name: 'रामलाल पुत्र श्यामलाल', address: 'ग्राम रामपुर' },
  subject: 'नामांतरण हेतु प्रार्थना पत्र',
  receivedOn: today(),
  deliveryMode: 'by-hand',
});
const diarise = (as = district.clerk.as) => doors.call('diariseReceipt', { as, body: letter() });

const send = (fileId: string, from: { as: string }, to: { postId: string }, more: object = {}) =>
  doors.call('sendFile', {
    as: from.as,
    params: { fileId },
    body: { to: to.postId, action: 'for-orders', ...more },
  });
const open = (fileId: string, { as }: { as: string }) =>
  doors.call('openFile', { as, params: { fileId }, body: {} });
const codeOf = ({ code }: Problem) => code;

describe('numbers', () => {
  it('fifty files created at once get fifty numbers of office and year without a gap', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, openNew));
    const serials = made.map(({ number }) => Number(number.split('/')[1])).sort((a, b) => a - b);
    const first = serials[0] ?? 0;
    expect(serials).toEqual(Array.from({ length: 50 }, (_, index) => first + index));
    expect(made[0]?.number).toMatch(new RegExp(`^SDM-A/\\d+/${year()}$`));
  });

  it('the register lists them in order for the office’s own posts, and does not exist for others', async () => {
    await openNew();
    const params = { officeId: district.office.officeId };
    const query = { year: String(year()), limit: '2' };
    const page = await doors.call('listFileRegister', { as: district.clerk.as, params, query });
    expect(page.items.map(({ serial }) => serial)).toEqual([1, 2]);
    expect(codeOf(await doors.refuse('listFileRegister', { as: district.stranger.as, params, query }))).toBe(
      'office.unknown',
    );
  });
});

describe('who may know of a file', () => {
  it('a stranger gets the same answer as for a file that never was', async () => {
    const { fileId } = await openNew();
    const never = `fil_${'0'.repeat(26)}`;
    const as = district.stranger.as;
    for (const id of [
      'getFile',
      'listJournal',
      'listMovements',
      'listCustody',
      'listNotes',
      'listYellowNotes',
    ] as const) {
      const hidden = await doors.raw(id, { as, params: { fileId } });
      const absent = await doors.raw(id, { as, params: { fileId: never } });
      expect(hidden).toEqual(absent);
      expect(hidden.status).toBe(404);
    }
  });

  it('those above the holder read it and may take it to themselves; a colleague of the office does not know of it', async () => {
    const { fileId } = await openNew();
    const params = { fileId };
    expect(await doors.call('getFile', { as: district.adm.as, params })).toMatchObject({
      may: ['pull-up', 'extend'],
    });
    await send(fileId, district.clerk, district.adm);
    expect(codeOf(await doors.refuse('getFile', { as: district.officer.as, params }))).toBe('file.unknown');
  });

  it('whoever had it once goes on reading it', async () => {
    const { fileId } = await openNew();
    await send(fileId, district.clerk, district.officer);
    await open(fileId, district.officer);
    await send(fileId, district.officer, district.stranger);
    await open(fileId, district.stranger);
    await send(fileId, district.stranger, district.adm);
    const { may } = await doors.call('getFile', { as: district.officer.as, params: { fileId } });
    expect(may).toEqual(['open-part']);
  });

  it('the holder is offered only what can succeed', async () => {
    const { fileId } = await openNew();
    const shown = async (as: string) => (await doors.call('getFile', { as, params: { fileId } })).may;
    expect(await shown(district.clerk.as)).toEqual([
      'write-note',
      'confirm-note',
      'discard-note',
      'send',
      'park',
      'suspend',
      'request-closing',
      'close',
      'add-receipt',
      'link',
      'set-cover',
      'attach',
      'open-volume',
      'ask-parking',
      'draft',
      'consult',
      'channel',
    ]);
    await send(fileId, district.clerk, district.officer);
    expect(await shown(district.officer.as)).toEqual(['open']);
    await open(fileId, district.officer);
    expect(await shown(district.officer.as)).toContain('return');
  });

  it('the sender may pull it back until it is opened', async () => {
    const { fileId } = await openNew();
    await send(fileId, district.clerk, district.officer);
    const shown = await doors.call('getFile', { as: district.clerk.as, params: { fileId } });
    expect(shown.may).toEqual(['pull-back', 'open-part']);
    await open(fileId, district.officer);
    const pull = { as: district.clerk.as, params: { fileId }, body: { reason: 'संलग्नक छूट गया' } };
    expect(codeOf(await doors.refuse('pullBackFile', pull))).toBe('file.already-opened');
  });
});

describe('a file sent to the wrong post', () => {
  it('and pulled back unopened is not that post’s to read any more; opened once, it stays readable', async () => {
    const { clerk, stranger } = district;
    const { fileId } = await openNew();
    const params = { fileId };
    await send(fileId, clerk, stranger);
    await doors.call('listNotes', { as: stranger.as, params });
    await doors.call('pullBackFile', { as: clerk.as, params, body: { reason: 'भूलवश' } });
    for (const id of ['getFile', 'listNotes', 'listJournal', 'listCustody'] as const)
      expect(codeOf(await doors.refuse(id, { as: stranger.as, params }))).toBe('file.unknown');
    await send(fileId, clerk, stranger);
    await open(fileId, stranger);
    await doors.call('returnFile', { as: stranger.as, params, body: {} });
    expect(await doors.call('getFile', { as: stranger.as, params })).toMatchObject({ holder: clerk.postId });
  });
});

describe('where a file is', () => {
  it('is told with its working days there and when it is due; of a closed file nothing is due', async () => {
    const { fileId } = await openNew();
    const { clerk } = district;
    const params = { fileId };
    const held = await doors.call('getFile', { as: clerk.as, params });
    expect(held).toMatchObject({ holder: clerk.postId, workingDays: 0 });
    expect(Date.parse(held.dueAt ?? '')).toBeGreaterThan(Date.parse(held.heldSince));
    await doors.call('closeFile', { as: clerk.as, params, body: { reason: 'निस्तारित' } });
    const closed = await doors.call('getFile', { as: clerk.as, params });
    expect(closed.workingDays).toBe(0);
    expect(closed).not.toHaveProperty('dueAt');
  });
});

describe('a file’s way', () => {
  it('a vacant seat is warned of, and sent to when that is acknowledged', async () => {
    const { fileId } = await openNew();
    const ask = { to: district.vacant, action: 'for-report' };
    const call = (body: object) => ({ as: district.clerk.as, params: { fileId }, body });
    expect(codeOf(await doors.refuse('sendFile', call(ask)))).toBe('post.vacant');
    expect(await doors.call('sendFile', call({ ...ask, acknowledged: ['vacant'] }))).toMatchObject({
      holder: district.vacant,
    });
    const { items } = await doors.call('listCustody', { as: district.clerk.as, params: { fileId } });
    expect(items.at(-1)).toMatchObject({ postId: district.vacant, charge: 'vacant', running: true });
  });

  it('every act of the holder is done, journalled and told in the movement register', async () => {
    const { fileId } = await openNew();
    const { clerk, officer, sdm } = district;
    const params = { fileId };
    const reason = 'पक्षकार को सुना जाना है';
    await send(fileId, clerk, officer, { remark: 'कृपया अवलोकनार्थ' });
    await doors.call('pullBackFile', { as: clerk.as, params, body: { reason } });
    await send(fileId, clerk, officer);
    await open(fileId, officer);
    await doors.call('suspendFile', { as: officer.as, params, body: { code: 'applicant', reason } });
    await doors.call('resumeFile', { as: officer.as, params, body: {} });
    await send(fileId, officer, sdm);
    await open(fileId, sdm);
    await doors.call('returnFile', { as: sdm.as, params, body: { remark: 'आख्या संलग्न करें' } });
    await open(fileId, officer);
    await doors.call('requestClosing', { as: officer.as, params, body: { reason } });
    await doors.call('closeFile', { as: officer.as, params, body: { reason } });
    const closed = await doors.call('getFile', { as: officer.as, params });
    expect(closed).toMatchObject({ state: 'CLOSED', may: ['ask-reopening'] });
    expect((await doors.call('getFile', { as: sdm.as, params })).may).toEqual(['reopen']);
    await doors.call('reopenFile', { as: sdm.as, params, body: { reason } });

    const journal = await doors.call('listJournal', { as: clerk.as, params, query: { limit: '100' } });
    expect(findBreak(journal.items)).toBeUndefined();
    expect(journal.items.at(-1)).toMatchObject({ type: 'file.reopened', seq: journal.items.length });

    const { items } = await doors.call('listMovements', { as: clerk.as, params, query: { limit: '100' } });
    expect(items.map(({ kind }) => kind)).toEqual([
      'created',
      'sent',
      'pulled-back',
      'sent',
      'opened',
      'suspended',
      'resumed',
      'sent',
      'opened',
      'returned',
      'opened',
      'closing-requested',
      'closed',
      'reopened',
    ]);
    expect(items[1]).toMatchObject({
      fromMarking: 'CLK-A(AK)-SDM-A',
      toMarking: 'SO-A(RK)-SDM-A',
      remark: 'कृपया अवलोकनार्थ',
    });
  });

  it('the custody statement is whole whatever the pages are, its seconds adding up', async () => {
    const { fileId } = await openNew();
    await send(fileId, district.clerk, district.officer);
    await open(fileId, district.officer);
    await send(fileId, district.officer, district.sdm);
    const as = district.clerk.as;
    const lines: CustodyLine[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '1', ...(cursor ? { cursor } : {}) };
      const page = await doors.call('listCustody', { as, params: { fileId }, query });
      lines.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(lines.map(({ postId }) => postId)).toEqual([
      district.clerk.postId,
      district.officer.postId,
      district.sdm.postId,
    ]);
    lines.slice(1).forEach((line, index) => {
      expect(line.from).toBe(lines[index]?.until);
    });
    expect(lines[0]).toMatchObject({
      officerNames: { en: 'asha kumar' },
      charge: 'substantive',
      running: false,
    });
    const broken = { as, params: { fileId }, query: { cursor: 'bm9uc2Vuc2U' } };
    expect(codeOf(await doors.refuse('listCustody', broken))).toBe('request.cursor-invalid');
  });

  it('the work list shows what a post holds and nothing that has left it', async () => {
    const { fileId, number } = await openNew();
    const held = await doors.call('listWork', { as: district.clerk.as, query: { limit: '100' } });
    expect(held.items.find(({ objectId }) => objectId === fileId)).toMatchObject({
      number,
      subject,
      rung: 0,
    });
    await send(fileId, district.clerk, district.officer);
    const after = await doors.call('listWork', { as: district.clerk.as, query: { limit: '100' } });
    expect(after.items.some(({ objectId }) => objectId === fileId)).toBe(false);
  });
});

describe('receipts', () => {
  it('a file is opened on a receipt in one act on both', async () => {
    const { receiptId, diaryNumber } = await diarise();
    expect(diaryNumber).toMatch(new RegExp(`^SDM-A/D/\\d+/${year()}$`));
    const { fileId } = await doors.call('createFile', {
      as: district.clerk.as,
      body: { subject, receiptId },
    });
    const receipt = await doors.call('getReceipt', { as: district.clerk.as, params: { receiptId } });
    expect(receipt).toMatchObject({ state: 'PUT_IN_FILE', fileId });
    const { items } = await doors.call('listFiledReceipts', { as: district.clerk.as, params: { fileId } });
    expect(items).toMatchObject([{ serial: 1, receipt: { receiptId } }]);
    expect(await doors.call('getFile', { as: district.clerk.as, params: { fileId } })).toMatchObject({
      receipts: 1,
    });
  });

  it('a second receipt is added, and cannot be put in twice', async () => {
    const first = await diarise();
    const { fileId } = await doors.call('createFile', {
      as: district.clerk.as,
      body: { subject, receiptId: first.receiptId },
    });
    const { receiptId } = await diarise();
    const add = { as: district.clerk.as, params: { fileId }, body: { receiptId } };
    expect(await doors.call('addReceipt', add)).toMatchObject({ version: 2 });
    expect(codeOf(await doors.refuse('addReceipt', add))).toBe('receipt.put-in-file');
    const { items } = await doors.call('listFiledReceipts', { as: district.clerk.as, params: { fileId } });
    expect(items.map(({ serial }) => serial)).toEqual([1, 2]);
  });

  it('put in a file, a receipt is read by whoever may read the file', async () => {
    const { receiptId } = await diarise();
    const see = { as: district.stranger.as, params: { receiptId } };
    expect(codeOf(await doors.refuse('getReceipt', see))).toBe('receipt.unknown');
    const { fileId } = await doors.call('createFile', {
      as: district.clerk.as,
      body: { subject, receiptId },
    });
    await send(fileId, district.clerk, district.stranger);
    expect(await doors.call('getReceipt', see)).toMatchObject({ receiptId });
    const { items } = await doors.call('listReceiptJournal', see);
    expect(items.map(({ type }) => type)).toEqual(['receipt.diarised', 'receipt.put-in-file']);
  });

  it('a document that is still awaited cannot be the scan of a receipt, and a stranger does not know of it', async () => {
    const body = { fileName: 'scan.png', type: 'image/png', length: 10, sha256: 'b'.repeat(64) };
    const { document } = await doors.call('requestUpload', { as: district.clerk.as, body });
    const { documentId } = document;
    const ask = (as: string) => ({ as, body: { ...letter(), documentId } });
    expect(codeOf(await doors.refuse('diariseReceipt', ask(district.clerk.as)))).toBe('document.not-ready');
    expect(codeOf(await doors.refuse('diariseReceipt', ask(district.stranger.as)))).toBe('document.unknown');
    expect(
      codeOf(await doors.refuse('getDocument', { as: district.stranger.as, params: { documentId } })),
    ).toBe('document.unknown');
    const page = { as: district.clerk.as, params: { documentId, page: '1' } };
    expect(codeOf(await doors.refuse('getPage', page))).toBe('document.not-ready');
  });
});

describe('notes', () => {
  it('a note goes from yellow to green, its paragraphs numbered through the file', async () => {
    const { fileId } = await openNew();
    const as = district.clerk.as;
    const write = async (text: string) => {
      const { noteId } = await doors.call('draftNote', {
        as,
        params: { fileId },
        body: { content: pastedText(text) },
      });
      return doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision: 1 } });
    };
    expect(await write('पहला अनुच्छेद।\n\nदूसरा अनुच्छेद।')).toMatchObject({
      number: 1,
      firstParagraph: 1,
      paragraphs: 2,
    });
    expect(await write('तीसरा।')).toMatchObject({ number: 2, firstParagraph: 3, paragraphs: 1, version: 3 });
    const { items } = await doors.call('listNotes', { as, params: { fileId } });
    expect(items.map(({ firstParagraph, content }) => [firstParagraph, plainText(content)])).toEqual([
      [1, 'पहला अनुच्छेद।\n\nदूसरा अनुच्छेद।'],
      [3, 'तीसरा।'],
    ]);
  });

  it('a long note side, and a long correspondence, is entered at any number, and goes on from there', async () => {
    const { fileId } = await openNew();
    const as = district.clerk.as;
    const params = { fileId };
    for (const text of ['एक', 'दो', 'तीन', 'चार']) {
      const { noteId } = await doors.call('draftNote', { as, params, body: { content: pastedText(text) } });
      await doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision: 1 } });
      const { receiptId } = await diarise();
      await doors.call('addReceipt', { as, params, body: { receiptId } });
    }
    const query = { from: '2', limit: '2' };
    const notes = await doors.call('listNotes', { as, params, query });
    expect(notes.items.map(({ number }) => number)).toEqual([2, 3]);
    const cursor = notes.cursor ?? '';
    const rest = await doors.call('listNotes', { as, params, query: { ...query, cursor } });
    expect(rest.items.map(({ number }) => number)).toEqual([4]);
    const papers = await doors.call('listFiledReceipts', { as, params, query });
    expect(papers.items.map(({ serial }) => serial)).toEqual([2, 3]);
    expect((await doors.call('listNotes', { as, params, query: { from: '1' } })).items).toHaveLength(4);
    expect((await doors.call('listNotes', { as, params, query: { from: '5' } })).items).toEqual([]);
  });

  it('a draft is seen by the holder only, blocks closing, and leaves no text when discarded', async () => {
    const { fileId } = await openNew();
    const as = district.clerk.as;
    const { noteId } = await doors.call('draftNote', {
      as,
      params: { fileId },
      body: { content: pastedText('कच्चा') },
    });
    expect((await doors.call('listYellowNotes', { as, params: { fileId } })).items).toMatchObject([
      { noteId },
    ]);
    expect((await doors.call('listYellowNotes', { as: district.adm.as, params: { fileId } })).items).toEqual(
      [],
    );
    const close = { as, params: { fileId }, body: { reason: 'निस्तारित' } };
    expect(codeOf(await doors.refuse('closeFile', close))).toBe('file.notes-unconfirmed');
    await doors.call('discardNote', { as, params: { fileId, noteId }, body: {} });
    await doors.call('closeFile', close);
    expect(codeOf(await doors.refuse('discardNote', { as, params: { fileId, noteId }, body: {} }))).toBe(
      'file.closed',
    );
  });

  it('a revision that comes twice stands once; one made on an older text is refused', async () => {
    const { fileId } = await openNew();
    const as = district.clerk.as;
    const { noteId } = await doors.call('draftNote', {
      as,
      params: { fileId },
      body: { content: pastedText('एक') },
    });
    const revise = (text: string) => ({
      as,
      params: { fileId, noteId },
      body: { content: pastedText(text), revision: 1 },
    });
    expect(await doors.call('reviseNote', revise('दो'))).toMatchObject({ revision: 2 });
    expect(await doors.call('reviseNote', revise('दो'))).toMatchObject({ revision: 2 });
    expect(codeOf(await doors.refuse('reviseNote', revise('तीन')))).toBe('note.changed');
  });
});

describe('charges', () => {
  it('an officer of two posts acts as either, and as none of them once the charge has ended', async () => {
    const as = 'first.admin';
    const { officerId } = district.officer;
    const post = district.vacant;
    const charge = await doors.call('assignCharge', {
      as,
      body: { postId: post, officerId, kind: 'additional', from: '2020-01-01T00:00:00.000Z' },
    });
    const me = await doors.call('getMe', { as: district.officer.as });
    expect(me.posts.map(held => held.post.postId).sort()).toEqual([district.officer.postId, post].sort());
    await doors.call('listWork', { as: district.officer.as, post });
    const end = { as, params: { chargeId: charge.chargeId }, body: { postId: post } };
    await doors.call('endCharge', end);
    expect(codeOf(await doors.refuse('endCharge', end))).toBe('charge.ended');
    expect(codeOf(await doors.refuse('listWork', { as: district.officer.as, post }))).toBe(
      'actor.post-not-held',
    );
  });
});
