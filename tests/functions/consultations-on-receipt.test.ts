import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { Problem } from '#shared/contract/problem.ts';
import { ConsultationId } from '#shared/domain/ids.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
let office: Office;
const again = { now: Date.now, pause: async () => undefined };
const reason = 'अब आवश्यक नहीं';

beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
  district = await setUpDistrict(doors);
  const { client, name } = doors.table;
  office = openOffice({
    store: openStore({ client, table: name, now: Date.now }),
    clock: clockOf(Date.now),
    ids,
  });
});
afterAll(() => doors.stop());

const diarised = async (more: object = {}): Promise<string> => {
  const body = { sender: { name: 'रामलाल' }, subject: 'सीमा विवाद', nature: 'physical', ...more };
  return (await doors.call('diariseReceipt', { as: district.clerk.as, body })).receiptId;
};
/** A question of the clerk's on a receipt to two posts, and carried to both. */
const asked = async (receiptId: string) => {
  const { clerk, sdm, adm } = district;
  const body = { text: 'स्थल आख्या दें।', posts: [sdm.postId, adm.postId] };
  const { consultationId } = await doors.call('consultOnReceipt', {
    as: clerk.as,
    params: { receiptId },
    body,
  });
  await carryConsultation(office, again, ConsultationId.parse(consultationId));
  const view = await doors.call('getConsultation', { as: clerk.as, params: { consultationId } });
  const [first, second] = view.asked.map(({ answerId }) => answerId);
  if (!first || !second) throw new Error('two were asked');
  return { question: { consultationId }, first, second };
};
const give = (as: string, answerId: string) =>
  doors.call('giveAnswer', { as, params: { answerId }, body: { text: 'आख्या संलग्न है।' } });
/** What comes of it: done, or the code it is refused by. */
const comes = async (
  id: 'getConsultation' | 'remindAsked',
  as: string,
  params: { consultationId: string },
) => {
  const { status, body } = await doors.raw(id, { as, params, body: id === 'remindAsked' ? {} : undefined });
  return status < 300 ? 'done' : Problem.parse(body).code;
};
const readCode = (as: string, question: { consultationId: string }) => comes('getConsultation', as, question);
const remind = (as: string, question: { consultationId: string }) => comes('remindAsked', as, question);

