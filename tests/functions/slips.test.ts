import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import { Kept } from '#shared/domain/classification.ts';
import { ConsultationId, PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { diarise as enterReceipt } from '#shared/domain/receipt-acts.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { close, look, type SeenPage } from '#tests/printing/look.ts';
import { ids, plainFiles } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
let store: OfficeStore;
let server: Awaited<ReturnType<typeof startFauxqs>>;
beforeAll(async () => {
  doors = await startHandlers();
  server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: endpoint });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({ region: 'ap-south-1', endpoint, forcePathStyle: true, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'quarantine' }));
  district = await setUpDistrict(doors);
  store = doors.store();
});
afterAll(async () => {
  await server?.stop();
  await doors?.stop();
});

const TODAY = istDay(instantOf(Date.now()));
const SHOWN_TODAY = TODAY.split('-').reverse().join('-');
const SUBJECT = 'राष्ट्रीय राजमार्ग हेतु भूमि अधिग्रहण की क्षतिपूर्ति #sys.exit $x$ *y*';
const letter = (more: object = {}) => ({
  sender: { name: 'श्रीमती द्रौपदी देवी', address: 'ग्राम कुँवरपुर', mobile: '9876543210' },
  subject: SUBJECT,
  letterNumber: '४२/क्षेत्र/2026',
  letterDate: TODAY,
  receivedOn: TODAY,
  deliveryMode: 'registered-post',
  enclosures: 'खतौनी की प्रति',
  letterType: 'application',
  language: 'hi',
  vip: { kind: 'mla', name: 'विधायक जी' },
  remarks: 'केवल कार्यालय हेतु',
  ...more,
});
/** Enters a letter in the store as somebody; its number is the office's next. */
const diarise = async (
  { classification = 'normal', ...more }: Record<string, unknown> = {},
  { postId, officerId } = district.clerk,
) => {
  const { officeId } = district.office;
  const at = instantOf(Date.now());
  const by = { kind: 'officer', postId, officeId, officerId, charge: 'substantive' } as const;
  const register = { ...plainFiles(officeId, at), of: 'diary' } as const;
  const details = ReceiptDetails.parse({ ...letter(), diarisedOn: istDay(at), ...more });
  return store.commitNumbered(register, serial => {
    const receiptId = ids.receipt();
    const diaryNumber = `SDM-A/D/${serial}/${register.year}`;
    const entered = { receiptId, diaryNumber, officeId, details, classification: Kept.parse(classification) };
    const paper = { ...entered, holdingId: ids.holding(), rules: DEFAULT_RULES };
    return { decisions: [enterReceipt(paper, { by, at })], result: { receiptId, diaryNumber } };
  });
};
const paperFile = async (more: object = {}, as = district.clerk.as) =>
  doors.call('createFile', { as, body: { subject: SUBJECT, nature: 'physical', ...more } });
const acknowledge = (receiptId: string, language: string, as = district.clerk.as) =>
  doors.call('acknowledgeReceipt', { as, params: { receiptId }, body: { language } });
const printSlips = (body: object, as = district.clerk.as) =>
  doors.call('printSlips', { as, body: { form: 'labels', language: 'hi', ...body } });

const fetched = async ({ url, length }: MadeFile): Promise<Buffer> => {
  const answer = await fetch(url);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBe(length);
  return bytes;
};
const pagesOf = async (made: MadeFile, scale = 2): Promise<readonly SeenPage[]> =>
  look(await fetched(made), scale);
const textOf = async (made: MadeFile): Promise<string> =>
  close((await pagesOf(made, 0.1)).map(({ text }) => text).join(''));
const scanned = ({ pixels, ...page }: SeenPage): string => decodeQR({ ...page, data: pixels });

