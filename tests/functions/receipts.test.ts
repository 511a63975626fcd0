import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '#functions/office/clock.ts';
import { finishReading } from '#functions/tasks/finish-reading.ts';
import type { Document } from '#shared/domain/document.ts';
import { DocumentId, ReceiptId } from '#shared/domain/ids.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const clock = { now: Date.now, pause: async () => undefined };
const now = () => instantOf(Date.now());
const today = () => istDay(now());
const reason = 'कारण: परीक्षण';

/** A scan that the clerk brought and that passed its check. */
const scan = (more: Partial<Document> = {}) => bringScan(doors, district, more);

const letter = (more: object = {}) => ({
  sender: { name: 'रामलाल पुत्र श्यामलाल' },
  subject: 'नामांतरण हेतु प्रार्थना पत्र',
  ...more,
});
const diarise = (more: object = {}, as = district.clerk.as) =>
  doors.call('diariseReceipt', { as, body: letter(more) });
/** One on this system: with its scan. */
const scanned = async (more: object = {}) => diarise({ documentId: await scan(), ...more });
const get = (receiptId: string, { as }: { as: string } = district.clerk) =>
  doors.call('getReceipt', { as, params: { receiptId } });
type Act =
  | 'openReceipt'
  | 'sendReceipt'
  | 'pullBackReceipt'
  | 'pullUpReceipt'
  | 'disposeReceipt'
  | 'redirectReceipt'
  | 'cancelReceipt'
  | 'correctReceipt'
  | 'correctFrozen'
  | 'replaceScan';
const act = (id: Act, receiptId: string, { as }: { as: string }, body: object = {}) =>
  doors.call(id, { as, params: { receiptId }, body });
const refused = (id: Act, receiptId: string, { as }: { as: string }, body: object = {}) =>
  doors.refuse(id, { as, params: { receiptId }, body });
const to = ({ postId }: { postId: string }, more: object = {}) => ({
  to: postId,
  action: 'for-necessary-action',
  ...more,
});
const journalOf = async (receiptId: string, { as }: { as: string } = district.clerk) =>
  (await doors.call('listReceiptJournal', { as, params: { receiptId } })).items;
const workOf = async ({ as }: { as: string }) =>
  (await doors.call('listWork', { as, query: { limit: '100' } })).items;

describe('a letter is entered', () => {
  it('with its sender and subject and nothing else: received and diarised today, by hand', async () => {
    const { receiptId, diaryNumber, replyBy } = await diarise();
    expect(replyBy).toBeUndefined();
    const { details, state, holder, may } = await get(receiptId);
    expect({ details, state, holder }).toMatchObject({
      details: { receivedOn: today(), diarisedOn: today(), deliveryMode: 'by-hand', category: 'general' },
      state: 'DIARISED',
      holder: district.clerk.postId,
    });
    expect(diaryNumber).toMatch(/\d/);
    expect(may).toEqual(
      expect.arrayContaining(['send', 'put-in-file', 'dispose', 'redirect', 'correct', 'cancel']),
    );
  });

  it('on no other day than today', async () => {
    const answer = await doors.raw('diariseReceipt', {
      as: district.clerk.as,
      body: letter({ diarisedOn: '2020-01-01' }),
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.malformed' } });
  });

  it('and sent on in the same act: its addressee has it, unopened, and the sender may take it back', async () => {
    const { clerk, officer } = district;
    const sendTo = to(officer, { remark: 'कृपया देखें', priority: 'immediate', dueOn: '2030-01-01' });
    const { receiptId } = await scanned({ sendTo });
    const head = await get(receiptId, officer);
    expect(head).toMatchObject({ state: 'MARKED', holder: officer.postId, from: clerk.postId });
    expect(head.openedAt).toBeUndefined();
    const [event, ...more] = await journalOf(receiptId);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'receipt.diarised',
      data: { from: clerk.postId, remark: 'कृपया देखें', priority: 'immediate', dueOn: '2030-01-01' },
    });
    expect(await workOf(officer)).toContainEqual(
      expect.objectContaining({ objectId: receiptId, state: 'MARKED', priority: 'immediate' }),
    );
    await act('pullBackReceipt', receiptId, clerk, { reason });
    expect(await get(receiptId)).toMatchObject({ state: 'OPENED', holder: clerk.postId });
  });

  it('on paper, it is on its way when it is sent on', async () => {
    const { receiptId } = await diarise({ sendTo: to(district.officer) });
    expect(await get(receiptId)).toMatchObject({ state: 'IN_TRANSIT', nature: 'physical' });
    expect((await refused('openReceipt', receiptId, district.officer)).code).toBe('paper.not-received');
  });

  it('to no vacant seat unless that was said', async () => {
    const body = letter({ sendTo: { to: district.vacant, action: 'for-orders' } });
    const call = { as: district.clerk.as, body };
    expect(await doors.refuse('diariseReceipt', call)).toMatchObject({
      code: 'post.vacant',
      postId: district.vacant,
    });
    const sendTo = { to: district.vacant, action: 'for-orders', acknowledged: ['vacant'] };
    const { receiptId } = await diarise({ sendTo });
    const [event] = await journalOf(receiptId);
    expect(event).toMatchObject({ data: { toVacantSeat: true } });
  });

  it('once, however often the request is told', async () => {
    const call = { as: district.clerk.as, body: letter(), headers: { 'idempotency-key': ulid() } };
    const first = await doors.call('diariseReceipt', call);
    expect(await doors.call('diariseReceipt', call)).toEqual(first);
  });
});

