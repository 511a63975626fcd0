import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Answer, type Caller, everything } from '#tests/support/api.ts';
import { castOf, refusalOf, today } from './cast.ts';
import { type Stage, until, uploadScan } from './tell.ts';

export type FourteenTold = {
  readonly outgoing: Answer<'getOutgoing'>;
  /** What stood in the sending office's register of the month. */
  readonly register: readonly Answer<'listDispatchRegister'>['items'][number][];
  /** What the block's office found among what nobody had diarised, and its number in its own diary. */
  readonly arrived: Answer<'listUndiarised'>['items'][number]['letter'];
  /** The code on the print that the block made of it. */
  readonly copyCode: string | undefined;
  readonly diaryNumber: string;
  /** What the post took off the postage account of the sending office, in paise. */
  readonly postage: number;
  /** By which codes: who was not entrusted with it, and who would close the file meanwhile. */
  /** What was asked about the letter of one of those it went to. */
  readonly asked: Answer<'getConsultation'>;
  readonly notEntrusted: string;
  readonly notClosed: string;
  readonly closed: string;
  /** How many lay at the registry's desk at each stage, in the end. */
  readonly left: Readonly<Record<string, number>>;
};

/** Posts of other offices of the district, by their names in the sample; the rest are outside. */
const HERE = ['BLK-LDH-BDO', 'COLL-AO', 'COLL-REV-SO', 'COLL-EST-SO'] as const;
const OUTSIDE = [
  'अधिशासी अभियन्ता, जल निगम',
  'अधिशासी अभियन्ता, सिंचाई खण्ड',
  'जिला कृषि अधिकारी',
  'मुख्य पशु चिकित्साधिकारी',
  'अधीक्षक, जिला कारागार',
  'प्रबन्धक, अग्रणी बैंक',
  'सचिव, मण्डी समिति',
  'ग्राम प्रधान, रामपुर',
] as const;
const COPIES = ['आयुक्त महोदय', 'जिला सूचना अधिकारी'] as const;

const entered = (who: Caller, draftId: string) => who.call('getOutgoing', { params: { draftId } });

/**
 * One letter to twelve and two copies: the registry sends it, each in their own way; an office of the district takes it in
 * from its own list, one comes back and goes again, one has to be reminded and answers.
 */
