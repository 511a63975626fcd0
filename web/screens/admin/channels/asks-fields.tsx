import { useState } from 'preact/hooks';
import { wholeNumber } from '../../../digits.ts';
import { ChoiceField, LineField, ProseField } from '../../../parts/fields.tsx';
import { officeChoices, postChoices } from '../choices.tsx';
import type { Look } from '../look.ts';
import { Picker } from '../picker.tsx';
import { useAdmin } from '../use-admin.ts';
import { keysOf } from '../words/words.ts';
import { targetText } from './said.ts';
import {
  type AskedTarget,
  type Asks,
  isAsksWhole,
  NEW_ASKS,
  NOT_SAID,
  type Stage,
  TARGETS,
} from './stages.ts';

const DAYS_MOST = 90;
const KINDS = [...TARGETS, 'each-in-charge'] as const satisfies readonly AskedTarget['kind'][];

type Props = { look: Look; stage: Stage; tried: boolean; onChange: (stage: Stage) => void };

/** One more that is asked: by post, by office, by the kind of offices, or by a relation that needs no more. */
const Adding = ({ look, onAdd }: { look: Look; onAdd: (target: AskedTarget) => void }) => {
  const { admin } = useAdmin();
  const [kind, setKind] = useState<AskedTarget['kind'] | ''>('');
  const add = (target: AskedTarget) => {
    setKind('');
    onAdd(target);
  };
  const choose = (chosen: AskedTarget['kind'] | '') => {
    if (chosen === 'superior') add({ kind: chosen, levels: 1 });
    else if (chosen === '' || chosen === 'post' || chosen === 'in-charge' || chosen === 'each-in-charge')
      setKind(chosen);
    else add({ kind: chosen });
  };
  const officeKinds = keysOf(admin.officeKind);
  return (
    <>
      <ChoiceField
        label={admin.channels.askMore}
        value={kind}
        choices={KINDS}
        names={{ ...admin.channels.targets, 'each-in-charge': admin.channels.eachInCharge }}
        none={admin.channels.askWhom}
        onChoose={choose}
      />
      {kind === 'post' && (
        <Picker
          label={admin.channels.choosePost}
          choices={postChoices(look)}
          chosen=""
          onChoose={postId => add({ kind: 'post', postId })}
        />
      )}
      {kind === 'in-charge' && (
        <Picker
          label={admin.channels.chooseOffice}
          choices={officeChoices(look)}
          chosen=""
          onChoose={officeId => add({ kind: 'in-charge', officeId })}
        />
      )}
      {kind === 'each-in-charge' && (
        <ChoiceField
          label={admin.kind}
          value=""
          choices={officeKinds}
          names={admin.officeKind}
          none={admin.channels.askWhom}
          onChoose={officeKind => officeKind !== '' && add({ kind: 'each-in-charge', officeKind })}
        />
      )}
    </>
  );
};

/** What others are asked when a file comes to the stage: whom, what in both languages, and in how many days. */
export const AskFields = ({ look, stage, tried, onChange }: Props) => {
  const { admin, words } = useAdmin();
  const own = admin.channels;
  const { asks, ...silent } = stage;
  if (!asks)
    return (
      <p class="buttons">
        <button type="button" onClick={() => onChange({ ...stage, asks: NEW_ASKS })}>
          {own.askOthers}
        </button>
      </p>
    );
  const say = (more: Partial<Asks>) => onChange({ ...stage, asks: { ...asks, ...more } });
  const nameOf = (target: AskedTarget): string =>
    target.kind === 'each-in-charge'
      ? own.eachOf(admin.officeKind[target.officeKind])
      : targetText({ ...silent, to: target }, look, { admin, words });
  const missing = (text: string) => (tried && text.trim() === '' ? words.required : undefined);
  return (
    <fieldset class="conditions">
      <legend>{own.askOthers}</legend>
      <p class="hint">{own.askSays}</p>
      <ul>
        {asks.posts.map((target, place) => (
          <li key={JSON.stringify(target)}>
            {nameOf(target)}{' '}
            <button
              type="button"
              class="link"
              aria-label={`${own.askNot}: ${nameOf(target)}`}
              onClick={() => say({ posts: asks.posts.toSpliced(place, 1) })}
            >
              {own.askNot}
            </button>
          </li>
        ))}
      </ul>
      {tried && asks.posts.length === 0 && <p class="wrong">{own.askWhom}</p>}
      <Adding
        look={look}
        onAdd={target => {
          const isThere = asks.posts.some(one => JSON.stringify(one) === JSON.stringify(target));
          if (!isThere) say({ posts: [...asks.posts, target] });
        }}
      />
      <ProseField
        label={own.askText.hi}
        name="asks-hi"
        value={asks.text.hi}
        wrong={missing(asks.text.hi)}
        onType={hi => say({ text: { ...asks.text, hi } })}
      />
      <ProseField
        label={own.askText.en}
        name="asks-en"
        value={asks.text.en}
        wrong={missing(asks.text.en)}
        onType={en => say({ text: { ...asks.text, en } })}
      />
      <LineField
        label={own.askDays}
        name="asks-days"
        numeric
        value={asks.days === NOT_SAID ? '' : String(asks.days)}
        wrong={tried && asks.days === NOT_SAID ? words.required : undefined}
        onType={text => say({ days: wholeNumber(text, DAYS_MOST) ?? NOT_SAID })}
      />
      {tried && !isAsksWhole(asks) && <p class="wrong">{own.askAll}</p>}
      <p class="buttons">
        <button type="button" class="danger" onClick={() => onChange(silent)}>
          {own.askNobody}
        </button>
      </p>
    </fieldset>
  );
};
