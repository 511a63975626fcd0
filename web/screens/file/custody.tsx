import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import type { FileHead } from './on-file.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The custody statement: every hour of the file on one post and one person, or on a vacant seat. */
export const Custody = ({ file }: { file: FileHead }) => {
  const { call, words, language, postId } = useOffice();
  const { fileId } = file;
  const list = usePages(
    cursor => call('listCustody', { params: { fileId }, query: cursor ? { cursor } : {} }),
    `${fileId} ${postId}`,
    file.version,
  );
  const span = (seconds: number): string =>
    words.custody.span(
      Math.floor(seconds / DAY),
      Math.floor((seconds % DAY) / HOUR),
      Math.floor((seconds % HOUR) / MINUTE),
      seconds % MINUTE,
    );
  return (
    <Pages of={list} empty="">
      {lines => (
        <RecordTable
          label={words.file.tabs.custody}
          rows={lines}
          keyOf={({ holdingId, from }) => `${holdingId} ${from}`}
          columns={[
            { head: words.custody.post, cell: ({ postNames }) => postNames[language] },
            {
              head: words.custody.officer,
              cell: ({ officerNames, charge }) =>
                officerNames?.[language] ?? <span class="mark vacant">{words.charge[charge]}</span>,
            },
            { head: words.custody.charge, cell: ({ charge }) => words.charge[charge] },
            { head: words.custody.from, cell: ({ from }) => <Moment at={from} /> },
            {
              head: words.custody.until,
              cell: ({ until, running }) => (running ? words.custody.running : <Moment at={until} />),
            },
            { head: words.custody.length, cell: ({ seconds }) => span(seconds) },
          ]}
        />
      )}
    </Pages>
  );
};
