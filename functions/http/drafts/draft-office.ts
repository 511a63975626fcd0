import { type Drafts, openDrafts } from '#functions/office/drafts.ts';
import type { Office } from '#functions/office/office.ts';

/** What the use cases of drafts are given: the office, and drafts as posts see and take them. */
export type DraftOffice = Office & { readonly drafts: Drafts };

export const draftOffice = (office: Office): DraftOffice => ({
  ...office,
  drafts: openDrafts(office.store, office),
});
