import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { LineField } from '../../parts/fields.tsx';
import { finder } from './look.ts';
import { useAdmin } from './use-admin.ts';

const SHOWN = 8;

/** One that can be chosen: what stands in its line, and all the texts it is found by. */
export type Choice = {
  readonly id: string;
  readonly title: string;
  readonly code?: string;
  readonly beside?: ComponentChildren;
  readonly found: readonly (string | undefined)[];
};

const Beside = ({ choice: { code, beside } }: { choice: Choice }) => (
  <small>
    {code && <span class="number">{code}</span>}
    {code && beside && ' · '}
    {beside}
  </small>
);

const Lines = (props: {
  legend: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (id: string) => void;
}) => {
  const { admin } = useAdmin();
  const name = useId();
  const rest = props.choices.length - SHOWN;
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{props.legend}</legend>
      {props.choices.slice(0, SHOWN).map(choice => (
        <label key={choice.id}>
          <input
            type="radio"
            name={name}
            value={choice.id}
            checked={props.chosen === choice.id}
            onChange={() => props.onChoose(choice.id)}
          />
          <span>
            <strong>{choice.title}</strong>
            <Beside choice={choice} />
          </span>
        </label>
      ))}
      {props.choices.length === 0 && <p class="quiet">{admin.noneFound}</p>}
      {rest > 0 && <p class="quiet">{admin.moreHidden(rest)}</p>}
    </fieldset>
  );
};

/** Chooses one of many by typing a part of it, in either language. What is chosen stands alone until it is to be changed. */
export const Picker = (props: {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (id: string) => void;
  wrong?: string | undefined;
  /** What choosing nothing is called, where nothing may be chosen. */
  none?: string | undefined;
}) => {
  const { admin } = useAdmin();
  const [typed, setTyped] = useState('');
  const chosen = props.choices.find(({ id }) => id === props.chosen);
  const fits = finder(typed);
  if (chosen)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame would say that there is something to fill in
      <div class="field chosen" role="group" aria-label={props.label}>
        <strong>{props.label}</strong>
        <p>
          <span>
            {chosen.title}
            <Beside choice={chosen} />
          </span>
          <button type="button" onClick={() => props.onChoose('')}>
            {admin.chooseAnother}
          </button>
        </p>
      </div>
    );
  return (
    <div class="picker">
      <LineField
        search
        label={props.label}
        value={typed}
        onType={setTyped}
        wrong={props.wrong}
        hint={props.none ?? admin.pickHint}
      />
      <Lines
        legend={props.label}
        choices={props.choices.filter(({ found }) => fits(...found))}
        chosen={props.chosen}
        onChoose={id => {
          props.onChoose(id);
          setTyped('');
        }}
      />
    </div>
  );
};
