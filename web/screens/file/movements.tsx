import { LIMITS } from 'virtual:contract';
import { useEffect } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { MovementDrawing } from './movement-drawing.tsx';
import type { FileHead } from './on-file.ts';

/** Events of a journal that is read to its end for the drawing. */
const DRAWN_WHOLE = 1000;

type Movement = Answer<'listMovements'>['items'][number];

/** A post as it stands in the register: its name, and below it the marking that was generated. */
const Marked = ({ postId, marking }: { postId: string | undefined; marking: string | undefined }) => {
  const nameOfPost = usePostNames();
  if (postId === undefined) return <>—</>;
  return (
    <>
      {nameOfPost(postId)}
      {marking && <small class="number">{marking}</small>}
    </>
  );
};

const What = ({ row }: { row: Movement }) => {
  const { words } = useOffice();
  return (
    <>
      <strong>
        {row.ask === 'explanation'
          ? words.asks.explained[row.kind === 'escalated' ? 'asked' : 'given']
          : words.movement[row.kind]}
      </strong>
      {row.action && <> · {words.action[row.action]}</>}
      {row.waitsFor && <> · {words.clocks.codes[row.waitsFor]}</>}
      {row.ruleNote !== undefined && <> · {words.notes.number(row.ruleNote)}</>}
      {row.priority && row.priority !== 'ordinary' && (
        <>
          {' '}
          <span class="mark urgent">{words.priority[row.priority]}</span>
        </>
      )}
      {row.remark && (
        <span class="remark prose" lang={languageOf(row.remark)}>
          {row.remark}
        </span>
      )}
    </>
  );
};

/** The movement register: from whom to whom, when, for what; reminders and escalations among them. */
export const Movements = ({ file }: { file: FileHead }) => {
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const list = usePages(
    cursor =>
      call('listMovements', {
        params: { fileId },
        query: { limit: LIMITS.page, ...(cursor ? { cursor } : {}) },
      }),
    `${fileId} ${postId}`,
    file.version,
  );
  // The way is drawn whole, unless the journal it is made of is a very long one
  const { more, loading, failure } = list;
  useEffect(() => {
    if (file.version <= DRAWN_WHOLE && !loading && failure === undefined) more?.();
  }, [loading, failure, more === undefined]);
  return (
    <Pages of={list} empty="">
      {rows => (
        <>
          <MovementDrawing rows={rows} whole={list.more === undefined} />
          <RecordTable
            label={words.file.tabs.movements}
            rows={rows}
            keyOf={({ seq }) => seq}
            columns={[
              { head: words.movements.when, cell: ({ at }) => <Moment at={at} /> },
              { head: words.movements.what, cell: row => <What row={row} /> },
              {
                head: words.movements.from,
                cell: ({ from, fromMarking }) => <Marked postId={from} marking={fromMarking} />,
              },
              {
                head: words.movements.to,
                cell: ({ to, toMarking }) => <Marked postId={to} marking={toMarking} />,
              },
            ]}
          />
        </>
      )}
    </Pages>
  );
};