describe('an acknowledgement', () => {
  it('says in Hindi whose letter came, when, about what, and who took it in', async () => {
    const { receiptId, diaryNumber } = await diarise();
    const made = await acknowledge(receiptId, 'hi');
    expect(made.fileName).toBe(`acknowledgement-${diaryNumber.replaceAll('/', '-')}.pdf`);
    const text = await textOf(made);
    for (const part of [
      'परीक्षा जनपद',
      'परीक्षण office',
      'पावती',
      `डायरी संख्या${diaryNumber}`,
      `प्राप्ति की तिथि${SHOWN_TODAY}`,
      'पंजीकृत डाक',
      'श्रीमती द्रौपदी देवी, ग्राम कुँवरपुर',
      '४२/क्षेत्र/2026',
      SUBJECT,
      'खतौनी की प्रति',
      'पत्र का प्रकारप्रार्थना पत्र',
      'पत्र की भाषाहिन्दी',
      'CLK-A(AK)-SDM-A',
      'भारतीय मानक समय',
    ])
      expect(text).toContain(close(part));
    // How to reach somebody, who stands behind them and what the office thinks of it is not for the counter.
    expect(text).not.toMatch(/9876543210|विधायक|केवल/);
    expect(text).not.toMatch(/undefined|Acknowledgement|Subject/);
  });

  it('says the same in English, and its code is the diary number', async () => {
    const { receiptId, diaryNumber } = await diarise({ deliveryMode: 'by-hand' });
    const made = await acknowledge(receiptId, 'en');
    const text = await textOf(made);
    for (const part of ['Trial District', 'Acknowledgement', 'By hand', 'Indian Standard Time', SUBJECT])
      expect(text).toContain(close(part));
    expect(text).not.toMatch(/पावती|विषय/);
    const [page] = await pagesOf(made);
    if (!page) throw new Error('no page');
    expect(scanned(page)).toBe(diaryNumber);
  });

  it('says by which day an answer is due, where one is', async () => {
    const { receiptId } = await diarise({ category: 'grievance' });
    const { replyBy } = await store.receipts.get(receiptId);
    const shown = (replyBy ?? '').split('-').reverse().join('-');
    expect(shown).not.toBe('');
    expect(await textOf(await acknowledge(receiptId, 'hi'))).toContain(close(`उत्तर की नियत तिथि${shown}`));
    expect(await textOf(await acknowledge(receiptId, 'en'))).toContain(close(`To be answered by${shown}`));
    const plain = await acknowledge((await diarise()).receiptId, 'hi');
    expect(await textOf(plain)).not.toContain(close('उत्तर की नियत तिथि'));
  });

  it('tells the clock of India, not of the machine', async () => {
    const { receiptId } = await diarise();
    const { diarisedAt } = await store.receipts.get(receiptId);
    const ist = new Date(Date.parse(diarisedAt) + 5.5 * 3_600_000).toISOString();
    expect(await textOf(await acknowledge(receiptId, 'en'))).toContain(
      `Enteredat${SHOWN_TODAY},${ist.slice(11, 16)}`,
    );
  });

  it('of a confidential letter does not say what it is about', async () => {
    const { receiptId, diaryNumber } = await diarise({ classification: 'confidential' });
    const text = await textOf(await acknowledge(receiptId, 'hi'));
    expect(text).toContain(diaryNumber);
    expect(text).not.toContain('राजमार्ग');
    expect(text).not.toContain('खतौनी');
    expect(text).not.toContain('विषय');
  });

  it('of a letter which one may not know of there is none', async () => {
    const { receiptId } = await diarise();
    const asked = { as: district.stranger.as, params: { receiptId }, body: { language: 'hi' } };
    expect(await doors.codeOf('acknowledgeReceipt', asked)).toBe('receipt.unknown');
  });

  it('is not given by another office that met the letter in a file', async () => {
    const { receiptId } = await diarise();
    const { fileId } = await paperFile({ nature: 'electronic' });
    await doors.call('addReceipt', { as: district.clerk.as, params: { fileId }, body: { receiptId } });
    await doors.call('sendFile', {
      as: district.clerk.as,
      params: { fileId },
      body: { to: district.stranger.postId, action: 'for-orders' },
    });
    const as = district.stranger.as;
    const asked = { as, params: { receiptId }, body: { language: 'hi' } };
    expect(await doors.codeOf('acknowledgeReceipt', asked)).toBe('receipt.not-in-custody');
    expect((await acknowledge(receiptId, 'hi')).length).toBeGreaterThan(1000);
  });

  it('asked for again with the same key is printed anew, and the address works', async () => {
    const { receiptId, diaryNumber } = await diarise();
    const call = {
      as: district.clerk.as,
      key: `again-${receiptId}`,
      params: { receiptId },
      body: { language: 'hi' },
    };
    await doors.call('acknowledgeReceipt', call);
    expect(await textOf(await doors.call('acknowledgeReceipt', call))).toContain(diaryNumber);
    const other = { ...call, body: { language: 'en' } };
    expect(await doors.codeOf('acknowledgeReceipt', other)).toBe('idempotency.key-reused');
  });

  it('leaves nothing of the letter in the log', async () => {
    const { receiptId } = await diarise();
    await acknowledge(receiptId, 'hi');
    expect(doors.lines.join('\n')).not.toMatch(/राजमार्ग|द्रौपदी/);
  });
});

