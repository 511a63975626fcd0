import { STEP_WORDS } from 'virtual:directory';
import type { Answer } from '../../client.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { dayText } from '../../time.ts';
import { adminLink } from './address.ts';
import { GoLive } from './go-live.tsx';
import { SheetButton } from './sheet-button.tsx';
import { useAdmin } from './use-admin.ts';

export type Board = Answer<'getBoard'>;
type Line = Board['whole'];
type Count = Line['steps'][number];

/** In an address, where no office is meant. */
export const WHOLE = 'all';
const share = ({ done, needed }: Count): number => (needed === 0 ? 0 : done / needed);

/** "31 of 49 have a digital signature; these 18 do not": one step, with its plan and how far it lies behind. */
const Step = ({ count, week, officeId }: { count: Count; week: number | undefined; officeId: string }) => {
  const { admin, language } = useAdmin();
  const { step, needed, done, blocked, planned, late, slip } = count;
  const name = STEP_WORDS[step][language];
  const missing = needed - done;
  return (
    <li class="step-card">
      <h3>{name}</h3>
      <p class="step-count">
        <strong>{admin.readiness.of(done, needed)}</strong>
      </p>
      <progress max={1} value={share(count)} aria-label={`${name}: ${admin.readiness.of(done, needed)}`} />
      <p class="quiet">
        {planned !== undefined && admin.readiness.plannedBy(dayText(planned, language))}
        {planned === undefined && week !== undefined && admin.readiness.inWeek(week)}
      </p>
      {(late > 0 || slip > 0) && (
        <p>
          <span class="mark overdue">{admin.readiness.late(late, slip)}</span>
        </p>
      )}
      {missing > 0 ? (
        <p>
          <a href={adminLink('readiness', officeId, step)}>{admin.readiness.missing(missing)}</a>
          {blocked > 0 && <small>{admin.readiness.blocked(blocked)}</small>}
        </p>
      ) : (
        <p class="good">{needed > 0 ? admin.readiness.allDone : admin.readiness.nobody}</p>
      )}
    </li>
  );
};

/** The offices below one another in lines, each step in figures. */
const Offices = ({ lines }: { lines: readonly Line[] }) => {
  const { admin, language } = useAdmin();
  const steps = lines[0]?.steps.map(({ step }) => step) ?? [];
  return (
    <RecordTable
      label={admin.readiness.byOffice}
      rows={lines}
      keyOf={({ office }) => office?.officeId ?? WHOLE}
      columns={[
        {
          head: admin.office,
          cell: ({ office, goLive }) =>
            office && (
              <>
                <a href={adminLink('readiness', office.officeId)}>{office.names[language]}</a>
                <small>
                  <span class="number">{office.code}</span>
                  {goLive !== undefined && <> · {admin.readiness.goesLive(dayText(goLive, language))}</>}
                </small>
              </>
            ),
        },
        { head: admin.readiness.people, cell: ({ officers }) => officers },
        ...steps.map(step => ({
          head: STEP_WORDS[step][language],
          cell: ({ office, steps: counts }: Line) => {
            const count = counts.find(each => each.step === step);
            if (count === undefined || count.needed === 0) return '—';
            const text = admin.readiness.of(count.done, count.needed);
            return (
              <>
                {count.done < count.needed && office ? (
                  <a href={adminLink('readiness', office.officeId, step)}>{text}</a>
                ) : (
                  text
                )}
                {count.slip > 0 && <small class="wrong">{admin.readiness.slip(count.slip)}</small>}
              </>
            );
          },
        })),
      ]}
    />
  );
};

/** How ready the district or an office is, step by step and office by office. */
export const ReadinessScreen = ({ officeId }: { officeId: string | undefined }) => {
  const { call, words, admin, language } = useAdmin();
  const asked = officeId === undefined || officeId === WHOLE ? {} : { officeId };
  const about = `board ${officeId ?? WHOLE}`;
  const { answer, failure, loading, again } = useAnswer(() => call('getBoard', { query: asked }), about);
  const lines = usePages(
    cursor => call('getBoard', { query: { ...asked, ...(cursor ? { cursor } : {}) } }),
    `lines ${about}`,
  );
  const whole = answer?.whole;
  const office = answer?.items.find(line => line.office?.officeId === officeId)?.office;
  const name = officeId === undefined ? admin.readiness.district : office?.names[language];
  return (
    <section>
      <Title text={admin.parts.readiness}>
        <small>{name}</small>
      </Title>
      {officeId !== undefined && (
        <p>
          <a href={adminLink('readiness')}>{admin.readiness.toDistrict}</a>
        </p>
      )}
      <p class="hint">{admin.readiness.says}</p>
      <Failed failure={failure} again={again} />
      {!answer && loading && <p class="quiet">{words.loading}</p>}
      {answer && whole && (
        <>
          <p>{admin.readiness.officers(whole.officers)}</p>
          <ul class="step-cards">
            {whole.steps.map(count => (
              <Step
                key={count.step}
                count={count}
                week={answer.plan.find(({ step }) => step === count.step)?.week}
                officeId={officeId ?? WHOLE}
              />
            ))}
          </ul>
        </>
      )}
      <div class="buttons acts">
        <a class="button" href={adminLink('readiness', officeId ?? WHOLE, WHOLE)}>
          {admin.readiness.everybody}
        </a>
        <SheetButton
          fileName={`readiness-${office?.code ?? WHOLE}.csv`}
          ask={() => call('getBoardSheet', { query: asked })}
        />
      </div>
      {officeId !== undefined && officeId !== WHOLE && <GoLive officeId={officeId} onChange={again} />}
      <h2>{admin.readiness.byOffice}</h2>
      <Pages of={lines} empty={admin.readiness.noOffices}>
        {items => <Offices lines={items} />}
      </Pages>
    </section>
  );
};
