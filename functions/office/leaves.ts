import type { GreenNoteView } from '#shared/contract/bundle-views.ts';
import type { OpenReceipt } from '#shared/domain/beside-file.ts';
import { contains, type Stretch, stretchesOf } from '#shared/domain/bundle.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { GreenNote } from '#shared/domain/note.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { NotesRequest } from '#shared/store/notes.ts';
import type { Filed, NumberedRequest, OfficeStore, Page } from '#shared/store/office-store.ts';

type Bound = Pick<FileHead, 'fileId' | 'parts' | 'notes' | 'receipts'>;

/**
 * What lies in a file as its head numbers it: its own notes and papers, and those of the part files merged back into it, which
 * lie where they were written (ADR 30). A file without such parts is read as it ever was.
 */
export type Leaves = {
  readonly notes: (head: Bound, page: NotesRequest) => Promise<Page<GreenNoteView>>;
  readonly note: (head: Bound, number: number) => Promise<GreenNoteView | undefined>;
  readonly notesMany: (head: Bound, numbers: readonly number[]) => Promise<readonly GreenNoteView[]>;
  readonly receipts: (head: Bound, page: NumberedRequest) => Promise<Page<Filed>>;
  readonly filed: (head: Bound, serials: readonly number[]) => Promise<readonly Filed[]>;
  /** Of the receipts open in it those that came first. */
  readonly openReceipts: (head: Bound, atMost: number) => Promise<readonly OpenReceipt[]>;
};

type Store = {
  readonly files: Pick<OfficeStore['files'], 'receipts' | 'filed'>;
  readonly notes: Pick<OfficeStore['notes'], 'green' | 'greenMany' | 'findGreen'>;
  readonly openReceipts: Pick<OfficeStore['openReceipts'], 'oldest'>;
};

/** A note under the numbers that it bears in the main file; of a part it says where it was written. */
const noteIn =
  ({ shift, part }: Stretch) =>
  (note: GreenNote): GreenNoteView =>
    part === undefined
      ? note
      : {
          ...note,
          number: note.number + shift,
          firstParagraph: note.firstParagraph + part.merged.after.paragraphs,
          inPart: { fileId: part.fileId, number: part.number, after: part.merged.after },
        };
const filedIn =
  ({ shift }: Stretch) =>
  (filed: Filed): Filed => ({ ...filed, serial: filed.serial + shift });

const hasMerged = ({ fileId, parts = [] }: Bound): boolean =>
  parts.some(part => part.fileId !== fileId && contains({ fileId, parts }, part.fileId));

const toCursor = (number: number): string => Buffer.from(`n${number}`).toString('base64url');
const fromCursor = (cursor: string): number => {
  const [, number] = /^n(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (number === undefined) throw new Refusal('request.cursor-invalid');
  return Number(number);
};

type Numbered = {
  readonly cursor?: string | undefined;
  readonly from?: number | undefined;
  readonly limit: number;
};

/** A page of a series that lies in several stretches: read one after the other, until it is full. */
const pageOf = async <T>(
  stretches: readonly Stretch[],
  { cursor, from, limit, newest }: Numbered & { readonly newest: boolean },
  readOf: (
    stretch: Stretch,
    page: { readonly from: number; readonly limit: number },
  ) => Promise<readonly T[]>,
): Promise<Page<T>> => {
  const ordered = newest ? stretches.toReversed() : stretches;
  const last = stretches.at(-1)?.to ?? 0;
  let at = cursor === undefined ? (from ?? (newest ? last : 1)) : fromCursor(cursor);
  const items: T[] = [];
  for (const stretch of ordered) {
    if (items.length >= limit) break;
    if (newest ? at < stretch.from : at > stretch.to) continue;
    const begin = newest ? Math.min(at, stretch.to) : Math.max(at, stretch.from);
    const left = newest ? begin - stretch.from + 1 : stretch.to - begin + 1;
    const wanted = Math.min(left, limit - items.length);
    items.push(...(await readOf(stretch, { from: begin - stretch.shift, limit: wanted })));
    at = newest ? begin - wanted : begin + wanted;
  }
  const more = newest ? at >= 1 && at >= (stretches[0]?.from ?? 1) : at <= last;
  return { items, ...(more ? { cursor: toCursor(at) } : {}) };
};

/** The stretch that a number lies in. */
const stretchWith = (stretches: readonly Stretch[], number: number): Stretch | undefined =>
  stretches.find(({ from, to }) => number >= from && number <= to);

/** Numbers by the stretch they lie in, as they are there. */
const spread = (stretches: readonly Stretch[], numbers: readonly number[]) =>
  stretches.flatMap(stretch => {
    const within = numbers.filter(number => stretchWith([stretch], number)).map(one => one - stretch.shift);
    return within.length === 0 ? [] : [{ stretch, within }];
  });

export const openLeaves = (store: Store): Leaves => {
  const notesOf = (head: Bound) => stretchesOf(head, 'notes', head.notes);
  const papersOf = (head: Bound) => stretchesOf(head, 'receipts', head.receipts);
  return {
    notes: (head, page) =>
      hasMerged(head)
        ? pageOf(notesOf(head), { ...page, newest: page.order === 'newest' }, async (stretch, at) => {
            const { items } = await store.notes.green(stretch.fileId, { ...at, order: page.order });
            return items.map(noteIn(stretch));
          })
        : store.notes.green(head.fileId, page),
    note: async (head, number) => {
      const stretch = hasMerged(head) ? stretchWith(notesOf(head), number) : undefined;
      if (!stretch) return store.notes.findGreen(head.fileId, number);
      const note = await store.notes.findGreen(stretch.fileId, number - stretch.shift);
      return note && noteIn(stretch)(note);
    },
    notesMany: async (head, numbers) => {
      if (!hasMerged(head)) return store.notes.greenMany(head.fileId, numbers);
      const found = spread(notesOf(head), numbers).map(async ({ stretch, within }) =>
        (await store.notes.greenMany(stretch.fileId, within)).map(noteIn(stretch)),
      );
      return (await Promise.all(found)).flat();
    },
    receipts: (head, page) =>
      hasMerged(head)
        ? pageOf(papersOf(head), { ...page, newest: false }, async (stretch, at) =>
            (await store.files.receipts(stretch.fileId, at)).items.map(filedIn(stretch)),
          )
        : store.files.receipts(head.fileId, page),
    filed: async (head, serials) => {
      if (!hasMerged(head)) return store.files.filed(head.fileId, serials);
      const found = spread(papersOf(head), serials).map(async ({ stretch, within }) =>
        (await store.files.filed(stretch.fileId, within)).map(filedIn(stretch)),
      );
      return (await Promise.all(found)).flat();
    },
    openReceipts: async (head, atMost) => {
      const { fileId, parts = [] } = head;
      const fileIds = [fileId, ...parts.map(part => part.fileId).filter(id => contains(head, id))];
      const open = await Promise.all(fileIds.map(id => store.openReceipts.oldest(id, atMost)));
      return open
        .flat()
        .toSorted((a, b) => (a.diarisedAt < b.diarisedAt ? -1 : 1))
        .slice(0, atMost);
    },
  };
};
