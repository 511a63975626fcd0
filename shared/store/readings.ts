import { ReadingRecord } from '#shared/domain/reading-record.ts';
import { key } from './keys.ts';
import type { OfficeStore } from './office-store.ts';
import type { Table } from './table.ts';
import { isNew, type Write, type writes } from './transaction.ts';

type Parts = {
  readonly table: Table;
  readonly write: ReturnType<typeof writes>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
};

/** Records of who read what is confidential: an item each, put once. */
export const openReadings = ({ table, write, transact }: Parts): OfficeStore['readings'] => ({
  keep: (objectId, record) =>
    transact([
      write.put(
        { pk: key.object(objectId), sk: key.reading(record.readingId), ...record },
        isNew,
        () => new Error('a reading was kept before'),
      ),
    ]),
  list: (objectId, page) =>
    table.list(
      { pk: key.object(objectId), prefix: key.reading(''), schema: ReadingRecord, newestFirst: true },
      page,
    ),
});
