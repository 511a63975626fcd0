import sharp from 'sharp';
import { PAGE_WIDTH, renderPage } from '#shared/documents/render.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { look, type SeenPage } from '#tests/printing/look.ts';
import type { Answer, Caller } from '#tests/support/api.ts';
import { castOf, refusalOf } from './cast.ts';
import { type Stage, uploadScan } from './tell.ts';

export type InkTold = {
  readonly printed: Answer<'printLetter'>;
  /** How the letter stands that was signed. */
  readonly letter: Answer<'getDraft'>;
  readonly byCode: Answer<'getLetterByCode'>;
  /** By which codes a sheet without a code, and one of another letter, were not taken for it. */
  readonly withoutCode: string;
  readonly ofAnother: string;
  /** The issued letter, printed, and what is seen of it. */
  readonly copy: Answer<'printLetter'>;
  readonly copyPages: readonly SeenPage[];
};

const today = (): string => new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10);
export const fetched = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

/** The first page of a print as it comes back from a table: laid askew on the glass, and grey. */
export const scanned = async (pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const page = await renderPage(pdf, 'application/pdf', { number: 1, width: PAGE_WIDTH });
  if (page.kind !== 'rendered') throw new Error('a letter that was printed cannot be drawn');
  const paper = sharp(page.webp).rotate(3, { background: '#ffffff' }).greyscale();
  return new Uint8Array(await paper.jpeg({ quality: 70 }).toBuffer());
};

/** A letter of the section officer's own, numbered and printed. */
const printedBy = async (officer: Caller, signatory: string, subject: string) => {
  const { fileId } = await officer.call('createFile', { body: { subject } });
  const template = await officer.call('getLetterTemplate', { params: { fileId } });
  const { draftId } = await officer.call('beginDraft', {
    params: { fileId },
    body: {
      letter: {
        ...template,
        signatory,
        body: pastedText('कृपया आख्या तीन दिन में भेजें।'),
        addressees: [{ kind: 'outside', name: 'अधिशासी अभियन्ता, सिंचाई खण्ड' }],
      },
    },
  });
  const params = { draftId };
  await officer.call('putDraftToSigning', { params, body: { revision: 1 } });
  const printed = await officer.call('printLetter', { params, body: {} });
  return { params, printed, pdf: await fetched(printed.url) };
};

/** Two letters are printed with their codes and signed in ink; each scan is known by its code (domain.md 1.5). */
export const tellSignedInInk = async (stage: Stage): Promise<InkTold> => {
  const { say } = stage;
  const { officer, post } = await castOf(stage);
  const signatory = post('SDM-SDR-SO').postId;
  const [one, other] = [
    await printedBy(officer, signatory, 'नहर की सिल्ट सफाई'),
    await printedBy(officer, signatory, 'बाढ़ चौकी की मरम्मत'),
  ];
  say(`The section officer prints a letter with the code ${one.printed.code}, and another, and signs both.`);
  const scan = async (bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<string> => {
    const document = await uploadScan(officer, bytes, { fileName, type: 'image/jpeg' });
    if (document.state !== 'READY') throw new Error(`the scan was refused: ${document.reason?.en}`);
    return document.documentId;
  };
  const enter = (documentId: string) =>
    officer.call('issueDraft', {
      params: one.params,
      body: { revision: 1, documentId, signedOn: today() },
    });
  const size = { width: 600, height: 800, channels: 3 } as const;
  const blank = await sharp({ create: { ...size, background: '#fdfdfb' } })
    .jpeg()
    .toBuffer();
  const withoutCode = await refusalOf(enter(await scan(new Uint8Array(blank), 'blank.jpg')));
  const ofAnother = await refusalOf(enter(await scan(await scanned(other.pdf), 'other.jpg')));
  say(`A sheet without a code is not taken for it (${withoutCode}), nor the other letter (${ofAnother}).`);
  await enter(await scan(await scanned(one.pdf), 'signed.jpg'));
  say('Laid askew on the glass, its code is read all the same: the scan is the issued letter now.');
  const copy = await officer.call('printLetter', { params: one.params, body: {} });
  const copyPages = await look(await fetched(copy.url));
  say(`Printed now it is that scan, and the foot of each of its ${copyPages.length} pages says so.`);
  return {
    printed: one.printed,
    letter: await officer.call('getDraft', { params: one.params }),
    byCode: await officer.call('getLetterByCode', { params: { code: one.printed.code ?? '' } }),
    withoutCode,
    ofAnother,
    copy,
    copyPages,
  };
};
