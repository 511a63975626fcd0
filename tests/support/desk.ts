import { readFile } from 'node:fs/promises';
import { CORE_POSTS, type CorePost } from '#local/sample/people.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { until, uploadScan } from '#tests/story/tell.ts';
import { type Caller, caller, everything } from '#tests/support/api.ts';

type Stage = { readonly url: string; readonly tokenOf: (login: string) => Promise<string> };

const SCAN = new URL('../samples/letter-hi-1.jpg', import.meta.url);
const SENDER = { office: 'कार्यालय तहसीलदार, सदर' };
const istDay = (daysAhead: number) =>
  new Date(Date.now() + (330 + daysAhead * 1440) * 60_000).toISOString().slice(0, 10);

/** One object of every kind and state that a screen shows, laid on the clerk's and the SDM's desks. */
export const layDesks = async ({ url, tokenOf }: Stage) => {
  const person = async (login: string) => caller({ url, token: await tokenOf(login), language: 'hi' });
  const clerk = await person('asha.clerk');
  const officer = await person('ravi.so');
  const posts = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
  const post = (name: CorePost): string => posts.find(({ code }) => code === CORE_POSTS[name])?.postId ?? '';

  const bytes = new Uint8Array(await readFile(SCAN));
  const scan = await uploadScan(clerk, bytes, { fileName: 'letter-hi-1.jpg', type: 'image/jpeg' });
  const receive = (subject: string, documentId?: string) =>
    clerk.call('diariseReceipt', {
      body: {
        sender: SENDER,
        subject,
        // The letter with a scan is one; every other came without a number.
        ...(documentId === undefined ? {} : { letterNumber: '482/राजस्व/2026' }),
        letterDate: '2026-10-12',
        receivedOn: istDay(0),
        deliveryMode: 'by-hand',
        ...(documentId === undefined ? {} : { documentId }),
      },
    });
  const create = async (subject: string, more: object = {}) =>
    (await clerk.call('createFile', { body: { subject, ...more } })).fileId;
  const note = async (as: Caller, fileId: string, text: string) => {
    const { noteId, revision } = await as.call('draftNote', {
      params: { fileId },
      body: { content: pastedText(text) },
    });
    await as.call('confirmNote', { params: { fileId, noteId }, body: { revision } });
  };
  const send = (as: Caller, fileId: string, to: CorePost, action: string) =>
    as.call('sendFile', { params: { fileId }, body: { to: post(to), action, remark: 'कृपया देखें' } });

  const letter = await receive('ग्राम रामपुर की गाटा संख्या 245 के नामांतरण के सम्बन्ध में', scan.documentId);
  const sheet = await create('नामांतरण: ग्राम रामपुर, गाटा संख्या 245', {
    receiptId: letter.receiptId,
    priority: 'immediate',
  });
  await note(
    clerk,
    sheet,
    'तहसीलदार, सदर का पत्र दिनांक 12 अक्टूबर 2026 पताका “क” पर है।\n\nविक्रय पत्र एवं खतौनी का परीक्षण हो चुका है; कोई आपत्ति प्राप्त नहीं हुई।',
  );
  await send(clerk, sheet, 'SO', 'for-perusal');
  await officer.call('openFile', { params: { fileId: sheet } });
  await note(officer, sheet, 'पूर्व पृष्ठ की टिप्पणी का अवलोकन करें। नामांतरण आदेश हेतु पत्रावली प्रस्तुत है।');

  const kept = await create('चकमार्ग से अतिक्रमण हटाने के सम्बन्ध में', { priority: 'out-today' });
  await clerk.call('draftNote', {
    params: { fileId: kept },
    body: { content: pastedText('लेखपाल की आख्या अपेक्षित है।'), kind: 'discussion' },
  });
  const sent = await create('आय प्रमाण-पत्र की जाँच');
  await send(clerk, sent, 'SO', 'for-orders');
  const parked = await create('वृक्षारोपण अभियान');
  const body = { until: `${istDay(9)}T04:30:00.000Z`, reason: 'वर्षा की प्रतीक्षा' };
  await clerk.call('parkFile', { params: { fileId: parked }, body });
  const suspended = await create('सीमांकन वाद: न्यायालय का स्थगन आदेश');
  await clerk.call('suspendFile', {
    params: { fileId: suspended },
    body: { code: 'court', reason: 'न्यायालय का स्थगन' },
  });
  const english = await create('Repair of the tehsil record room: estimate of the Public Works Department');
  await send(clerk, english, 'SO', 'for-approval');
  const hidden = await create('गोपनीय जाँच के सम्बन्ध में', { classification: 'confidential' });
  await officer.call('openFile', { params: { fileId: english } });
  await send(officer, english, 'TDR', 'for-report');
  const loose = await receive('खाद्यान्न वितरण में अनियमितता की शिकायत');
  await until('the words of the file in the search', 60, async () => {
    const { items } = await clerk.call('search', { query: { q: 'नामांतरण' } });
    return items.find(({ objectId }) => objectId === sheet);
  });
  return {
    sheet,
    kept,
    sent,
    parked,
    suspended,
    english,
    hidden,
    letter: letter.receiptId,
    loose: loose.receiptId,
  };
};
