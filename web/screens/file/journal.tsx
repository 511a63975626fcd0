import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { By, useOfficerNames } from '../../parts/by.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import type { FileHead } from './on-file.ts';

type Event = Answer<'listJournal'>['items'][number];
/** Enough of a seal to compare by eye with a printed journal. */
const SEAL_SHOWN = 12;

/** What an event says in its own words, if it does. */
const saidIn = ({ data }: Event): string | undefined => {
  if ('reason' in data) return data.reason;
  if ('remark' in data) return data.remark;
  return 'diaryNumber' in data ? data.diaryNumber : undefined;
};

const Said = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <span class="remark prose" lang={languageOf(text)}>
      {text}
    </span>
  );

/** Whose proposal was confirmed by it. */
const Proposed = ({ event }: { event: Event }) => {
  const { words } = useOffice();
  const nameOf = useOfficerNames();
  const by = 'proposedBy' in event.data ? nameOf(event.data.proposedBy) : undefined;
  return by === undefined ? null : <small>{words.marking.by(by)}</small>;
};

/** The journal: every event of the file in order, each sealed to the one before. */
export const Journal = ({ file }: { file: FileHead }) => {
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const list = usePages(
    cursor => call('listJournal', { params: { fileId }, query: cursor ? { cursor } : {} }),
    `${fileId} ${postId}`,
    file.version,
  );
  return (
    <>
      <p class="hint">{words.journal.sealHint}</p>
      <Pages of={list} empty="">
        {events => (
          <RecordTable
            label={words.file.tabs.journal}
            rows={events}
            keyOf={({ seq }) => seq}
            columns={[
              { head: words.journal.number, cell: ({ seq }) => seq },
              { head: words.movements.when, cell: ({ at }) => <Moment at={at} /> },
              {
                head: words.movements.what,
                cell: event => (
                  <>
                    <strong>{words.event[event.type]}</strong>
                    <Said text={saidIn(event)} />
                    <Proposed event={event} />
                  </>
                ),
              },
              { head: words.journal.by, cell: ({ by }) => <By by={by} /> },
              {
                head: words.journal.seal,
                cell: ({ hash }) => <code title={hash}>{hash.slice(0, SEAL_SHOWN)}</code>,
              },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
