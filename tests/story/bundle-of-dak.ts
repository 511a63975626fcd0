import { readFile } from 'node:fs/promises';
import { everything } from '#tests/support/api.ts';
import { castOf, refusalOf, today, workOf } from './cast.ts';
import { type Stage, uploadScan } from './tell.ts';

const SCAN = new URL('../samples/application-hi-1.jpg', import.meta.url);

export type BundleTold = {
  readonly numbers: readonly string[];
  readonly duplicate: string;
  readonly parts: readonly string[];
  /** States of the letter of several addressees: while a part was open, and when all were disposed of. */
  readonly parent: { readonly before: string; readonly after: string };
  readonly ends: readonly {
    readonly number: string;
    readonly state: string;
    readonly code: string | undefined;
  }[];
  readonly refused: { readonly unanswered: string; readonly openReceipt: string; readonly frozen: string };
  readonly watched: readonly string[];
  readonly slip: string;
  readonly undone: number;
  readonly left: number;
};

/** The morning's bundle, from the counter to the end of every paper in it: no paper is lost between the tables. */
export const tellBundle = async (stage: Stage): Promise<BundleTold> => {
  const { say, patience = 60 } = stage;
  const { clerk, officer, secondClerk, peshkar, post } = await castOf(stage);
  const run = Date.now() % 1_000_000;
  const bytes = new Uint8Array(await readFile(SCAN));
  const scan = await uploadScan(clerk, bytes, { fileName: 'bundle.jpg', type: 'image/jpeg', patience });
  const sender = { name: 'रामदीन', address: 'ग्राम रामपुर' };
  const letterDate = today();
  const first = await clerk.call('diariseReceipt', {
    body: {
      sender,
      subject: 'आय प्रमाण पत्र हेतु आवेदन',
      letterNumber: `आवे/${run}`,
      letterDate,
      documentId: scan.documentId,
    },
  });
  // Generate and copy: sender and scan stay for the next paper of the bundle.
  const second = await clerk.call('diariseReceipt', {
    body: {
      sender,
      subject: 'जाति प्रमाण पत्र हेतु आवेदन',
      letterNumber: `आवे/${run + 1}`,
      letterDate,
      documentId: scan.documentId,
      copyOf: first.receiptId,
    },
  });
  say(
    `${first.diaryNumber} is diarised from a scan; ${second.diaryNumber} by its copy: sender and scan stay.`,
  );
  const again = { sender, subject: 'आय प्रमाण पत्र हेतु आवेदन', letterNumber: `आवे/${run}`, letterDate };
  const duplicate = await refusalOf(clerk.call('diariseReceipt', { body: again }));
  const { duplicate: known } = await clerk.call('findDuplicate', {
    query: { name: sender.name, letterNumber: `आवे/${run}`, letterDate },
  });
  say(`The same letter once more is warned of: ${duplicate}, it is ${known?.diaryNumber}.`);

  // Scanned in one go: one scan, many letters.
  const bundle = { documentId: scan.documentId, copyOf: first.receiptId };
  const vip = await clerk.call('diariseReceipt', {
    body: {
      sender: { name: 'माननीय सांसद', office: 'लोक सभा' },
      subject: 'सम्पर्क मार्ग की मरम्मत',
      category: 'vip',
      vip: { kind: 'mp' },
      ...bundle,
      sendTo: { to: post('SDM-SDR-SO').postId, action: 'for-orders' },
    },
  });
  const circular = await clerk.call('diariseReceipt', {
    body: {
      sender: { office: 'शासन' },
      subject: 'मतदाता सूची का पुनरीक्षण: निर्देश',
      letterType: 'circular',
      ...bundle,
      addressees: [post('SDM-SDR-CLK-2').postId, post('SDM-SDR-PSK').postId],
    },
  });
  const parts = circular.parts ?? [];
  say(
    `A letter of a member of parliament goes to the in-charge at once, to be answered by ${vip.replyBy}; a circular to three: ${parts.map(({ diaryNumber }) => diaryNumber).join(', ')} are its parts.`,
  );
  const wrong = await clerk.call('diariseReceipt', {
    body: { sender: { office: 'भूल' }, subject: 'गलत प्रविष्टि' },
  });
  const elsewhere = await clerk.call('diariseReceipt', {
    body: { sender: { name: 'सीता देवी' }, subject: 'दूसरे जनपद की पेंशन' },
  });
  const numbers = [first, second, vip, circular, wrong, elsewhere].map(({ diaryNumber }) => diaryNumber);
  const slipped = await clerk.call('acknowledgeReceipt', {
    params: { receiptId: first.receiptId },
    body: { language: 'hi' },
  });
  const slip = Buffer.from(await (await fetch(slipped.url)).arrayBuffer()).toString('latin1', 0, 5);
  say(`Ramdin gets his acknowledgement (${slipped.fileName}).`);

  const ofReceipt = ({ receiptId }: { receiptId: string }) => ({ params: { receiptId } });
  const { details } = await clerk.call('getReceipt', ofReceipt(elsewhere));
  const { documentId: _, ...entry } = details;
  const frozen = await refusalOf(
    clerk.call('correctReceipt', { ...ofReceipt(elsewhere), body: { ...entry, receivedOn: '2026-01-01' } }),
  );

  await clerk.call('cancelReceipt', { ...ofReceipt(wrong), body: { reason: 'पत्र दूसरे कार्यालय का था' } });
  await clerk.call('redirectReceipt', { ...ofReceipt(elsewhere), body: { to: 'जिलाधिकारी, पड़ोसी जनपद' } });
  const marks = [first, second].map(({ receiptId: objectId }) => ({
    objectId,
    to: post('SDM-SDR-CLK-2').postId,
    action: 'for-necessary-action',
  }));
  await clerk.call('markMany', { body: { marks } });
  const { items: back } = await clerk.call('takeBackMany', {
    body: { objectIds: [second.receiptId], reason: 'दूसरे पटल का विषय' },
  });
  const undone = back.filter(({ acted }) => acted).length;
  await clerk.call('markMany', {
    body: { marks: [{ objectId: second.receiptId, to: post('SDM-SDR-CLK-2').postId, action: 'for-report' }] },
  });
  say(
    'Both applications are marked to the certificates desk; one is taken back within a breath and marked again.',
  );

  await secondClerk.call('openReceipt', { ...ofReceipt(first), body: {} });
  const opened = await secondClerk.call('createFile', {
    body: { subject: 'प्रमाण पत्र: ग्राम रामपुर', receiptId: first.receiptId },
  });
  const params = { fileId: opened.fileId };
  await secondClerk.call('openReceipt', { ...ofReceipt(second), body: {} });
  await secondClerk.call('addReceipt', { params, body: { receiptId: second.receiptId } });
  const forClosing = { params, body: { to: post('SDM-SDR-SO').postId, action: 'for-approval' } };
  await secondClerk.call('requestClosing', { params, body: { reason: 'प्रमाण पत्र निर्गत' } });
  await secondClerk.call('sendFile', forClosing);
  await officer.call('openFile', { params });
  const openReceipt = await refusalOf(officer.call('closeFile', { params, body: { reason: 'निस्तारित' } }));
  for (const { receiptId } of [first, second])
    await officer.call('writeOffReceipt', {
      params: { ...params, receiptId },
      body: { code: 'replied-by-letter', remark: 'प्रमाण पत्र दिया गया' },
    });
  await officer.call('closeFile', { params, body: { reason: 'दोनों प्रमाण पत्र निर्गत' } });
  say(
    `While a letter in it is open the file does not close (${openReceipt}); both are written off, and it does.`,
  );

  await officer.call('openReceipt', { ...ofReceipt(vip), body: {} });
  const unanswered = await refusalOf(
    officer.call('disposeReceipt', { ...ofReceipt(vip), body: { code: 'seen-no-action' } }),
  );
  await officer.call('disposeReceipt', {
    ...ofReceipt(vip),
    body: { code: 'replied-by-letter', remark: 'मार्ग स्वीकृत, उत्तर भेजा' },
  });
  say(`The member's letter is not laid aside unanswered (${unanswered}); it is answered.`);

  const whole = async () => (await clerk.call('getReceipt', ofReceipt(circular))).state;
  await clerk.call('disposeReceipt', { ...ofReceipt(circular), body: { code: 'for-information' } });
  const before = await whole();
  for (const [part, who] of [
    [parts[0], secondClerk],
    [parts[1], peshkar],
  ] as const) {
    if (!part) throw new Error('a part is missing');
    await who.call('openReceipt', { ...ofReceipt(part), body: {} });
    await who.call('disposeReceipt', { ...ofReceipt(part), body: { code: 'for-information' } });
  }
  const after = await whole();
  say(
    `The circular is ${before} while a part of it lies open, and ${after} when the last addressee has seen it.`,
  );
  const office = post('SDM-SDR-SO').officeId;
  const watch = await everything(cursor =>
    clerk.call('listWatch', {
      params: { officeId: office, category: 'vip' },
      query: { cursor, open: 'false' },
    }),
  );
  const ends = await Promise.all(
    [first, second, vip, wrong, elsewhere].map(async receipt => {
      const { diaryNumber: number, state, writeOff } = await clerk.call('getReceipt', ofReceipt(receipt));
      return { number, state, code: writeOff?.code };
    }),
  );
  for (const { number, state, code } of ends) say(`  ${number}: ${state}, ${code}`);
  const lists = await Promise.all([clerk, officer, secondClerk].map(workOf));
  const mine = new Set(
    [first, second, vip, circular, wrong, elsewhere, ...parts].map(({ receiptId }) => receiptId),
  );
  return {
    numbers,
    duplicate,
    parts: parts.map(({ diaryNumber }) => diaryNumber),
    parent: { before, after },
    ends,
    refused: { unanswered, openReceipt, frozen },
    watched: watch.map(({ diaryNumber }) => diaryNumber),
    slip,
    undone,
    left: lists.flat().filter(({ objectId }) => [...mine].some(id => id === objectId)).length,
  };
};
