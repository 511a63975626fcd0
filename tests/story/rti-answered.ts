import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Answer, type Caller, everything } from '#tests/support/api.ts';
import { castOf, refusalOf, today } from './cast.ts';
import { fetched, scanned } from './signed-in-ink.ts';
import { type Stage, uploadScan } from './tell.ts';

export type RtiTold = {
  readonly receivedOn: string;
  /** By when it is answered: thirty days, and 48 hours where life or liberty is at stake. */
  readonly replyBy: string | undefined;
  readonly liberty: string | undefined;
  /** In the watch register, before and after. */
  readonly watched: Answer<'listWatch'>['items'][number] | undefined;
  readonly answered: Answer<'listWatch'>['items'][number] | undefined;
  readonly stillOpen: boolean;
  /** By which codes nobody was put off: merely filed, and closed while it lay unanswered. */
  readonly notFiledAway: string;
  readonly notClosed: string;
  readonly receipt: Answer<'getReceipt'>;
  readonly letter: Answer<'getDraft'>;
  readonly file: Answer<'getFile'>;
};

const noted = async (who: Caller, fileId: string, text: string) => {
  const params = { fileId };
  const { noteId, revision } = await who.call('draftNote', { params, body: { content: pastedText(text) } });
  await who.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
};

const APPLICANT = { name: 'श्री मोहन लाल', address: 'ग्राम रामपुर, तहसील सदर' };

/**
 * An application for information comes as dak, with thirty days of the law; a report is called for, the answer is drafted,
 * approved and signed in ink, and with that the application is disposed of by this very letter (domain.md 2.2).
 */
export const tellRti = async (stage: Stage): Promise<RtiTold> => {
  const { say } = stage;
  const { clerk, officer, sdm, peshkar, post } = await castOf(stage);
  const receivedOn = today();
  const application = {
    sender: APPLICANT,
    subject: 'सूचना का अधिकार: ग्राम रामपुर में बाँटे गए पट्टों की सूची',
    category: 'rti',
    receivedOn,
    deliveryMode: 'by-hand',
  };
  const { receiptId, diaryNumber, replyBy } = await clerk.call('diariseReceipt', { body: application });
  const urgent = { ...application, subject: 'बन्दी के स्वास्थ्य की सूचना', lifeOrLiberty: true };
  const { replyBy: liberty } = await clerk.call('diariseReceipt', { body: urgent });
  say(`The application is diarised as ${diaryNumber}: to be answered by ${replyBy}, not by ${liberty}.`);

  const { officeId } = post('SDM-SDR-SDM');
  const inRegister = async (open: 'true' | 'false') => {
    const params = { officeId, category: 'rti' };
    const all = await everything(cursor => clerk.call('listWatch', { params, query: { open, cursor } }));
    return all.find(row => row.receiptId === receiptId);
  };
  const watched = await inRegister('true');
  say(`The register watches it; were it another authority's, it would go there by ${watched?.transferBy}.`);

  const { fileId, number } = await clerk.call('createFile', {
    body: { subject: 'पट्टों की सूचना: श्री मोहन लाल', receiptId },
  });
  const params = { fileId };
  await noted(clerk, fileId, 'आवेदक ने पट्टों की सूची माँगी है। पेशकार से आख्या अपेक्षित है।');
  const goes = async (from: Caller, to: string, receiver: Caller, action: string) => {
    await from.call('sendFile', { params, body: { to: post(to).postId, action } });
    await receiver.call('openFile', { params });
  };
  await goes(clerk, 'SDM-SDR-PSK', peshkar, 'for-report');
  await noted(peshkar, fileId, 'वर्ष 2024 में 14 पट्टे आवंटित हुए; सूची संलग्न है।');
  await peshkar.call('returnFile', { params, body: { remark: 'आख्या' } });
  await clerk.call('openFile', { params });
  say(`${number} went to the court’s reader for a report, and came back with it.`);

  const code = 'kept-in-file';
  const notFiledAway = await refusalOf(
    clerk.call('writeOffReceipt', { params: { fileId, receiptId }, body: { code } }),
  );
  const template = await clerk.call('getLetterTemplate', {
    params,
    query: { form: 'letter', language: 'hi' },
  });
  const letter = {
    ...template,
    answers: receiptId,
    signatory: post('SDM-SDR-SDM').postId,
    body: pastedText('आपके आवेदन के क्रम में वर्ष 2024 में आवंटित 14 पट्टों की सूची संलग्न है।'),
    enclosures: ['पट्टों की सूची (2 पृष्ठ)'],
  };
  const { draftId } = await clerk.call('beginDraft', { params, body: { letter } });
  const draft = { draftId };
  await goes(clerk, 'SDM-SDR-SO', officer, 'for-approval');
  await goes(officer, 'SDM-SDR-SDM', sdm, 'for-approval');
  await sdm.call('approveDraft', { params: draft, body: { revision: 1 } });
  const { number: issued } = await sdm.call('putDraftToSigning', { params: draft, body: { revision: 1 } });
  const notClosed = await refusalOf(sdm.call('closeFile', { params, body: { reason: 'पूर्ण' } }));
  const { url } = await sdm.call('printLetter', { params: draft, body: {} });
  const scan = await uploadScan(sdm, await scanned(await fetched(url)), {
    fileName: 'signed.jpg',
    type: 'image/jpeg',
  });
  const signed = { revision: 1, documentId: scan.documentId, signedOn: today() };
  await sdm.call('issueDraft', { params: draft, body: signed });
  say(`The SDM signs ${issued}: the application is disposed of by it, within its time.`);

  await sdm.call('entrustDraft', { params: draft, body: {} });
  const sent = [{ serial: 1, mode: 'speed-post', postage: 4100, tracking: 'EU123456789IN' }];
  await sdm.call('dispatchDraft', { params: draft, body: { sent } });
  await sdm.call('closeFile', { params, body: { reason: 'सूचना भेजी गई।' } });
  say('It leaves by speed post, and the file is closed.');
  return {
    ...{ receivedOn, replyBy, liberty, watched, notFiledAway, notClosed },
    answered: await inRegister('false'),
    stillOpen: (await inRegister('true')) !== undefined,
    receipt: await clerk.call('getReceipt', { params: { receiptId } }),
    letter: await clerk.call('getDraft', { params: draft }),
    file: await clerk.call('getFile', { params }),
  };
};
