import { LIMITS } from 'virtual:contract';
import type { Answer } from '../../client.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { parseDay, typedDay } from '../../time.ts';
import { lineFault, optionalFault } from '../../typed-fault.ts';
import { parseHour } from './hour.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

export type Holiday = Answer<'listHolidays'>['items'][number];
export type Whose = Holiday['of'];

/** What a declared day is, as a form asks for it: a half day has its hour beside it. */
const kindOf = (hours: string): 'closed' | 'open' | 'half' =>
  hours === 'closed' || hours === 'open' ? hours : 'half';

/** A new day in somebody's calendar, or another word of one that stands declared. */
export const HolidayForm = (props: {
  of: Whose;
  holiday?: Holiday;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { of, holiday } = props;
  const { call, words, admin, say } = useAdmin();
  const act = useAct();
  const kind = kindOf(holiday?.hours ?? 'closed');
  const draft = useDraft(`holiday.${holiday?.holidayId ?? of}`, {
    day: holiday ? typedDay(holiday.day) : '',
    kind,
    closesAt: holiday && kind === 'half' ? holiday.hours : '',
    hi: holiday?.names?.hi ?? '',
    en: holiday?.names?.en ?? '',
    order: holiday?.order ?? '',
    declaredOn: holiday ? typedDay(holiday.declaredOn) : '',
  });
  const kinds = keysOf(admin.calendar.kind);
  const chosen = kinds.find(each => each === draft.value('kind')) ?? 'closed';
  const [day, declaredOn] = [parseDay(draft.value('day')), parseDay(draft.value('declaredOn'))];
  const hour = parseHour(draft.value('closesAt'));
  const hours = chosen === 'half' ? hour : chosen;
  const order = draft.value('order').trim();
  const wrong = {
    day: day === undefined ? words.dayWrong : undefined,
    closesAt: hours === undefined ? admin.calendar.hourWrong : undefined,
    hi: lineFault(draft.value('hi'), LIMITS.name, words),
    en: lineFault(draft.value('en'), LIMITS.name, words),
    order: optionalFault(order, LIMITS.name, words),
    declaredOn: draft.value('declaredOn') !== '' && declaredOn === undefined ? words.dayWrong : undefined,
  };
  const told = (key: keyof typeof wrong) => (draft.tried ? wrong[key] : undefined);
  const submit = () => {
    draft.try();
    if (day === undefined || hours === undefined || Object.values(wrong).some(Boolean)) return;
    const said = {
      hours,
      names: { hi: draft.value('hi'), en: draft.value('en') },
      ...(order === '' ? {} : { order }),
      ...(declaredOn === undefined ? {} : { declaredOn }),
    };
    void act.run(async () => {
      if (holiday) await call('changeHoliday', { params: { holidayId: holiday.holidayId }, body: said });
      else await call('declareHoliday', { body: { ...said, of, day } });
      draft.clear();
      say(admin.done.saved);
      props.onDone();
    });
  };
  const line = (key: 'closesAt' | 'hi' | 'en' | 'order', label: string, hint?: string) => (
    <LineField
      label={label}
      name={key}
      value={draft.value(key)}
      onType={draft.type(key)}
      wrong={told(key)}
      hint={hint}
    />
  );
  return (
    <ActForm
      act={act}
      label={holiday ? admin.calendar.change : admin.calendar.declare}
      doing={holiday ? admin.save : admin.calendar.declare}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      {!holiday && (
        <DayField
          label={admin.calendar.day}
          name="day"
          value={draft.value('day')}
          onType={draft.type('day')}
          wrong={told('day')}
        />
      )}
      <ChoiceField
        label={admin.calendar.what}
        value={chosen}
        choices={kinds}
        names={admin.calendar.kind}
        onChoose={choice => draft.type('kind')(choice || 'closed')}
      />
      {chosen === 'half' && line('closesAt', admin.calendar.closesAt, admin.calendar.hourHint)}
      {line('hi', admin.calendar.occasionHindi)}
      {line('en', admin.calendar.occasionEnglish)}
      {line('order', admin.calendar.order)}
      <LineField
        label={admin.calendar.declaredOn}
        name="declared-on"
        value={draft.value('declaredOn')}
        onType={draft.type('declaredOn')}
        wrong={told('declaredOn')}
        hint={admin.calendar.declaredHint}
        numeric
      />
    </ActForm>
  );
};
