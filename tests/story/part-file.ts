import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Answer, type Caller, everything } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import { ist, type Stage } from './tell.ts';

export type PartTold = {
  readonly numbers: { readonly main: string; readonly part: string };
  /** Since when the main file and its part wait. */
  readonly ages: readonly (string | undefined)[];
  /** How the clerk was refused: closing the main file while the part is out, merging while the main file is away. */
  readonly refused: { readonly closing: string; readonly merging: string };
  readonly notes: Answer<'listNotes'>['items'];
  readonly papers: readonly (readonly [serial: number, subject: string])[];
  readonly part: Answer<'getFile'>;
  readonly main: Answer<'getFile'>;
  readonly movements: readonly string[];
  /** What of the part still lies on work lists, and is still asked of anybody. */
  readonly left: { readonly work: number; readonly asks: number };
};

const noted = async (who: Caller, fileId: string, text: string) => {
  const params = { fileId };
  const { noteId, revision } = await who.call('draftNote', { params, body: { content: pastedText(text) } });
  return who.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
};
const letter = async (who: Caller, fileId: string, subject: string) => {
  const body = {
    sender: { office: 'न्यायालय सिविल जज' },
    subject,
    receivedOn: '2026-11-20',
    deliveryMode: 'by-hand',
  };
  const { receiptId } = await who.call('diariseReceipt', { body });
  await who.call('addReceipt', { params: { fileId }, body: { receiptId } });
};

/** The file is with the SDM when the court asks for an answer by tomorrow: a part file is opened, and merges back. */
export const tellPartFile = async ({ say, ...stage }: Stage): Promise<PartTold> => {
  const { clerk, officer, sdm, post } = await castOf({ say, ...stage });
  const [atOfficer, atSdm] = [post('SDM-SDR-SO').postId, post('SDM-SDR-SDM').postId];
  const file = await clerk.call('createFile', { body: { subject: 'तालाब की भूमि पर अतिक्रमण' } });
  const { fileId, number } = file;
  const params = { fileId };
  await letter(clerk, fileId, 'अतिक्रमण की शिकायत');
  await noted(clerk, fileId, 'आख्या प्राप्त कर प्रस्तुत है');
  await clerk.call('sendFile', { params, body: { to: atSdm, action: 'for-orders' } });
  await sdm.call('openFile', { params });
  await noted(sdm, fileId, 'मौके पर जाँच करूँगी');
  say(`${number} is with the SDM. The court wants an answer by tomorrow.`);

  const reason = 'न्यायालय में कल उत्तर देना है';
  const { fileId: partId, number: part } = await clerk.call('openPart', { params, body: { reason } });
  const ofPart = { fileId: partId };
  await letter(clerk, partId, 'न्यायालय का आदेश');
  await noted(clerk, partId, 'उत्तर का प्रारूप प्रस्तुत है\n\nतिथि कल है');
  await clerk.call('sendFile', { params: ofPart, body: { to: atOfficer, action: 'for-approval' } });
  await officer.call('openFile', { params: ofPart });
  await noted(officer, partId, 'अनुमोदित');
  await officer.call('returnFile', { params: ofPart, body: {} });
  await clerk.call('openFile', { params: ofPart });
  const items = await everything(cursor => clerk.call('listWork', { query: { cursor } }));
  const age = items.find(({ objectId }) => objectId === partId)?.ageFrom;
  say(`${part} was opened, and waits since ${age && ist(age)}, as the file does.`);

  const merging = await refusalOf(clerk.call('mergePart', { params: ofPart, body: {} }));
  const closing = await refusalOf(sdm.call('closeFile', { params, body: { reason } }));
  const { oldestOpen } = await sdm.call('getFile', { params });
  await sdm.call('returnFile', { params, body: { remark: 'जाँच हुई', direct: reason } });
  await clerk.call('openFile', { params });
  // What is still asked about the part lapses with it.
  const until = new Date(Date.now() + 60 * 86_400_000).toISOString();
  await clerk.call('askParking', { params: ofPart, body: { of: atOfficer, until, reason } });
  await clerk.call('mergePart', { params: ofPart, body: {} });
  const { items: notes } = await clerk.call('listNotes', { params });
  const { items: filed } = await clerk.call('listFiledReceipts', { params });
  say(`Merged back: notes ${notes.map(note => note.number).join(', ')} stand in ${number}.`);
  const asked = await everything(cursor => officer.call('listAsks', { query: { cursor } }));
  const work = await everything(cursor => clerk.call('listWork', { query: { cursor } }));
  const { items: movements } = await clerk.call('listMovements', { params, query: { limit: '100' } });
  return {
    numbers: { main: number, part },
    ages: [oldestOpen, age],
    refused: { closing, merging },
    notes,
    papers: filed.map(({ serial, receipt }) => [serial, receipt.details.subject] as const),
    part: await clerk.call('getFile', { params: ofPart }),
    main: await clerk.call('getFile', { params }),
    movements: movements.map(({ kind }) => kind),
    left: {
      work: work.filter(({ objectId }) => objectId === partId).length,
      asks: asked.filter(ask => ask.fileId === partId).length,
    },
  };
};
