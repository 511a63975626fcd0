import { paginateScan } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentId, DraftId, PostId } from '#shared/domain/ids.ts';
import { HABITS, LETTER_FORMS } from '#shared/domain/letters/form.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type SlipCode, slipCodesOf } from '#shared/domain/slip-code.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
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
});
afterAll(async () => {
  await server?.stop();
  await doors?.stop();
});

const openNew = () => doors.call('createFile', { as: district.clerk.as, body: { subject: 'नामांतरण वाद' } });
const template = (fileId: string, query: Record<string, string> = {}) =>
  doors.call('getLetterTemplate', { as: district.clerk.as, params: { fileId }, query });

describe('a letter to begin with', () => {
  it('stands for every form in both languages, filled from file and directory', async () => {
    const { fileId, number } = await openNew();
    for (const form of LETTER_FORMS)
      for (const language of ['hi', 'en'] as const) {
        const letter = await template(fileId, { form, language });
        expect([letter.form, letter.subject, letter.signatory]).toEqual([
          form,
          'नामांतरण वाद',
          district.clerk.postId,
        ]);
        expect(letter.body.length > 0).toBe(HABITS[form].speaks);
      }
    const order = await template(fileId, { form: 'order', language: 'hi' });
    expect(JSON.stringify(order.body)).toContain(number);
  });

  it('answers the newest letter in the file: its number and day, and to whoever wrote', async () => {
    const { fileId } = await openNew();
    const { receiptId } = await doors.call('diariseReceipt', {
      as: district.clerk.as,
      body: {
        receivedOn: '2026-01-05',
        deliveryMode: 'by-hand',
        subject: 'सीमांकन',
        letterNumber: '45/तह०/2026',
        letterDate: '2026-01-02',
        sender: { name: 'रामलाल', address: 'ग्राम रामपुर' },
      },
    });
    await doors.call('addReceipt', { as: district.clerk.as, params: { fileId }, body: { receiptId } });
    const { references, addressees } = await template(fileId);
    expect(references).toEqual(['आपका पत्र संख्या 45/तह०/2026, दिनांक 02-01-2026']);
    expect(addressees).toEqual([{ kind: 'outside', name: 'रामलाल', address: 'ग्राम रामपुर' }]);
    expect((await template(fileId, { form: 'order' })).addressees).toEqual([]);
  });

  it('of a file one may not know of there is none', async () => {
    const { fileId } = await openNew();
    const asked = { as: district.stranger.as, params: { fileId } };
    expect(await doors.codeOf('getLetterTemplate', asked)).toBe('file.unknown');
  });
});

describe('how a letter will look', () => {
  const letter = async (fileId: string, more: object = {}) => ({ ...(await template(fileId)), ...more });
  const preview = (fileId: string, said: object, key = ulid()) =>
    doors.call('previewLetter', { as: district.clerk.as, params: { fileId }, key, body: { letter: said } });

  it('is set as a PDF that says what is still lacking', async () => {
    const { fileId } = await openNew();
    const made = await preview(fileId, await letter(fileId, { body: [] }));
    expect(made.fileName).toMatch(/^draft-.*\.pdf$/);
    expect(made.lacks).toEqual(['body', 'addressees', 'recipients']);
    const party = { kind: 'outside', name: 'रामलाल' };
    expect((await preview(fileId, await letter(fileId, { addressees: [party] }))).lacks).toEqual([]);
  });

  it('is set again when it is asked for again', async () => {
    const { fileId } = await openNew();
    const [said, key] = [await letter(fileId), ulid()];
    const [first, again] = [await preview(fileId, said, key), await preview(fileId, said, key)];
    expect(again).toMatchObject({ fileName: first.fileName, length: first.length, lacks: first.lacks });
  });

  it('is kept nowhere: of what nobody saved not a word stands in the table', async () => {
    const { fileId } = await openNew();
    const word = `अनुपलब्ध${ulid()}`;
    await preview(fileId, await letter(fileId, { subject: word }));
    const { client, name: TableName } = doors.table;
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      expect(JSON.stringify(Items)).not.toContain(word);
  });

  it('is not set to posts that there are none of', async () => {
    const { fileId } = await openNew();
    const ask = async (more: object) =>
      doors.codeOf('previewLetter', {
        as: district.clerk.as,
        params: { fileId },
        body: { letter: await letter(fileId, more) },
      });
    const postId = `pst_${ulid()}`;
    expect(await ask({ signatory: postId })).toBe('post.unknown');
    expect(await ask({ copies: [{ to: { kind: 'post', postId } }] })).toBe('post.unknown');
  });
});

it('whoever keeps an office sets its letterhead, and nobody else', async () => {
  const params = { officeId: district.office.officeId };
  const body = { address: { hi: 'कलेक्ट्रेट, नमूना', en: 'Collectorate, Namuna' }, telephone: '05222-230001' };
  const { letterhead } = await doors.call('setLetterhead', { as: FIRST_ADMINISTRATOR, params, body });
  expect(letterhead).toEqual(body);
  expect(await doors.codeOf('setLetterhead', { as: district.clerk.as, params, body })).toBe(
    'permission.denied',
  );
});