describe('slips', () => {
  it('carry number, office, subject and a code that finds the paper, scanned or typed', async () => {
    const { receiptId, diaryNumber } = await diarise();
    const made = await printSlips({ objectIds: [receiptId] });
    const [page] = await pagesOf(made);
    if (!page) throw new Error('no page');
    const [code] = slipCodesOf(receiptId);
    const text = close(page.text);
    for (const part of [diaryNumber, 'परीक्षण office', code, 'राष्ट्रीय राजमार्ग'])
      expect(text).toContain(close(part));
    expect(scanned(page)).toBe(code);
    const found = await doors.call('getSlip', {
      as: district.clerk.as,
      params: { code: code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O') },
    });
    expect(found).toMatchObject({
      code,
      kind: 'receipt',
      objectId: receiptId,
      number: diaryNumber,
      hand: { postId: district.clerk.postId, marking: 'CLK-A(AK)-SDM-A' },
    });
    expect(found.inTransitFrom).toBeUndefined();
  });

  it('are printed for a hundred at once, each with its own code, in the order asked', async () => {
    const made: { receiptId: string; diaryNumber: string }[] = [];
    for (let i = 0; i < 100; i += 1) made.push(await diarise({ letterNumber: `${i}/2026` }));
    const objectIds = made.map(({ receiptId }) => receiptId);
    const pages = await pagesOf(await printSlips({ objectIds }), 0.1);
    expect(pages).toHaveLength(7);
    const text = close(pages.map(page => page.text).join(''));
    const places = made.map(({ diaryNumber }) => text.indexOf(`${diaryNumber}राष्ट्रीय`));
    expect(places.every((place, i) => place > (places[i - 1] ?? -1))).toBe(true);
    // The same again enters nothing anew, and one more is refused.
    expect(await pagesOf(await printSlips({ objectIds }), 0.1)).toHaveLength(7);
    const more = {
      as: district.clerk.as,
      body: { objectIds: [...objectIds, objectIds[0]], form: 'labels', language: 'hi' },
    };
    expect((await doors.raw('printSlips', more)).status).toBeGreaterThanOrEqual(400);
  });

  it('come for a bundle as one list, for both to sign', async () => {
    const { fileId, number } = await paperFile();
    const { receiptId, diaryNumber } = await diarise();
    const body = { objectIds: [fileId, receiptId, fileId], form: 'hand-over', to: district.officer.postId };
    const made = await printSlips(body);
    expect(made.fileName).toBe(`hand-over-${TODAY}.pdf`);
    const text = await textOf(made);
    for (const part of [
      'सुपुर्दगी पर्ची',
      'कुल नग2',
      `1${number}`,
      `2${diaryNumber}`,
      slipCodesOf(fileId)[0],
      slipCodesOf(receiptId)[0],
      'SO-A(RK)-SDM-A',
      'सौंपने वाले के हस्ताक्षर',
    ])
      expect(text).toContain(close(part));
  });

  it('of what is confidential say so, and not what it is about', async () => {
    const { fileId, number } = await paperFile({ classification: 'confidential' });
    for (const form of ['labels', 'hand-over']) {
      const text = await textOf(await printSlips({ objectIds: [fileId], form }));
      expect(text).toContain(close(number));
      expect(text).toContain('गोपनीय');
      expect(text).not.toContain('राजमार्ग');
    }
  });

  it('are only for what is on paper, and here', async () => {
    const { as } = district.clerk;
    const asked = (objectIds: readonly string[], by = as) => ({
      as: by,
      body: { objectIds, form: 'labels', language: 'hi' },
    });
    const { fileId: electronic } = await paperFile({ nature: 'electronic' });
    expect(await doors.refuse('printSlips', asked([electronic]))).toMatchObject({
      code: 'slip.not-physical',
      objectId: electronic,
    });
    const { fileId } = await paperFile();
    expect(await doors.codeOf('printSlips', asked([fileId], district.officer.as))).toBe(
      'file.not-in-custody',
    );
    expect(await doors.codeOf('printSlips', asked([fileId], district.stranger.as))).toBe('file.unknown');
    const { receiptId } = await diarise();
    expect(await doors.codeOf('printSlips', asked([receiptId], district.officer.as))).toBe(
      'receipt.not-in-custody',
    );
    expect(await doors.codeOf('printSlips', asked([receiptId], district.stranger.as))).toBe(
      'receipt.unknown',
    );
    // Of several none is printed, and no code is entered.
    expect(await doors.codeOf('printSlips', asked([fileId, electronic]))).toBe('slip.not-physical');
    const [code] = slipCodesOf(fileId);
    expect(await doors.codeOf('getSlip', { as, params: { code } })).toBe('slip.unknown');
  });

  it('are printed again by a repetition only for whoever still has the paper', async () => {
    const { receiptId } = await diarise();
    const { as } = district.clerk;
    const body = { objectIds: [receiptId], form: 'labels', language: 'hi' };
    const call = { as, key: `slip-${receiptId}`, body };
    await doors.call('printSlips', call);
    expect((await doors.call('printSlips', call)).length).toBeGreaterThan(1000);
    const { fileId } = await paperFile();
    await doors.call('addReceipt', { as, params: { fileId }, body: { receiptId } });
    expect(await doors.codeOf('printSlips', call)).toBe('receipt.not-in-custody');
  });

  it('whose codes would be the same get others, and both are found', async () => {
    const { fileId } = await paperFile();
    const [code, next] = slipCodesOf(fileId);
    const { receiptId: other } = await diarise();
    await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId: other }] });
    expect(await textOf(await printSlips({ objectIds: [fileId] }))).toContain(next);
    const { as } = district.clerk;
    expect((await doors.call('getSlip', { as, params: { code: next } })).objectId).toBe(fileId);
    expect((await doors.call('getSlip', { as, params: { code } })).objectId).toBe(other);
  });
});

