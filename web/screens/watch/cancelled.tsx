import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { ChoiceField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { istDayOf } from '../../time.ts';
import { useOwnOffice } from './own-office.ts';
import { WATCH_WORDS } from './words.ts';

/** Entries looked through at once: few among them are cancelled. */
const PAGE = 100;

/** This year and the one before, as registers may count them: by the calendar, or from April to March. */
const yearsAt = (day: string): readonly string[] => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const begun = month < 4 ? year - 1 : year;
  const financial = (first: number) => `${first}-${String(first + 1).slice(2)}`;
  return [String(year), financial(begun), String(year - 1), financial(begun - 1)];
};

/** The cancelled entries of the diary, whose numbers stand for nothing. */
export const Cancelled = () => {
  const { call, words, language, postId, now } = useOffice();
  const watch = WATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const officeId = useOwnOffice();
  const years = yearsAt(istDayOf(now()));
  const [chosen, setYear] = useState('');
  const year = chosen || (years[0] ?? '');
  const list = usePages(
    cursor =>
      call('listDiary', {
        params: { officeId },
        query: { year, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
      }),
    `diary ${officeId} ${year} ${postId}`,
  );
  const cancelled = list.answer?.filter(entry => entry.cancelled);
  return (
    <>
      <p class="hint">{watch.cancelledHint}</p>
      <ChoiceField
        label={watch.year}
        value={year}
        choices={years}
        names={Object.fromEntries(years.map(each => [each, each]))}
        onChoose={setYear}
      />
      {list.answer && <p class="quiet">{watch.lookedAt(list.answer.length)}</p>}
      <Pages of={{ ...list, answer: cancelled }} empty={watch.noCancelled}>
        {rows => (
          <RecordTable
            label={watch.lists.cancelled}
            rows={rows}
            keyOf={row => row.serial}
            columns={[
              {
                head: watch.number,
                cell: row =>
                  row.objectId === undefined ? (
                    <span class="number">{row.number}</span>
                  ) : (
                    <a class="number" href={linkTo({ screen: 'receipt', receiptId: row.objectId })}>
                      {row.number}
                    </a>
                  ),
              },
              {
                head: watch.subject,
                cell: row =>
                  row.subject === undefined ? (
                    <span class="quiet">{words.work.confidential}</span>
                  ) : (
                    <span lang={languageOf(row.subject)}>{row.subject}</span>
                  ),
              },
              { head: watch.since, cell: row => <Moment at={row.at} /> },
              { head: watch.by, cell: row => (row.by === undefined ? '' : nameOfPost(row.by)) },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
