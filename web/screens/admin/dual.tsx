import type { Answer } from '../../client.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { type Column, RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { dayText } from '../../time.ts';
import { adminLink } from './address.ts';
import { WEEKS } from './adoption.tsx';
import { SheetButton } from './sheet-button.tsx';
import { useAdmin } from './use-admin.ts';

type Dual = Answer<'listDualRunning'>['total'];

/** Paper beside electronic: dak, files opened and files moved, and the share of e-files. */
export const DualColumns = (): readonly Column<Dual>[] => {
  const { admin } = useAdmin();
  const things = ['receipts', 'files', 'movements'] as const;
  return [
    ...things.map(thing => ({
      head: admin.adoption.thing[thing],
      cell: (dual: Dual) => {
        const { physical, electronic } = dual[thing];
        return (
          <>
            {admin.adoption.onPaper(physical)}
            <br />
            {admin.adoption.electronic(electronic)}
          </>
        );
      },
    })),
    {
      head: admin.adoption.eFiles,
      cell: ({ eFileShare }: Dual) => (eFileShare === undefined ? '—' : admin.adoption.percent(eFileShare)),
    },
  ];
};

/** One office, week by week, the running week last. */
export const DualScreen = ({ officeId }: { officeId: string }) => {
  const { call, words, admin, language } = useAdmin();
  const { answer, failure, loading, again } = useAnswer(
    () => call('getDualRunning', { params: { officeId }, query: { weeks: WEEKS } }),
    officeId,
  );
  const columns = DualColumns();
  return (
    <section>
      <Title text={answer?.office.names[language] ?? admin.parts.adoption}>
        <small>{admin.adoption.dual(WEEKS)}</small>
      </Title>
      <p>
        <a href={adminLink('adoption')}>{admin.adoption.toAdoption}</a>
      </p>
      <Failed failure={failure} again={again} />
      {!answer && loading && <p class="quiet">{words.loading}</p>}
      {answer && (
        <>
          <p class="where">
            {answer.office.goLive === undefined
              ? admin.readiness.noGoLive
              : admin.readiness.goesLive(dayText(answer.office.goLive, language))}{' '}
            · {admin.adoption.paper[answer.paper]}
          </p>
          <RecordTable
            label={admin.adoption.dual(WEEKS)}
            rows={answer.weeks}
            keyOf={({ week }) => week}
            columns={[{ head: admin.adoption.week, cell: ({ week }) => dayText(week, language) }, ...columns]}
          />
          <SheetButton
            fileName={`dual-running-${answer.office.code}.csv`}
            ask={() => call('getDualRunningSheet', { params: { officeId }, query: { weeks: WEEKS } })}
          />
        </>
      )}
    </section>
  );
};
