import * as z from 'zod';
import { DocumentType, Sha256 } from '#shared/domain/document.ts';
import { AnswerId, DocumentId } from '#shared/domain/ids.ts';
import { LIMITS, told } from '#shared/domain/limits.ts';
import { CorrectedText } from '#shared/domain/page-text.ts';
import { Proposals } from '#shared/domain/proposals.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { line } from '#shared/domain/text.ts';
import { DocumentView, PageImage, PageTextView, UploadOrder } from '../document-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const PageParams = z.strictObject({
  documentId: DocumentId,
  page: z.coerce.number().int().min(1).max(10_000),
});

/** Of a paper that was given along with a question: what of it was asked of a post that the caller reads. */
const Through = z.strictObject({ through: AnswerId.optional() });

/** What a page of a document, and its text, may refuse. */
const PAGE_REFUSALS = [
  'document.unknown',
  'document.not-ready',
  'document.refused',
  'document.page-unknown',
] as const satisfies readonly RefusalCode[];

export const requestUpload = route({
  id: 'requestUpload',
  noun: 'documents',
  method: 'POST',
  path: '/v1/documents',
  says: 'Announces a document; answers with one signed address to which exactly these bytes may be put.',
  access: 'document:upload',
  body: z.strictObject({
    fileName: line(LIMITS.fileName),
    type: DocumentType,
    /** Bytes; 0 is accepted here and refused by the check, so that the reason is seen. */
    length: z.int().min(0).max(LIMITS.upload.most, LIMITS.upload.code).meta(told(LIMITS.upload)),
    sha256: Sha256,
  }),
  status: 201,
  answer: UploadOrder,
  refusals: ['limit.upload'],
});

export const getDocument = route({
  id: 'getDocument',
  noun: 'documents',
  method: 'GET',
  path: '/v1/documents/{documentId}',
  says: 'Where a document’s checking and reading stand; when refused, why; pages that could not be read, why.',
  access: 'document:read',
  act: 'receipt.read-text',
  params: z.strictObject({ documentId: DocumentId }),
  query: Through,
  status: 200,
  answer: DocumentView,
  refusals: ['document.unknown'],
});

export const getPage = route({
  id: 'getPage',
  noun: 'documents',
  method: 'GET',
  path: '/v1/documents/{documentId}/pages/{page}',
  says: 'A signed address, good for five minutes, of one page’s image. Pages count from 1.',
  access: 'document:read',
  act: 'receipt.read-text',
  params: PageParams,
  query: Through,
  status: 200,
  answer: PageImage,
  refusals: [...PAGE_REFUSALS, 'document.page-unreadable'],
});

export const getPageText = route({
  id: 'getPageText',
  noun: 'documents',
  method: 'GET',
  path: '/v1/documents/{documentId}/pages/{page}/text',
  says: 'The newest text of a page, how sure the machine was of it, and where its words with their places lie.',
  access: 'document:read',
  act: 'receipt.read-text',
  params: PageParams,
  query: Through,
  status: 200,
  answer: PageTextView,
  refusals: [...PAGE_REFUSALS, 'document.text-not-ready', 'document.page-unread'],
});

export const listPageTexts = route({
  id: 'listPageTexts',
  noun: 'documents',
  method: 'GET',
  path: '/v1/documents/{documentId}/pages/{page}/texts',
  says: 'Every version of a page’s text, newest first: the machine’s own and each correction with who made it.',
  access: 'document:read',
  act: 'receipt.read-text',
  params: PageParams,
  // A version may have 128 KB; an answer of the gateway at most six megabytes.
  query: z.strictObject({ ...PAGE_QUERY, limit: z.coerce.number().int().min(1).max(20).default(10) }),
  status: 200,
  answer: page(PageTextView),
  refusals: [...PAGE_REFUSALS, 'request.cursor-invalid'],
});

export const correctPageText = route({
  id: 'correctPageText',
  noun: 'documents',
  method: 'POST',
  path: '/v1/documents/{documentId}/pages/{page}/texts',
  says: 'Corrects a page’s text by a new version, if `replaces` is still its newest (0 where the machine read nothing).',
  access: 'document:upload',
  act: 'receipt.correct-text',
  params: PageParams,
  body: z.strictObject({ text: CorrectedText, replaces: z.int().min(0) }),
  status: 201,
  answer: PageTextView.omit({ text: true }),
  refusals: [
    'limit.page-text',
    ...PAGE_REFUSALS,
    'document.page-unreadable',
    'document.text-not-ready',
    'document.text-changed',
    'document.not-in-custody',
    'file.lost-race',
  ],
});

export const readDocumentAgain = route({
  id: 'readDocumentAgain',
  noun: 'readings',
  method: 'POST',
  path: '/v1/documents/{documentId}/readings',
  says: 'Has the machine try again the pages that it could not read.',
  access: 'document:upload',
  act: 'receipt.correct-text',
  params: z.strictObject({ documentId: DocumentId }),
  body: z.strictObject({}),
  status: 200,
  answer: DocumentView,
  refusals: [
    'document.unknown',
    'document.not-ready',
    'document.refused',
    'document.being-read',
    'document.not-in-custody',
  ],
});

export const proposeEntry = route({
  id: 'proposeEntry',
  noun: 'readings',
  method: 'GET',
  path: '/v1/documents/{documentId}/proposals',
  says: 'What the letter’s own text proposes for its diary entry, each with the line it was read from. A person decides.',
  access: 'document:read',
  act: 'receipt.read-text',
  params: z.strictObject({ documentId: DocumentId }),
  status: 200,
  answer: Proposals,
  refusals: ['document.unknown', 'document.not-ready', 'document.refused', 'document.text-not-ready'],
});
