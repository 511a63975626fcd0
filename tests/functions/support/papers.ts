import { createHash } from 'node:crypto';
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import { checkDocument } from '#functions/tasks/check-document.ts';
import { finishDocument } from '#functions/tasks/finish-document.ts';
import { finishReading } from '#functions/tasks/finish-reading.ts';
import { readPage } from '#functions/tasks/read-page.ts';
import { renderPage } from '#functions/tasks/render-page.ts';
import { inspect } from '#shared/documents/inspect.ts';
import { uploadKey } from '#shared/documents/keys.ts';
import { type ObjectStore, objectStore, S3_CHECKSUMS } from '#shared/documents/object-store.ts';
import type { PageReader } from '#shared/documents/reading/reader.ts';
import { renderPage as render } from '#shared/documents/render.ts';
import type { Document } from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { ids, onceOf } from '#tests/support/office.ts';
import { listen, startClockwork } from './clockwork.ts';

export const BUCKETS = { quarantine: 'namuna-quarantine', documents: 'namuna-documents' };

/** A reader that finds on every page the same words, as sure as it is told. */
export const readerOf = (text: string, confidence = 90): Pick<PageReader, 'read'> => ({
  read: async () => ({
    kind: 'read',
    source: 'tesseract',
    languages: ['hin'],
    text,
    words: text.split(' ').map((word, index) => ({
      text: word,
      left: index * 10,
      top: 0,
      width: 9,
      height: 9,
      confidence,
    })),
    confidence,
  }),
});

/** An office with buckets, and the steps that a document goes through, each by itself. */
export const startPapers = async () => {
  const works = await startClockwork();
  const server = await startFauxqs({ port: 0, logger: false });
  const s3 = new S3Client({
    region: 'ap-south-1',
    endpoint: `http://127.0.0.1:${server.port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...S3_CHECKSUMS,
  });
  for (const Bucket of Object.values(BUCKETS)) await s3.send(new CreateBucketCommand({ Bucket }));
  const objects = objectStore(s3, BUCKETS);

  const put = (key: string, bytes: Buffer | string) =>
    s3.send(new PutObjectCommand({ Bucket: BUCKETS.quarantine, Key: key, Body: bytes }));

  /** A document announced and not brought. */
  const announce = async (bytes: Buffer, announced: Partial<Document> = {}): Promise<Document> => {
    const document: Document = {
      documentId: ids.document(),
      fileName: 'aadesh.pdf',
      type: 'application/pdf',
      length: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      state: 'AWAITING_UPLOAD',
      uploadedBy: works.by.postId,
      officeId: works.by.officeId,
      createdAt: works.at(0),
      uploadExpiresAt: works.at(900),
      lookAt: works.at(1000),
      ...announced,
    };
    const once = onceOf(works.by, 'requestUpload');
    await works.store.documents.create(document, once, { status: 201, body: {} });
    return document;
  };
  /** The same, and its bytes brought, as they may differ from what was announced. */
  const bring = async (bytes: Buffer, announced: Partial<Document> = {}) => {
    const document = await announce(bytes, announced);
    const key = uploadKey(document);
    await put(key, bytes);
    return { key, documentId: document.documentId, document };
  };

  type With = { readonly store?: OfficeStore; readonly objects?: ObjectStore };
  /** The steps, on the office's own store and buckets or on ones that fail when told. */
  const steps = ({ store = works.store, objects: bytes = objects }: With = {}) => {
    const parts = () => ({
      documents: store.documents,
      objects: bytes,
      clock: works.office.clock,
      ...listen(),
    });
    return {
      check: (key: string) => checkDocument({ ...parts(), inspect })({ key }),
      draw: (documentId: DocumentId, page: number) =>
        renderPage({ ...parts(), render, languages: ['hin', 'eng'] })({ documentId, page }),
      finish: (input: Parameters<ReturnType<typeof finishDocument>>[0]) => finishDocument(parts())(input),
      readWith: (reader: Pick<PageReader, 'read'>, documentId: DocumentId, page: number, failed = false) =>
        readPage({ ...parts(), reader, unreliableUnder: 70 })({ documentId, page, failed }),
      finishReading: (documentId: DocumentId) =>
        finishReading({
          ...works.office,
          store,
          ...listen(),
          again: { now: () => 0, pause: async () => undefined },
        })({ documentId }),
    };
  };

  return {
    works,
    s3,
    objects,
    put,
    announce,
    bring,
    steps,
    keysIn: async (bucket: keyof typeof BUCKETS) => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKETS[bucket] }));
      return Contents.map(({ Key }) => Key);
    },
    stop: async () => {
      s3.destroy();
      await server.stop();
      await works.stop();
    },
  };
};
export type PapersOffice = Awaited<ReturnType<typeof startPapers>>;
