import type { Office } from '#functions/office/office.ts';
import { isNamedFor, type Onlooker, standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import { DraftId, FileId, ReceiptId } from '#shared/domain/ids.ts';
import { hasAsked } from '#shared/domain/records/loan-acts.ts';
import type { Day } from '#shared/domain/time.ts';
import type { RegisterEntry } from '#shared/store/also.ts';

type Asked = { readonly store: Pick<Office['store'], 'files' | 'receipts' | 'drafts' | 'directory'> };
type Told = {
  readonly isOpen: boolean;
  readonly isConfidential: boolean;
  /** As it reads by now: a diary entry is corrected. */
  readonly subject: string;
  readonly isCancelled: boolean;
  /** Of a letter that went out signed in ink. */
  readonly signedOn?: Day | undefined;
  readonly requisition?: Requisition;
};
/** Of a record: that the post may ask for it, or waits for it. */
type Requisition = 'open' | 'asked' | undefined;

const fileIdOf = ({ objectId }: RegisterEntry) => FileId.safeParse(objectId).data ?? [];
const draftIdOf = ({ objectId }: RegisterEntry) => DraftId.safeParse(objectId).data ?? [];
const receiptIdOf = ({ objectId }: RegisterEntry) => ReceiptId.safeParse(objectId).data ?? [];

/** A line as it is told; a wrong entry keeps its number, which stands for nothing. */
export type ToldEntry = RegisterEntry & {
  readonly cancelled?: true;
  readonly signedOn?: Day;
  readonly requisition?: NonNullable<Requisition>;
};

/** By the same right as the act itself, which asks once more. */
const requisitionOf = ({ directory, actor }: Onlooker, head: FileHead, allowed: boolean): Requisition => {
  if (!allowed || !isNamedFor(directory, actor, 'file.requisition')) return undefined;
  if (!hasAsked(head, actor.postId)) return 'open';
  // What the post has, it reads on the file itself.
  return head.out?.to === actor.postId ? undefined : 'asked';
};

/** What may be told of each paper by now; what it was entered as may be long ago. */
const looked = async (
  { store }: Asked,
  entries: readonly RegisterEntry[],
  onlooker: Onlooker,
): Promise<ReadonlyMap<string, Told>> => {
  const [files, receipts, drafts] = await Promise.all([
    store.files.getMany(entries.flatMap(fileIdOf)),
    store.receipts.getMany(entries.flatMap(receiptIdOf)),
    store.drafts.getMany(entries.flatMap(draftIdOf)),
  ]);
  return new Map<string, Told>([
    ...files.map((head): [string, Told] => {
      const { to } = standToFile(onlooker, head);
      return [
        head.fileId,
        {
          isOpen: to('register').allowed,
          isConfidential: head.classification === 'confidential',
          subject: head.subject,
          isCancelled: false,
          requisition: requisitionOf(onlooker, head, to('requisition').allowed),
        },
      ];
    }),
    ...receipts.map((head): [string, Told] => [
      head.receiptId,
      {
        isOpen: standToReceipt(onlooker, head).to('register').allowed,
        isConfidential: (head.fileClassification ?? head.classification) === 'confidential',
        subject: head.details.subject,
        isCancelled: head.state === 'CANCELLED',
      },
    ]),
    // What went out is in the register of whoever issued it, whose the file need not be.
    ...drafts.map((head): [string, Told] => [
      head.draftId,
      {
        isOpen: head.classification === 'normal',
        isConfidential: head.classification === 'confidential',
        subject: head.subject,
        isCancelled: head.state === 'CANCELLED',
        signedOn: head.issued?.signedOn,
      },
    ]),
  ]);
};

/**
 * Entries of a register as a post meets them, by the table of rights: a letter that went into a confidential file keeps its
 * number here and loses its subject; a records officer meets the subject of what is closed.
 */
export const toldEntries = async (
  asked: Asked,
  actor: ByOfficer,
  entries: readonly RegisterEntry[],
): Promise<readonly ToldEntry[]> => {
  const onlooker = { directory: await asked.store.directory.lately(), actor };
  const told = await looked(asked, entries, onlooker);
  return entries.map(entry => {
    const of = entry.objectId && told.get(entry.objectId);
    const { subject: entered, ...bare } = entry;
    const marked = {
      ...bare,
      ...given('signedOn', of ? of.signedOn : undefined),
      ...given('requisition', of ? of.requisition : undefined),
    };
    const rest = of?.isCancelled ? { ...marked, cancelled: true as const } : marked;
    if (entered === undefined) return rest;
    if (of?.isOpen) return { ...rest, subject: of.subject };
    return of?.isConfidential ? { ...rest, classification: 'confidential' as const } : rest;
  });
};