it('what a letter says is kept in one form: links of the file go, their words stay', () => {
  const run = { text: 'टिप्पणी 3', reference: { to: 'note' as const, note: 3 } };
  const said = Letter.parse({
    form: 'letter',
    language: 'hi',
    subject: 'परीक्षण',
    signatory: `pst_${ulid()}`,
    body: [{ type: 'paragraph', runs: [{ text: 'देखें ' }, run] }, ...pastedText('दूसरा')],
  });
  expect(said.body[0]).toEqual({ type: 'paragraph', runs: [{ text: 'देखें टिप्पणी 3' }] });
});

describe('a letter that is signed in ink', () => {
  const params = ({ draftId }: { draftId: string }) => ({ as: district.officer.as, params: { draftId } });
  /** Of the section officer's own, numbered. */
  const numbered = async () => {
    const { as, postId } = district.officer;
    const { fileId } = await doors.call('createFile', { as, body: { subject: 'सिल्ट सफाई' } });
    const letter = {
      form: 'letter',
      language: 'hi',
      subject: 'सिल्ट सफाई की आख्या',
      body: pastedText('कृपया आख्या भेजें।'),
      addressees: [{ kind: 'outside', name: 'अधिशासी अभियन्ता' }],
      signatory: postId,
    };
    const { draftId } = await doors.call('beginDraft', { as, params: { fileId }, body: { letter } });
    await doors.call('putDraftToSigning', { ...params({ draftId }), body: { revision: 1 } });
    return { draftId, code: slipCodesOf(DraftId.parse(draftId))[0] };
  };
  const bring = async (code?: SlipCode): Promise<string> => {
    const documentId = await bringScan(doors, district, {
      uploadedBy: PostId.parse(district.officer.postId),
      pages: 1,
    });
    const page = { page: 1, width: 100, height: 140, ...(code ? { code } : {}) };
    await doors.store().documents.putPage(DocumentId.parse(documentId), page);
    return documentId;
  };
  const issue = (draftId: string, documentId: string, more: object = {}) => {
    const signedOn = istDay(instantOf(Date.now()));
    return { ...params({ draftId }), body: { revision: 1, documentId, signedOn, ...more } };
  };

  it('is printed with its number and a code, by which it is found', async () => {
    const { draftId, code } = await numbered();
    const made = await doors.call('printLetter', { ...params({ draftId }), body: {} });
    expect(made.code).toBe(code);
    expect(made.fileName).toMatch(/^letter-/);
    const { as } = district.officer;
    const typed = code.replaceAll('-', ' ').toLowerCase();
    expect(await doors.call('getLetterByCode', { as, params: { code: typed } })).toMatchObject({ draftId });
    const asked = { as: district.stranger.as, params: { code } };
    expect(await doors.codeOf('getLetterByCode', asked)).toBe('draft.unknown');
    // Whoever asks after a slip learns nothing of a letter.
    expect(await doors.codeOf('getSlip', { as, params: { code } })).toBe('slip.unknown');
  });

  it('becomes the issued letter by the code on its scan, and no other sheet does', async () => {
    const [one, other] = [await numbered(), await numbered()];
    const wrong = issue(one.draftId, await bring(other.code));
    expect(await doors.codeOf('issueDraft', wrong)).toBe('draft.code-of-another');
    const insisting = issue(one.draftId, await bring(other.code), { code: one.code });
    expect(await doors.codeOf('issueDraft', insisting)).toBe('draft.code-of-another');
    const blank = await bring();
    expect(await doors.codeOf('issueDraft', issue(one.draftId, blank))).toBe('draft.code-unread');
    await doors.call('issueDraft', issue(one.draftId, await bring(one.code)));
  });

  it('is taken by the code that a person types, where none could be read', async () => {
    const { draftId, code } = await numbered();
    const typed = issue(draftId, await bring(), { code: code.toLowerCase() });
    expect((await doors.call('issueDraft', typed)).state).toBe('ISSUED');
  });
});

describe('a letterhead that nobody has saved', () => {
  const letterhead = {
    heading: { hi: 'कार्यालय उप जिलाधिकारी', en: 'Office of the Sub-Divisional Magistrate' },
    address: { hi: 'तहसील परिसर', en: 'Tehsil Compound' },
    telephone: '05222-230001',
  };
  const ask = (as: string, officeId: string, body: object) =>
    doors.raw('previewLetterhead', { as, params: { officeId }, key: ulid(), body });

  it('is seen on a letter in both languages, and is not kept', async () => {
    const { officeId } = district.office;
    for (const language of ['hi', 'en']) {
      const { status, body } = await ask(FIRST_ADMINISTRATOR, officeId, { letterhead, language });
      expect(status).toBe(200);
      expect(body).toMatchObject({ type: 'application/pdf' });
    }
    const { items } = await doors.call('listOffices', { as: FIRST_ADMINISTRATOR, query: {} });
    expect(items.find(office => office.officeId === officeId)).not.toHaveProperty('letterhead.heading');
  });

  it('is for who keeps the office, and of one without a post there is none', async () => {
    const body = { letterhead, language: 'hi' };
    const params = { officeId: district.office.officeId };
    expect(await doors.codeOf('previewLetterhead', { as: district.clerk.as, params, body })).toBe(
      'permission.denied',
    );
    const { officeId } = await doors.call('createOffice', {
      as: FIRST_ADMINISTRATOR,
      body: { code: 'NEW-1', kind: 'block', names: { hi: 'नया', en: 'New' } },
    });
    const asked = { as: FIRST_ADMINISTRATOR, params: { officeId }, body };
    expect(await doors.codeOf('previewLetterhead', asked)).toBe('post.unknown');
  });
});