describe('in whose hand a paper is', () => {
  const coded = async (objectId: string): Promise<string> => {
    await printSlips({ objectIds: [objectId] });
    return slipCodesOf(objectId as never)[0];
  };
  const ask = (code: string, as: string) => doors.call('getSlip', { as, params: { code } });

  it('its own office is told, though it may not read it; others are told that there is no such slip', async () => {
    const { receiptId, diaryNumber } = await diarise({}, district.sdm);
    await printSlips({ objectIds: [receiptId] }, district.sdm.as);
    const [code] = slipCodesOf(receiptId);
    const { as } = district.clerk;
    const asked = { as, params: { receiptId }, body: { language: 'hi' } };
    expect(await doors.codeOf('acknowledgeReceipt', asked)).toBe('receipt.unknown');
    expect(await ask(code, as)).toMatchObject({ number: diaryNumber, hand: { postId: district.sdm.postId } });
    const strangers = { as: district.stranger.as, params: { code } };
    expect(await doors.codeOf('getSlip', strangers)).toBe('slip.unknown');
    expect(
      await doors.codeOf('getSlip', {
        as,
        params: { code: slipCodesOf(`fil_${'0'.repeat(26)}` as never)[0] },
      }),
    ).toBe('slip.unknown');
  });

  it('of what is confidential only they are told who may read it', async () => {
    const { fileId } = await paperFile({ classification: 'confidential' }, district.sdm.as);
    await printSlips({ objectIds: [fileId] }, district.sdm.as);
    const [code] = slipCodesOf(fileId);
    expect((await ask(code, district.sdm.as)).objectId).toBe(fileId);
    expect(await doors.codeOf('getSlip', { as: district.clerk.as, params: { code } })).toBe('slip.unknown');
  });

  it('on its way: from whom, and to whom', async () => {
    const { fileId } = await paperFile();
    const code = await coded(fileId);
    const { as, postId } = district.clerk;
    await doors.call('sendFile', {
      as,
      params: { fileId },
      body: { to: district.officer.postId, action: 'for-orders' },
    });
    expect(await ask(code, as)).toMatchObject({
      kind: 'file',
      state: 'ACTIVE',
      hand: { postId: district.officer.postId },
      inTransitFrom: { postId },
    });
    // The list that goes with it can still be printed by who sent it.
    expect((await printSlips({ objectIds: [fileId], form: 'hand-over' })).length).toBeGreaterThan(1000);
  });

  it('in a file: where that is', async () => {
    const { receiptId } = await diarise();
    const code = await coded(receiptId);
    const { fileId, number } = await paperFile();
    const { as, postId } = district.clerk;
    await doors.call('addReceipt', { as, params: { fileId }, body: { receiptId } });
    expect(await ask(code, as)).toMatchObject({
      state: 'PUT_IN_FILE',
      inFile: { fileId, number, state: 'ACTIVE' },
      hand: { postId },
    });
  });

  it('a code that was typed wrong is called so; what can be no code is malformed', async () => {
    const { receiptId } = await diarise();
    const code = await coded(receiptId);
    const wrong = `${code.startsWith('7') ? '8' : '7'}${code.slice(1)}`;
    const { as } = district.clerk;
    expect(await doors.codeOf('getSlip', { as, params: { code: wrong } })).toBe('slip.code-mistyped');
    expect(await doors.codeOf('getSlip', { as, params: { code: 'पर्ची' } })).toBe('request.malformed');
  });
});

