import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { CORE_POSTS, type CorePost } from '#local/sample/people.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type Answer, type Caller, caller, everything } from '#tests/support/api.ts';

/** Where the story is told: a running district and a way to sign its people in. */
export type Stage = {
  readonly url: string;
  readonly tokenOf: (login: string) => Promise<string>;
  readonly say: (line: string) => void;
  /** Called after each step, by its name: the crash test pulls the plug in one of them. */
  readonly between?: (step: StepName) => Promise<void>;
  /** How long a reminder, an escalation or a check is waited for, in seconds. */
  readonly patience?: number;
};

export const STEPS = [
  'diarised',
  'opened-on-receipt',
  'noted',
  'with-section-officer',
  'with-sdm',
  'reminded',
  'escalated',
  'answered',
  'closed',
] as const;
export type StepName = (typeof STEPS)[number];

export type Told = {
  readonly fileId: FileId;
  readonly journal: readonly Answer<'listJournal'>['items'][number][];
  readonly movements: readonly Answer<'listMovements'>['items'][number][];
  readonly custody: readonly Answer<'listCustody'>['items'][number][];
  readonly page: Uint8Array;
};

const SCAN = new URL('../samples/letter-hi-1.jpg', import.meta.url);

const IST = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
export const ist = (instant: string): string => `${IST.format(new Date(instant))} IST`;

const dueOf = ({ dueAt }: { readonly dueAt?: string | undefined }): string =>
  dueAt === undefined ? 'never' : ist(dueAt);

/** Asks until the answer is what is waited for; gives up loudly. A district just started again may not answer at once. */
export const until = async <T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | undefined>,
): Promise<T> => {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask().catch(error => {
      if (Date.now() > deadline) throw error;
      return undefined;
    });
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await sleep(250);
  }
};

/** Uploads a scan as a browser does: announced, put to the signed address, waited for. */
export const uploadScan = async (
  as: Caller,
  bytes: Uint8Array<ArrayBuffer>,
  { fileName, type, patience = 60 }: { fileName: string; type: string; patience?: number },
) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const order = await as.call('requestUpload', { body: { fileName, type, length: bytes.length, sha256 } });
  const { url, method, headers } = order.upload;
  const put = await fetch(url, { method, headers: { ...headers }, body: bytes });
  if (!put.ok) throw new Error(`upload: ${put.status} ${await put.text()}`);
  const { documentId } = order.document;
  return until(`the check of ${fileName}`, patience, async () => {
    const document = await as.call('getDocument', { params: { documentId } });
    return document.state === 'READY' || document.state === 'REFUSED' ? document : undefined;
  });
};

/** Waits until the machine has tried every page. */
export const readThrough = (as: Caller, documentId: string, patience = 60) =>
  until('the reading of the scan', patience, async () => {
    const { reading } = await as.call('getDocument', { params: { documentId } });
    return reading.state === 'DONE' ? reading : undefined;
  });

/** What the scan itself proposes for its diary entry; the story needs each of these to be proposed. */
const proposedEntry = async (clerk: Caller, documentId: string) => {
  const { senderOffice, letterNumber, letterDate, subject } = await clerk.call('proposeEntry', {
    params: { documentId },
  });
  if (!senderOffice || !letterNumber || !letterDate || !subject)
    throw new Error('the letter does not propose its whole diary entry');
  return { senderOffice, letterNumber, letterDate, subject };
};

/** A word of the letter's body, as somebody else would spell it: it stands in no subject and in no number. */
const WORD_OF_THE_BODY = 'विक्रय';

