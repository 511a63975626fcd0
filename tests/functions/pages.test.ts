import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Document, DocumentState } from '#shared/domain/document.ts';
import { OfficeId, PostId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';
import { ids, onceOf, somebody } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const AT = Instant.parse('2026-01-05T06:00:00.000Z');

/** A document of the clerk's with three pages, of which the second could not be drawn. */
const scan = async (state: DocumentState): Promise<string> => {
  const store = doors.store();
  const document: Document = {
    documentId: ids.document(),
    fileName: 'patra.tiff',
    type: 'image/tiff',
    foundType: 'image/tiff',
    length: 10,
    sha256: 'a'.repeat(64),
    state,
    pages: 3,
    uploadedBy: PostId.parse(district.clerk.postId),
    officeId: OfficeId.parse(district.office.officeId),
    createdAt: AT,
    uploadExpiresAt: AT,
  };
  const { documentId } = document;
  await store.documents.create(document, onceOf(somebody(), 'requestUpload', ulid()), {
    status: 201,
    body: {},
  });
  for (const page of [1, 3]) await store.documents.putPage(documentId, { page, width: 100, height: 140 });
  return documentId;
};
const ask = (documentId: string, page: number) =>
  doors.refuse('getPage', { as: district.clerk.as, params: { documentId, page: String(page) } });

it('a page that could not be drawn is told from one that is not there, and from one that may still come', async () => {
  const [ready, checking] = [await scan('READY'), await scan('CHECKING')];
  expect(await ask(ready, 2)).toMatchObject({ code: 'document.page-unreadable', status: 409 });
  expect(await ask(ready, 4)).toMatchObject({ code: 'document.page-unknown', status: 404 });
  expect(await ask(checking, 2)).toMatchObject({ code: 'document.not-ready' });
  const params = { documentId: ready, page: '3' };
  expect(await doors.call('getPage', { as: district.clerk.as, params })).toMatchObject({ page: 3 });
});