describe('a note sheet', () => {
  const write = async (fileId: string, text: string): Promise<void> => {
    const { as } = district.clerk;
    const body = { content: pastedText(text) };
    const { noteId, revision } = await doors.call('draftNote', { as, params: { fileId }, body });
    await doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision } });
  };
  const sheet = (fileId: string, body: object = {}, as = district.clerk.as) =>
    doors.call('printNoteSheet', { as, params: { fileId }, body: { language: 'hi', ...body } });

  it('has the cover, then every confirmed note with its number, its paragraphs and who confirmed it when', async () => {
    const { fileId, number } = await paperFile();
    await write(fileId, 'पहली टिप्पणी #panic() *नहीं*');
    await write(fileId, 'दूसरी टिप्पणी');
    const made = await sheet(fileId);
    expect(made.next).toBeUndefined();
    const pages = await pagesOf(made, 0.1);
    expect(pages).toHaveLength(2);
    const [cover, notes] = pages.map(page => close(page.text));
    for (const part of [number, SUBJECT, 'पत्रावली', 'परीक्षा जनपद']) expect(cover).toContain(close(part));
    expect(notes).toContain(close('टिप्पणी 11.पहली टिप्पणी #panic() *नहीं*परीक्षण asha kumar, CLK-A(AK)-SDM-A'));
    expect(notes).toContain(close('टिप्पणी 22.दूसरी टिप्पणी'));
  });

  it('of a long file comes in parts, none left out and none twice, the cover with the first', async () => {
    const { fileId } = await paperFile({ nature: 'electronic' });
    const long = 'क'.repeat(60_000 / 3 - 100);
    for (let i = 1; i <= 23; i += 1) await write(fileId, `चिह्न${i}अन्त ${long}`);
    let from: number | undefined = 1;
    const texts: string[] = [];
    while (from !== undefined) {
      const made: Awaited<ReturnType<typeof sheet>> = await sheet(fileId, { from });
      texts.push(await textOf(made));
      from = made.next;
    }
    expect(texts.length).toBeGreaterThan(1);
    for (let i = 1; i <= 23; i += 1)
      expect(texts.filter(text => text.includes(`चिह्न${i}अन्त`))).toHaveLength(1);
    expect(texts.map(text => text.includes('परीक्षाजनपद'))).toEqual(texts.map((_, index) => index === 0));
  });

  it('of a confidential file says so on every page, and that it was read is kept', async () => {
    const { fileId } = await paperFile({ classification: 'confidential' });
    await write(fileId, 'गुप्त बात');
    for (const { text } of await pagesOf(await sheet(fileId), 0.1)) expect(text).toContain('गोपनीय');
    const { items } = await store.readings.list(fileId, { limit: 10 });
    expect(items.map(({ what }) => what.part)).toContain('notes');
    const asked = { as: district.officer.as, params: { fileId }, body: { language: 'hi' } };
    expect(await doors.codeOf('printNoteSheet', asked)).toBe('file.unknown');
  });
});

