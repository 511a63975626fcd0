import { readFile } from 'node:fs/promises';
import { type Answer, type Caller, everything } from '#tests/support/api.ts';
import { castOf, refusalOf, today, workOf } from './cast.ts';
import { type Stage, until, uploadScan } from './tell.ts';

/** The three mornings as they are written down in docs/mornings.md, told over HTTP; tests/browser clicks through them. */

const SCAN = new URL('../samples/application-hi-1.jpg', import.meta.url);

type File = Answer<'createFile'>;
const content = (...paragraphs: readonly string[]) =>
  paragraphs.map(text => ({ type: 'paragraph' as const, runs: [{ text }] }));

/** Writes a note, and confirms it unless a senior is to look at it first. */
const note = async (as: Caller, fileId: string, body: object, confirm = true) => {
  const { noteId, revision } = await as.call('draftNote', {
    params: { fileId },
    body: { kind: 'note', ...body },
  });
  if (!confirm) return { noteId, number: 0 };
  const { number } = await as.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
  return { noteId, number };
};

export type ClerkTold = {
  readonly file: Answer<'getFile'>;
  readonly refused: { readonly unknownReference: string; readonly lostRace: string };
  readonly dues: Answer<'getDues'>;
  readonly pulledBack: string;
  readonly sent: boolean;
};

