import { type Document, isUndiarised } from '#shared/domain/document.ts';
import { dueShard, key } from './keys.ts';

/** A document that is still to be looked after is on the due list of documents. */
export const dueOfDocument = ({
  documentId,
  lookAt,
}: Pick<Document, 'documentId' | 'lookAt'>): Readonly<Record<string, string>> =>
  lookAt === undefined
    ? {}
    : { duePk: key.dueDocument(dueShard(documentId)), dueSk: `${lookAt}#${documentId}` };

/** That, and a scan that nobody has diarised is on the list of its office. */
export const indexesOfDocument = (document: Document): Readonly<Record<string, string>> => ({
  ...dueOfDocument(document),
  ...(isUndiarised(document)
    ? {
        workPk: key.undiarised(document.officeId),
        workSk: `${document.createdAt}#${document.documentId}`,
      }
    : {}),
});
