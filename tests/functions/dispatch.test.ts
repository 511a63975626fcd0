import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellUndiarised } from '#functions/office/undiarised.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { plus } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { signedLetterIn, today } from './support/signed-letter.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const signed = (more: Parameters<typeof signedLetterIn>[2] = {}) => signedLetterIn(doors, district, more);

describe('a question about an issued letter', () => {
  it('is asked by who has its file in hand, shows the number of the letter, and stands among those of the file', async () => {
    const { sdm, clerk, adm, stranger } = district;
    const { fileId, params } = await signed();
    const body = { text: 'आख्या कब तक आएगी?', posts: [stranger.postId] };
    // Who sends it out knows of the letter, and has not its file.
    expect(await doors.codeOf('consultOnLetter', { as: clerk.as, params, body })).toBe('file.not-in-custody');
    expect(await doors.codeOf('consultOnLetter', { as: stranger.as, params, body })).toBe('draft.unknown');
    expect(await doors.codeOf('consultOnLetter', { as: adm.as, params, body })).toBe('file.not-in-custody');
    const { consultationId } = await doors.call('consultOnLetter', { as: sdm.as, params, body });
    const { items } = await doors.call('listConsultations', { as: sdm.as, params: { fileId } });
    const { issue, subject } = await doors.call('getOutgoing', { as: sdm.as, params });
    expect(items).toMatchObject([
      { consultationId, about: fileId, letter: params.draftId, number: issue?.number, subject },
    ]);
    const journal = await doors.call('listJournal', { as: sdm.as, params: { fileId } });
    expect(journal.items.at(-1)).toMatchObject({ type: 'file.consulted', data: { letter: params.draftId } });
    expect((await doors.call('getFile', { as: sdm.as, params: { fileId } })).holder).toBe(sdm.postId);
  });

  it('is not asked before the letter is signed', async () => {
    const { sdm, stranger } = district;
    const { fileId } = await doors.call('createFile', { as: sdm.as, body: { subject: 'सूखा' } });
    const letter = { form: 'letter', language: 'hi', subject: 'सूखा', signatory: sdm.postId };
    const { draftId } = await doors.call('beginDraft', { as: sdm.as, params: { fileId }, body: { letter } });
    const body = { text: 'आख्या?', posts: [stranger.postId] };
    const code = await doors.codeOf('consultOnLetter', { as: sdm.as, params: { draftId }, body });
    expect(code).toBe('draft.in-draft');
  });
});

const here = { sent: [{ serial: 2, mode: 'here' }] };
const arrivedAt = async (who: 'stranger' | 'clerk') =>
  (await doors.call('listUndiarised', { as: district[who].as, query: {} })).items;
const diarise = (documentId: string, key = ulid()) =>
  doors.call('diariseReceipt', {
    as: district.stranger.as,
    key,
    body: {
      documentId,
      sender: { office: 'उप जिलाधिकारी' },
      subject: 'सूखा राहत की आख्या',
      deliveryMode: 'e-mail',
    },
  });

describe('a letter to another office of the district', () => {
  it('lies there undiarised from the minute it left; taken in, it says so to who sent it, once', async () => {
    const { params } = await signed();
    const { clerk } = district;
    await doors.call('dispatchDraft', { as: clerk.as, params, body: here });
    const paper = (await arrivedAt('stranger')).find(({ letter }) => letter?.draftId === params.draftId);
    expect(paper?.letter).toMatchObject({
      serial: 2,
      to: district.stranger.postId,
      from: district.office.officeId,
    });
    const key = ulid();
    const { diaryNumber } = await diarise(paper?.documentId ?? '', key);
    expect((await diarise(paper?.documentId ?? '', key)).diaryNumber).toBe(diaryNumber);
    const { recipients } = await doors.call('getOutgoing', { as: clerk.as, params });
    expect(recipients[1]).toMatchObject({ state: 'DELIVERED', diaryNumber });
    expect((await arrivedAt('stranger')).some(({ letter }) => letter?.draftId === params.draftId)).toBe(
      false,
    );
  });

  it('lies there for a day like all dak, and then the post it is for is told of it, not who sent it', async () => {
    const { params } = await signed();
    await doors.call('dispatchDraft', { as: district.clerk.as, params, body: here });
    const paper = (await arrivedAt('stranger')).find(({ letter }) => letter?.draftId === params.draftId);
    const store = openStore({ client: doors.table.client, table: doors.table.name, now: Date.now });
    const document = await store.documents.get(DocumentId.parse(paper?.documentId));
    expect(document.lookAt).toBe(plus(document.createdAt, 24 * 3_600_000));
    const told = await tellUndiarised({ store, ids }, document, document.createdAt);
    const posts = told.flatMap(also => (also.kind === 'notification' ? [also.notification.postId] : []));
    expect(posts).toContain(district.stranger.postId);
    expect(posts).not.toContain(district.clerk.postId);
  });

  it('that is entered as delivered by hand already is taken in all the same', async () => {
    const { params } = await signed();
    const { as } = district.clerk;
    await doors.call('dispatchDraft', { as, params, body: here });
    await doors.call('deliverDraft', { as, params, body: { serial: 2 } });
    const paper = (await arrivedAt('stranger')).find(({ letter }) => letter?.draftId === params.draftId);
    await diarise(paper?.documentId ?? '');
    const { recipients } = await doors.call('getOutgoing', { as, params });
    expect(recipients[1]).not.toHaveProperty('diaryNumber');
  });

  it('repeated, is sent once: one paper there, one line in the register', async () => {
    const { params } = await signed();
    const { as } = district.clerk;
    const key = ulid();
    const first = await doors.call('dispatchDraft', { as, params, key, body: here });
    expect(await doors.call('dispatchDraft', { as, params, key, body: here })).toEqual(first);
    const papers = (await arrivedAt('stranger')).filter(({ letter }) => letter?.draftId === params.draftId);
    expect(papers).toHaveLength(1);
    const { items } = await doors.call('listDispatchRegister', {
      as,
      params: { officeId: district.office.officeId },
      query: { month: today().slice(0, 7) },
    });
    expect(items.filter(({ draftId }) => draftId === params.draftId)).toHaveLength(1);
  });

  it('of two who send it at one moment one does, and the other finds it sent', async () => {
    const { params } = await signed();
    const sending = () => doors.codeOf('dispatchDraft', { as: district.clerk.as, params, body: here });
    const codes = await Promise.all([
      doors.raw('dispatchDraft', { as: district.clerk.as, params, key: ulid(), body: here }),
      doors.raw('dispatchDraft', { as: district.clerk.as, params, key: ulid(), body: here }),
    ]);
    expect(codes.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await sending()).toBe('draft.recipient-state');
  });
});