describe('a letter of several addressees', () => {
  const forThree = async (more: object = {}) =>
    scanned({
      sendTo: to(district.officer),
      addressees: [district.sdm.postId, district.stranger.postId],
      ...more,
    });

  it('gives each other one a part of it with a number, a stay and a name for the scan of its own', async () => {
    const { receiptId, diaryNumber, parts = [] } = await forThree();
    expect(parts.map(part => [part.diaryNumber, part.postId])).toEqual([
      [`${diaryNumber}/1`, district.sdm.postId],
      [`${diaryNumber}/2`, district.stranger.postId],
    ]);
    const { stranger } = district;
    const partId = parts[1]?.receiptId ?? '';
    const part = await get(partId, stranger);
    expect(part).toMatchObject({ parentId: receiptId, state: 'MARKED', holder: stranger.postId });
    const documentId = part.details.documentId ?? '';
    const whole = await get(receiptId);
    expect(documentId).not.toBe(whole.details.documentId);
    expect(whole).toMatchObject({ openParts: 2, parts: parts.map(one => one.receiptId) });
    // Who reads the part reads its scan, and knows nothing of the letter it is a part of.
    const seen = await doors.call('getDocument', { as: stranger.as, params: { documentId } });
    expect(seen).toMatchObject({ documentId, sha256: 'b'.repeat(64), pages: 2 });
    const params = { receiptId };
    expect((await doors.refuse('getReceipt', { as: stranger.as, params })).code).toBe('receipt.unknown');
    const other = { as: stranger.as, params: { documentId: whole.details.documentId ?? '' } };
    expect((await doors.refuse('getDocument', other)).code).toBe('document.unknown');
    expect(await workOf(stranger)).toContainEqual(expect.objectContaining({ objectId: partId }));
  });

  it('is over when every part is, whichever comes last', async () => {
    const { officer, sdm, stranger } = district;
    const { receiptId, parts: [first, second] = [] } = await forThree();
    const off = { code: 'seen-no-action' };
    await act('openReceipt', first?.receiptId ?? '', sdm);
    await act('disposeReceipt', first?.receiptId ?? '', sdm, off);
    expect(await get(receiptId)).toMatchObject({ openParts: 1, state: 'MARKED' });
    await act('openReceipt', receiptId, officer);
    await act('disposeReceipt', receiptId, officer, off);
    expect(await get(receiptId)).toMatchObject({ openParts: 1, state: 'DISPOSED_ON_RECEIPT' });
    await act('openReceipt', second?.receiptId ?? '', stranger);
    const body = { to: 'नगर निगम, अलीगढ़' };
    await act('redirectReceipt', second?.receiptId ?? '', stranger, body);
    expect(await get(receiptId)).toMatchObject({ openParts: 0, state: 'CLOSED' });
    const { items } = await doors.call('listParts', { as: officer.as, params: { receiptId } });
    expect(items.map(part => [part.state, part.writeOff?.code])).toEqual([
      ['DISPOSED_ON_RECEIPT', 'seen-no-action'],
      ['REDIRECTED', 'transferred'],
    ]);
    const journal = await journalOf(receiptId);
    expect(journal.filter(({ type }) => type === 'receipt.part-disposed')).toHaveLength(2);
    expect(findBreak(journal)).toBeUndefined();
  });

  it('hears of all parts that are disposed of in one moment', async () => {
    const { sdm, stranger, officer } = district;
    const { receiptId, parts = [] } = await scanned({
      addressees: [sdm.postId, stranger.postId, officer.postId],
    });
    const holders = [sdm, stranger, officer];
    await Promise.all(parts.map((part, i) => act('openReceipt', part.receiptId, holders[i] ?? sdm)));
    await Promise.all(
      parts.map((part, i) =>
        act('disposeReceipt', part.receiptId, holders[i] ?? sdm, { code: 'for-information' }),
      ),
    );
    expect(await get(receiptId)).toMatchObject({ openParts: 0, state: 'DIARISED' });
  });

  it('has twenty of them in one act, and not one more', async () => {
    const like = await district.post('X', 2);
    const made: string[] = [];
    // One after another: twenty who change the directory in one moment would mostly wait for each other.
    for (let index = 0; index < 20; index += 1) {
      const body = { ...like, code: `${like.code}${index}`, officeId: district.elsewhere.officeId };
      made.push((await doors.call('createPost', { as: FIRST_ADMINISTRATOR, body })).postId);
    }
    const acknowledged = ['vacant'];
    const sendTo = to(district.officer);
    const { parts } = await scanned({ addressees: made, acknowledged, sendTo, category: 'vip' });
    expect(parts).toHaveLength(20);
    const body = letter({ addressees: [...made, district.sdm.postId], acknowledged });
    const { code } = await doors.refuse('diariseReceipt', { as: district.clerk.as, body });
    expect(code).toBe('limit.addressees');
  });

  it('names each once, and neither the one who enters it nor the one it is sent to', async () => {
    const { clerk, officer, sdm } = district;
    for (const addressees of [[sdm.postId, sdm.postId], [clerk.postId], [officer.postId]]) {
      const body = letter({ addressees, sendTo: to(officer) });
      expect((await doors.refuse('diariseReceipt', { as: clerk.as, body })).code).toBe(
        'receipt.addressees-invalid',
      );
    }
  });

  it('is not cancelled while a part is open; cancelled part by part it is', async () => {
    const { clerk, officer } = district;
    const { receiptId, parts: [part] = [] } = await scanned({ addressees: [officer.postId] });
    expect(await refused('cancelReceipt', receiptId, clerk, { reason })).toMatchObject({
      code: 'receipt.parts-open',
      openParts: 1,
    });
    await act('cancelReceipt', part?.receiptId ?? '', officer, { reason });
    await act('cancelReceipt', receiptId, clerk, { reason });
    expect(await get(receiptId)).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('a bundle', () => {
  it('has one scan in common, and each letter a name of its own for it', async () => {
    const { clerk, officer, sdm } = district;
    const first = await scanned();
    const { details } = await get(first.receiptId);
    const documentId = details.documentId ?? '';
    const second = await diarise({ documentId, copyOf: first.receiptId, subject: 'बंडल का दूसरा पत्र' });
    const third = await diarise({
      documentId: (await get(second.receiptId)).details.documentId,
      copyOf: second.receiptId,
      sendTo: to(sdm),
      addressees: [officer.postId],
    });
    const { details: copied } = await get(third.receiptId);
    expect(copied.documentId).not.toBe(documentId);
    const seen = { as: sdm.as, params: { documentId: copied.documentId ?? '' } };
    expect(await doors.call('getDocument', seen)).toMatchObject({ sha256: 'b'.repeat(64) });
    // The stranger has none of them.
    const unseen = { ...seen, as: district.stranger.as };
    expect((await doors.refuse('getDocument', unseen)).code).toBe('document.unknown');
    expect((await get(first.receiptId)).details.documentId).toBe(documentId);
    expect(clerk.postId).toBe((await get(third.receiptId)).diarisedBy);
  });

  it('lends no scan of another post’s letter, nor that of a confidential one to an open letter', async () => {
    const { clerk, officer } = district;
    const own = await scanned({ sendTo: to(officer) });
    const { details } = await get(own.receiptId);
    const theirs = letter({ documentId: details.documentId, copyOf: own.receiptId });
    expect((await doors.refuse('diariseReceipt', { as: officer.as, body: theirs })).code).toBe(
      'document.in-use',
    );
    const secret = await scanned({ classification: 'confidential' });
    const documentId = (await get(secret.receiptId)).details.documentId;
    const open = letter({ documentId, copyOf: secret.receiptId });
    expect((await doors.refuse('diariseReceipt', { as: clerk.as, body: open })).code).toBe('document.in-use');
    const body = { ...open, classification: 'confidential' };
    await doors.call('diariseReceipt', { as: clerk.as, body });
  });

  it('that the machine read after it was entered is found by its words in every letter and part', async () => {
    const { documents, receipts } = doors.store();
    const documentId = await scan({ pages: 1 });
    const first = await diarise({ documentId, addressees: [district.sdm.postId] });
    const second = await diarise({
      documentId,
      copyOf: first.receiptId,
      addressees: [district.officer.postId],
    });
    const root = DocumentId.parse(documentId);
    await documents.putPage(root, { page: 1, width: 100, height: 140 });
    await documents.keepReading(root, 1, { reading: { state: 'FAILED', reason: 'page.engine-failed' } });
    const finish = () =>
      finishReading({ store: doors.store(), clock: clockOf(Date.now), log: listen().log, again: clock })({
        documentId: root,
      });
    await finish();
    await finish();
    const all = [first, second].flatMap(made => [made, ...(made.parts ?? [])]);
    expect(all).toHaveLength(4);
    for (const { receiptId } of all) {
      const { items } = await receipts.journal(ReceiptId.parse(receiptId), { limit: 10 });
      const read = items.filter(({ type }) => type === 'receipt.text-read');
      const { details } = await receipts.get(ReceiptId.parse(receiptId));
      expect(read).toMatchObject([{ data: { documentId: details.documentId } }]);
    }
  });

  it('without naming the letter it is copied from, a scan belongs to one', async () => {
    const first = await scanned();
    const { details } = await get(first.receiptId);
    const body = letter({ documentId: details.documentId });
    expect((await doors.refuse('diariseReceipt', { as: district.clerk.as, body })).code).toBe(
      'document.in-use',
    );
  });
});

describe('a letter that is in the diary already', () => {
  const known = (number: string, more: object = {}) => ({
    sender: { office: 'तहसील कोल, अलीगढ़', name: 'तहसीलदार' },
    letterNumber: number,
    letterDate: '2026-01-05',
    ...more,
  });

  it('is warned of, however it is spelled, and entered all the same when that was seen', async () => {
    const { clerk, officer, stranger } = district;
    const first = await diarise(known('125/रा.ले./2026'));
    const again = known('१२५ / रा॰ले॰ / 2026', { sender: { office: 'तहसील  कोल अलीगढ़' } });
    const problem = await doors.refuse('diariseReceipt', { as: officer.as, body: letter(again) });
    expect(problem).toMatchObject({
      code: 'receipt.duplicate',
      receiptId: first.receiptId,
      diaryNumber: first.diaryNumber,
    });
    const query = { office: 'तहसील कोल अलीगढ़', letterNumber: '125/रा.ले./2026', letterDate: '2026-01-05' };
    expect(await doors.call('findDuplicate', { as: clerk.as, query })).toEqual({
      duplicate: {
        receiptId: first.receiptId,
        diaryNumber: first.diaryNumber,
        diarisedOn: today(),
        subject: letter().subject,
      },
    });
    // Another office has a diary of its own.
    expect(await doors.call('findDuplicate', { as: stranger.as, query })).toEqual({});
    await diarise(letter({ ...again, acknowledgeDuplicate: true }));
    await diarise(known('125/रा.ले./2026'), stranger.as);
  });

  it('tells no subject of a confidential one', async () => {
    await scanned({ ...known('7/गोपनीय'), classification: 'confidential' });
    const query = { office: 'तहसील कोल, अलीगढ़', letterNumber: '7/गोपनीय', letterDate: '2026-01-05' };
    const { duplicate } = await doors.call('findDuplicate', { as: district.clerk.as, query });
    expect(duplicate?.diaryNumber).toBeDefined();
    expect(duplicate?.subject).toBeUndefined();
  });

  it('of two entered in one moment one is told of the other', async () => {
    const body = letter(known('9/2026'));
    const answers = await Promise.all(
      [district.clerk, district.officer].map(({ as }) => doors.raw('diariseReceipt', { as, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is known by what it is corrected to, and by nothing once it is cancelled', async () => {
    const { clerk } = district;
    const first = await diarise(known('11/2026'));
    const { details } = await get(first.receiptId);
    const { documentId: _, ...entry } = details;
    await act('correctReceipt', first.receiptId, clerk, { ...entry, letterNumber: '12/2026' });
    const find = async (letterNumber: string) => {
      const query = { office: 'तहसील कोल, अलीगढ़', letterNumber, letterDate: '2026-01-05' };
      return (await doors.call('findDuplicate', { as: clerk.as, query })).duplicate?.receiptId;
    };
    expect([await find('11/2026'), await find('12/2026')]).toEqual([undefined, first.receiptId]);
    await act('cancelReceipt', first.receiptId, clerk, { reason });
    expect(await find('12/2026')).toBeUndefined();
  });
});

describe('a receipt on its way', () => {
  it('is opened by whom it was sent to and by nobody else, and then not taken back', async () => {
    const { clerk, officer, sdm } = district;
    const { receiptId } = await scanned({ sendTo: to(officer) });
    expect((await refused('openReceipt', receiptId, sdm)).code).toBe('receipt.not-in-custody');
    expect((await refused('sendReceipt', receiptId, officer, to(sdm))).code).toBe('receipt.not-opened');
    await act('openReceipt', receiptId, officer);
    expect((await refused('pullBackReceipt', receiptId, clerk, { reason })).code).toBe('receipt.opened');
    expect((await refused('openReceipt', receiptId, officer)).code).toBe('receipt.opened');
    await act('sendReceipt', receiptId, officer, to(sdm));
    expect(await get(receiptId, officer)).toMatchObject({ holder: sdm.postId, from: officer.postId });
  });

  it('trap 2: its age goes on from the diary entry while each holder’s own clock begins anew', async () => {
    const { officer, sdm } = district;
    const { receiptId } = await scanned({ sendTo: to(officer) });
    await act('openReceipt', receiptId, officer);
    await act('sendReceipt', receiptId, officer, to(sdm));
    const { receipts, holdings } = doors.store();
    const head = await receipts.get((await get(receiptId)).receiptId);
    const stay = await holdings.of(head);
    expect(stay.ageFrom).toBe(head.diarisedAt);
    expect(stay.receivedAt > head.diarisedAt).toBe(true);
    expect(stay.clockFrom).toBe(stay.receivedAt);
  });

  it('trap 4: to an officer on leave it goes only when that was said; the link officer’s own post is named', async () => {
    const { clerk, officer, sdm } = await setUpDistrict(doors, 'L');
    const charge = { postId: officer.postId, officerId: sdm.officerId, kind: 'link' };
    await doors.call('assignCharge', {
      as: FIRST_ADMINISTRATOR,
      body: { ...charge, from: '2020-01-01T00:00:00.000Z' },
    });
    const { receiptId } = await diarise({}, clerk.as);
    expect(await refused('sendReceipt', receiptId, clerk, to(officer))).toMatchObject({
      code: 'post.on-leave',
      postId: officer.postId,
      linkPost: sdm.postId,
    });
    await act('sendReceipt', receiptId, clerk, to(officer, { acknowledged: ['on-leave'] }));
    const events = await journalOf(receiptId, clerk);
    expect(events.at(-1)).toMatchObject({ type: 'receipt.sent', data: { toSeatOnLeave: true } });
  });

  it('trap 6: of two who send it in one moment one wins, the other sees who has it', async () => {
    const { clerk, officer, sdm } = district;
    const { receiptId } = await scanned();
    const answers = await Promise.all(
      [officer, sdm].map(post =>
        doors.raw('sendReceipt', { as: clerk.as, params: { receiptId }, body: to(post) }),
      ),
    );
    const lost = answers.find(({ status }) => status !== 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { holder } = await get(receiptId);
    expect(lost).toMatchObject({ status: 409, body: { code: 'receipt.not-in-custody', holder } });
    expect((await journalOf(receiptId)).filter(({ type }) => type === 'receipt.sent')).toHaveLength(1);
  });

  it('trap 6: taken back while it is opened, one of both comes first and the other is told who has it', async () => {
    const { clerk, officer } = district;
    for (let round = 0; round < 5; round += 1) {
      const { receiptId } = await scanned({ sendTo: to(officer) });
      const params = { receiptId };
      const [opened, taken] = await Promise.all([
        doors.raw('openReceipt', { as: officer.as, params, body: {} }),
        doors.raw('pullBackReceipt', { as: clerk.as, params, body: { reason } }),
      ]);
      const { holder, state } = await get(receiptId);
      expect(state).toBe('OPENED');
      if (opened.status === 200) {
        expect(taken).toMatchObject({
          status: 409,
          body: { code: 'receipt.opened', holder: officer.postId },
        });
        expect(holder).toBe(officer.postId);
      } else {
        // Above the clerk in the line, the officer may know of it all the same, and is told who has it.
        const told = { code: 'receipt.not-in-custody', holder: clerk.postId };
        expect(opened).toMatchObject({ status: 409, body: told });
        expect([taken.status, holder]).toEqual([200, clerk.postId]);
      }
    }
  });

  it('trap 6: pulled up while its holder sends it, it is where one of both put it', async () => {
    const { clerk, officer, sdm } = district;
    const { receiptId } = await scanned();
    const params = { receiptId };
    const [sent, pulled] = await Promise.all([
      doors.raw('sendReceipt', { as: clerk.as, params, body: to(officer) }),
      doors.raw('pullUpReceipt', { as: sdm.as, params, body: { reason } }),
    ]);
    // Sent first it is with the officer, from whom it is pulled up as well: then both succeed, one after the other.
    const { holder } = await get(receiptId);
    expect(holder).toBe(sdm.postId);
    expect(pulled.status).toBe(200);
    if (sent.status !== 200) expect(sent).toMatchObject({ status: 409, body: { holder: sdm.postId } });
    expect(findBreak(await journalOf(receiptId))).toBeUndefined();
  });

  it('is pulled up by a post above with a reason, and by none below', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const { receiptId } = await scanned({ sendTo: to(officer) });
    expect((await refused('pullUpReceipt', receiptId, clerk, { reason })).code).toBe('receipt.not-permitted');
    expect((await refused('pullUpReceipt', receiptId, stranger, { reason })).code).toBe('receipt.unknown');
    await act('pullUpReceipt', receiptId, sdm, { reason });
    expect(await get(receiptId, sdm)).toMatchObject({ state: 'OPENED', holder: sdm.postId });
    const events = await journalOf(receiptId);
    expect(events.at(-1)).toMatchObject({
      type: 'receipt.pulled-up',
      data: { from: officer.postId, reason },
    });
    expect(events.at(-1)?.data).not.toHaveProperty('delayNotGivenBy');
  });

  it('is sent once, however often the request is told', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await scanned();
    const headers = { 'idempotency-key': ulid() };
    const call = { as: clerk.as, params: { receiptId }, body: to(officer), headers };
    const first = await doors.call('sendReceipt', call);
    expect(await doors.call('sendReceipt', call)).toEqual(first);
    expect((await journalOf(receiptId)).filter(({ type }) => type === 'receipt.sent')).toHaveLength(1);
  });

  it('is not acted upon as it was seen before', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await scanned();
    const stale = { as: clerk.as, params: { receiptId }, body: to(officer), headers: { 'if-match': '"7"' } };
    expect((await doors.refuse('sendReceipt', stale)).code).toBe('precondition.failed');
  });
});
