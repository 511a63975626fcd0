import type { WATCHED } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { daysBetween, dayText, istDayOf, istInstant } from '../../time.ts';
import { useOwnOffice } from './own-office.ts';
import { WATCH_WORDS } from './words.ts';

type Letter = Answer<'listWatch'>['items'][number];

/** A day by which something is due; late while the letter is open. */
const Due = ({ day, letter }: { day: string | undefined; letter: Letter }) => {
  const { words, language, now } = useOffice();
  const watch = WATCH_WORDS[language];
  if (day === undefined) return <span class="quiet">{watch.noReplyBy}</span>;
  const today = istDayOf(now());
  const isLate = letter.writeOff === undefined && day < today;
  return (
    <>
      {dayText(day, language)}{' '}
      {isLate && (
        <span class="mark overdue">{watch.overdue(daysBetween(istInstant(day, '12:00'), now()))}</span>
      )}
      {letter.writeOff === undefined && day === today && (
        <span class="mark today">{words.work.dueToday}</span>
      )}
    </>
  );
};

/** One watch register, in the order in which its letters are to be answered. */
export const Letters = ({ category }: { category: (typeof WATCHED)[number] }) => {
  const { call, words, language, postId } = useOffice();
  const watch = WATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const officeId = useOwnOffice();
  const [open, setOpen] = useState<'true' | 'false'>('true');
  const list = usePages(
    cursor =>
      call('listWatch', {
        params: { officeId, category },
        query: { open, ...(cursor === undefined ? {} : { cursor }) },
      }),
    `watch ${category} ${open} ${postId}`,
  );
  return (
    <>
      <fieldset class="views">
        <legend class="visually-hidden">{watch.which}</legend>
        {(['true', 'false'] as const).map(each => (
          <button key={each} type="button" aria-pressed={open === each} onClick={() => setOpen(each)}>
            {each === 'true' ? watch.open : watch.disposed}
          </button>
        ))}
      </fieldset>
      <Pages of={list} empty={watch.empty}>
        {rows => (
          <RecordTable
            label={watch.lists[category]}
            rows={rows}
            keyOf={row => row.receiptId}
            columns={[
              {
                head: watch.number,
                cell: row => (
                  <a class="number" href={linkTo({ screen: 'receipt', receiptId: row.receiptId })}>
                    {row.diaryNumber}
                  </a>
                ),
              },
              {
                head: watch.subject,
                cell: row =>
                  row.subject === undefined ? (
                    <span class="quiet">{watch.confidential}</span>
                  ) : (
                    <span lang={languageOf(row.subject)}>{row.subject}</span>
                  ),
              },
              { head: watch.received, cell: row => dayText(row.receivedOn, language) },
              ...(category === 'vip'
                ? [
                    {
                      head: watch.acknowledgeBy,
                      cell: (row: Letter) =>
                        row.acknowledgeBy === undefined ? '' : dayText(row.acknowledgeBy, language),
                    },
                  ]
                : []),
              ...(category === 'rti'
                ? [
                    {
                      head: watch.transferBy,
                      cell: (row: Letter) =>
                        row.transferBy === undefined ? '' : dayText(row.transferBy, language),
                    },
                  ]
                : []),
              { head: watch.replyBy, cell: row => <Due day={row.replyBy} letter={row} /> },
              {
                head: watch.where,
                cell: row => (
                  <>
                    {nameOfPost(row.holder)}{' '}
                    {row.openParts > 0 && (
                      <span class="mark aside">{words.receiptPage.partsOpen(row.openParts)}</span>
                    )}
                  </>
                ),
              },
              {
                head: watch.state,
                cell: row => (row.writeOff ? words.writeOff[row.writeOff.code] : words.state[row.state]),
              },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
