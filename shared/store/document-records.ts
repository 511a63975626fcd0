import type { Document } from '#shared/domain/document.ts';
import type { DocumentId, OfficeId } from '#shared/domain/ids.ts';
import type { PageReading, PageRecord, PageText } from '#shared/domain/page-text.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Once, Page, PageRequest, StoredAnswer } from './office-store.ts';

/** Papers that were brought in, their pages, and what was read on them. */
export type Documents = {
  readonly get: (documentId: DocumentId) => Promise<Document>;
  readonly find: (documentId: DocumentId) => Promise<Document | undefined>;
  readonly create: (document: Document, once: Once, answer: StoredAnswer) => Promise<void>;
  /** Moves a document on, if it still is in `from`; answers whether it was. */
  readonly settle: (from: Document, to: Document) => Promise<boolean>;
  /** Documents whose time to be looked at was before `before`, over all shards of the `due` index; at most `limit`. */
  readonly dueBefore: (before: Instant, limit: number) => Promise<readonly DocumentId[]>;
  /** Scans of an office that nobody has diarised, oldest first; those brought before a moment if it is said. */
  readonly undiarised: (
    officeId: OfficeId,
    page: PageRequest & { readonly before?: Instant | undefined },
  ) => Promise<Page<Document>>;
  /** Further names of a scan under which letters of a bundle have it. */
  readonly shared: (documentId: DocumentId) => Promise<readonly { readonly documentId: DocumentId }[]>;
  /** Keeps that a page has an image, and at once its text where it brought one; one that is there stays as it is. */
  readonly putPage: (documentId: DocumentId, page: PageRecord, text?: PageText) => Promise<void>;
  readonly findPage: (documentId: DocumentId, page: number) => Promise<PageRecord | undefined>;
  /** Every page that has an image, in order. */
  readonly pages: (documentId: DocumentId) => Promise<readonly PageRecord[]>;
  /** Keeps how a page's reading ended, with its text; answers false when the page had been read before. */
  readonly keepReading: (
    documentId: DocumentId,
    page: number,
    outcome: { readonly reading: PageReading; readonly text?: PageText | undefined },
  ) => Promise<boolean>;
  /** The newest text of a page. */
  readonly findText: (documentId: DocumentId, page: number) => Promise<PageText | undefined>;
  /** Every version of a page's text, newest first. */
  readonly texts: (documentId: DocumentId, page: number, request: PageRequest) => Promise<Page<PageText>>;
};
