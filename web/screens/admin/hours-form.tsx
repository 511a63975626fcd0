import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { CheckList } from './fields.tsx';
import { parseHour } from './hour.ts';
import type { Office } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { listIn, listText, useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

const numbersIn = (text: string): number[] => listIn(text).map(Number).sort();

/** When an office works: its hours, and the weekdays and Saturdays of the month on which it is closed. */
export const HoursForm = (props: { office: Office; onDone: () => void; onCancel: () => void }) => {
  const { office } = props;
  const { call, admin, say, register } = useAdmin();
  const act = useAct();
  const { opensAt, closesAt, closedWeekdays, closedSaturdays } = office.calendar;
  const draft = useDraft(`hours.${office.officeId}`, {
    opensAt,
    closesAt,
    weekdays: listText(closedWeekdays.map(String)),
    saturdays: listText(closedSaturdays.map(String)),
  });
  const [opens, closes] = [parseHour(draft.value('opensAt')), parseHour(draft.value('closesAt'))];
  const weekdays = numbersIn(draft.value('weekdays'));
  const wrong = weekdays.length > 6 ? admin.calendar.everyDayClosed : undefined;
  const submit = () => {
    draft.try();
    if (opens === undefined || closes === undefined || wrong !== undefined) return;
    void act.run(async () => {
      const made = await call('setOfficeHours', {
        params: { officeId: office.officeId },
        body: {
          opensAt: opens,
          closesAt: closes,
          closedWeekdays: weekdays,
          closedSaturdays: numbersIn(draft.value('saturdays')),
        },
      });
      register.put({ offices: [made] });
      draft.clear();
      say(admin.done.saved);
      props.onDone();
    });
  };
  const hourWrong = (hour: string | undefined) =>
    draft.tried && hour === undefined ? admin.calendar.hourWrong : undefined;
  return (
    <ActForm
      act={act}
      label={admin.calendar.hours}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <div class="pair">
        <LineField
          label={admin.calendar.opensAt}
          name="opens-at"
          value={draft.value('opensAt')}
          onType={draft.type('opensAt')}
          wrong={hourWrong(opens)}
        />
        <LineField
          label={admin.calendar.closes}
          name="closes-at"
          value={draft.value('closesAt')}
          onType={draft.type('closesAt')}
          wrong={hourWrong(closes)}
        />
      </div>
      <CheckList
        legend={admin.calendar.weekdays}
        choices={keysOf(admin.calendar.weekday)}
        names={admin.calendar.weekday}
        chosen={listIn(draft.value('weekdays'))}
        onChoose={chosen => draft.type('weekdays')(listText(chosen))}
        wrong={draft.tried ? wrong : undefined}
      />
      <CheckList
        legend={admin.calendar.saturdays}
        choices={keysOf(admin.calendar.saturday)}
        names={admin.calendar.saturday}
        chosen={listIn(draft.value('saturdays'))}
        onChoose={chosen => draft.type('saturdays')(listText(chosen))}
      />
    </ActForm>
  );
};