export const tellFourteen = async (stage: Stage): Promise<FourteenTold> => {
  const { say } = stage;
  const { officer, secondClerk, bdo, clerk, post } = await castOf(stage);
  const { postId: registry, officeId } = post('SDM-SDR-CLK-2');
  const { fileId } = await officer.call('createFile', { body: { subject: 'सूखा राहत की बैठक' } });
  const outside = (name: string) => ({ kind: 'outside', name });
  const letter = {
    form: 'letter',
    language: 'hi',
    subject: 'सूखा राहत की समीक्षा बैठक',
    body: pastedText('समीक्षा बैठक सोमवार को प्रातः ग्यारह बजे तहसील सभागार में होगी।'),
    addressees: [...HERE.map(code => ({ kind: 'post', postId: post(code).postId })), ...OUTSIDE.map(outside)],
    copies: COPIES.map(name => ({ to: outside(name), text: 'सूचनार्थ प्रेषित।' })),
    signatory: post('SDM-SDR-SO').postId,
  };
  const { draftId } = await officer.call('beginDraft', { params: { fileId }, body: { letter } });
  const params = { draftId };
  const { number } = await officer.call('putDraftToSigning', { params, body: { revision: 1 } });
  const { url } = await officer.call('printLetter', { params, body: {} });
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const scan = await uploadScan(officer, bytes, { fileName: 'signed.pdf', type: 'application/pdf' });
  const signed = { revision: 1, documentId: scan.documentId, signedOn: today() };
  await officer.call('issueDraft', { params, body: signed });
  say(`The letter ${number} to fourteen is signed in ink; its scan is the issued letter.`);

  const replyBy = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await officer.call('entrustDraft', { params, body: { to: registry, replyBy } });
  const sending = { sent: [{ serial: 1, mode: 'here' }] };
  const notEntrusted = await refusalOf(officer.call('dispatchDraft', { params, body: sending }));
  say(`It is entrusted to the registry; from now on not even who signed it sends it: ${notEntrusted}.`);

  const some = (...serials: number[]) => ({
    each: (more: object) => serials.map(serial => ({ serial, ...more })),
  });
  await secondClerk.call('dispatchDraft', {
    params,
    body: { sent: [...some(1, 2, 3, 4).each({ mode: 'here' }), ...some(5, 6, 7).each({ mode: 'by-hand' })] },
  });
  const notClosed = await refusalOf(
    officer.call('closeFile', { params: { fileId }, body: { reason: 'पूर्ण' } }),
  );
  const bought = { paise: 50_000, means: 'stamps', voucher: '112/2026', on: today() };
  await secondClerk.call('buyPostage', { params: { officeId }, body: bought });
  const { balance: atFirst } = await secondClerk.call('getPostage', { params: { officeId }, query: {} });
  await secondClerk.call('dispatchDraft', {
    params,
    body: {
      sent: [
        ...some(8, 9, 10).each({ mode: 'speed-post', postage: 4100 }),
        { serial: 11, mode: 'registered-post', postage: 2250, tracking: 'RU123456789IN' },
        { serial: 12, mode: 'courier', postage: 6000 },
        ...some(13, 14).each({ mode: 'e-mail' }),
      ],
    },
  });
  say('Four offices find it here, three get it by hand, the others by post, courier and mail.');

  const papers = await everything(cursor => bdo.call('listUndiarised', { query: { cursor } }));
  const paper = papers.find(one => one.letter?.draftId === draftId);
  if (!paper?.letter) throw new Error('the letter did not arrive at the block');
  const there = { documentId: paper.documentId };
  const copy = await bdo.call('printArrivedLetter', { params: there, body: {} });
  const { diaryNumber } = await bdo.call('diariseReceipt', {
    body: {
      documentId: paper.documentId,
      sender: { office: 'उप जिलाधिकारी कार्यालय, सदर' },
      subject: letter.subject,
      letterNumber: paper.letter.number,
      letterDate: paper.letter.on,
      receivedOn: today(),
      deliveryMode: 'e-mail',
    },
  });
  say(`The block takes it in as ${diaryNumber}, and the sending office knows it.`);

  for (const serial of [5, 6, 7])
    await secondClerk.call('deliverDraft', { params, body: { serial, receivedBy: 'आवक लिपिक' } });
  await secondClerk.call('bringBackDraft', { params, body: { serial: 9, reason: 'पता अपूर्ण' } });
  await secondClerk.call('dispatchDraft', {
    params,
    body: { sent: [{ serial: 9, mode: 'registered-post', postage: 2250 }] },
  });
  await secondClerk.call('remindOfDraft', { params, body: { serials: [5, 9] } });
  await officer.call('replyToDraft', { params, body: { serial: 5, reference: 'पत्र संख्या 77, दिनांक आज' } });
  const [block] = HERE.map(code => post(code).postId);
  if (block === undefined) throw new Error('four offices of the district get it');
  const { consultationId } = await officer.call('consultOnLetter', {
    params,
    body: { text: 'बैठक में कौन आएगा?', posts: [block] },
  });
  const question = { consultationId };
  const answerId = await until('the question about the letter at the block', 60, async () => {
    const { asked: lines } = await officer.call('getConsultation', { params: question });
    return lines.find(({ state }) => state === 'MARKED')?.answerId;
  });
  await bdo.call('giveAnswer', { params: { answerId }, body: { text: 'सहायक विकास अधिकारी आएँगे।' } });
  const asked = await officer.call('getConsultation', { params: question });
  say('About the issued letter one of those it went to is asked, and answers; the file stays.');
  say('One came back and went again; two were reminded, and one of them answered.');

  const { state: closed } = await officer.call('closeFile', {
    params: { fileId },
    body: { reason: 'बैठक की सूचना सबको भेजी गई।' },
  });
  const month = today().slice(0, 7);
  const lines = await everything(cursor =>
    clerk.call('listDispatchRegister', { params: { officeId }, query: { month, cursor } }),
  );
  const { balance } = await clerk.call('getPostage', { params: { officeId }, query: {} });
  say(`The post took ${(atFirst - balance) / 100} rupees off the postage account.`);
  const atStage = async (wanted: string) => {
    const desk = await everything(cursor =>
      secondClerk.call('listOutgoing', { query: { stage: wanted, cursor } }),
    );
    return desk.filter(row => row.draftId === draftId).length;
  };
  const left = {
    'to-send': await atStage('to-send'),
    'under-way': await atStage('under-way'),
    'awaiting-answer': await atStage('awaiting-answer'),
  };
  return {
    asked,
    outgoing: await entered(secondClerk, draftId),
    register: lines.filter(line => line.draftId === draftId),
    arrived: paper.letter,
    copyCode: copy.code,
    diaryNumber,
    postage: atFirst - balance,
    notEntrusted,
    notClosed,
    closed,
    left,
  };
};
