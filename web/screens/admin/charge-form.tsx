import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { parseDay } from '../../time.ts';
import { officerChoices } from './choices.tsx';
import { endOfDay, instantOf, nowTyped, parseHour } from './hour.ts';
import type { Look } from './look.ts';
import { Picker } from './picker.tsx';
import type { Charge, Post } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

type Faults = { readonly day?: string; readonly hour?: string; readonly until?: string };

const useFaults = () => {
  const { words, admin } = useAdmin();
  return (from: { day: string; hour: string }, until: string, mustEnd: boolean): Faults => {
    const day = parseDay(from.day);
    const end = parseDay(until);
    const noEnd = until.trim() === '' && !mustEnd;
    return {
      ...(day === undefined ? { day: words.dayWrong } : {}),
      ...(parseHour(from.hour) === undefined ? { hour: admin.hourWrong } : {}),
      ...(noEnd || end !== undefined ? {} : { until: until.trim() === '' ? words.required : words.dayWrong }),
      ...(end !== undefined && day !== undefined && end < day ? { until: admin.untilBeforeFrom } : {}),
    };
  };
};

/** Gives a post to an officer from an hour on; with `leave`, to the one who stands in while its own officer is away. */
export const ChargeForm = (props: {
  look: Look;
  post: Post;
  leave: boolean;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { look, post, leave } = props;
  const { call, words, admin, register, say, now, me } = useAdmin();
  const act = useAct();
  const draft = useDraft(`${leave ? 'leave' : 'charge'}.${post.postId}`, {
    officer: '',
    kind: leave ? 'link' : look.seatedOn(post.postId).length === 0 ? 'substantive' : '',
    until: '',
    ...nowTyped(now()),
  });
  const kinds = keysOf(admin.chargeKind).filter(each => leave || each !== 'link');
  const kind: Charge['kind'] | undefined = leave ? 'link' : kinds.find(each => each === draft.value('kind'));
  const officer = look.officer(draft.value('officer'));
  const faults = useFaults()(
    { day: draft.value('day'), hour: draft.value('hour') },
    draft.value('until'),
    leave,
  );
  const shown = draft.tried ? faults : {};
  const holder = look.seatedOn(post.postId).find(each => each.kind === 'substantive');
  // Nobody seats themself; the office would refuse it.
  const eligible = look.rows.officers.filter(
    ({ officerId, roles }) =>
      roles.includes('officer') &&
      officerId !== me.officer?.officerId &&
      !(leave && officerId === holder?.officerId),
  );
  const others = officer === undefined ? [] : look.seatsOf(officer.officerId);

  const submit = () => {
    draft.try();
    const from = instantOf(draft.value('day'), draft.value('hour'));
    if (officer === undefined || kind === undefined || from === undefined) return;
    if (Object.keys(faults).length > 0) return;
    const until = endOfDay(draft.value('until'));
    const { postId } = post;
    const { officerId } = officer;
    void act.run(async () => {
      const made = await call('assignCharge', {
        body: { postId, officerId, kind, from, ...(until === undefined ? {} : { until }) },
      });
      register.put({ charges: [made] });
      draft.clear();
      say(admin.done.charge(look.officerName(officerId), words.charge[kind]));
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={leave ? admin.giveLeave : admin.giveCharge}
      doing={leave ? admin.giveLeave : admin.giveCharge}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <p class="hint">
        {leave
          ? admin.leaveHint(holder ? look.officerName(holder.officerId) : words.vacant)
          : admin.chargeHint}
      </p>
      <Picker
        label={leave ? admin.linkOfficer : words.custody.officer}
        choices={officerChoices(look, eligible)}
        chosen={draft.value('officer')}
        onChoose={draft.type('officer')}
        wrong={draft.tried && officer === undefined ? words.required : undefined}
      />
      {others.length > 0 && (
        <p class="warned">
          {admin.holdsAlready(others.map(({ postId }) => look.postName(postId)).join('; '))}
        </p>
      )}
      {!leave && (
        <ChoiceField
          label={words.custody.charge}
          value={kind ?? ''}
          choices={kinds}
          names={admin.chargeKind}
          none={admin.choose}
          onChoose={draft.type('kind')}
          wrong={draft.tried && kind === undefined ? words.required : undefined}
        />
      )}
      <div class="pair">
        <DayField
          label={leave ? admin.leaveFrom : admin.fromDay}
          name="from"
          value={draft.value('day')}
          onType={draft.type('day')}
          wrong={shown.day}
        />
        <LineField
          label={admin.fromHour}
          name="hour"
          numeric
          value={draft.value('hour')}
          onType={draft.type('hour')}
          wrong={shown.hour}
          hint={admin.hourHint}
        />
      </div>
      <DayField
        label={leave ? admin.leaveUntil : admin.untilDay}
        name="until"
        optional={!leave}
        value={draft.value('until')}
        onType={draft.type('until')}
        wrong={shown.until}
      />
    </ActForm>
  );
};
