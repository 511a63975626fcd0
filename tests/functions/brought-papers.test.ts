import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { Problem } from '#shared/contract/problem.ts';
import type { Document } from '#shared/domain/document.ts';
import { AnswerId, ConsultationId, type DocumentId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
let office: Office;
const again = { now: Date.now, pause: async () => undefined };
const text = 'आख्या संलग्न है।';

beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
  district = await setUpDistrict(doors);
  office = openOffice({ store: doors.store(), clock: clockOf(Date.now), ids });
});
afterAll(() => doors.stop());

const carried = (consultationId: string) =>
  carryConsultation(office, again, ConsultationId.parse(consultationId));
/** A scan that this seat uploaded. */
const scan = ({ postId }: { readonly postId: string }, more: Partial<Document> = {}): Promise<DocumentId> => {
  const { officeId } = postId === district.stranger.postId ? district.elsewhere : district.office;
  const by = { uploadedBy: PostId.parse(postId), officeId: OfficeId.parse(officeId) };
  return bringScan(doors, district, { ...by, ...more });
};
/** The ADM asks these posts on a file of the ADM's, and it is carried to them; their answers in the order of the posts. */
const asked = async (posts: readonly string[], more: object = {}, readers?: readonly string[]) => {
  const { as } = district.adm;
  const { fileId } = await doors.call('createFile', { as, body: { subject: 'फसल क्षति', ...more } });
  if (readers) await doors.call('setFileReaders', { as, params: { fileId }, body: { readers } });
  const body = { text: 'आख्या दें।', posts };
  const { consultationId } = await doors.call('consultOnFile', { as, params: { fileId }, body });
  await carried(consultationId);
  const view = await doors.call('getConsultation', { as, params: { consultationId } });
  return { fileId, consultationId, answers: view.asked.map(({ answerId }) => answerId) };
};
const give = (as: string, answerId: string, papers: readonly string[]) =>
  ({ as, params: { answerId }, body: { text, papers } }) as const;
/** What comes of looking at a paper: its state, or the code it is refused by. */
const look = async (as: string, documentId: string, through?: string) => {
  const query = through === undefined ? {} : { through };
  const { status, body } = await doors.raw('getDocument', { as, params: { documentId }, query });
  return status === 200 ? 'seen' : Problem.parse(body).code;
};
const stateOf = async (answerId: string) =>
  (await office.store.consultations.getAnswer(AnswerId.parse(answerId))).state;

