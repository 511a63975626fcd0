import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import {
  openPageReader,
  type PageReader,
  type ReadPage,
  type Unread,
} from '#shared/documents/reading/reader.ts';
import { type DetectText, readWithTextract } from '#shared/documents/reading/textract.ts';
import { characterErrorRate } from '#tests/support/error-rate.ts';
import { samplePage } from '#tests/support/samples.ts';

/** What Textract answers for the English letter; see fixtures/README.md. */
const LETTER: unknown = JSON.parse(
  readFileSync(new URL('fixtures/textract-letter-en-1.json', import.meta.url), 'utf8'),
);

const open: PageReader[] = [];
afterAll(() => Promise.all(open.map(reader => reader.close())));

const readWith = async (textract: DetectText, name: Parameters<typeof samplePage>[0] = 'letter-en-1') => {
  const reader = openPageReader({ languages: ['hin', 'eng'], textract });
  open.push(reader);
  return reader.read((await samplePage(name)).image.webp);
};
const failing = (error: object): DetectText => {
  return () => Promise.reject(Object.assign(new Error('of the service'), error));
};
const isRead = (answer: ReadPage | Unread): answer is ReadPage => answer.kind === 'read';

describe('a page in Latin script', () => {
  test('is read by Textract where the district has it', async () => {
    const sent: Uint8Array[] = [];
    const answer = await readWith(async bytes => {
      sent.push(bytes);
      return LETTER;
    });
    const { truth } = await samplePage('letter-en-1');
    if (!isRead(answer)) throw new Error(answer.reason);
    expect(answer).toMatchObject({ source: 'textract', languages: ['eng'], confidence: 100 });
    expect(characterErrorRate(answer.text, truth)).toBeLessThan(0.005);
    expect(answer.text).toContain('\n\nSub: Repair of the culvert');
    expect(answer.text).toContain('I am to report that the\nculvert was inspected');
    expect(answer.words).toHaveLength(107);
    expect(sent).toHaveLength(1);
    const { format } = await sharp(sent[0]).metadata();
    expect(format).toBe('jpeg');
    expect(sent[0]?.length).toBeLessThan(5 * 1024 * 1024);
  });

  test('has its words where Tesseract finds them too', async () => {
    const answer = await readWith(async () => LETTER);
    const own = openPageReader({ languages: ['eng'] });
    const other = await own.read((await samplePage('letter-en-1')).image.webp);
    await own.close();
    if (!isRead(answer) || !isRead(other)) throw new Error('not read');
    const last = (page: ReadPage) => page.words.findLast(({ text }) => text === 'Officer');
    // The fixture’s places are on the scan as it came; what is sent is turned by 0.8 degrees, and turned back.
    expect(Math.abs((last(answer)?.left ?? 0) - (last(other)?.left ?? 0))).toBeLessThan(20);
    expect(Math.abs((last(answer)?.top ?? 0) - (last(other)?.top ?? 0))).toBeLessThan(20);
  });
});

describe('Textract is not asked', () => {
  test.each(['letter-hi-1', 'letter-mixed-1'] as const)(
    'for %s, which is not of Latin script alone',
    async name => {
      let asked = 0;
      const answer = await readWith(async () => {
        asked += 1;
        return LETTER;
      }, name);
      expect(answer).toMatchObject({ kind: 'read', source: 'tesseract' });
      expect(asked).toBe(0);
    },
  );
});

describe('Textract that cannot be used fails the page', () => {
  const paper = { width: 4, height: 4, data: new Uint8Array(16).fill(255) };
  const ask = (detect: DetectText) => readWithTextract(detect, paper, ['eng']);

  test('and says so in the reader’s answer', async () => {
    const answer = await readWith(failing({ name: 'AccessDeniedException' }));
    expect(answer).toEqual({ kind: 'unread', reason: 'page.engine-unreachable' });
  });

  test.each([
    ['not allowed', { name: 'AccessDeniedException' }],
    ['of no such region', { code: 'ENOTFOUND' }],
    ['without credentials', { name: 'CredentialsProviderError' }],
    ['out of reach', { name: 'TimeoutError' }],
  ])('%s', async (_, error) => {
    await expect(ask(failing(error))).rejects.toMatchObject({ reason: 'page.engine-unreachable' });
  });

  test.each([
    ['that refuses the picture', failing({ name: 'UnsupportedDocumentException' })],
    ['that answers in another shape', async () => ({ Blocks: [{ BlockType: 'WORD' }] })],
    ['that answers nothing', async () => undefined],
  ])('%s', async (_, detect) => {
    await expect(ask(detect)).rejects.toMatchObject({ reason: 'page.engine-failed' });
  });

  test('that throttles is for whoever asked to ask again', async () => {
    const throttled = failing({ name: 'ProvisionedThroughputExceededException' });
    await expect(ask(throttled)).rejects.toThrow('of the service');
  });
});
