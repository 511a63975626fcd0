import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { Problem } from '#shared/contract/problem.ts';
import { ConsultationId, type DocumentId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { openErasure } from '#shared/store/erasure.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
let office: Office;
const again = { now: Date.now, pause: async () => undefined };
const text = 'कागज़ देखकर आख्या दें।';

beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
  district = await setUpDistrict(doors);
  office = openOffice({ store: doors.store(), clock: clockOf(Date.now), ids });
});
afterAll(() => doors.stop());

/** A scan of the ADM's, of two pages, of which the first was drawn and read. */
const scan = async (): Promise<DocumentId> => {
  const { postId } = district.adm;
  const documentId = await bringScan(doors, district, {
    uploadedBy: PostId.parse(postId),
    officeId: OfficeId.parse(district.office.officeId),
  });
  await office.store.documents.putPage(documentId, { page: 1, width: 600, height: 800 });
  return documentId;
};
const diarised = async () => {
  const documentId = await scan();
  const body = { sender: { name: 'रामलाल' }, subject: 'सीमा विवाद', documentId };
  const { receiptId } = await doors.call('diariseReceipt', { as: district.adm.as, body });
  return { receiptId, documentId };
};
/** A file of the ADM's with two scanned receipts. Nobody below may read it. */
const filed = async (more: object = {}) => {
  const { as } = district.adm;
  const [one, two] = [await diarised(), await diarised()];
  const body = { subject: 'फसल क्षति', ...more };
  const { fileId } = await doors.call('createFile', { as, body });
  for (const { receiptId } of [one, two])
    await doors.call('addReceipt', { as, params: { fileId }, body: { receiptId } });
  return { fileId, given: one.documentId, kept: two.documentId };
};
/** The ADM asks these posts on a file, and it is carried to them; their answers in the order of the posts. */
const asked = async (fileId: string, papers: readonly string[], posts: readonly string[]) => {
  const { as } = district.adm;
  const body = { text, posts, papers };
  const { consultationId } = await doors.call('consultOnFile', { as, params: { fileId }, body });
  await carryConsultation(office, again, ConsultationId.parse(consultationId));
  const view = await doors.call('getConsultation', { as, params: { consultationId } });
  return { view, answers: view.asked.map(({ answerId }) => answerId) };
};
/** What comes of looking at a paper: its state, or the code it is refused by. */
const look = async (as: string, documentId: string, through?: string) => {
  const query = through === undefined ? {} : { through };
  const { status, body } = await doors.raw('getDocument', { as, params: { documentId }, query });
  return status === 200 ? 'seen' : Problem.parse(body).code;
};

