import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { ChoiceField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { adminLink } from './address.ts';
import { DualColumns } from './dual.tsx';
import { SheetButton } from './sheet-button.tsx';
import { useAdmin } from './use-admin.ts';
import { keysOf } from './words/words.ts';

type UseLine = Answer<'getAdoption'>['items'][number];

/** What the API calls those who have no code, and no office. */
export const NONE = '-';
/** Weeks that stand beside one another: the twelve of the plan. */
export const WEEKS = 12;

const Share = ({ part, of, share }: { part: number; of: number; share: number | undefined }) => {
  const { admin } = useAdmin();
  return (
    <>
      {admin.readiness.of(part, of)}
      {share !== undefined && <small>{admin.adoption.percent(share)}</small>}
    </>
  );
};

type By = keyof ReturnType<typeof useAdmin>['admin']['adoption']['by'];

/** Whom a line counts: those of a drawing and disbursing officer, or of an office. */
const Whom = ({ line, by }: { line: UseLine; by: By }) => {
  const { admin, language } = useAdmin();
  if (by === 'ddo') return <span class="number">{line.ddo ?? admin.adoption.noDdo}</span>;
  if (line.office === undefined) return <>{admin.withoutPost}</>;
  return (
    <>
      {line.office.names[language]} <small class="number">{line.office.code}</small>
    </>
  );
};

const Used = ({ days }: { days: number }) => {
  const { call, admin } = useAdmin();
  const [by, setBy] = useState<By>('ddo');
  const total = useAnswer(() => call('getAdoption', { query: { days, by, limit: 1 } }), `use ${days} ${by}`);
  const list = usePages(
    cursor => call('getAdoption', { query: { days, by, ...(cursor ? { cursor } : {}) } }),
    `lines ${days} ${by}`,
  );
  const whole = total.answer?.total;
  return (
    <>
      <h2>{admin.adoption.used}</h2>
      <ChoiceField
        label={admin.adoption.groupBy}
        value={by}
        choices={keysOf(admin.adoption.by)}
        names={admin.adoption.by}
        onChoose={chosen => setBy(chosen === '' ? 'ddo' : chosen)}
      />
      {whole && (
        <p>
          <strong>
            {admin.adoption.whole(whole.officers, whole.signedIn, whole.moved, whole.neverSignedIn)}
          </strong>
        </p>
      )}
      <Pages of={list} empty={admin.adoption.nobody}>
        {lines => (
          <RecordTable
            label={admin.adoption.used}
            rows={lines}
            keyOf={({ ddo, office }) => ddo ?? office?.officeId ?? NONE}
            columns={[
              { head: admin.adoption.by[by], cell: line => <Whom line={line} by={by} /> },
              { head: admin.readiness.people, cell: ({ officers }) => officers },
              {
                head: admin.adoption.signedIn,
                cell: ({ signedIn, officers, signedInShare }) => (
                  <Share part={signedIn} of={officers} share={signedInShare} />
                ),
              },
              {
                head: admin.adoption.moved,
                cell: ({ moved, officers, movedShare }) => (
                  <Share part={moved} of={officers} share={movedShare} />
                ),
              },
              { head: admin.adoption.never, cell: ({ neverSignedIn }) => neverSignedIn },
              {
                head: admin.actColumn,
                cell: line => (
                  <a
                    href={adminLink(
                      'adoption',
                      'inactive',
                      by,
                      (by === 'ddo' ? line.ddo : line.office?.officeId) ?? NONE,
                    )}
                  >
                    {admin.adoption.whoNot}
                  </a>
                ),
              },
            ]}
          />
        )}
      </Pages>
      <p>
        <SheetButton fileName="adoption.csv" ask={() => call('getAdoptionSheet', { query: { days, by } })} />
      </p>
    </>
  );
};

const Offices = () => {
  const { call, admin, language } = useAdmin();
  const list = usePages(
    cursor => call('listDualRunning', { query: { weeks: WEEKS, ...(cursor ? { cursor } : {}) } }),
    'dual',
  );
  const columns = DualColumns();
  return (
    <>
      <h2>{admin.adoption.dual(WEEKS)}</h2>
      <p class="hint">{admin.adoption.dualSays}</p>
      <Pages of={list} empty={admin.readiness.noOffices}>
        {lines => (
          <RecordTable
            label={admin.adoption.dual(WEEKS)}
            rows={lines}
            keyOf={({ office }) => office.officeId}
            columns={[
              {
                head: admin.office,
                cell: ({ office, paper }) => (
                  <>
                    <a href={adminLink('adoption', 'offices', office.officeId)}>{office.names[language]}</a>
                    <small>{admin.adoption.paper[paper]}</small>
                  </>
                ),
              },
              ...columns,
            ]}
          />
        )}
      </Pages>
      <p>
        <SheetButton
          fileName="dual-running.csv"
          ask={() => call('listDualRunningSheet', { query: { weeks: WEEKS } })}
        />
      </p>
    </>
  );
};

/** Who uses the office and who does not yet, and paper beside electronic. */
export const AdoptionScreen = () => {
  const { admin } = useAdmin();
  const [days, setDays] = useState<keyof typeof admin.adoption.days>('30');
  return (
    <section>
      <Title text={admin.parts.adoption} />
      <div class="buttons acts">
        <a class="button" href={adminLink('adoption', 'untrained')}>
          {admin.adoption.untrained}
        </a>
      </div>
      <ChoiceField
        label={admin.adoption.inDays}
        value={days}
        choices={keysOf(admin.adoption.days)}
        names={admin.adoption.days}
        onChoose={chosen => setDays(chosen === '' ? '30' : chosen)}
      />
      <Used days={Number(days)} />
      <Offices />
    </section>
  );
};
