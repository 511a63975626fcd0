import { ACTIONS, CATEGORIES, KEPT, PRIORITIES } from 'virtual:contract';
import { wholeNumber } from '../../../digits.ts';
import { ChoiceField, LineField } from '../../../parts/fields.tsx';
import { officeChoices, postChoices } from '../choices.tsx';
import type { Look } from '../look.ts';
import { Picker } from '../picker.tsx';
import { useAdmin } from '../use-admin.ts';
import { AskFields } from './asks-fields.tsx';
import { isTargetWhole, type Stage, TARGETS, type Target } from './stages.ts';

const DAYS_MOST = 90;
const LEVELS_MOST = 9;

const targetOf = (kind: Target['kind']): Target => {
  switch (kind) {
    case 'post':
      return { kind, postId: '' };
    case 'in-charge':
      return { kind, officeId: '' };
    case 'superior':
      return { kind, levels: 1 };
    default:
      return { kind };
  }
};

type When = NonNullable<Stage['when']>;
type Conditions = { readonly [K in keyof When]?: When[K] | '' | undefined };

/** The stage with other conditions; without any it is of every case. */
const withWhen = ({ when: _, ...stage }: Stage, when: Conditions): Stage => {
  const { category, priority, classification, officeId } = when;
  const said: When = {
    ...(category ? { category } : {}),
    ...(priority ? { priority } : {}),
    ...(classification ? { classification } : {}),
    ...(officeId ? { officeId } : {}),
  };
  return Object.keys(said).length === 0 ? stage : { ...stage, when: said };
};

const ConditionFields = (props: { look: Look; stage: Stage; onChange: (stage: Stage) => void }) => {
  const { words, admin } = useAdmin();
  const { look, stage, onChange } = props;
  const { when = {} } = stage;
  const say = (more: Conditions) => onChange(withWhen(stage, { ...when, ...more }));
  const every = admin.channels.every;
  return (
    <fieldset class="conditions">
      <legend>{admin.channels.when}</legend>
      <p class="hint">{admin.channels.whenSays}</p>
      <div class="pair">
        <ChoiceField
          label={words.field.category}
          value={when.category ?? ''}
          choices={CATEGORIES}
          names={words.category}
          none={every}
          onChoose={category => say({ category })}
        />
        <ChoiceField
          label={words.field.priority}
          value={when.priority ?? ''}
          choices={PRIORITIES}
          names={words.priority}
          none={every}
          onChoose={priority => say({ priority })}
        />
      </div>
      <ChoiceField
        label={words.classification.label}
        value={when.classification ?? ''}
        choices={KEPT}
        names={words.classification.name}
        none={every}
        onChoose={classification => say({ classification })}
      />
      <details open={when.officeId !== undefined}>
        <summary>{admin.channels.ofOffice}</summary>
        <Picker
          label={admin.channels.ofOffice}
          choices={officeChoices(look)}
          chosen={when.officeId ?? ''}
          none={every}
          onChoose={officeId => say({ officeId })}
        />
      </details>
    </fieldset>
  );
};

/** One stage: where it leads, what is asked there, in how many days, and of which cases it is. */
export const StageForm = (props: {
  look: Look;
  stage: Stage;
  place: number;
  last: number;
  tried: boolean;
  onChange: (stage: Stage) => void;
  onMove: (by: 1 | -1) => void;
  onInsert: () => void;
  onRemove: () => void;
  onDone: () => void;
}) => {
  const { words, admin } = useAdmin();
  const { look, stage, place, last, onChange } = props;
  const { to } = stage;
  const missing = props.tried && !isTargetWhole(stage) ? words.required : undefined;
  return (
    <fieldset class="panel stage-form">
      <legend>{admin.channels.stage(place + 1)}</legend>
      <ChoiceField
        label={admin.channels.leadsTo}
        value={to.kind}
        choices={TARGETS}
        names={admin.channels.targets}
        onChoose={kind => kind !== '' && onChange({ ...stage, to: targetOf(kind) })}
      />
      {to.kind === 'superior' && (
        <LineField
          label={admin.channels.levels}
          name="levels"
          numeric
          value={String(to.levels)}
          onType={text => {
            const levels = wholeNumber(text, LEVELS_MOST);
            if (levels !== undefined) onChange({ ...stage, to: { kind: 'superior', levels } });
          }}
        />
      )}
      {to.kind === 'post' && (
        <Picker
          label={admin.channels.choosePost}
          choices={postChoices(look)}
          chosen={to.postId}
          wrong={missing}
          onChoose={postId => onChange({ ...stage, to: { kind: 'post', postId } })}
        />
      )}
      {to.kind === 'in-charge' && (
        <Picker
          label={admin.channels.chooseOffice}
          choices={officeChoices(look)}
          chosen={to.officeId}
          wrong={missing}
          onChoose={officeId => onChange({ ...stage, to: { kind: 'in-charge', officeId } })}
        />
      )}
      <div class="pair">
        <ChoiceField
          label={words.field.action}
          value={stage.action}
          choices={ACTIONS}
          names={words.action}
          onChoose={action => action !== '' && onChange({ ...stage, action })}
        />
        <LineField
          label={admin.channels.days}
          name="days"
          numeric
          value={stage.days === undefined ? '' : String(stage.days)}
          onType={text => {
            const { days: _, ...rest } = stage;
            const days = wholeNumber(text, DAYS_MOST);
            onChange(days === undefined ? rest : { ...rest, days });
          }}
        />
      </div>
      <AskFields look={look} stage={stage} tried={props.tried} onChange={onChange} />
      <ConditionFields look={look} stage={stage} onChange={onChange} />
      <div class="buttons">
        <button type="button" class="primary" onClick={props.onDone}>
          {admin.channels.stageDone}
        </button>
        <button type="button" disabled={place === 0} onClick={() => props.onMove(-1)}>
          {admin.channels.up}
        </button>
        <button type="button" disabled={place === last} onClick={() => props.onMove(1)}>
          {admin.channels.down}
        </button>
        <button type="button" onClick={props.onInsert}>
          {admin.channels.insert}
        </button>
        <button type="button" class="danger" disabled={last === 0} onClick={props.onRemove}>
          {admin.channels.remove}
        </button>
      </div>
    </fieldset>
  );
};
