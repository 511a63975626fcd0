import type { Office } from '#functions/office/office.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';

/** What the operations on documents are given beside the office: where the bytes lie. */
export type Papers = Office & {
  readonly objects: Pick<ObjectStore, 'presignUpload' | 'presignPage' | 'presignWords'>;
};
