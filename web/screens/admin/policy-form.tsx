import { CATEGORIES, KEPT, PRIORITIES, WATCHED } from 'virtual:contract';
import { PRESETS, withPreset } from '#shared/domain/presets.ts';
import { wholeNumber } from '../../digits.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { type Exception, type Policy, type Rung, saidOf } from './policy-said.ts';
import { isWrong, TermsFields, type Whose } from './policy-terms.tsx';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

const PLAIN = ['levels', 'parkDays', 'closingLevel'] as const;
const count = (text: string): number | undefined => wholeNumber(text, 999, 0);

const termsWrong = ({
  rungs = [],
  limit,
}: {
  rungs?: readonly Rung[] | undefined;
  limit?: Policy['limit'];
}) => (limit !== undefined && isWrong(limit)) || rungs.some(rung => isWrong(rung.limit));
const whenMissing = ({ when }: Exception): boolean => Object.values(when).every(each => each === undefined);

const WhenFields = (props: { of: Exception; tried: boolean; onChange: (exception: Exception) => void }) => {
  const { admin, words } = useAdmin();
  const { of, onChange } = props;
  const say = (more: Exception['when']) => onChange({ ...of, when: { ...of.when, ...more } });
  const none = admin.policy.any;
  return (
    <>
      <ChoiceField
        label={words.field.category}
        value={of.when.category ?? ''}
        choices={CATEGORIES}
        names={words.category}
        none={none}
        wrong={props.tried && whenMissing(of) ? admin.policy.whenWrong : undefined}
        onChoose={category => say({ category: category || undefined })}
      />
      <ChoiceField
        label={words.field.priority}
        value={of.when.priority ?? ''}
        choices={PRIORITIES}
        names={words.priority}
        none={none}
        onChoose={priority => say({ priority: priority || undefined })}
      />
      <ChoiceField
        label={words.classification.label}
        value={of.when.classification ?? ''}
        choices={KEPT}
        names={words.classification.name}
        none={none}
        onChoose={classification => say({ classification: classification || undefined })}
      />
    </>
  );
};

/** Sets a policy: limits, ladder and exceptions; presets are taken over and changed like anything else. */
export const PolicyForm = (props: {
  name: string;
  whose: Whose;
  policy: Policy;
  save: (policy: Policy) => Promise<void>;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { admin, words, say } = useAdmin();
  const act = useAct();
  const draft = useDraft(`policy.${props.name}`, { policy: JSON.stringify(props.policy) });
  const policy: Policy = JSON.parse(draft.value('policy'));
  const put = (next: Policy) => draft.type('policy')(JSON.stringify(next));
  const exceptions = policy.exceptions ?? [];
  const putException = (place: number, one?: Exception) => {
    const next = [...exceptions];
    next.splice(place, 1, ...(one ? [one] : []));
    put({ ...policy, exceptions: next });
  };
  const submit = () => {
    draft.try();
    if (termsWrong(policy) || exceptions.some(one => termsWrong(one) || whenMissing(one))) return;
    void act.run(async () => {
      await props.save(saidOf(policy));
      draft.clear();
      say(admin.done.saved);
      props.onDone();
    });
  };
  const cancel = () => {
    draft.clear();
    props.onCancel();
  };
  return (
    <ActForm act={act} label={admin.policy.change} doing={admin.save} onSubmit={submit} onCancel={cancel}>
      <fieldset>
        <legend>{admin.policy.presets}</legend>
        <p class="hint">{admin.policy.presetsSay}</p>
        <div class="buttons">
          {keysOf(PRESETS).map(preset => (
            <button key={preset} type="button" onClick={() => put(withPreset(policy, preset))}>
              {admin.policy.preset[preset]}
            </button>
          ))}
        </div>
      </fieldset>
      <TermsFields whose={props.whose} terms={policy} tried={draft.tried} onChange={put} />
      {PLAIN.map(field => (
        <LineField
          key={field}
          label={admin.policy.plain[field]}
          numeric
          optional
          value={policy[field]?.toString() ?? ''}
          onType={text => put({ ...policy, [field]: count(text) })}
        />
      ))}
      {WATCHED.map(category => (
        <LineField
          key={category}
          label={admin.policy.replyDays(words.category[category])}
          numeric
          optional
          value={policy.replyDays?.[category]?.toString() ?? ''}
          onType={text => put({ ...policy, replyDays: { ...policy.replyDays, [category]: count(text) } })}
        />
      ))}
      {exceptions.map((exception, place) => (
        <fieldset key={place}>
          <legend>{admin.policy.exception(place + 1)}</legend>
          <WhenFields of={exception} tried={draft.tried} onChange={one => putException(place, one)} />
          <TermsFields
            whose={props.whose}
            terms={exception}
            tried={draft.tried}
            onChange={one => putException(place, one)}
          />
          <button type="button" onClick={() => putException(place)}>
            {admin.policy.remove}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => putException(exceptions.length, { when: {} })}>
        {admin.policy.addException}
      </button>
    </ActForm>
  );
};
