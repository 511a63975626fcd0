import { readFile } from 'node:fs/promises';
import { type Answer, everything } from '#tests/support/api.ts';
import { castOf, refusalOf, workOf } from './cast.ts';
import { readThrough, type Stage, until, uploadScan } from './tell.ts';

const SCANS = {
  notes: new URL('../samples/order-hi-3pages.pdf', import.meta.url),
  letters: new URL('../samples/letter-hi-1.jpg', import.meta.url),
};

export type LivePaperTold = {
  readonly file: Answer<'getFile'>;
  readonly note: number;
  /** Since when the work list counts it, and since when it lies with the clerk. */
  readonly listed: { readonly ageFrom: string; readonly receivedAt: string };
  /** Under what it is found: the old number, and a word of the scanned notes. */
  readonly found: readonly string[];
  readonly twice: string;
  readonly sheet: Answer<'readPaperSheet'>;
};

/** A live file comes from paper: its number, pages, last note and age come with it, and work goes on the same morning. */
export const tellLivePaperFile = async (stage: Stage): Promise<LivePaperTold> => {
  const { say, patience = 60 } = stage;
  const { clerk, officer, post } = await castOf(stage);
  const upload = async (from: URL, fileName: string, type: string) => {
    const bytes = new Uint8Array(await readFile(from));
    const { documentId, state } = await uploadScan(clerk, bytes, { fileName, type, patience });
    if (state !== 'READY') throw new Error(`${fileName} was refused`);
    return documentId;
  };
  const notes = await upload(SCANS.notes, 'notes.pdf', 'application/pdf');
  const letters = await upload(SCANS.letters, 'letters.jpg', 'image/jpeg');
  await readThrough(clerk, notes, patience);
  // Told as often as is asked: every time it is another old file.
  const oldNumber = `${Date.now() % 100_000}/राजस्व/2019`;
  const body = {
    subject: 'ग्राम रामपुर: चकमार्ग की पैमाइश',
    paper: {
      oldNumber,
      noteSide: { pages: 84, documentId: notes },
      correspondence: { pages: 132, documentId: letters },
      lastNote: 61,
      pendingSince: '2026-09-14',
      openedOn: '2019-03-02',
    },
  };
  const { fileId, number } = await clerk.call('bringOverFile', { body });
  const params = { fileId };
  say(
    `The file ${oldNumber} is brought over as ${number}: 84 pages of notes, 132 of correspondence, 61 notes.`,
  );
  const twice = await refusalOf(
    clerk.call('bringOverFile', {
      body: { ...body, paper: { ...body.paper, noteSide: { pages: 84 }, correspondence: { pages: 132 } } },
    }),
  );
  say(`Brought over a second time it is refused: ${twice}.`);

  const listed = (await workOf(clerk)).find(({ objectId }) => objectId === fileId);
  if (!listed) throw new Error('it is on nobody’s list');
  say(
    `On the clerk's list it waits since ${listed.ageFrom.slice(0, 10)} (UTC), when its oldest letter came, not since today.`,
  );
  const found: string[] = [];
  for (const q of [oldNumber, 'पैमाइश'])
    await until(`the search for ${q}`, patience, async () => {
      const { items } = await clerk.call('search', { query: { q } });
      const hit = items.find(({ objectId }) => objectId === fileId);
      if (hit) found.push(hit.places.map(place => place.in).join(', '));
      return hit;
    });
  say(`It is found by its old number and by its words: ${found.join('; ')}.`);

  const draft = await clerk.call('draftNote', {
    params,
    body: { content: [{ type: 'paragraph', runs: [{ text: 'पैमाइश की आख्या प्राप्त। आदेशार्थ।' }] }] },
  });
  const green = await clerk.call('confirmNote', {
    params: { fileId, noteId: draft.noteId },
    body: { revision: draft.revision },
  });
  say(`The first note here is number ${green.number}: it goes on where the paper ended.`);
  await clerk.call('sendFile', { params, body: { to: post('SDM-SDR-SO').postId, action: 'for-orders' } });
  const carried = (await workOf(officer)).find(({ objectId }) => objectId === fileId);
  if (!carried) throw new Error('it did not reach the section in-charge');
  say('It goes to the section in-charge, and its age with it.');

  const csv = [
    'पुराना क्रमांक / Old number,विषय,टिप्पणी पृष्ठ,पत्राचार पृष्ठ,अन्तिम टिप्पणी क्रमांक,सबसे पुरानी लम्बित प्राप्ति,पत्रावली किसके पास,टिप्पणी स्कैन',
    `1/${oldNumber},नहर की सफ़ाई,12,30,9,14-09-2026,SDM-SDR-CLK-2,1.pdf`,
    `2/${oldNumber},पुल की मरम्मत,बारह,30,9,,,`,
  ].join('\n');
  const sheet = await clerk.call('readPaperSheet', {
    body: { fileName: 'पत्रावलियाँ.csv', content: Buffer.from(csv).toString('base64') },
  });
  say(
    `A sheet of two more is read: ${sheet.rows.length} can be brought over; of the other it says: ${sheet.notes[0]?.says}`,
  );
  const everyNote = await everything(cursor => officer.call('listNotes', { params, query: { cursor } }));
  return {
    file: await officer.call('getFile', { params }),
    note: everyNote[0]?.number ?? 0,
    listed: { ageFrom: carried.ageFrom, receivedAt: carried.receivedAt },
    found,
    twice,
    sheet,
  };
};