describe('who sends a letter out', () => {
  it('reads it and learns nothing of its file', async () => {
    const { fileId, params } = await signed();
    const { as } = district.clerk;
    expect((await doors.call('getOutgoing', { as, params })).may).toEqual(['entrust', 'dispatch', 'remind']);
    expect(await doors.codeOf('getFile', { as, params: { fileId } })).toBe('file.unknown');
    expect(await doors.codeOf('getOutgoing', { as: district.stranger.as, params })).toBe('draft.unknown');
  });

  it('has it on the desk until all has been heard of', async () => {
    const { params } = await signed();
    const { as } = district.clerk;
    const at = async (stage: string) => {
      const { items } = await doors.call('listOutgoing', { as, query: { stage, limit: '100' } });
      return items.some(({ draftId }) => draftId === params.draftId);
    };
    expect(await at('to-send')).toBe(true);
    const sent = [1, 2].map(serial => ({ serial, mode: 'by-hand' }));
    await doors.call('dispatchDraft', { as, params, body: { sent } });
    expect([await at('to-send'), await at('under-way')]).toEqual([false, true]);
    for (const serial of [1, 2]) await doors.call('deliverDraft', { as, params, body: { serial } });
    expect([await at('under-way'), await at('awaiting-answer')]).toEqual([false, false]);
  });

  it('of what is confidential shows no name in the register and no subject on a list', async () => {
    const { params } = await signed({ classification: 'confidential', to: 'sdm' });
    const { as } = district.sdm;
    const { items } = await doors.call('listOutgoing', { as, query: { limit: '100' } });
    expect(items.find(({ draftId }) => draftId === params.draftId)).not.toHaveProperty('subject');
    const sent = [{ serial: 1, mode: 'by-hand' }, ...here.sent];
    await doors.call('dispatchDraft', { as, params, body: { sent } });
    const register = await doors.call('listDispatchRegister', {
      as,
      params: { officeId: district.office.officeId },
      query: { month: today().slice(0, 7) },
    });
    const line = register.items.find(({ draftId }) => draftId === params.draftId);
    expect(line?.sent.some(({ to }) => to !== undefined)).toBe(false);
    const paper = (await arrivedAt('stranger')).find(({ letter }) => letter?.draftId === params.draftId);
    expect(paper?.letter).not.toHaveProperty('subject');
  });

  it('is asked for nothing by the register of another office', async () => {
    const asked = {
      as: district.stranger.as,
      params: { officeId: district.office.officeId },
      query: { month: today().slice(0, 7) },
    };
    expect(await doors.codeOf('listDispatchRegister', asked)).toBe('office.unknown');
  });
});

describe('a reminder', () => {
  it('is a letter of its own: numbered, with the number and day of what it reminds of, to who has not answered', async () => {
    const { fileId, params } = await signed();
    const { as } = district.clerk;
    const sent = [1, 2].map(serial => ({ serial, mode: 'by-hand' }));
    await doors.call('dispatchDraft', { as, params, body: { sent } });
    await doors.call('remindOfDraft', { as, params, body: { serials: [1] } });
    await doors.call('replyToDraft', { as, params, body: { serial: 2, reference: 'पत्र 77' } });
    const query = { reminds: params.draftId };
    const { as: sdm } = district.sdm;
    const letter = await doors.call('getLetterTemplate', { as: sdm, params: { fileId }, query });
    const { issue } = await doors.call('getOutgoing', { as, params });
    const on = today().split('-').reverse().join('-');
    expect(letter).toMatchObject({
      subject: 'स्मरण पत्र-II: सूखा राहत की आख्या',
      references: [`इस कार्यालय का पत्र संख्या ${issue?.number}, दिनांक ${on}`],
      addressees: [{ kind: 'outside', name: 'तहसीलदार' }],
    });
    const { draftId } = await doors.call('beginDraft', { as: sdm, params: { fileId }, body: { letter } });
    const of = { as: sdm, params: { draftId } };
    await doors.call('putDraftToSigning', { ...of, body: { revision: 1 } });
    expect((await doors.call('getDraft', of)).issue?.number).not.toBe(issue?.number);
  });

  it('of a letter of another file, or of one that nobody has yet, there is none', async () => {
    const [one, other] = [await signed(), await signed()];
    const of = (fileId: string) =>
      doors.codeOf('getLetterTemplate', {
        as: district.sdm.as,
        params: { fileId },
        query: { reminds: one.params.draftId },
      });
    expect(await of(other.fileId)).toBe('draft.unknown');
    expect(await of(one.fileId)).toBe('draft.recipient-state');
  });
});
