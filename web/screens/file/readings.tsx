import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { By } from '../../parts/by.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import type { FileHead } from './on-file.ts';

type Reading = Answer<'listFileReadings'>['items'][number];

const What = ({ what }: Pick<Reading, 'what'>) => {
  const { words } = useOffice();
  return (
    <>
      {words.readings.part[what.part]}
      {what.page !== undefined && <small>{words.readings.page(what.page)}</small>}
    </>
  );
};

/** Who read a confidential file, newest first. */
export const Readings = ({ file }: { file: FileHead }) => {
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const list = usePages(
    cursor => call('listFileReadings', { params: { fileId }, query: cursor ? { cursor } : {} }),
    `readings ${fileId} ${postId}`,
  );
  return (
    <Pages of={list} empty={words.readings.empty}>
      {readings => (
        <RecordTable
          label={words.readings.title}
          rows={readings}
          keyOf={({ readingId }) => readingId}
          columns={[
            { head: words.readings.when, cell: ({ at }) => <Moment at={at} /> },
            { head: words.readings.who, cell: ({ by }) => <By by={by} /> },
            { head: words.readings.what, cell: ({ what }) => <What what={what} /> },
          ]}
        />
      )}
    </Pages>
  );
};