describe('a paper that comes along with an answer', () => {
  it('is seen by who asked and by who answered, through the answer, and by nobody else', async () => {
    const { adm, stranger, sdm, clerk } = district;
    const { fileId, consultationId, answers } = await asked([stranger.postId, sdm.postId]);
    const [answerId = '', other = ''] = answers;
    const documentId = await scan(stranger);
    await doors.call('giveAnswer', give(stranger.as, answerId, [documentId]));

    const shown = { documentId, sha256: 'b'.repeat(64), fileName: 'patra.pdf', pages: 2 };
    const { items } = await doors.call('listAnswers', { as: adm.as, params: { consultationId } });
    expect(items.map(({ papers }) => papers)).toEqual([[shown], undefined]);
    const mine = await doors.call('getAnswer', { as: stranger.as, params: { answerId } });
    expect(mine).toMatchObject({ state: 'ANSWERED', text, brought: [shown] });
    expect(mine).not.toHaveProperty('papers');

    expect(await look(adm.as, documentId, answerId)).toBe('seen');
    expect(await look(stranger.as, documentId, answerId)).toBe('seen');
    // Not by itself, not through another's answer, not by another that was asked, nor by who knows nothing of it.
    expect(await look(adm.as, documentId)).toBe('document.unknown');
    expect(await look(stranger.as, documentId)).toBe('document.unknown');
    expect(await look(adm.as, documentId, other)).toBe('document.unknown');
    expect(await look(sdm.as, documentId, answerId)).toBe('document.unknown');
    expect(await look(sdm.as, documentId, other)).toBe('document.unknown');
    expect(await look(clerk.as, documentId, answerId)).toBe('document.unknown');
    expect(await look(adm.as, documentId, ids.answer())).toBe('document.unknown');

    // Who gets the file next reads the question, its answers, and what came along with them.
    const sending = { to: sdm.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: adm.as, params: { fileId }, body: sending });
    await doors.call('openFile', { as: sdm.as, params: { fileId }, body: {} });
    expect(await look(sdm.as, documentId, answerId)).toBe('seen');
    expect(await look(adm.as, documentId, answerId)).toBe('seen');
  });

  it('is its answer’s from then on: in no other answer, in no diary, and not undiarised', async () => {
    const { stranger, adm } = district;
    const [{ answers: one }, { answers: two }] = [
      await asked([stranger.postId]),
      await asked([stranger.postId]),
    ];
    const documentId = await scan(stranger);
    const undiarised = async () =>
      (await doors.call('listUndiarised', { as: stranger.as })).items.map(line => line.documentId);
    expect(await undiarised()).toContain(documentId);
    const first = one[0] ?? '';
    await doors.call('giveAnswer', give(stranger.as, first, [documentId, documentId]));
    const { brought } = await doors.call('getAnswer', { as: stranger.as, params: { answerId: first } });
    expect(brought).toHaveLength(1);
    expect(await undiarised()).not.toContain(documentId);
    const second = two[0] ?? '';
    expect(await doors.codeOf('giveAnswer', give(stranger.as, second, [documentId]))).toBe(
      'document.unknown',
    );
    expect(await stateOf(second)).toBe('MARKED');
    const letter = { sender: { name: 'रामलाल' }, subject: 'पत्र', documentId };
    for (const { as } of [stranger, adm])
      expect(await doors.codeOf('diariseReceipt', { as, body: letter })).toBe('document.unknown');
  });

  it('goes with one of two answers that are given at once, and the other is not given', async () => {
    const { stranger } = district;
    const answers = [
      ...(await asked([stranger.postId])).answers,
      ...(await asked([stranger.postId])).answers,
    ];
    const documentId = await scan(stranger);
    const came = await Promise.all(
      answers.map(answerId => doors.raw('giveAnswer', give(stranger.as, answerId, [documentId]))),
    );
    expect(came.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
    expect(came.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = came.find(({ status }) => status !== 200);
    expect(['document.in-use', 'document.unknown']).toContain(Problem.parse(refused?.body).code);
    expect((await Promise.all(answers.map(stateOf))).sort()).toEqual(['ANSWERED', 'MARKED']);
  });

  it('is one that the post itself uploaded, that passed its check, and that is nobody’s yet', async () => {
    const { stranger, adm, officer, clerk } = district;
    const [answerId = ''] = (await asked([officer.postId])).answers;
    const codeOf = (papers: readonly string[]) =>
      doors.codeOf('giveAnswer', give(officer.as, answerId, papers));
    const own = await scan(officer);
    // What does not exist, what another office has, and what the section's clerk brought, which its head does see.
    for (const foreign of [ids.document(), await scan(stranger), await scan(clerk)])
      expect(await codeOf([own, foreign])).toBe('document.unknown');
    expect(await codeOf([own, await scan(officer, { state: 'CHECKING' })])).toBe('document.not-ready');
    expect(await codeOf([await scan(officer, { state: 'REFUSED' })])).toBe('document.refused');
    const diarised = await scan(officer);
    const letter = { sender: { name: 'रामलाल' }, subject: 'पत्र', documentId: diarised };
    await doors.call('diariseReceipt', { as: officer.as, body: letter });
    expect(await codeOf([diarised])).toBe('document.in-use');
    expect(await codeOf(Array(21).fill(own))).toBe('limit.papers');
    expect(await stateOf(answerId)).toBe('MARKED');
    // Nobody else brings anything along with it, and hears first that it is none of theirs.
    expect(await doors.codeOf('giveAnswer', give(stranger.as, answerId, [await scan(stranger)]))).toBe(
      'answer.unknown',
    );
    expect(await doors.codeOf('giveAnswer', give(adm.as, answerId, [await scan(adm)]))).toBe(
      'answer.not-in-custody',
    );
    const twenty = [own, ...(await Promise.all(Array.from({ length: 19 }, () => scan(officer))))];
    await doors.call('giveAnswer', give(officer.as, answerId, twenty));
    const { brought } = await doors.call('getAnswer', { as: officer.as, params: { answerId } });
    expect(brought?.map(({ documentId }) => documentId)).toEqual(twenty);
  });

  it('is brought by who answers in the place of the post that was asked, and seen by both', async () => {
    const { officer, clerk, adm } = district;
    const [answerId = ''] = (await asked([officer.postId])).answers;
    const ofOfficer = await scan(officer);
    await doors.call('passAnswer', { as: officer.as, params: { answerId }, body: { to: clerk.postId } });
    expect(await doors.codeOf('giveAnswer', give(officer.as, answerId, [ofOfficer]))).toBe(
      'answer.not-in-custody',
    );
    expect(await doors.codeOf('giveAnswer', give(clerk.as, answerId, [ofOfficer]))).toBe('document.unknown');
    const ofClerk = await scan(clerk);
    await doors.call('giveAnswer', give(clerk.as, answerId, [ofClerk]));
    for (const { as } of [clerk, officer, adm]) expect(await look(as, ofClerk, answerId)).toBe('seen');
    // Passed on and not used, it is still the officer's own.
    expect(await look(officer.as, ofOfficer)).toBe('seen');
  });

  it('is taken late as well, after the question was closed', async () => {
    const { stranger, adm } = district;
    const { consultationId, answers } = await asked([stranger.postId]);
    const [answerId = ''] = answers;
    const params = { consultationId };
    await doors.call('closeConsultation', { as: adm.as, params, body: { reason: 'अब आवश्यक नहीं' } });
    await carried(consultationId);
    expect(await stateOf(answerId)).toBe('LAPSED');
    const documentId = await scan(stranger);
    await doors.call('giveAnswer', give(stranger.as, answerId, [documentId]));
    expect(await look(adm.as, documentId, answerId)).toBe('seen');
  });

  it('is given once however often the request is sent', async () => {
    const { stranger } = district;
    const [answerId = ''] = (await asked([stranger.postId])).answers;
    const documentId = await scan(stranger);
    const request = { ...give(stranger.as, answerId, [documentId]), key: 'uttar-ke-saath-kagaz-01' };
    const first = await doors.raw('giveAnswer', request);
    const second = await doors.raw('giveAnswer', request);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('is kept with the answer’s text, and its hash in the journal', async () => {
    const { stranger } = district;
    const [answerId = ''] = (await asked([stranger.postId])).answers;
    const documentId = await scan(stranger);
    await doors.call('giveAnswer', give(stranger.as, answerId, [documentId]));
    const { items } = await office.store.journal(AnswerId.parse(answerId), { limit: 10 });
    expect(items.at(-1)).toMatchObject({
      type: 'answer.given',
      data: { papers: [{ documentId, sha256: 'b'.repeat(64) }] },
    });
    expect(JSON.stringify(items)).not.toContain('patra.pdf');
  });

  it('of what is confidential keeps each reading, under the file', async () => {
    const { adm, stranger, sdm } = district;
    const confidential = { classification: 'confidential' };
    const { fileId, answers } = await asked([stranger.postId], confidential, [stranger.postId]);
    const [answerId = ''] = answers;
    const documentId = await scan(stranger);
    await doors.call('giveAnswer', give(stranger.as, answerId, [documentId]));
    for (const { as } of [adm, stranger]) expect(await look(as, documentId, answerId)).toBe('seen');
    expect(await look(sdm.as, documentId, answerId)).toBe('document.unknown');
    const { items } = await doors.call('listFileReadings', { as: adm.as, params: { fileId } });
    const kept = items.filter(({ what }) => what.documentId === documentId);
    expect(kept.map(({ by }) => by.postId).sort()).toEqual([adm.postId, stranger.postId].sort());
  });

  it('keeps each reading too where its receipt has become confidential since', async () => {
    const { adm, stranger } = district;
    const { as } = adm;
    const letter = { sender: { name: 'रामलाल' }, subject: 'पत्र', nature: 'physical' };
    const { receiptId } = await doors.call('diariseReceipt', { as, body: letter });
    const body = { text: 'आख्या दें।', posts: [stranger.postId] };
    const { consultationId } = await doors.call('consultOnReceipt', { as, params: { receiptId }, body });
    await carried(consultationId);
    const view = await doors.call('getConsultation', { as, params: { consultationId } });
    const answerId = view.asked[0]?.answerId ?? '';
    const documentId = await scan(stranger);
    await doors.call('giveAnswer', give(stranger.as, answerId, [documentId]));
    const secret = { subject: 'गोपनीय', classification: 'confidential' };
    const { fileId } = await doors.call('createFile', { as, body: secret });
    await doors.call('addReceipt', { as, params: { fileId }, body: { receiptId } });
    expect(await look(as, documentId, answerId)).toBe('seen');
    const { items } = await doors.call('listFileReadings', { as, params: { fileId } });
    expect(items.filter(({ what }) => what.documentId === documentId)).toHaveLength(1);
  });
});
