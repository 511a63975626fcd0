import type { FileHead } from '#shared/domain/file.ts';
import type { NoteContent, Reference } from '#shared/domain/notes/content.ts';
import type { CheckedText } from '#shared/domain/notes/numbered.ts';
import { type Referable, referencesOf, unknownReferences } from '#shared/domain/notes/references.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Leaves } from './leaves.ts';

type Store = {
  readonly receipts: Pick<OfficeStore['receipts'], 'getMany'>;
  readonly documents: Pick<OfficeStore['documents'], 'find'>;
};
type Head = Pick<FileHead, 'fileId' | 'parts' | 'notes' | 'receipts'>;

/** Finds out of a note's text what the domain cannot: its hash, and where it points to what the file does not hold. */
export type CheckText = (head: Head, content: NoteContent) => Promise<CheckedText>;

/** Each number once, as far as the file goes. */
const within = (numbers: readonly number[], most: number): readonly number[] =>
  [...new Set(numbers)].filter(number => number <= most);

export const openCheckText = (
  { receipts, documents }: Store,
  leaves: Pick<Leaves, 'notesMany' | 'filed'>,
): CheckText => {
  const paragraphs = async (head: Head, numbers: readonly number[]) => {
    const found = await leaves.notesMany(head, numbers);
    return new Map(
      found.map(({ number, firstParagraph, content }) => [
        number,
        { first: firstParagraph, count: content.length },
      ]),
    );
  };

  const pages = async (head: Head, serials: readonly number[]) => {
    const filed = await leaves.filed(head, serials);
    const heads = await receipts.getMany(filed.map(({ receiptId }) => receiptId));
    const scans = new Map(heads.map(({ receiptId, details }) => [receiptId, details.documentId]));
    const counted = await Promise.all(
      filed.map(async ({ serial, receiptId }) => {
        const documentId = scans.get(receiptId);
        const document = documentId && (await documents.find(documentId));
        return [serial, document?.pages ?? 0] as const;
      }),
    );
    return new Map(counted);
  };

  /** What the file holds of what is pointed to; nothing is read for a text that points nowhere. */
  const look = async (head: Head, references: readonly Reference[]): Promise<Referable> => {
    const numbers = references.flatMap(one => (one.to === 'paragraph' ? [one.note] : []));
    const serials = references.flatMap(one => (one.to === 'correspondence' ? [one.serial] : []));
    const [paragraphsOf, pagesOf] = await Promise.all([
      paragraphs(head, within(numbers, head.notes)),
      pages(head, within(serials, head.receipts)),
    ]);
    return {
      notes: head.notes,
      paragraphsOf: note => paragraphsOf.get(note),
      pagesOf: serial => pagesOf.get(serial),
    };
  };

  return async (head, content) => {
    const references = referencesOf(content);
    return {
      sha256: sha256(canonicalBytes(content)),
      unknownReferences: unknownReferences(references, await look(head, references)),
    };
  };
};
