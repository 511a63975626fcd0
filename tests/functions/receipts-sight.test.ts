import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '#shared/domain/document.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { anOfficer, putRows, SINCE } from '#tests/support/directory.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { assistantOf, delegateOf } from './support/mandates.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const now = () => instantOf(Date.now());
const today = () => istDay(now());
const reason = 'कारण: परीक्षण';
type Seat = { readonly as: string };

const scan = (more: Partial<Document> = {}) =>
  bringScan(doors, district, { fileName: 'शिकायत-रामलाल.pdf', pages: 1, readAt: now(), ...more });
const letter = (more: object = {}) => ({
  sender: { name: 'श्रीमती कमला देवी' },
  subject: 'राशन कार्ड के सम्बन्ध में',
  ...more,
});
const diarise = (more: object = {}, { as }: Seat = district.clerk) =>
  doors.call('diariseReceipt', { as, body: letter(more) });
const createFile = (more: object = {}, { as }: Seat = district.clerk) =>
  doors.call('createFile', { as, body: { subject: 'राशन', ...more } });
const sendTo = (to: { postId: string }) => ({ to: to.postId, action: 'for-necessary-action' });

describe('that a letter is in the diary already', () => {
  const LETTER = { sender: { office: 'अभियोजन कार्यालय' }, letterNumber: '77/अ', letterDate: '2026-01-05' };
  const query = { office: 'अभियोजन कार्यालय', letterNumber: '77/अ', letterDate: '2026-01-05' };
  const find = async ({ as }: Seat, letterNumber = query.letterNumber) =>
    (await doors.call('findDuplicate', { as, query: { ...query, letterNumber } })).duplicate;

  it('is told of a confidential one to those only who may read it', async () => {
    const { clerk, officer } = district;
    const first = await diarise({ ...LETTER, classification: 'confidential' });
    expect(await find(clerk)).toMatchObject({ receiptId: first.receiptId });
    expect(await find(officer)).toBeUndefined();
    expect(await doors.codeOf('diariseReceipt', { as: clerk.as, body: letter(LETTER) })).toBe(
      'receipt.duplicate',
    );
    // Whoever may not know of it enters theirs as if it were the first.
    await diarise(LETTER, officer);
  });

  it('is told no more to others once it went into a confidential file', async () => {
    const { clerk, officer } = district;
    const letterNumber = '78/अ';
    const { receiptId } = await diarise({ ...LETTER, letterNumber });
    expect(await find(officer, letterNumber)).toMatchObject({ receiptId });
    await createFile({ classification: 'confidential', receiptId });
    expect(await find(officer, letterNumber)).toBeUndefined();
    expect(await find(clerk, letterNumber)).toMatchObject({ receiptId });
    await diarise({ ...LETTER, letterNumber }, officer);
  });

  it('is told by mandate of what is normal', async () => {
    const letterNumber = '79/अ';
    const { receiptId } = await diarise({ ...LETTER, letterNumber }, district.officer);
    const pa = await assistantOf(doors, district.clerk, ['diarise']);
    expect(await find(pa, letterNumber)).toMatchObject({ receiptId });
  });

  it('of a confidential one that another enters in the same moment, nobody learns', async () => {
    const body = letter({ ...LETTER, letterNumber: '80/अ', classification: 'confidential' });
    const answers = await Promise.all(
      [district.clerk, district.officer, district.sdm].map(({ as }) =>
        doors.raw('diariseReceipt', { as, body }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });
});

describe('the scan of a bundle', () => {
  it('that is an open letter’s is not a confidential one’s as well', async () => {
    const { clerk } = district;
    const documentId = await scan();
    const { receiptId } = await diarise({ documentId });
    const body = letter({ documentId, copyOf: receiptId, classification: 'confidential' });
    expect(await doors.codeOf('diariseReceipt', { as: clerk.as, body })).toBe('document.in-use');
  });
});

describe('how a letter ended', () => {
  it('is told in the watch register by its code; what was written to it is for its readers', async () => {
    const { clerk, officer, office } = district;
    const secret = 'मुखबिर रामलाल के कहने पर';
    const { receiptId } = await diarise({ category: 'court', classification: 'confidential' });
    await doors.call('disposeReceipt', {
      as: clerk.as,
      params: { receiptId },
      body: { code: 'disposed-by-order', remark: secret },
    });
    const params = { officeId: office.officeId, category: 'court' };
    const { items } = await doors.call('listWatch', {
      as: officer.as,
      params,
      query: { open: 'false', limit: '100' },
    });
    const line = items.find(each => each.receiptId === receiptId);
    expect(line).toMatchObject({ writeOff: { code: 'disposed-by-order' } });
    expect(JSON.stringify(line)).not.toContain(secret);
  });

  it('is told of a part by its code; what was written to it is for its readers', async () => {
    const { clerk, stranger } = district;
    const secret = 'गोपनीय टीप';
    const { receiptId, parts: [part] = [] } = await diarise({
      documentId: await scan(),
      addressees: [stranger.postId],
    });
    const params = { receiptId: part?.receiptId ?? '' };
    await doors.call('openReceipt', { as: stranger.as, params, body: {} });
    const { fileId } = await createFile(
      { classification: 'confidential', receiptId: params.receiptId },
      stranger,
    );
    await doors.call('writeOffReceipt', {
      as: stranger.as,
      params: { fileId, ...params },
      body: { code: 'kept-in-file', remark: secret },
    });
    const { items } = await doors.call('listParts', { as: clerk.as, params: { receiptId } });
    expect(items).toMatchObject([{ state: 'CLOSED', writeOff: { code: 'kept-in-file' } }]);
    expect(JSON.stringify(items)).not.toContain(secret);
  });
});

describe('what is followed up', () => {
  const listed = async ({ as }: Seat) =>
    (await doors.call('listFollowUps', { as, query: { limit: '100' } })).items;
  const set = ({ as }: Seat, objectId: string, note: string) =>
    doors.call('setFollowUp', { as, body: { objectId, on: today(), note } });

  it('shows of what is confidential no subject: who reads that is kept', async () => {
    const { clerk } = district;
    const { fileId } = await createFile({ classification: 'confidential', subject: 'गुप्त जाँच' });
    const { receiptId } = await diarise({ subject: 'गुप्त शिकायत' });
    const made = [await set(clerk, fileId, 'क'), await set(clerk, receiptId, 'ख')];
    expect(made[0]?.now).not.toHaveProperty('subject');
    expect(made[1]?.now).toHaveProperty('subject');
    await doors.call('addReceipt', { as: clerk.as, params: { fileId }, body: { receiptId } });
    const lines = (await listed(clerk)).filter(({ objectId }) => [fileId, receiptId].includes(objectId));
    expect(lines).toHaveLength(2);
    for (const { now: shown } of lines) {
      expect(shown).toMatchObject({ holder: clerk.postId });
      expect(shown).not.toHaveProperty('subject');
    }
  });

  it('is listed by mandate as well, and shows of what is confidential the day only', async () => {
    const { clerk } = district;
    const { receiptId } = await diarise({ classification: 'confidential' });
    await set(clerk, receiptId, 'रामलाल से पूछें');
    const pa = await assistantOf(doors, clerk, ['see-inbox']);
    const line = (await listed(pa)).find(({ objectId }) => objectId === receiptId);
    expect(line).toMatchObject({ on: today() });
    expect(line).not.toHaveProperty('now');
    expect(line).not.toHaveProperty('note');
  });
});

describe('a paper that nobody diarised', () => {
  const listed = async ({ as }: Seat, documentId: string) =>
    (await doors.call('listUndiarised', { as, query: { limit: '100' } })).items.find(
      each => each.documentId === documentId,
    );

  it('is named to whoever may see it; to the others it only waits', async () => {
    const { adm, clerk, officer } = district;
    const documentId = await scan();
    for (const seat of [clerk, adm])
      expect(await listed(seat, documentId)).toMatchObject({ fileName: 'शिकायत-रामलाल.pdf' });
    expect(await listed(officer, documentId)).toMatchObject({ uploadedBy: clerk.postId });
    expect(await listed(officer, documentId)).not.toHaveProperty('fileName');
  });

  it('is not looked into by an assistant of the in-charge, nor is its text set right by the in-charge', async () => {
    const { adm, clerk } = district;
    const documentId = await scan();
    const params = { documentId };
    await doors.call('getDocument', { as: adm.as, params });
    const pa = await assistantOf(doors, adm, ['flag', 'diarise']);
    expect(await doors.codeOf('getDocument', { as: pa.as, params })).toBe('document.unknown');
    const own = await assistantOf(doors, clerk, ['diarise']);
    await doors.call('getDocument', { as: own.as, params });
    expect(await doors.codeOf('readDocumentAgain', { as: adm.as, params, body: {} })).toBe(
      'document.not-in-custody',
    );
  });
});

describe('by a mandate to diarise', () => {
  it('nothing is sent: that is an act of its own', async () => {
    const { clerk, officer } = district;
    const pa = await assistantOf(doors, clerk, ['diarise']);
    await diarise({}, pa);
    for (const more of [{ sendTo: sendTo(officer) }, { addressees: [officer.postId] }])
      expect(await doors.codeOf('diariseReceipt', { as: pa.as, body: letter(more) })).toBe(
        'permission.mandate-lacks-act',
      );
    const delegate = await delegateOf(doors, clerk, ['diarise']);
    const body = letter({ sendTo: sendTo(officer) });
    expect(await doors.codeOf('diariseReceipt', { as: delegate.as, body })).toBe(
      'permission.mandate-lacks-act',
    );
    const sender = await delegateOf(doors, clerk, ['diarise', 'send']);
    await diarise({ sendTo: sendTo(officer) }, sender);
  });
});

describe('in charge of an office', () => {
  it('is its highest post, and none that nobody has put in the line yet', async () => {
    const { adm } = district;
    const officer = anOfficer();
    await putRows(doors.store(), { officers: [officer] });
    const loose = { postId: district.vacant, officerId: officer.officerId, kind: 'substantive', from: SINCE };
    await doors.call('assignCharge', { as: FIRST_ADMINISTRATOR, body: loose });
    const documentId = await scan();
    const { receiptId } = await diarise();
    const asLoose = { as: officer.login };
    const params = { receiptId };
    expect(await doors.codeOf('getReceipt', { ...asLoose, params })).toBe('receipt.unknown');
    expect(await doors.codeOf('cancelReceipt', { ...asLoose, params, body: { reason } })).toBe(
      'receipt.unknown',
    );
    expect(await doors.codeOf('getDocument', { ...asLoose, params: { documentId } })).toBe(
      'document.unknown',
    );
    await doors.call('cancelReceipt', { as: adm.as, params, body: { reason } });
  });
});

describe('a letter in a file', () => {
  it('is not corrected before the file is opened', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await diarise();
    const params = { receiptId };
    const { details } = await doors.call('getReceipt', { as: clerk.as, params });
    const { documentId: _, ...entry } = details;
    const { fileId } = await createFile({ receiptId });
    await doors.call('sendFile', {
      as: clerk.as,
      params: { fileId },
      body: { to: officer.postId, action: 'for-orders' },
    });
    const correcting = { as: officer.as, params, body: { ...entry, subject: 'बिना खोले' } };
    expect(await doors.codeOf('correctReceipt', correcting)).toBe('file.not-opened');
    await doors.call('openFile', { as: officer.as, params: { fileId }, body: {} });
    await doors.call('correctReceipt', correcting);
  });
});