describe('a question on a receipt', () => {
  it('goes to many, is counted, and stands on the receipt’s list and in its journal; the receipt stays', async () => {
    const { clerk, sdm, adm, stranger } = district;
    const receiptId = await diarised();
    const before = await doors.call('getReceipt', { as: clerk.as, params: { receiptId } });
    expect(before.may).toContain('consult');
    const { question, first, second } = await asked(receiptId);
    const { items } = await doors.call('listReceiptConsultations', { as: clerk.as, params: { receiptId } });
    expect(items).toMatchObject([{ about: receiptId, number: before.diaryNumber, received: 0, of: 2 }]);
    const after = await doors.call('getReceipt', { as: clerk.as, params: { receiptId } });
    expect(after).toMatchObject({ holder: clerk.postId, consultations: 1, state: before.state });
    const journal = await doors.call('listReceiptJournal', { as: clerk.as, params: { receiptId } });
    expect(journal.items.at(-1)).toMatchObject({ type: 'receipt.consulted', data: { n: 1, posts: 2 } });

    // To be asked opens nothing of it, and the question is its asker's.
    expect(await doors.codeOf('getReceipt', { as: stranger.as, params: { receiptId } })).toBe(
      'receipt.unknown',
    );
    expect(await readCode(stranger.as, question)).toBe('consultation.unknown');
    expect(await remind(sdm.as, question)).toBe('consultation.not-yours');
    await give(sdm.as, first);
    await give(adm.as, second);
    const done = await doors.call('getConsultation', { as: clerk.as, params: question });
    expect(done).toMatchObject({ state: 'SETTLED', received: 2, of: 2 });
  });

  it('is asked by who has the receipt before them, and by nobody else', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const receiptId = await diarised();
    const params = { receiptId };
    const body = { text: 'आख्या दें।', posts: [sdm.postId] };
    const code = (as: string, more: object = {}) =>
      doors.codeOf('consultOnReceipt', { as, params, body: { ...body, ...more } });
    expect(await code(officer.as)).toBe('receipt.not-in-custody');
    expect(await code(stranger.as)).toBe('receipt.unknown');
    expect(await code(clerk.as, { posts: [clerk.postId] })).toBe('post.same');
    await doors.call('suspendReceipt', { as: clerk.as, params, body: { code: 'applicant', reason } });
    expect(await code(clerk.as)).toBe('receipt.suspended');
  });

  it('given to another, the receipt leaves the question with its asker, and whoever has it may act on it too', async () => {
    const { clerk, officer, sdm } = district;
    const receiptId = await diarised({ nature: undefined });
    const { question } = await asked(receiptId);
    await doors.call('sendReceipt', {
      as: clerk.as,
      params: { receiptId },
      body: { to: officer.postId, action: 'for-orders' },
    });
    expect(await remind(clerk.as, question)).toBe('done');
    expect(await remind(officer.as, question)).toBe('done');
    expect(await remind(sdm.as, question)).toBe('consultation.not-yours');
  });

  it('goes along into a file: whoever has that has the question, closes it, and reads what comes late', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const receiptId = await diarised();
    const { question, first, second } = await asked(receiptId);
    const { fileId } = await doors.call('createFile', {
      as: clerk.as,
      body: { subject: 'सीमा विवाद', receiptId },
    });
    await doors.call('sendFile', {
      as: clerk.as,
      params: { fileId },
      body: { to: officer.postId, action: 'for-orders' },
    });
    await doors.call('openFile', { as: officer.as, params: { fileId }, body: {} });
    // On a file, the holder of that has the question as much as the one that put it.
    const list = { as: officer.as, params: { receiptId } };
    expect((await doors.call('listReceiptConsultations', list)).items).toHaveLength(1);
    await give(sdm.as, first);
    expect(await remind(officer.as, question)).toBe('done');
    expect(await remind(clerk.as, question)).toBe('done');
    await doors.call('closeConsultation', { as: officer.as, params: question, body: { reason } });
    await carryConsultation(office, again, ConsultationId.parse(question.consultationId));
    await give(district.adm.as, second);
    const seen = await doors.call('getConsultation', { as: officer.as, params: question });
    expect(seen).toMatchObject({ state: 'CLOSED', received: 2, may: [] });
    expect(await readCode(stranger.as, question)).toBe('consultation.unknown');
  });

  it('in a confidential file it is read through that file only, and each reading is kept there', async () => {
    const { clerk, officer, sdm } = district;
    const receiptId = await diarised();
    const { question } = await asked(receiptId);
    const body = { subject: 'गोपनीय', classification: 'confidential' };
    const { fileId } = await doors.call('createFile', { as: clerk.as, body });
    expect(await readCode(officer.as, question)).toBe('done');
    await doors.call('addReceipt', { as: clerk.as, params: { fileId }, body: { receiptId } });
    expect(await readCode(officer.as, question)).toBe('consultation.unknown');
    expect(await readCode(sdm.as, question)).toBe('consultation.unknown');
    await doors.call('getConsultation', { as: clerk.as, params: question });
    const read = await doors.call('listFileReadings', { as: clerk.as, params: { fileId } });
    expect(read.items.map(({ what }) => what)).toContainEqual({ part: 'consultations', receiptId });
  });

  it('outlives the disposal of its receipt: the asker still reads, reminds and closes it', async () => {
    const { clerk, sdm } = district;
    const receiptId = await diarised();
    const { question, first } = await asked(receiptId);
    await doors.call('disposeReceipt', {
      as: clerk.as,
      params: { receiptId },
      body: { code: 'disposed-by-order' },
    });
    await give(sdm.as, first);
    expect(await remind(clerk.as, question)).toBe('done');
    const seen = await doors.call('getConsultation', { as: clerk.as, params: question });
    expect(seen).toMatchObject({ state: 'ASKED', received: 1, may: ['remind', 'close'] });
  });
});
