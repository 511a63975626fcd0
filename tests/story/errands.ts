import { createHash } from 'node:crypto';
import type { DocumentId, FileId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { textPage } from '#tests/documents/make.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { makeAuditor } from '#tests/support/auditor.ts';
import { setUpChannels } from './channel-errand.ts';
import { tellChannelLeft } from './channel-left-and-rejoined.ts';
import { workDak } from './dak-errand.ts';
import { keepDirectory } from './directory-errand.ts';
import { tellDisposal } from './disposal-by-two.ts';
import { tellDraft } from './draft-at-three-levels.ts';
import { tellFourteen } from './fourteen-addressees.ts';
import { tellGoesUp } from './goes-up.ts';
import { beginImport } from './import-errand.ts';
import { writeLetter } from './letter-errand.ts';
import { bringPaperOver, workMany } from './many-errand.ts';
import { beginMessages } from './message-errand.ts';
import { tellPartFile } from './part-file.ts';
import { keepRecords } from './record-errand.ts';
import { tellEightTehsils } from './report-from-eight-tehsils.ts';
import { tellRti } from './rti-answered.ts';
import { tellSignedInInk } from './signed-in-ink.ts';
import { readThrough, type Stage, type Told, until, uploadScan } from './tell.ts';

/** What the errands leave behind. */
export type LeftBehind = {
  /** A file that lies with the clerk. */
  readonly lyingStill: FileId;
  /** Announced, and never put. */
  readonly neverCame: DocumentId;
  /** Diarised. */
  readonly read: DocumentId;
  readonly readToo: DocumentId;
  /** Read, and in no diary. */
  readonly forgotten: DocumentId;
};

/** What officers do every day and the story leaves out, so that every right a function is granted is used once. */
export const runErrands = async (
  { url, tokenOf }: Pick<Stage, 'url' | 'tokenOf'>,
  { fileId }: Pick<Told, 'fileId'>,
): Promise<LeftBehind> => {
  const person = async (login: string): Promise<Caller> =>
    caller({ url, token: await tokenOf(login), language: 'hi' });
  const [clerk, sdm, admin, auditor] = await Promise.all(
    ['asha.clerk', 'meera.sdm', 'admin', 'leela.waiting'].map(person),
  );
  if (!clerk || !sdm || !admin || !auditor) throw new Error('somebody is missing');

  await lookAround(clerk, admin, fileId);
  await useDesk(clerk);
  await keepDirectory(admin);
  await setUpChannels(admin);
  const endImport = await beginImport(admin);
  await bringIn(admin);
  await askAfterPaper(admin, clerk);
  await askWhereItLies(clerk);
  await letInWithoutMailId(admin);
  await printPaper(clerk, await person('sunil.bdo'), fileId);
  await writeLetter(clerk, admin, fileId);
  await keepConfidential(clerk);
  await proposeMarkings(sdm, await person('pradeep.pa'));
  await giveCopy(clerk, sdm);
  await tellDraft({ url, tokenOf, say: () => undefined });
  await tellFourteen({ url, tokenOf, say: () => undefined });
  await tellSignedInInk({ url, tokenOf, say: () => undefined });
  await tellEightTehsils({ url, tokenOf, say: () => undefined });
  await tellRti({ url, tokenOf, say: () => undefined });
  await workDak(clerk);
  await workMany(clerk, await person('ravi.so'));
  await bringPaperOver(clerk);
  await beginMessages(admin, clerk, await person('ravi.so'));
  // Twice: a counter of typed numbers begins with the first, and moves on with the second.
  await tellPartFile({ url, tokenOf, say: () => undefined });
  await tellPartFile({ url, tokenOf, say: () => undefined });
  await tellChannelLeft({ url, tokenOf, say: () => undefined });
  await tellGoesUp({ url, tokenOf, say: () => undefined });
  await tellDisposal({ url, tokenOf, say: () => undefined });
  await keepRecords(admin, { officer: await person('ravi.so'), keeper: await person('suman.rk') });
  await makeAuditor(admin, 'leela.waiting');
  await auditor.call('auditJournal', { params: { objectId: fileId } });
  await auditor.call('auditReadings', { params: { objectId: fileId } });
  // The letter itself was never in the SDM's hand; it is read through the file that was.
  await until('the letter in the SDM’s search', 60, async () => {
    const { items: found } = await sdm.call('search', { query: { q: 'नामांतरण' } });
    return found[0];
  });
  const { items } = await sdm.call('listNotifications');
  for (const { notificationId } of items)
    await sdm.call('markNotificationRead', { params: { notificationId } });

  const { fileId: second } = await clerk.call('createFile', { body: { subject: 'दूसरी पत्रावली' } });
  await changeOnesMind(clerk, second);
  await uploadScan(clerk, NO_PAPER, { fileName: 'पत्र.pdf', type: 'application/pdf' });
  const [read, readToo, forgotten] = await Promise.all([1, 2, 3].map(() => readPaper(clerk)));
  if (!read || !readToo || !forgotten) throw new Error('a letter is missing');
  await putTextRight(clerk, read);
  await clerk.call('diariseReceipt', { body: { ...LETTER, documentId: read } });
  await endImport();
  return { lyingStill: second, neverCame: await announce(clerk), read, readToo, forgotten };
};

const lookAround = async (clerk: Caller, admin: Caller, fileId: string): Promise<void> => {
  await clerk.call('getMe');
  await clerk.call('listWork');
  await clerk.call('listFiledReceipts', { params: { fileId } });
  await admin.call('listOffices');
};

/** What is at hand for a note and a sending, what was sent, and what is due. */
const useDesk = async (clerk: Caller): Promise<void> => {
  await clerk.call('createPhrase', { body: { hi: 'अवलोकनार्थ पुनः प्रस्तुत' } });
  const { office, own } = await clerk.call('getDesk');
  if (own.phrases.length !== 1 || office.phrases.length < 12) throw new Error('phrases are missing');
  const { posts } = await clerk.call('getMe');
  await clerk.call('setFavourites', { body: { favourites: posts.map(({ post }) => post.postId) } });
  await clerk.call('getDues');
  await clerk.call('listSent');
  await clerk.call('listWaiting');
};

/** The SDM's assistant proposes where two files go; one proposal is dropped, the other confirmed. */
const proposeMarkings = async (sdm: Caller, assistant: Caller): Promise<void> => {
  const { posts } = await sdm.call('getMe');
  const here = posts.find(({ charge }) => charge.kind === 'substantive')?.post;
  if (!here?.reportsTo) throw new Error('the SDM reports to nobody');
  const propose = async (subject: string) => {
    const { fileId } = await sdm.as(here.postId).call('createFile', { body: { subject } });
    const body = { to: here.reportsTo, action: 'for-approval' };
    return assistant.as(here.postId).call('proposeMarking', { params: { fileId }, body });
  };
  const dropped = await propose('प्रस्ताव हटेगा');
  await sdm.as(here.postId).call('dropMarking', { params: { fileId: dropped.fileId } });
  const { fileId, proposedAt } = await propose('प्रस्ताव पुष्ट होगा');
  const { items } = await sdm
    .as(here.postId)
    .call('confirmMarkings', { body: { markings: [{ fileId, proposedAt }] } });
  if (items[0]?.acted === undefined) throw new Error('the marking was not confirmed');
};

/** A file goes its way, and another post reads a copy. */
const giveCopy = async (clerk: Caller, sdm: Caller): Promise<void> => {
  const postOf = async (as: Caller) => {
    const { posts } = await as.call('getMe');
    const post = posts.find(({ charge }) => charge.kind === 'substantive')?.post;
    if (!post) throw new Error('somebody has no post');
    return post;
  };
  const [{ reportsTo: to }, reader] = [await postOf(clerk), await postOf(sdm)];
  const { fileId } = await clerk.call('createFile', { body: { subject: 'पठन प्रति के साथ' } });
  const params = { fileId };
  await clerk.call('sendFile', {
    params,
    body: { to, action: 'for-perusal', copies: [reader.postId] },
  });
  const reading = sdm.as(reader.postId);
  const { items } = await reading.call('listCopies');
  if (!items.some(copy => copy.fileId === fileId)) throw new Error('no reading copy was given');
  await reading.call('markCopyRead', { params });
};

/** A confidential letter and its file: read, and each reading kept; and a paper that is not kept here at all. */
const keepConfidential = async (clerk: Caller): Promise<void> => {
  const { posts } = await clerk.call('getMe');
  const readers = posts.map(({ post }) => post.postId);
  const body = { ...LETTER, classification: 'confidential' };
  const { receiptId } = await clerk.call('diariseReceipt', { body });
  await clerk.call('listReceiptJournal', { params: { receiptId } });
  await clerk.call('setReceiptReaders', { params: { receiptId }, body: { readers } });
  const file = { subject: 'गोपनीय जाँच', classification: 'confidential', receiptId };
  const params = { fileId: (await clerk.call('createFile', { body: file })).fileId };
  await clerk.call('setFileReaders', { params, body: { readers } });
  await clerk.call('listNotes', { params });
  const { items } = await clerk.call('listFileReadings', { params });
  if (items.length !== 1) throw new Error('a reading was not kept');
  const { receivedOn, deliveryMode } = LETTER;
  await clerk.call('registerSealedPaper', { body: { classification: 'secret', receivedOn, deliveryMode } });
};

const UTF_8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** An office on its way off paper: who is ready, what lies with the untrained, and the day it is to be. */
const bringIn = async (admin: Caller): Promise<void> => {
  const { items } = await admin.call('listUntrained');
  const [untrained] = items;
  if (!untrained?.office) throw new Error('everybody is trained already');
  const { officer, office } = untrained;
  const steps = { training: { planned: '2099-01-01' } };
  await admin.call('setReadiness', { params: { officerId: officer.officerId }, body: { steps } });
  const body = { day: '2099-03-31', reason: 'पहला चरण' };
  await admin.call('setGoLive', { params: { officeId: office.officeId }, body });
  const response = await admin.raw('getBoardSheet');
  const sheet = Buffer.from(await response.arrayBuffer());
  // A spreadsheet takes it for Hindi only by the mark at its beginning, which no gateway may take away.
  if (!sheet.subarray(0, 3).equals(UTF_8_MARK)) throw new Error('the sheet has lost its mark');
  if (!sheet.includes('2099-03-31')) throw new Error('the board does not show the day set');
};

/** What is still done on paper in the clerk's office, and whose clerks do not use the office. */
const askAfterPaper = async (admin: Caller, clerk: Caller): Promise<void> => {
  const { posts } = await clerk.call('getMe');
  const [seat] = posts;
  if (!seat) throw new Error('the clerk has no post');
  await clerk.call('createFile', { body: { subject: 'काग़ज़ी पत्रावली', nature: 'physical' } });
  const { officeId } = seat.office;
  const { weeks } = await admin.call('getDualRunning', { params: { officeId }, query: { weeks: '4' } });
  if (weeks.length !== 4) throw new Error('weeks are missing');
  await admin.call('getAdoption');
};

/** Where everything lies, as the clerk's own post sees it: what is below it in the line, which is nothing, and itself. */
const askWhereItLies = async (clerk: Caller): Promise<void> => {
  await clerk.call('getPosition');
  const { items } = await clerk.call('listPositionPosts');
  const [seat] = (await clerk.call('getMe')).posts;
  if (!seat) throw new Error('the clerk has no post');
  await clerk.call('listPositionItems', { params: { postId: seat.post.postId } });
  const { total } = await clerk.call('listPositionFlow');
  const { opening, received, left, disposed, closing } = total;
  if (opening + received - left - disposed !== closing) throw new Error('the account does not come out');
  if (items.length > 1) throw new Error('a clerk sees what lies with others');
};

/** The acknowledgement goes to whoever brought the letter, the slip on the letter; a passer-by learns nothing of it. */
const printPaper = async (clerk: Caller, stranger: Caller, fileId: FileId): Promise<void> => {
  const { receiptId } = await clerk.call('diariseReceipt', { body: LETTER });
  const objectIds = [receiptId];
  const made = [
    await clerk.call('acknowledgeReceipt', { params: { receiptId }, body: { language: 'hi' } }),
    await clerk.call('printSlips', { body: { objectIds, form: 'labels', language: 'hi' } }),
    await clerk.call('printSlips', { body: { objectIds, form: 'hand-over', language: 'en' } }),
    await clerk.call('printNoteSheet', { params: { fileId }, body: { language: 'hi' } }),
    await clerk.call('printPosition', { body: { language: 'hi' } }),
  ];
  for (const { url } of made) {
    const sheet = Buffer.from(await (await fetch(url)).arrayBuffer());
    if (!sheet.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('what was printed is no PDF');
  }
  const params = { code: slipCodesOf(receiptId)[0] };
  if ((await clerk.call('getSlip', { params })).objectId !== receiptId)
    throw new Error('the slip names another');
  if ((await stranger.raw('getSlip', { params })).status !== 404) throw new Error('a slip tells everybody');
};

/** The first code was lost before it was used. */
const letInWithoutMailId = async (admin: Caller): Promise<void> => {
  const names = { hi: 'गोपाल राम', en: 'Gopal Ram' };
  const body = { employeeNumber: `E${Date.now()}`, names, roles: ['officer'] };
  const { officerId } = await admin.call('createOfficer', { body });
  const issue = () => admin.call('issueSignInCode', { params: { officerId }, body: {} });
  const [lost, found] = [await issue(), await issue()];
  if (lost.code === found.code) throw new Error('a new code is the old one');
  // The mail id has come.
  await admin.call('changeLogin', {
    params: { officerId },
    body: { login: `gopal.${officerId}@up.example` },
  });
};

/** A note that is drafted, put otherwise, and thrown away. */
const changeOnesMind = async (as: Caller, fileId: string): Promise<void> => {
  const { noteId, revision } = await as.call('draftNote', {
    params: { fileId },
    body: { content: pastedText('प्रारूप') },
  });
  const params = { fileId, noteId };
  await as.call('reviseNote', { params, body: { content: pastedText('दूसरा प्रारूप'), revision } });
  await as.call('discardNote', { params });
};

const LETTER = {
  sender: { office: 'कार्यालय तहसीलदार, सदर' },
  subject: 'सीमांकन',
  receivedOn: '2026-11-20',
  deliveryMode: 'by-hand',
};
const NO_PAPER = new TextEncoder().encode('This is no scan of a letter.');

/** A letter that came as a file and not as paper: its pages bring their text with them. */
const readPaper = async (as: Caller): Promise<DocumentId> => {
  const bytes = new Uint8Array(textPage('Letter No. 12/2024 of the Tehsildar'));
  const { documentId } = await uploadScan(as, bytes, { fileName: 'letter.pdf', type: 'application/pdf' });
  await readThrough(as, documentId);
  return documentId;
};

/** What the machine read is corrected by hand, and the machine asked to try again. */
const putTextRight = async (as: Caller, documentId: DocumentId): Promise<void> => {
  const params = { documentId, page: 1 };
  const { version, words } = await as.call('getPageText', { params });
  if (words === undefined) throw new Error('nobody knows where the words of the letter stand');
  if (!(await fetch(words.url)).ok) throw new Error('the words of the letter cannot be fetched');
  await as.call('correctPageText', { params, body: { text: 'सुधारा हुआ पाठ', replaces: version } });
  await as.call('listPageTexts', { params });
  await as.call('readDocumentAgain', { params: { documentId } });
  await readThrough(as, documentId);
};

const announce = async (as: Caller): Promise<DocumentId> => {
  const sha256 = createHash('sha256').update('a letter left on the scanner').digest('hex');
  const body = { fileName: 'पत्र.pdf', type: 'application/pdf', length: 1000, sha256 };
  return (await as.call('requestUpload', { body })).document.documentId;
};