/** One real file through its life over HTTP, each step said in plain words. */
export const tellStory = async ({
  url,
  tokenOf,
  say,
  between = async () => {},
  patience = 60,
}: Stage): Promise<Told> => {
  const person = async (login: string) => caller({ url, token: await tokenOf(login), language: 'hi' });
  const [clerk, officer, sdm, adm] = await Promise.all(
    ['asha.clerk', 'ravi.so', 'meera.sdm', 'imran.adm'].map(person),
  );
  if (!clerk || !officer || !sdm || !adm) throw new Error('somebody is missing');
  const posts = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
  const post = (name: CorePost): Post => {
    const found = posts.find(({ code }) => code === CORE_POSTS[name]);
    if (!found) throw new Error(`no post ${CORE_POSTS[name]}; is this the sample district?`);
    return found;
  };
  const nameOf = (postId: string | undefined): string =>
    posts.find(candidate => candidate.postId === postId)?.names.en ?? 'nobody';

  const scan = new Uint8Array(await readFile(SCAN));
  const document = await uploadScan(clerk, scan, {
    fileName: 'letter-hi-1.jpg',
    type: 'image/jpeg',
    patience,
  });
  if (document.state !== 'READY') throw new Error(`the scan was refused: ${document.reason?.en}`);
  say(`The clerk uploads a scanned Hindi letter: ${document.pages} page, checked and kept for good.`);
  const image = await clerk.call('getPage', { params: { documentId: document.documentId, page: 1 } });
  const page = new Uint8Array(await (await fetch(image.url)).arrayBuffer());
  say(`Its page is shown: ${image.width} × ${image.height} pixels, ${Math.round(page.length / 1024)} kB.`);

  const reading = await readThrough(clerk, document.documentId, patience);
  say(`The machine has read it: ${reading.read} page, ${reading.unreliable.length} of them uncertain.`);
  const proposed = await proposedEntry(clerk, document.documentId);
  for (const [field, { value, line }] of Object.entries(proposed))
    say(`  It proposes as ${field}: “${value}” (read from “${line}”). The clerk compares and confirms.`);

  const today = new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10);
  const receipt = await clerk.call('diariseReceipt', {
    body: {
      sender: { office: proposed.senderOffice.value },
      subject: proposed.subject.value,
      letterNumber: proposed.letterNumber.value,
      letterDate: proposed.letterDate.value,
      receivedOn: today,
      deliveryMode: 'by-hand',
      documentId: document.documentId,
    },
  });
  say(`It is diarised: ${receipt.diaryNumber}.`);
  const found = await until('a word of the letter’s body in the search', patience, async () => {
    const { items } = await clerk.call('search', { query: { q: WORD_OF_THE_BODY } });
    return items.find(({ objectId }) => objectId === receipt.receiptId);
  });
  const places = found.places.map(place => (place.in === 'page' ? `page ${place.page}` : place.in));
  say(`It is found by a word of its body, “${WORD_OF_THE_BODY}”: ${found.number}, ${places.join(', ')}.`);
  await between('diarised');

  const created = await clerk.call('createFile', {
    body: { subject: 'नामांतरण: ग्राम रामपुर, गाटा संख्या 245', receiptId: receipt.receiptId },
  });
  const { fileId } = created;
  const params = { fileId };
  say(`A file is opened on it: ${created.number}.`);
  await between('opened-on-receipt');

  const note = async (as: Caller, text: string) => {
    const { noteId, revision } = await as.call('draftNote', { params, body: { content: pastedText(text) } });
    const green = await as.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
    const last = green.firstParagraph + green.paragraphs - 1;
    say(`Note ${green.number} is written and confirmed (paragraphs ${green.firstParagraph} to ${last}).`);
  };
  const send = async (as: Caller, to: Post, action: string, remark: string) => {
    const { holder } = await as.call('sendFile', { params, body: { to: to.postId, action, remark } });
    say(`It is sent to the ${nameOf(holder)}.`);
  };

  await note(
    clerk,
    'तहसीलदार, सदर का पत्र दिनांक 12 अक्टूबर 2026 पताका “क” पर है।\n\nविक्रय पत्र एवं खतौनी का परीक्षण हो चुका है; कोई आपत्ति प्राप्त नहीं हुई।',
  );
  await between('noted');
  await send(clerk, post('SO'), 'for-perusal', 'कृपया अवलोकनार्थ');
  await between('with-section-officer');

  await officer.call('openFile', { params });
  await note(officer, 'पूर्व पृष्ठ की टिप्पणी का अवलोकन करें। नामांतरण आदेश हेतु पत्रावली प्रस्तुत है।');
  await send(officer, post('SDM'), 'for-orders', 'आदेशार्थ');
  await between('with-sdm');

  say('The SDM lets it lie.');
  const told = (as: Caller, kind: 'reminded' | 'escalated') =>
    until(`${kind} of ${created.number}`, patience, async () => {
      const { items } = await as.call('listNotifications');
      return items.find(notification => notification.objectId === fileId && notification.kind === kind);
    });
  const reminder = await told(sdm, 'reminded');
  say(`The SDM is reminded (due ${dueOf(reminder)}, told ${ist(reminder.at)}).`);
  await between('reminded');
  const escalation = await told(adm, 'escalated');
  say(
    `It is escalated to the ${nameOf(escalation.postId)} (due ${dueOf(escalation)}, told ${ist(escalation.at)}).`,
  );
  const where = await adm.call('getFile', { params });
  say(`The ADM looks: it is still with the ${nameOf(where.holder)}, since ${ist(where.heldSince)}.`);
  await between('escalated');

  await sdm.call('openFile', { params });
  await note(sdm, 'प्रस्ताव अनुमोदित। नामांतरण आदेश निर्गत किया जाए।');
  await sdm.call('returnFile', { params, body: { remark: 'अनुमोदित' } });
  say('The SDM answers: approved, and returns the file.');
  await between('answered');
  await officer.call('openFile', { params });
  await send(officer, post('CLK'), 'for-necessary-action', 'आवश्यक कार्यवाही हेतु');
  await clerk.call('openFile', { params });
  await clerk.call('writeOffReceipt', {
    params: { ...params, receiptId: receipt.receiptId },
    body: { code: 'disposed-by-order', remark: 'नामांतरण आदेश निर्गत' },
  });
  await clerk.call('requestClosing', { params, body: { reason: 'नामांतरण आदेश निर्गत; कार्यवाही पूर्ण।' } });
  say('It comes back to the clerk, who writes the letter off and asks that the file be closed.');
  await send(clerk, post('SO'), 'for-approval', 'पत्रावली बन्द करने हेतु');
  await officer.call('openFile', { params });
  const closed = await officer.call('closeFile', {
    params,
    body: { reason: 'नामांतरण आदेश निर्गत; कार्यवाही पूर्ण।' },
  });
  say(`The section in-charge closes it: ${closed.number}, ${closed.version} events.`);
  await between('closed');

  const journal = await everything(cursor => clerk.call('listJournal', { params, query: { cursor } }));
  const broken = findBreak(journal);
  say(`\nJournal (${journal.length} events, chain ${broken ? `BROKEN at ${broken.seq}` : 'whole'}):`);
  for (const event of journal)
    say(`  ${event.seq}. ${ist(event.at)}  ${event.type}  ${event.hash.slice(0, 12)}…`);

  const movements = await everything(cursor => clerk.call('listMovements', { params, query: { cursor } }));
  say('\nMovement register:');
  for (const row of movements)
    say(
      `  ${row.seq}. ${ist(row.at)}  ${row.kind}  ${row.fromMarking ?? ''} → ${row.toMarking ?? ''}  ${row.remark ?? ''}`,
    );

  const custody = await everything(cursor => clerk.call('listCustody', { params, query: { cursor } }));
  say('\nCustody statement:');
  for (const line of custody)
    say(
      `  ${ist(line.from)} – ${ist(line.until)}  ${line.seconds} s  ${line.postNames.en}: ${line.officerNames?.en ?? 'vacant'}`,
    );
  return { fileId, journal, movements, custody, page };
};
