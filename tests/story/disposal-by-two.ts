import { pastedText } from '#shared/domain/notes/pasted.ts';
import { textPage } from '#tests/documents/make.ts';
import { type Answer, caller } from '#tests/support/api.ts';
import { EPHEMERAL, keepNothingOf, seatRecordsOfficer } from '#tests/support/records-officer.ts';
import { castOf, refusalOf } from './cast.ts';
import { readThrough, type Stage, until, uploadScan } from './tell.ts';

export type DisposalTold = {
  readonly file: Answer<'getFile'>;
  readonly number: string;
  /** How it was refused: while a court needs it, while a file it is linked to is open, to whoever proposed it, for good afterwards. */
  readonly refused: {
    readonly held: string;
    readonly linked: string;
    readonly alone: string;
    readonly reopening: string;
    readonly page: string;
  };
  /** The signed address of a page’s image, and what it answered before. */
  readonly image: { readonly url: string; readonly before: number };
  /** What the search found by a word of its note, before and after. */
  readonly found: readonly [before: number, after: number];
  readonly notes: number;
  /** The first bytes of the certificate that was printed. */
  readonly certificate: string;
  readonly journal: Answer<'listJournal'>['items'];
  readonly listed: readonly string[];
};

const reason = 'अभिलेख अवधि पूर्ण, पुनरीक्षित';
/** Stands in the note and nowhere else. */
const WORD = 'अमलतास';

/**
 * A file is closed and recorded, and its year has come. One records officer proposes that it be disposed of, another confirms:
 * what it said is gone, that it was stays.
 */
export const tellDisposal = async (stage: Stage): Promise<DisposalTold> => {
  const { say, url, tokenOf, patience = 90 } = stage;
  const { officer, post } = await castOf(stage);
  const person = async (login: string) => caller({ url, token: await tokenOf(login), language: 'hi' });
  const [admin, keeper, second] = await Promise.all(['admin', 'suman.rk', 'seema.so'].map(person));
  if (!admin || !keeper || !second) throw new Error('somebody is missing');
  await keepNothingOf(admin);
  const one = await seatRecordsOfficer(admin, keeper);
  const other = await seatRecordsOfficer(admin, second, 'seema.so');

  const bytes = new Uint8Array(await textPage(`निमंत्रण ${Date.now()}`));
  const { documentId } = await uploadScan(officer, bytes, {
    fileName: 'nimantran.pdf',
    type: 'application/pdf',
  });
  await readThrough(officer, documentId, patience);
  const { receiptId } = await officer.call('diariseReceipt', {
    body: { sender: { office: 'नगर पालिका' }, subject: 'वृक्षारोपण का निमंत्रण', documentId },
  });
  const { fileId, number } = await officer.call('createFile', {
    body: { subject: 'वृक्षारोपण समारोह', receiptId },
  });
  const params = { fileId };
  const { noteId, revision } = await officer.call('draftNote', {
    params,
    body: { content: pastedText(`समारोह में ${WORD} के पौधे रोपे गए।`) },
  });
  await officer.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
  const signatory = post('SDM-SDR-SO').postId;
  const { draftId } = await officer.call('beginDraft', {
    params,
    body: {
      letter: {
        ...{ form: 'letter', language: 'hi', subject: 'धन्यवाद', signatory },
        ...{
          body: pastedText('निमंत्रण के लिए धन्यवाद।'),
          addressees: [{ kind: 'outside', name: 'नगर पालिका' }],
        },
      },
    },
  });
  await officer.call('cancelDraft', { params: { draftId }, body: { reason, revision: 1 } });
  const expense = await officer.call('createFile', { body: { subject: 'वृक्षारोपण का व्यय' } });
  await officer.call('linkFiles', { params, body: { to: expense.fileId } });
  const page = await officer.call('getPage', { params: { documentId, page: 1 } });
  const before = (await fetch(page.url)).status;
  const find = async () => (await officer.call('search', { query: { q: WORD } })).items;
  const foundBefore = await until('the note in the search', patience, async () => {
    const items = (await find()).filter(item => item.objectId === fileId);
    return items.length > 0 ? items.length : undefined;
  });
  await officer.call('writeOffReceipt', {
    params: { fileId, receiptId },
    body: { code: 'kept-in-file', remark: reason },
  });
  await officer.call('closeFile', { params, body: { reason: 'समारोह सम्पन्न' } });
  await one.call('recordFile', { params, body: { category: EPHEMERAL } });
  say(`${number} is closed and in the record room, under a category of which nothing need be kept.`);

  const linked = await refusalOf(one.call('proposeDisposal', { params, body: { reason } }));
  await officer.call('closeFile', { params: { fileId: expense.fileId }, body: { reason } });
  await one.call('proposeDisposal', { params, body: { reason } });
  const alone = await refusalOf(one.call('confirmDisposal', { params, body: {} }));
  say('One records officer proposes that it be disposed of; that officer cannot confirm it.');
  await one.call('holdFile', { params, body: { ground: 'court', reason: 'जनहित याचिका' } });
  const held = await refusalOf(other.call('confirmDisposal', { params, body: {} }));
  const { holds = [] } = await one.call('getFile', { params });
  await one.call('liftHold', { params: { ...params, hold: String(holds[0]?.hold) }, body: { reason } });
  await other.call('refuseDisposal', { params, body: { reason: 'सम्बद्ध पत्रावली देखें' } });
  await one.call('proposeDisposal', { params, body: { reason } });
  await other.call('listDisposals');
  await other.call('confirmDisposal', { params, body: {} });
  say('As long as a court needs it nobody disposes of it; then the other officer confirms.');

  const file = await until('everything is erased', patience, async () => {
    const now = await one.call('getFile', { params });
    return now.disposed?.erased ? now : undefined;
  });
  const { items: notes } = await officer.call('listNotes', { params });
  const { items: journal } = await one.call('listJournal', { params, query: { limit: '100' } });
  const { items: gone } = await other.call('listDisposals', { query: { stage: 'disposed', limit: '100' } });
  const { url: sheet } = await other.call('printCertificate', { params, body: { language: 'hi' } });
  const certificate = Buffer.from(await (await fetch(sheet)).arrayBuffer()).toString('latin1', 0, 5);
  say(`What ${number} said is gone, its scan too; that it was, and who decided, stays in its journal.`);
  return {
    file,
    number,
    refused: {
      ...{ held, linked, alone },
      reopening: await refusalOf(officer.call('reopenFile', { params, body: { reason } })),
      page: await refusalOf(officer.call('getPage', { params: { documentId, page: 1 } })),
    },
    image: { url: page.url, before },
    found: [foundBefore, (await find()).filter(item => item.objectId === fileId).length],
    notes: notes.length,
    certificate,
    journal,
    listed: gone.map(item => item.fileId),
  };
};
