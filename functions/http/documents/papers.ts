import type { Office } from '#functions/office/office.ts';
import type { PaperAddresses } from '#shared/documents/presign.ts';

/** What the operations on documents are given beside the office: where the bytes are brought and fetched. */
export type Papers = Office & { readonly addresses: PaperAddresses };
