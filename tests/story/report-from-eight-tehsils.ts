import { readFile } from 'node:fs/promises';
import { ulid } from 'ulid';
import { type Answer, type Caller, caller } from '#tests/support/api.ts';
import { castOf, refusalOf, today, workOf } from './cast.ts';
import { type Stage, until, uploadScan } from './tell.ts';

export type EightTold = {
  /** Where the file lay while the tehsils were asked. */
  readonly holder: string;
  readonly asker: string;
  /** Who had not answered, when six had. */
  readonly late: readonly string[];
  readonly asked: Answer<'getConsultation'>;
  readonly atSix: Answer<'getConsultation'>;
  readonly answers: Answer<'listAnswers'>['items'];
  /** What a tehsildar was told who would look into the file itself, and one who would remind the others. */
  readonly refused: {
    readonly file: string;
    readonly reminding: string;
    readonly outside: string;
    readonly paper: string;
  };
  /** The paper that was given along, as a tehsildar saw it: its page, and what else of the file there is to be seen. */
  readonly given: { readonly width: number; readonly other: string };
  /** The list that a tehsil sent with its answer: as the ADM sees it, and what another tehsil is told of it. */
  readonly brought: { readonly names: readonly string[]; readonly width: number; readonly other: string };
  /** How often the one that was reminded had been reminded. */
  readonly reminders: number;
  readonly told: readonly string[];
  /** Of the question on the receipt: how many had answered, once it lay in the file. */
  readonly onReceipt: readonly number[];
  readonly second: Answer<'getConsultation'>;
  readonly leftOnLists: number;
  /** How many of the two questions stand on the file’s list, and how many of them wait for nothing more on the ADM’s own. */
  readonly listed: { readonly onFile: number; readonly over: number };
};

const NEW_TEHSILS = [
  { hi: 'रामगढ़', en: 'Ramgarh' },
  { hi: 'भीमताल', en: 'Bhimtal' },
  { hi: 'नयागाँव', en: 'Nayagaon' },
  { hi: 'हरिपुर', en: 'Haripur' },
  { hi: 'कमलपुर', en: 'Kamalpur' },
  { hi: 'बेलापार', en: 'Belapar' },
] as const;

/** Six tehsils more than the sample district has; two tehsildars have them in additional charge. */
export const openTehsils = async (
  { url, tokenOf }: Stage,
  { under, above }: { readonly under: string; readonly above: string },
): Promise<readonly string[]> => {
  const admin = caller({ url, token: await tokenOf('admin'), language: 'hi' });
  const { items: designations } = await admin.call('listDesignations', { query: { limit: '100' } });
  const tehsildar = designations.find(({ abbreviation }) => abbreviation === 'TDR');
  if (!tehsildar) throw new Error('no tehsildar is known');
  const kiran = caller({ url, token: await tokenOf('kiran.tdr') });
  const { officer } = await kiran.call('getMe');
  if (!officer) throw new Error('the tehsildar is nobody');
  const made: string[] = [];
  for (const name of NEW_TEHSILS) {
    const code = `TEH-${ulid().slice(-8)}`;
    const names = { hi: `तहसील ${name.hi}`, en: `Tehsil ${name.en}` };
    const { officeId } = await admin.call('createOffice', {
      body: { code, kind: 'tehsil', names, parent: under },
    });
    const seat = { hi: `तहसीलदार, ${name.hi}`, en: `Tehsildar, ${name.en}` };
    const { designationId } = tehsildar;
    const { postId } = await admin.call('createPost', {
      body: { code: `${code}-TDR`, officeId, designationId, names: seat, reportsTo: above },
    });
    const from = '2026-01-01T00:00:00.000Z';
    const body = { postId, officerId: officer.officerId, kind: 'additional', from };
    await admin.call('assignCharge', { body });
    made.push(postId);
  }
  return made;
};

const reportOf = (n: number) => `तहसील ${n}: ${n * 12} ग्राम प्रभावित, ${n * 40} हेक्टेयर फसल क्षतिग्रस्त।`;

const SAMPLES = ['letter-hi-1.jpg', 'letter-en-1.jpg'] as const;

const upload = async (as: Caller, fileName: string): Promise<string> => {
  const bytes = new Uint8Array(await readFile(new URL(`../samples/${fileName}`, import.meta.url)));
  return (await uploadScan(as, bytes, { fileName, type: 'image/jpeg' })).documentId;
};

/** Two scanned letters, put in a file. */
export const lettersIn = async (as: Caller, fileId: string): Promise<readonly [string, string]> => {
  const scans: string[] = [];
  for (const fileName of SAMPLES) {
    const documentId = await upload(as, fileName);
    const letter = { sender: { name: 'शासन' }, subject: 'क्षति का प्रारूप', documentId };
    const { receiptId } = await as.call('diariseReceipt', { body: letter });
    await as.call('addReceipt', { params: { fileId }, body: { receiptId } });
    scans.push(documentId);
  }
  const [first, second] = scans;
  if (!first || !second) throw new Error('two were brought');
  return [first, second];
};

