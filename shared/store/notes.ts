import type { FileId, NoteId } from '#shared/domain/ids.ts';
import { GreenNote, YellowNote } from '#shared/domain/note.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { key } from './keys.ts';
import type { NumberedRequest, Page, PageRequest } from './office-store.ts';
import { read, type Table } from './table.ts';

/** Confirmed notes are entered at any number, and read from either end. */
export type NotesRequest = NumberedRequest & { readonly order?: 'oldest' | 'newest' | undefined };

/** The notes of a file, confirmed (green) and in draft (yellow). */
export type Notes = {
  readonly green: (fileId: FileId, page: NotesRequest) => Promise<Page<GreenNote>>;
  /** Those of these numbers that there are, in no order. */
  readonly greenMany: (fileId: FileId, numbers: readonly number[]) => Promise<readonly GreenNote[]>;
  readonly findGreen: (fileId: FileId, number: number) => Promise<GreenNote | undefined>;
  readonly yellow: (fileId: FileId, page: PageRequest) => Promise<Page<YellowNote>>;
  readonly getYellow: (fileId: FileId, noteId: NoteId) => Promise<YellowNote>;
};

/** The key before the first note of a page, on the side the list comes from. */
const startOf = ({ from, order }: NotesRequest): string | undefined =>
  from === undefined ? undefined : key.greenNote(order === 'newest' ? from + 1 : from - 1);

export const openNotes = (table: Table): Notes => ({
  green: (fileId, page) =>
    table.list(
      {
        pk: key.object(fileId),
        prefix: 'NOTE#',
        schema: GreenNote,
        after: startOf(page),
        newestFirst: page.order === 'newest',
      },
      page,
    ),
  greenMany: async (fileId, numbers) => {
    const pk = key.object(fileId);
    const items = await table.findMany(numbers.map(number => ({ pk, sk: key.greenNote(number) })));
    return items.map(item => read(GreenNote, item));
  },
  findGreen: async (fileId, number) => {
    const item = await table.find({ pk: key.object(fileId), sk: key.greenNote(number) });
    return item && read(GreenNote, item);
  },
  yellow: (fileId, page) =>
    table.list({ pk: key.object(fileId), prefix: 'YELLOW#', schema: YellowNote }, page),
  getYellow: async (fileId, noteId) => {
    const item = await table.find({ pk: key.object(fileId), sk: key.yellowNote(noteId) });
    if (!item) throw new Refusal('note.unknown');
    return read(YellowNote, item);
  },
});