describe('the answers to a question to several posts', () => {
  it('are printed one after the other with whoever has not answered, and for nobody who may not read them', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: SUBJECT } });
    const body = { text: 'क्षतिग्रस्त फसल की आख्या भेजें।', posts: [officer.postId, sdm.postId] };
    const { consultationId } = await doors.call('consultOnFile', { as: clerk.as, params: { fileId }, body });
    const office = openOffice({ store, clock: clockOf(Date.now), ids });
    const again = { now: Date.now, pause: async () => undefined };
    await carryConsultation(office, again, ConsultationId.parse(consultationId));
    const params = { consultationId };
    const { asked } = await doors.call('getConsultation', { as: clerk.as, params });
    const answer = { answerId: asked[0]?.answerId ?? '' };
    const sha256 = 'd'.repeat(64);
    const uploadedBy = PostId.parse(officer.postId);
    const enclosed = await bringScan(doors, district, { uploadedBy, sha256, fileName: 'सूची.pdf', pages: 3 });
    const said = { text: '१२ ग्राम प्रभावित #x$', papers: [enclosed] };
    await doors.call('giveAnswer', { as: officer.as, params: answer, body: said });
    const made = await doors.call('printAnswers', { as: clerk.as, params, body: { language: 'hi' } });
    const text = await textOf(made);
    for (const said of ['1 / 2', '१२ ग्राम प्रभावित #x$', 'उत्तर नहीं आया', SUBJECT, body.text])
      expect(text).toContain(close(said));
    for (const said of ['संलग्न: सूची.pdf', '3 पृष्ठ', sha256]) expect(text).toContain(close(said));
    const strange = { as: stranger.as, params, body: { language: 'hi' } };
    expect(await doors.codeOf('printAnswers', strange)).toBe('consultation.unknown');
  });
});