/**
 * A report is called for from eight tehsils at once, on a file that stays with who asked: each answers for itself, one is late,
 * one asks for time, one lets its naib tehsildar answer; the asker sees how many have come, reminds, closes, and is still told of
 * what comes late.
 */
export const tellEightTehsils = async (stage: Stage): Promise<EightTold> => {
  const { url, tokenOf, say } = stage;
  const { adm, sdm, post } = await castOf(stage);
  const kiran = caller({ url, token: await tokenOf('kiran.tdr'), language: 'hi' });
  const naib = caller({ url, token: await tokenOf('yash.ntd'), language: 'hi' });
  const head = post('COLL-ADM-FR');
  const [sadar, sonpuri] = [post('TEH-SDR-TDR').postId, post('TEH-SNP-TDR').postId];
  const others = await openTehsils(stage, { under: head.officeId, above: head.postId });
  const posts = [sadar, sonpuri, ...others];
  const atSeat = (postId: string): Caller => (postId === sadar ? sdm.as(sadar) : kiran.as(postId));

  const { fileId, number } = await adm.call('createFile', { body: { subject: 'अतिवृष्टि से फसल क्षति' } });
  const params = { fileId };
  const text = 'अतिवृष्टि से प्रभावित ग्रामों और क्षतिग्रस्त फसल की आख्या तहसीलवार भेजें।';
  const [form, secret] = await lettersIn(adm, fileId);
  const body = { text, posts, priority: 'priority', replyBy: today(), papers: [form] };
  const { consultationId, of } = await adm.call('consultOnFile', { params, body });
  say(`On file ${number} the ADM calls for a report from ${of} tehsils at once.`);
  const question = { consultationId };
  const looked = () => adm.call('getConsultation', { params: question });
  const asked = await until('the question at all eight tehsils', 60, async () => {
    const view = await looked();
    return view.asked.every(({ state }) => state === 'MARKED') ? view : undefined;
  });
  const answerOf = (postId: string): string => {
    const line = asked.asked.find(one => one.postId === postId);
    if (!line) throw new Error('a post that was not asked');
    return line.answerId;
  };
  const { holder } = await adm.call('getFile', { params });
  say('The file itself has not moved.');

  const give = (as: Caller, postId: string, n: number, papers: readonly string[] = []) =>
    as.call('giveAnswer', { params: { answerId: answerOf(postId) }, body: { text: reportOf(n), papers } });
  await atSeat(sadar).call('openAnswer', { params: { answerId: answerOf(sadar) } });
  const through = answerOf(sadar);
  const seen = (documentId: string, query: { through?: string }) =>
    atSeat(sadar).call('getPage', { params: { documentId, page: '1' }, query });
  const given = {
    width: (await seen(form, { through })).width,
    other: await refusalOf(seen(secret, { through })),
  };
  say('Sadar reads the one paper that was given along, and no other of the file.');
  const refused = {
    paper: await refusalOf(seen(form, {})),
    file: await refusalOf(atSeat(sadar).call('getFile', { params })),
    reminding: await refusalOf(atSeat(sadar).call('remindAsked', { params: question, body: {} })),
    outside: await refusalOf(
      atSeat(sadar).call('passAnswer', {
        params: { answerId: answerOf(sadar) },
        body: { to: head.postId },
      }),
    ),
  };
  await give(atSeat(sadar), sadar, 1);
  say('Sadar answers; nothing of the file is open to it.');
  await kiran.as(sonpuri).call('passAnswer', {
    params: { answerId: answerOf(sonpuri) },
    body: { to: post('TEH-SNP-NTDR').postId, remark: 'स्थल से मिलान कर आख्या दें।' },
  });
  await give(naib, sonpuri, 2);
  say('In Sonpuri the naib tehsildar answers, to whom it was given.');
  const [third, fourth, fifth, sixth, seventh, eighth] = others;
  if (!third || !fourth || !fifth || !sixth || !seventh || !eighth) throw new Error('eight were asked');
  const timed = { answerId: answerOf(third) };
  const wanted = { until: '2100-01-01', reason: 'दो ग्रामों का मार्ग बन्द है।' };
  await atSeat(third).call('askForTime', { params: timed, body: wanted });
  await adm.call('extendAnswer', { params: timed, body: { days: 2, reason: 'मार्ग खुलने तक।' } });
  const list = await upload(atSeat(third), 'application-hi-1.jpg');
  await give(atSeat(third), third, 3, [list]);
  const { items: listed } = await adm.call('listAnswers', { params: question });
  const page = { params: { documentId: list, page: '1' }, query: { through: answerOf(third) } };
  const brought = {
    names: listed.flatMap(({ papers = [] }) => papers.map(({ fileName }) => fileName)),
    width: (await adm.call('getPage', page)).width,
    other: await refusalOf(sdm.as(sadar).call('getPage', page)),
  };
  say(
    'Ramgarh sends the list of its villages with its answer; the ADM reads it beside that, and no other tehsil does.',
  );
  for (const [n, postId] of [fourth, fifth, sixth].entries()) await give(atSeat(postId), postId, n + 4);

  const atSix = await looked();
  const late = atSix.asked.filter(({ state }) => state !== 'ANSWERED').map(({ postId }) => postId);
  say(`${atSix.received} of ${atSix.of} have come; ${late.length} are late.`);
  await adm.call('remindAsked', { params: question, body: { remark: 'आज ही भेजें।' } });
  const reminded = await until('the reminder at the late ones', 60, async () => {
    const { asked: now } = await looked();
    const lines = now.filter(({ postId }) => late.includes(postId));
    return lines.every(({ reminders }) => reminders > 0) ? lines : undefined;
  });
  await give(atSeat(seventh), seventh, 7);
  await adm.call('closeConsultation', { params: question, body: { reason: 'शासन को आज भेजना है।' } });
  await until('the end of what was not answered', 60, async () => {
    const { asked: now } = await looked();
    return now.find(({ postId, state }) => postId === eighth && state === 'LAPSED');
  });
  say('The ADM waits no longer for the eighth, and says why.');
  await give(atSeat(eighth), eighth, 8);
  const { items: answers } = await adm.call('listAnswers', { params: question, query: { limit: '100' } });
  say('It comes late, and stands beside the other seven.');

  // A letter asks for the same: who has it asks on the receipt itself, and puts it in the file while the answer is out.
  const letter = { sender: { name: 'आयुक्त कार्यालय' }, subject: 'फसल क्षति: शासन का पत्र', nature: 'physical' };
  const { receiptId } = await adm.call('diariseReceipt', { body: letter });
  const onLetter = await adm.call('consultOnReceipt', {
    params: { receiptId },
    body: { text: 'क्या राहत बाँटी गई?', posts: [sadar] },
  });
  const asideOf = { consultationId: onLetter.consultationId };
  const atSadar = await until('the question on the receipt', 60, async () => {
    const { asked: lines } = await adm.call('getConsultation', { params: asideOf });
    return lines.find(({ state }) => state === 'MARKED')?.answerId;
  });
  await adm.call('addReceipt', { params, body: { receiptId } });
  await atSeat(sadar).call('giveAnswer', {
    params: { answerId: atSadar },
    body: { text: 'हाँ, 60 परिवारों को।' },
  });
  const { items: onReceipt } = await adm.call('listReceiptConsultations', { params: { receiptId } });
  say('What was asked on a receipt is answered after the receipt went into the file, and stands there.');

  const again = { text: 'क्या कोई ग्राम छूटा है?', posts: [sadar, sonpuri] };
  const second = await adm.call('consultOnFile', { params, body: again });
  const small = { consultationId: second.consultationId };
  const few = await until('the second question at both', 60, async () => {
    const view = await adm.call('getConsultation', { params: small });
    return view.asked.every(({ state }) => state === 'MARKED') ? view : undefined;
  });
  for (const { answerId, postId } of few.asked)
    await atSeat(postId).call('giveAnswer', { params: { answerId }, body: { text: 'नहीं।' } });
  const { items: notifications } = await adm.call('listNotifications', { query: { limit: '100' } });
  const { items: onFile } = await adm.call('listConsultations', { params });
  const { items: over } = await adm.call('listAskedByPost', { query: { over: 'true' } });
  const left = await Promise.all([workOf(sdm.as(sadar)), workOf(kiran.as(sonpuri))]);
  const ours = new Set([...asked.asked, ...few.asked].map(({ answerId }) => String(answerId)));
  return {
    holder,
    asker: head.postId,
    late,
    asked,
    atSix,
    given,
    brought,
    answers,
    refused,
    reminders: Math.min(...reminded.map(({ reminders }) => reminders)),
    told: notifications
      .filter(({ objectId }) => objectId === consultationId || objectId === second.consultationId)
      .map(({ kind }) => kind),
    onReceipt: onReceipt.map(({ about, received }) => (about === receiptId ? received : -1)),
    second: await adm.call('getConsultation', { params: small }),
    listed: {
      onFile: onFile.length,
      over: over.filter(({ about }) => about === fileId).length,
    },
    leftOnLists: left.flat().filter(({ objectId }) => ours.has(objectId)).length,
  };
};
