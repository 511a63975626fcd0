import type { Ask } from '../../client.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { parseDay } from '../../time.ts';
import { officerChoices, postChoices } from './choices.tsx';
import { CheckList } from './fields.tsx';
import { endOfDay, instantOf, nowTyped, parseHour } from './hour.ts';
import type { Look } from './look.ts';
import { Picker } from './picker.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { listIn, listText, useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

type Given = Ask<'giveMandate'>['body']['mandate'];

/** Names an officer to do single acts in another’s place: an officer’s assistant, or a delegate of a post. */
export const MandateForm = ({
  look,
  onDone,
  onCancel,
}: {
  look: Look;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { call, words, admin, register, say, now, me } = useAdmin();
  const mayKeep = useMayKeep(look);
  const act = useAct();
  const draft = useDraft('mandate', {
    kind: 'assistant',
    officer: '',
    of: '',
    post: '',
    acts: '',
    until: '',
    ...nowTyped(now()),
  });
  const isAssistant = draft.value('kind') !== 'delegate';
  const officer = look.officer(draft.value('officer'));
  const helped = look.officer(draft.value('of'));
  const post = look.post(draft.value('post'));
  const typedActs = listIn(draft.value('acts'));
  const assistantActs = keysOf(admin.assistantAct).filter(each => typedActs.includes(each));
  const delegableActs = keysOf(admin.delegableAct).filter(each => typedActs.includes(each));
  const day = parseDay(draft.value('day'));
  const end = parseDay(draft.value('until'));
  const noActs = (isAssistant ? assistantActs : delegableActs).length === 0;
  const wrong = {
    officer: officer === undefined ? words.required : undefined,
    place: (isAssistant ? helped : post) === undefined ? words.required : undefined,
    acts: noActs ? admin.chooseOne : undefined,
    day: day === undefined ? words.dayWrong : undefined,
    hour: parseHour(draft.value('hour')) === undefined ? admin.hourWrong : undefined,
    until:
      draft.value('until').trim() !== '' && end === undefined
        ? words.dayWrong
        : end !== undefined && day !== undefined && end < day
          ? admin.untilBeforeFrom
          : undefined,
  };
  const shown = draft.tried ? wrong : ({} as Partial<typeof wrong>);
  const people = look.rows.officers.filter(
    ({ officerId, roles }) => roles.includes('officer') && officerId !== me.officer?.officerId,
  );

  const asked = (): Given | undefined => {
    const from = instantOf(draft.value('day'), draft.value('hour'));
    if (officer === undefined || from === undefined) return undefined;
    const until = endOfDay(draft.value('until'));
    const span = { officerId: officer.officerId, from, ...(until === undefined ? {} : { until }) };
    if (isAssistant)
      return helped && { kind: 'assistant', of: helped.officerId, acts: assistantActs, ...span };
    return post && { kind: 'delegate', postId: post.postId, acts: delegableActs, ...span };
  };
  const submit = () => {
    draft.try();
    const mandate = asked();
    if (mandate === undefined || Object.values(wrong).some(fault => fault !== undefined)) return;
    void act.run(async () => {
      const given = await call('giveMandate', { body: { mandate } });
      register.put({ mandates: [given] });
      draft.clear();
      say(admin.done.mandate);
      onDone();
    });
  };
  const choose = (list: readonly string[]) => draft.type('acts')(listText(list));
  return (
    <ActForm
      act={act}
      label={admin.giveMandate}
      doing={admin.giveMandate}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        onCancel();
      }}
    >
      <ChoiceField
        label={admin.kind}
        value={isAssistant ? 'assistant' : 'delegate'}
        choices={keysOf(admin.mandateKind)}
        names={admin.mandateKind}
        onChoose={kind => draft.typeAll({ kind: kind || 'assistant', acts: '' })}
        hint={isAssistant ? admin.assistantHint : admin.delegateHint}
      />
      <Picker
        label={isAssistant ? admin.assistant : admin.delegate}
        choices={officerChoices(look, people)}
        chosen={draft.value('officer')}
        onChoose={draft.type('officer')}
        wrong={shown.officer}
      />
      {isAssistant ? (
        <Picker
          key="of"
          label={admin.helps}
          choices={officerChoices(
            look,
            people.filter(({ officerId }) => officerId !== officer?.officerId),
          )}
          chosen={draft.value('of')}
          onChoose={draft.type('of')}
          wrong={shown.place}
        />
      ) : (
        <Picker
          key="post"
          label={admin.delegatingPost}
          choices={postChoices(
            look,
            look.posts.filter(({ officeId }) => mayKeep(officeId)),
          )}
          chosen={draft.value('post')}
          onChoose={draft.type('post')}
          wrong={shown.place}
        />
      )}
      {isAssistant ? (
        <CheckList
          key="assistant"
          legend={admin.mayDo}
          choices={keysOf(admin.assistantAct)}
          names={admin.assistantAct}
          chosen={assistantActs}
          onChoose={choose}
          wrong={shown.acts}
          hint={admin.assistantNever}
        />
      ) : (
        <CheckList
          key="delegate"
          legend={admin.mayDo}
          choices={keysOf(admin.delegableAct)}
          names={admin.delegableAct}
          chosen={delegableActs}
          onChoose={choose}
          wrong={shown.acts}
        />
      )}
      <div class="pair">
        <DayField
          label={admin.fromDay}
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
        label={admin.untilDay}
        name="until"
        optional
        value={draft.value('until')}
        onType={draft.type('until')}
        wrong={shown.until}
      />
    </ActForm>
  );
};
