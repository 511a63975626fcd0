import * as z from 'zod';
import { PeonPage } from '#shared/domain/dispatch/peon-page.ts';
import type { DraftId, OfficeId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import { key, padded } from './keys.ts';
import { Overtaken, type Page, type PageRequest } from './office-store.ts';
import { read, type Table } from './table.ts';
import { isNew, type Write, type writes } from './transaction.ts';

const RECORD = 'PAGE';
const lineOf = (...numbers: readonly number[]): string => numbers.map(number => padded(number, 4)).join('#');

/** The page, and of each letter on it that it is on a page: one sending stands on one. */
export const peonWrites = (write: ReturnType<typeof writes>, page: PeonPage): readonly Write[] => [
  write.put(
    {
      ...{ pk: key.peonPage(page.code), sk: RECORD },
      ...{ workPk: key.peonBook(page.officeId), workSk: `${page.on}#${page.at}#${page.code}` },
      ...page,
    },
    isNew,
    () => new Overtaken('head'),
  ),
  ...page.lines.map(({ draftId, serial, sent, number }) =>
    write.put(
      { pk: key.peonLines(draftId), sk: lineOf(serial, sent), serial, sent, code: page.code },
      isNew,
      () => new Refusal('peon.listed', { number, serial }),
    ),
  ),
];

const OnPage = z.object({ serial: z.int(), sent: z.int() });

export type PeonBook = {
  /** A page by its code; undefined where there is none. */
  readonly find: (code: SlipCode) => Promise<PeonPage | undefined>;
  /** Pages of an office, the newest first. */
  readonly ofOffice: (officeId: OfficeId, page: PageRequest) => Promise<Page<PeonPage>>;
  /** Which sendings of a letter stand on a page. */
  readonly listed: (draftId: DraftId) => Promise<readonly z.infer<typeof OnPage>[]>;
};

export const openPeonBook = (table: Table): PeonBook => ({
  find: async code => {
    const item = await table.find({ pk: key.peonPage(code), sk: RECORD });
    return item && read(PeonPage, item);
  },
  ofOffice: (officeId, page) =>
    table.list(
      { pk: key.peonBook(officeId), prefix: '', schema: PeonPage, index: 'work', newestFirst: true },
      page,
    ),
  listed: draftId => table.all({ pk: key.peonLines(draftId), prefix: '', schema: OnPage }),
});
