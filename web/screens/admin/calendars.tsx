import { useState } from 'preact/hooks';
import { usePages } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, istDayOf } from '../../time.ts';
import { officeChoices } from './choices.tsx';
import { Confirm } from './confirm.tsx';
import { Facts } from './fields.tsx';
import { type Holiday, HolidayForm, type Whose } from './holiday-form.tsx';
import { HoursForm } from './hours-form.tsx';
import type { Look } from './look.ts';
import { Panel, usePanel } from './panel.tsx';
import { Picker } from './picker.tsx';
import type { Office } from './register.ts';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const WIDER = ['district', 'state'] as const;
const isWider = (of: string): of is (typeof WIDER)[number] => WIDER.some(wider => wider === of);

const useMayChange = (look: Look) => {
  const { me } = useAdmin();
  const mayKeep = useMayKeep(look);
  const isOfAll = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  return (of: Whose): boolean => (isWider(of) ? isOfAll : mayKeep(of));
};

const Hours = ({ office: { calendar } }: { office: Office }) => {
  const { admin } = useAdmin();
  const { weekday, saturday, from, noSaturday } = admin.calendar;
  const named = (days: readonly number[], names: Readonly<Record<number, string>>) =>
    days.map(day => names[day]).join(', ');
  return (
    <Facts
      facts={[
        [admin.calendar.hoursNow, from(calendar.opensAt, calendar.closesAt)],
        [admin.calendar.weekdays, named(calendar.closedWeekdays, weekday)],
        [admin.calendar.saturdays, named(calendar.closedSaturdays, saturday) || noSaturday],
      ]}
    />
  );
};

type Shared = { readonly look: Look; readonly edition: number; readonly onChange: () => void };

const Acts = ({ holiday, shared }: { holiday: Holiday; shared: Shared }) => {
  const { call, admin, say } = useAdmin();
  const panel = usePanel(`holiday.${holiday.holidayId}`, ['change'] as const);
  return (
    <Panel
      of={panel}
      offered={['change']}
      names={{ change: admin.calendar.change }}
      beside={
        <Confirm
          danger
          doing={admin.calendar.withdraw}
          says={<p>{admin.calendar.withdrawSays}</p>}
          act={async () => {
            await call('withdrawHoliday', { params: { holidayId: holiday.holidayId }, body: {} });
            say(admin.done.saved);
            shared.onChange();
          }}
        />
      }
    >
      {() => (
        <HolidayForm
          of={holiday.of}
          holiday={holiday}
          onDone={() => {
            panel.close();
            shared.onChange();
          }}
          onCancel={panel.close}
        />
      )}
    </Panel>
  );
};

const What = ({ hours }: Pick<Holiday, 'hours'>) => {
  const { admin } = useAdmin();
  const { kind, halfUntil } = admin.calendar;
  return <>{hours === 'closed' || hours === 'open' ? kind[hours] : halfUntil(hours)}</>;
};

const Days = ({ of, shared, past }: { of: Whose; shared: Shared; past: boolean }) => {
  const { call, admin, words, language, now } = useAdmin();
  const mayChange = useMayChange(shared.look);
  const { calendar } = admin;
  const list = usePages(
    cursor =>
      call('listHolidays', {
        query: {
          ...(isWider(of) ? { of } : { officeId: of }),
          ...(past ? { which: 'all' as const } : { since: istDayOf(now()) }),
          ...(cursor ? { cursor } : {}),
        },
      }),
    `holidays ${of} ${past}`,
    shared.edition,
  );
  return (
    <Pages of={list} empty={calendar.none}>
      {holidays => (
        <RecordTable
          label={calendar.list}
          rows={holidays}
          keyOf={({ holidayId }) => holidayId}
          columns={[
            { head: calendar.day, cell: ({ day }) => dayText(day, language) },
            { head: calendar.what, cell: ({ hours }) => <What hours={hours} /> },
            {
              head: calendar.occasion,
              cell: ({ names }) => names && <span lang={languageOf(names[language])}>{names[language]}</span>,
            },
            {
              head: calendar.whose,
              cell: one => (isWider(one.of) ? calendar[one.of] : shared.look.officeName(one.of)),
            },
            { head: calendar.order, cell: ({ order }) => order },
            {
              head: calendar.declaredOn,
              cell: ({ declaredOn, late, withdrawnOn }) => (
                <>
                  {dayText(declaredOn, language)}
                  {late && <span class="mark"> {calendar.late}</span>}
                  {withdrawnOn && <small>{calendar.withdrawn(dayText(withdrawnOn, language))}</small>}
                </>
              ),
            },
            {
              head: words.movements.what,
              cell: one =>
                one.withdrawnOn === undefined && mayChange(one.of) && <Acts holiday={one} shared={shared} />,
            },
          ]}
        />
      )}
    </Pages>
  );
};

const Calendar = ({ look, of }: { look: Look; of: Whose }) => {
  const { admin } = useAdmin();
  const mayChange = useMayChange(look);
  const office = isWider(of) ? undefined : look.office(of);
  const panel = usePanel(`calendar.${of}`, ['declare', 'hours'] as const);
  const [edition, setEdition] = useState(0);
  const [past, setPast] = useState(false);
  const onChange = () => setEdition(before => before + 1);
  const done = () => {
    panel.close();
    onChange();
  };
  return (
    <>
      {office && <Hours office={office} />}
      <Panel
        of={panel}
        offered={mayChange(of) ? (office ? ['declare', 'hours'] : ['declare']) : []}
        names={{ declare: admin.calendar.declare, hours: admin.calendar.hours }}
      >
        {chosen =>
          chosen === 'hours' && office ? (
            <HoursForm office={office} onDone={done} onCancel={panel.close} />
          ) : (
            <HolidayForm of={of} onDone={done} onCancel={panel.close} />
          )
        }
      </Panel>
      <h2>{admin.calendar.list}</h2>
      <label class="check">
        <input type="checkbox" checked={past} onChange={event => setPast(event.currentTarget.checked)} />{' '}
        {admin.calendar.showPast}
      </label>
      <Days key={of} of={of} shared={{ look, edition, onChange }} past={past} />
    </>
  );
};

const Whole = ({ look }: { look: Look }) => {
  const { admin } = useAdmin();
  const [chosen, setChosen] = useState<string>('district');
  const office = look.office(chosen)?.officeId;
  const of = office ?? (isWider(chosen) ? chosen : 'district');
  const wider = WIDER.map(id => ({ id, title: admin.calendar[id], found: [admin.calendar[id]] }));
  return (
    <>
      <p class="hint">{admin.calendar.says}</p>
      <Picker
        label={admin.calendar.whose}
        choices={[...wider, ...officeChoices(look)]}
        chosen={of}
        onChoose={id => setChosen(id || 'district')}
      />
      <Calendar key={of} look={look} of={of} />
    </>
  );
};

/** Whose calendar says what: declared days of state, district and offices, and each office's hours. */
export const CalendarsScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.calendar.title} />
      <WithLook>{look => <Whole look={look} />}</WithLook>
    </section>
  );
};
