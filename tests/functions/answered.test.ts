import { afterAll, beforeAll, expect, it } from 'vitest';
import { DraftId, PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { instantOf } from '#shared/domain/time.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const today = () => new Date(Date.now() + 19_800_000).toISOString().slice(0, 10);

/** An application in a file of the SDM's, and a letter that answers it, laid before them to sign. */
const toSign = async () => {
  const { sdm } = district;
  const application = { sender: { name: 'श्री मोहन लाल' }, subject: 'पट्टों की सूची', category: 'rti' };
  const { receiptId } = await doors.call('diariseReceipt', { as: sdm.as, body: application });
  const body = { subject: 'पट्टों की सूचना', receiptId };
  const { fileId } = await doors.call('createFile', { as: sdm.as, body });
  const letter = {
    form: 'letter',
    language: 'hi',
    subject: 'पट्टों की सूची',
    answers: receiptId,
    body: pastedText('सूची संलग्न है।'),
    addressees: [{ kind: 'outside', name: 'श्री मोहन लाल' }],
    signatory: sdm.postId,
  };
  const { draftId } = await doors.call('beginDraft', { as: sdm.as, params: { fileId }, body: { letter } });
  const params = { draftId };
  const { number } = await doors.call('putDraftToSigning', { as: sdm.as, params, body: { revision: 1 } });
  const sign = async () => {
    const documentId = await bringScan(doors, district, {
      uploadedBy: PostId.parse(sdm.postId),
      readAt: instantOf(Date.now()),
    });
    const code = slipCodesOf(DraftId.parse(draftId))[0];
    const signed = { revision: 1, documentId, signedOn: today(), code };
    return doors.call('issueDraft', { as: sdm.as, params, body: signed });
  };
  return { fileId, receiptId, number, sign };
};
const receiptOf = (receiptId: string) =>
  doors.call('getReceipt', { as: district.sdm.as, params: { receiptId } });
const fileOf = (fileId: string) => doors.call('getFile', { as: district.sdm.as, params: { fileId } });

it('a letter that is signed writes off the receipt it answers, by its number and day', async () => {
  const { fileId, receiptId, number, sign } = await toSign();
  expect((await receiptOf(receiptId)).state).toBe('PUT_IN_FILE');
  expect((await sign()).state).toBe('ISSUED');
  const day = today().split('-').reverse().join('.');
  expect(await receiptOf(receiptId)).toMatchObject({
    state: 'CLOSED',
    writeOff: { code: 'replied-by-letter', remark: `${number}, ${day}` },
  });
  expect(await fileOf(fileId)).toMatchObject({ openReceipts: 0 });
});

it('what was written off meanwhile stays as it was, and the letter is issued all the same', async () => {
  const { fileId, receiptId, sign } = await toSign();
  const params = { fileId, receiptId };
  const body = { code: 'replied-by-telephone' };
  await doors.call('writeOffReceipt', { as: district.sdm.as, params, body });
  expect((await sign()).state).toBe('ISSUED');
  expect((await receiptOf(receiptId)).writeOff?.code).toBe('replied-by-telephone');
});
