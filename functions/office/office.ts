import type { Ids } from '#shared/domain/ids.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { type CheckText, openCheckText } from './check-text.ts';
import type { Clock } from './clock.ts';
import { type Documents, openDocuments } from './documents.ts';
import { type Files, openFiles } from './files.ts';
import { type KeepReading, openKeepReading } from './keep-reading.ts';
import { type Leaves, openLeaves } from './leaves.ts';
import { openPosts, type Posts } from './posts.ts';
import { openReceipts, type Receipts } from './receipts.ts';

/** What a use case is given: the store, the clock, new ids, and the common readers made of them. */
export type Office = {
  readonly store: OfficeStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly posts: Posts;
  readonly receipts: Receipts;
  readonly documents: Documents;
  readonly checkText: CheckText;
  readonly leaves: Leaves;
  readonly keepReading: KeepReading;
};

export const openOffice = (parts: Pick<Office, 'store' | 'clock' | 'ids'>): Office => {
  const { store, clock, ids } = parts;
  const keepReading = openKeepReading(parts);
  const files = openFiles(store, { clock, keepReading, ids });
  const leaves = openLeaves(store);
  const receipts = openReceipts(store, { files, keepReading, clock });
  return {
    ...parts,
    files,
    receipts,
    leaves,
    keepReading,
    posts: openPosts(store.directory, ids),
    checkText: openCheckText(store, leaves),
    documents: openDocuments(store, { receipts, files, keepReading }),
  };
};