describe('a paper that is given along with a question', () => {
  it('is seen by who was asked, page by page, and nothing else of the file is', async () => {
    const { fileId, given, kept } = await filed();
    const { stranger, sdm } = district;
    const { view, answers } = await asked(fileId, [given], [stranger.postId, sdm.postId]);
    const [mine = '', other = ''] = answers;
    const shown = { documentId: given, sha256: 'b'.repeat(64), fileName: 'patra.pdf', pages: 2 };
    expect(view.papers).toEqual([shown]);
    const { as } = stranger;
    const at = await doors.call('getAnswer', { as, params: { answerId: mine } });
    expect(at.papers).toEqual([shown]);

    expect(await look(as, given, mine)).toBe('seen');
    const page = { documentId: given, page: '1' };
    const image = await doors.call('getPage', { as, params: page, query: { through: mine } });
    expect(image).toMatchObject({ width: 600, height: 800 });
    expect(await doors.codeOf('getPageText', { as, params: page, query: { through: mine } })).toBe(
      'document.text-not-ready',
    );
    // Not by itself, not through what another post was asked, and no other paper of the file.
    expect(await look(as, given)).toBe('document.unknown');
    expect(await look(as, given, other)).toBe('document.unknown');
    expect(await look(as, kept, mine)).toBe('document.unknown');
    expect(await look(as, ids.document(), mine)).toBe('document.unknown');
    expect(await doors.codeOf('getPage', { as, params: page })).toBe('document.unknown');
    expect(await doors.codeOf('getFile', { as, params: { fileId } })).toBe('file.unknown');
    // Nor does it tell where the paper lies.
    const document = await doors.call('getDocument', {
      as,
      params: { documentId: given },
      query: { through: mine },
    });
    expect(document).not.toHaveProperty('receiptId');
  });

  it('goes along to who answers in the place of the post that was asked, and stays with both', async () => {
    const { fileId, given } = await filed();
    const { officer, clerk, stranger, adm } = district;
    const { answers } = await asked(fileId, [given], [officer.postId]);
    const [answerId = ''] = answers;
    expect(await look(clerk.as, given, answerId)).toBe('document.unknown');
    await doors.call('openAnswer', { as: officer.as, params: { answerId } });
    await doors.call('passAnswer', { as: officer.as, params: { answerId }, body: { to: clerk.postId } });
    expect(await look(clerk.as, given, answerId)).toBe('seen');
    expect(await look(officer.as, given, answerId)).toBe('seen');
    expect(await look(stranger.as, given, answerId)).toBe('document.unknown');
    await doors.call('giveAnswer', { as: clerk.as, params: { answerId }, body: { text } });
    expect(await look(clerk.as, given, answerId)).toBe('seen');
    // Who has the file needs no such way to it.
    expect(await look(adm.as, given)).toBe('seen');
  });

  it('stays readable after the question was closed, as what was asked does', async () => {
    const { fileId, given } = await filed();
    const { stranger, adm } = district;
    const { view, answers } = await asked(fileId, [given], [stranger.postId]);
    const params = { consultationId: view.consultationId };
    await doors.call('closeConsultation', { as: adm.as, params, body: { reason: 'अब आवश्यक नहीं' } });
    await carryConsultation(office, again, ConsultationId.parse(view.consultationId));
    expect(await look(stranger.as, given, answers[0])).toBe('seen');
  });

  it('is one of what it is asked on: no other paper, none that the asker may not see, none that is not ready', async () => {
    const { fileId, given } = await filed();
    const other = await filed();
    const { adm, stranger } = district;
    const codeOf = (
      papers: readonly string[],
      id: 'consultOnFile' | 'consultOnReceipt',
      params: Record<string, string>,
    ) => doors.codeOf(id, { as: adm.as, params, body: { text, posts: [stranger.postId], papers } });
    const own = await scan();
    const foreign = await bringScan(
      doors,
      { ...district, clerk: stranger },
      {
        officeId: OfficeId.parse(district.elsewhere.officeId),
      },
    );
    const on = { fileId };
    expect(await codeOf([given, other.given], 'consultOnFile', on)).toBe('consultation.paper-elsewhere');
    expect(await codeOf([own], 'consultOnFile', on)).toBe('consultation.paper-elsewhere');
    expect(await codeOf([foreign], 'consultOnFile', on)).toBe('document.unknown');
    expect(await codeOf([ids.document()], 'consultOnFile', on)).toBe('document.unknown');
    expect(await codeOf(Array(21).fill(given), 'consultOnFile', on)).toBe('limit.papers');
    const { receiptId, documentId } = await diarised();
    expect(await codeOf([given], 'consultOnReceipt', { receiptId })).toBe('consultation.paper-elsewhere');
    const body = { text, posts: [stranger.postId], papers: [documentId, documentId] };
    const { consultationId } = await doors.call('consultOnReceipt', {
      as: adm.as,
      params: { receiptId },
      body,
    });
    const view = await doors.call('getConsultation', { as: adm.as, params: { consultationId } });
    expect(view.papers).toMatchObject([{ documentId }]);
  });

  it('is kept with the question’s text, and its hash in the journal', async () => {
    const { fileId, given } = await filed();
    const { view } = await asked(fileId, [given], [district.stranger.postId]);
    const consultationId = ConsultationId.parse(view.consultationId);
    const { items } = await office.store.journal(consultationId, { limit: 10 });
    expect(items[0]?.data).toMatchObject({ papers: [{ documentId: given, sha256: 'b'.repeat(64) }] });
    expect(JSON.stringify(items)).not.toContain('patra.pdf');
  });

  it('of what is confidential is read by who needs to know it alone, and each reading is kept', async () => {
    const { adm, stranger } = district;
    const { fileId, given } = await filed({ classification: 'confidential' });
    const params = { fileId };
    const cleared = (readers: readonly string[]) =>
      doors.call('setFileReaders', { as: adm.as, params, body: { readers } });
    await cleared([stranger.postId]);
    const { answers } = await asked(fileId, [given], [stranger.postId]);
    expect(await look(stranger.as, given, answers[0])).toBe('seen');
    const { items } = await doors.call('listFileReadings', { as: adm.as, params });
    const kept = items.filter(({ what }) => what.documentId === given);
    expect(kept.map(({ by }) => by.postId)).toEqual([stranger.postId]);
  });

  it('is not shown any more to whom it has become confidential', async () => {
    const { adm, stranger } = district;
    const { as } = adm;
    const { receiptId, documentId } = await diarised();
    const body = { text, posts: [stranger.postId], papers: [documentId] };
    const { consultationId } = await doors.call('consultOnReceipt', { as, params: { receiptId }, body });
    await carryConsultation(office, again, ConsultationId.parse(consultationId));
    const view = await doors.call('getConsultation', { as, params: { consultationId } });
    const through = view.asked[0]?.answerId;
    expect(await look(stranger.as, documentId, through)).toBe('seen');
    const classified = { subject: 'गोपनीय', classification: 'confidential' };
    const { fileId } = await doors.call('createFile', { as, body: classified });
    await doors.call('addReceipt', { as, params: { fileId }, body: { receiptId } });
    expect(await look(stranger.as, documentId, through)).toBe('document.unknown');
  });

  it('is erased from what was asked with the record, and its reading with it', async () => {
    const { fileId, given } = await filed();
    const { stranger } = district;
    const { view, answers } = await asked(fileId, [given], [stranger.postId]);
    const { client, name } = doors.table;
    const erasure = openErasure({ client, table: name, rest: async () => undefined });
    await erasure.askedTexts([ConsultationId.parse(view.consultationId)]);
    expect(await look(stranger.as, given, answers[0])).toBe('document.unknown');
  });
});
