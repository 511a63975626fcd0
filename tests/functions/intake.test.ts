import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadKey } from '#shared/documents/keys.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { ids } from '#tests/support/office.ts';
import { type PapersOffice, startPapers } from './support/papers.ts';

const order = readFileSync(new URL('../samples/order-hi-3pages.pdf', import.meta.url));

let papers: PapersOffice;
beforeAll(async () => {
  papers = await startPapers();
});
afterAll(() => papers.stop());

const documents = () => papers.works.store.documents;
const check = (key: string) => papers.steps().check(key);
const draw = (documentId: DocumentId, page: number) => papers.steps().draw(documentId, page);
const finish: ReturnType<PapersOffice['steps']>['finish'] = input => papers.steps().finish(input);
const inQuarantine = () => papers.keysIn('quarantine');

describe('the intake of a document', () => {
  it('takes a scan from quarantine to pages that can be read, and leaves nothing behind', async () => {
    const { key, documentId } = await papers.bring(order);
    expect(await check(key)).toEqual({ documentId, verdict: 'accepted', pages: [1, 2, 3] });
    expect(await documents().get(documentId)).toMatchObject({
      state: 'CHECKING',
      pages: 3,
      foundType: 'application/pdf',
    });
    for (const page of [1, 2, 3]) await draw(documentId, page);
    expect(await documents().pages(documentId)).toHaveLength(3);
    expect(await documents().findPage(documentId, 2)).toMatchObject({ width: 1600 });
    expect(await finish({ documentId })).toEqual({ documentId, state: 'READY' });
    expect(await inQuarantine()).not.toContain(key);
  });

  it('begun again from its beginning at any step comes to the same end', async () => {
    const { key, documentId } = await papers.bring(order);
    for (const _ of [1, 2]) expect(await check(key)).toMatchObject({ verdict: 'accepted', pages: [1, 2, 3] });
    await Promise.all([1, 1, 2, 3].map(page => draw(documentId, page)));
    for (const _ of [1, 2]) expect(await finish({ documentId })).toMatchObject({ state: 'READY' });
    expect(await check(key)).toMatchObject({ verdict: 'readable', pages: [1, 2, 3] });
    expect(await finish({ key, failed: true })).toMatchObject({ state: 'READY' });
  });

  it('run twice at once settles it once', async () => {
    const { key } = await papers.bring(order);
    const verdicts = await Promise.all([check(key), check(key)]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  });

  it.each([
    ['0 bytes', Buffer.alloc(0), {}, 'document.empty'],
    ['no picture and no PDF', Buffer.from('नमस्ते'), {}, 'document.wrong-type'],
    ['cut off', order.subarray(0, order.length / 2), {}, 'document.truncated'],
    ['longer than announced', order, { length: 10 }, 'document.hash-mismatch'],
    ['other than announced', order, { sha256: 'c'.repeat(64) }, 'document.hash-mismatch'],
  ])('refuses what is %s, with the reason, and removes it', async (_, bytes, announced, reason) => {
    const { key, documentId } = await papers.bring(bytes, announced);
    expect(await check(key)).toEqual({ documentId, verdict: 'refused', pages: [] });
    expect(await documents().get(documentId)).toMatchObject({ state: 'REFUSED', reason });
    expect(await finish({ documentId })).toMatchObject({ state: 'REFUSED' });
    expect(await inQuarantine()).not.toContain(key);
  });

  it('removes an object that nobody announced', async () => {
    const key = uploadKey({ sha256: 'd'.repeat(64), documentId: ids.document() });
    await papers.put(key, order);
    expect(await check(key)).toMatchObject({ verdict: 'settled' });
    expect(await inQuarantine()).not.toContain(key);
  });

  it('does not take one document’s bytes for another’s', async () => {
    const { documentId } = await papers.bring(order);
    const key = uploadKey({ sha256: 'e'.repeat(64), documentId });
    await papers.put(key, 'x');
    expect(await check(key)).toMatchObject({ verdict: 'settled' });
    expect(await documents().get(documentId)).toMatchObject({ state: 'AWAITING_UPLOAD' });
  });

  it('that failed for good ends refused, not stuck; the upload stays to be looked into', async () => {
    const { key, documentId } = await papers.bring(order);
    expect(await finish({ key, failed: true })).toEqual({ documentId, state: 'REFUSED' });
    expect(await documents().get(documentId)).toMatchObject({ reason: 'document.unreadable' });
    expect(await inQuarantine()).toContain(key);
  });

  it('of which no page could be drawn ends refused', async () => {
    const { key, documentId } = await papers.bring(order);
    await check(key);
    expect(await finish({ documentId })).toMatchObject({ state: 'REFUSED' });
  });
});