/** The clerk's morning: dak, a file on it, a note with flags, sent to the in-charge; one sent astray and taken back. */
export const tellClerk = async (stage: Stage): Promise<ClerkTold> => {
  const { say, patience = 60 } = stage;
  const { clerk, post } = await castOf(stage);
  const dues = await clerk.call('getDues');
  say(
    `The clerk looks at their dues: ${dues.overdue.count} overdue, ${dues.dueToday.count} due today, ${dues.new.count} new.`,
  );
  const letter = await clerk.call('diariseReceipt', {
    body: { sender: { office: 'तहसील सदर' }, subject: 'खेल मैदान की भूमि की आख्या' },
  });
  const created: File = await clerk.call('createFile', {
    body: { subject: 'ग्राम रामपुर: खेल मैदान', receiptId: letter.receiptId },
  });
  const { fileId } = created;
  const params = { fileId };
  say(`${letter.diaryNumber} is diarised and a file opened on it: ${created.number}.`);
  const wrong = await clerk.call('draftNote', {
    params,
    body: {
      kind: 'note',
      content: [
        {
          type: 'paragraph',
          runs: [{ text: 'पूर्व टिप्पणी ' }, { text: '12', reference: { to: 'note', note: 12 } }],
        },
      ],
    },
  });
  const at = { params: { fileId, noteId: wrong.noteId } };
  const unknownReference = await refusalOf(clerk.call('confirmNote', { ...at, body: { revision: 1 } }));
  const right = [
    {
      type: 'paragraph',
      runs: [
        { text: 'तहसील की आख्या ' },
        { text: 'पृ. 1', reference: { to: 'correspondence', serial: 1 } },
        { text: ' पर है।' },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [
        { level: 1, runs: [{ text: 'रकबा 0.405 हे.' }] },
        { level: 1, runs: [{ text: 'कोई आपत्ति नहीं', bold: true }] },
      ],
    },
  ];
  await clerk.call('reviseNote', { ...at, body: { kind: 'note', content: right, revision: 1 } });
  // The other window still has the first text.
  const lostRace = await refusalOf(
    clerk.call('reviseNote', { ...at, body: { kind: 'note', content: content('पुराना पाठ'), revision: 1 } }),
  );
  await clerk.call('confirmNote', { ...at, body: { revision: 2 } });
  say(
    `A flag to a note that is not there is found out (${unknownReference}); a second window is told of the first (${lostRace}).`,
  );
  await clerk.call('sendFile', { params, body: { to: post('SDM-SDR-CLK-2').postId, action: 'for-perusal' } });
  const back = await clerk.call('pullBackFile', { params, body: { reason: 'भूल से दूसरे पटल को भेजी' } });
  await clerk.call('sendFile', {
    params,
    body: { to: post('SDM-SDR-SO').postId, action: 'for-orders', dueOn: today(), priority: 'immediate' },
  });
  say(
    'Sent to the wrong desk it is taken back unopened, and goes to the section in-charge for orders by today.',
  );
  const sent = await until('the file on the list of what was sent', patience, async () => {
    const { items } = await clerk.call('listWaiting');
    return items.some(({ objectId }) => objectId === fileId) || undefined;
  });
  return {
    file: await clerk.call('getFile', { params }),
    refused: { unknownReference, lostRace },
    dues,
    pulledBack: back.holder,
    sent,
  };
};

export type OfficerTold = {
  readonly names: { readonly writtenBy: string; readonly confirmedBy: string };
  readonly answers: readonly (string | undefined)[];
  readonly refused: { readonly park: string; readonly correct: string };
  readonly asked: number;
  readonly corrected: Answer<'getReceipt'>;
};

/** The section in-charge's morning: a clerk's note corrected, many marked at once, a diary entry set right, leave asked. */
export const tellOfficer = async (stage: Stage): Promise<OfficerTold> => {
  const { say } = stage;
  const { clerk, officer, secondClerk, post } = await castOf(stage);
  const { fileId, number } = await clerk.call('createFile', {
    body: { subject: 'पंचायत भवन: मरम्मत का आगणन' },
  });
  const params = { fileId };
  const { noteId } = await note(clerk, fileId, { content: content('आगणन 2.4 लाख का है।') }, false);
  await clerk.call('sendFile', { params, body: { to: post('SDM-SDR-SO').postId, action: 'for-approval' } });
  await officer.call('openFile', { params });
  const [yellow] = (await officer.call('listYellowNotes', { params })).items;
  if (!yellow) throw new Error('the clerk’s note did not come with the file');
  const at = { params: { fileId, noteId } };
  const better = content('आगणन ₹2,40,000 का है; स्वीकृति प्रस्तावित।');
  const { revision } = await officer.call('reviseNote', {
    ...at,
    body: { kind: 'note', content: better, revision: yellow.revision },
  });
  const green = await officer.call('confirmNote', { ...at, body: { revision } });
  say(
    `The in-charge sets the clerk's yellow note on ${number} right and confirms it: both names stand under it.`,
  );

  const { documentId } = await uploadScan(clerk, new Uint8Array(await readFile(SCAN)), {
    fileName: 'applications.jpg',
    type: 'image/jpeg',
    patience: stage.patience ?? 60,
  });
  const letters: Answer<'diariseReceipt'>[] = [];
  for (const n of [1, 2, 3]) {
    const [before] = letters;
    const entry = {
      sender: { name: `आवेदक ${n}` },
      subject: 'हैसियत प्रमाण पत्र',
      documentId,
      sendTo: { to: post('SDM-SDR-SO').postId, action: 'for-necessary-action' },
      ...(before ? { copyOf: before.receiptId } : {}),
    };
    letters.push(await clerk.call('diariseReceipt', { body: entry }));
  }
  const to = post('SDM-SDR-CLK-2').postId;
  const marks = letters.map(({ receiptId: objectId }) => ({
    objectId,
    to,
    action: 'for-report',
    dueOn: today(),
  }));
  const { items } = await officer.call('markMany', { body: { marks } });
  // Told again, as after a lost answer, it stands as it was.
  const ours = (await workOf(secondClerk)).filter(({ objectId }) =>
    letters.some(({ receiptId }) => receiptId === objectId),
  );
  say(`From the dak pad ${ours.length} letters are marked to the certificates desk in one act.`);

  const [first] = letters;
  if (!first) throw new Error('no letter');
  const receipt = { params: { receiptId: first.receiptId } };
  const frozen = { receivedOn: '2026-11-20', deliveryMode: 'speed-post' };
  const { diarisedOn, letterDate } = (await officer.call('getReceipt', receipt)).details;
  const wanted = {
    ...frozen,
    diarisedOn,
    ...(letterDate ? { letterDate } : {}),
    reason: 'लिफ़ाफ़े की मुहर के अनुसार',
  };
  const correct = await refusalOf(secondClerk.call('correctFrozen', { ...receipt, body: wanted }));
  say(`The day it came is not the desk's to change: ${correct}.`);

  const later = new Date(Date.now() + 60 * 86_400_000).toISOString();
  const parking = { until: later, reason: 'माननीय न्यायालय में विचाराधीन' };
  const park = await refusalOf(officer.call('parkFile', { params, body: parking }));
  await officer.call('askParking', { params, body: { ...parking, of: post('SDM-SDR-SDM').postId } });
  const { asks } = await officer.call('getFile', { params });
  say(`Two months aside need approval (${park}); the SDM is asked.`);
  return {
    names: { writtenBy: green.writtenBy.postId, confirmedBy: green.confirmedBy.postId },
    answers: items.map(({ acted, refused }) => acted?.state ?? refused?.code),
    refused: { park, correct },
    asked: asks?.length ?? 0,
    corrected: await officer.call('getReceipt', receipt),
  };
};

export type SdmTold = {
  readonly approved: readonly (string | undefined)[];
  readonly parked: string;
  readonly agedSince: { readonly before: string; readonly after: string };
  readonly confirmed: number;
  readonly pulledUp: Answer<'getFile'>;
  readonly told: string;
  readonly closed: string;
};

/** The SDM's morning: three approved in one act, what is asked answered, a file drawn up, one closed. */
export const tellSdm = async (stage: Stage): Promise<SdmTold> => {
  const { say } = stage;
  const { clerk, officer, sdm, post } = await castOf(stage);
  const up = { to: post('SDM-SDR-SDM').postId, action: 'for-approval' };
  const three = await Promise.all(
    ['पट्टा नवीनीकरण', 'शस्त्र लाइसेंस', 'मेला अनुमति'].map(async subject => {
      const { fileId } = await officer.call('createFile', { body: { subject } });
      await officer.call('sendFile', { params: { fileId }, body: up });
      return fileId;
    }),
  );
  const { items } = await sdm.call('approveMany', { body: { fileIds: three, words: 'अनुमोदित।' } });
  say(
    `Three files are approved in one act, the same words on each, and go back: ${items.filter(({ acted }) => acted).length}.`,
  );

  const { fileId } = await officer.call('createFile', { body: { subject: 'सीमा विवाद: बड़ागाँव' } });
  const params = { fileId };
  const before = await officer.call('getFile', { params });
  const until_ = new Date(Date.now() + 90 * 86_400_000).toISOString();
  await officer.call('askParking', {
    params,
    body: { until: until_, reason: 'फ़सल कटने तक पैमाइश सम्भव नहीं', of: post('SDM-SDR-SDM').postId },
  });
  const asks = await everything(cursor => sdm.call('listAsks', { query: { cursor } }));
  const ask = asks.find(each => each.fileId === fileId);
  if (!ask) throw new Error('the SDM was not asked');
  await sdm.call('answerAsk', { params: { fileId, askId: ask.askId }, body: { answer: 'given' } });
  const after = await officer.call('getFile', { params });
  say(`Leave to park is given: ${after.state}, and its age goes on.`);

  const second = await officer.call('createFile', { body: { subject: 'बाढ़ चौकी' } });
  const of = { params: { fileId: second.fileId } };
  await note(officer, second.fileId, {
    kind: 'oral-instruction',
    of: post('SDM-SDR-SDM').postId,
    content: content('दूरभाष पर निर्देश: चौकी आज ही स्थापित की जाए।'),
  });
  const oral = (await everything(cursor => sdm.call('listAsks', { query: { cursor } }))).find(
    each => each.fileId === second.fileId,
  );
  if (!oral) throw new Error('nobody asked the SDM whether they said so');
  await sdm.call('answerAsk', {
    params: { fileId: second.fileId, askId: oral.askId },
    body: { answer: 'given' },
  });
  say('What the SDM said on the telephone is on the file, and confirmed.');

  const third = await clerk.call('createFile', { body: { subject: 'शीतलहर: अलाव' } });
  const its = { params: { fileId: third.fileId } };
  await sdm.call('pullUpFile', { ...its, body: { reason: 'आज ही निर्णय लेना है' } });
  const told = await refusalOf(
    clerk.call('sendFile', { ...its, body: { ...up, to: post('SDM-SDR-SO').postId } }),
  );
  const pulledUp = await sdm.call('getFile', its);
  await sdm.call('closeFile', { ...its, body: { reason: 'अलाव जलवाए गए; आदेश निर्गत' } });
  say(`A file is drawn up from the clerk (who is told: ${told}), decided and closed.`);
  return {
    approved: items.map(({ acted, refused }) => acted?.holder ?? refused?.code),
    parked: after.state,
    agedSince: { before: before.ageFrom, after: after.ageFrom },
    confirmed: (await officer.call('getFile', of)).asks?.length ?? 0,
    pulledUp,
    told,
    closed: (await sdm.call('getFile', its)).state,
  };
};
