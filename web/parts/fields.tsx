import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useOffice } from '../office/office.ts';

type Framed = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, said below it. */
  readonly wrong?: string | undefined;
  readonly optional?: boolean;
};
type Described = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
};

const Frame = (props: Framed & { children: (described: Described) => ComponentChildren }) => {
  const { words } = useOffice();
  const id = useId();
  const below = props.wrong ?? props.hint;
  const described: Described = {
    id,
    ...(below === undefined ? {} : { 'aria-describedby': `${id}-below` }),
    ...(props.wrong === undefined ? {} : { 'aria-invalid': true }),
  };
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional && <span class="quiet"> ({words.optional})</span>}
      </label>
      {props.children(described)}
      {below !== undefined && (
        <p id={`${id}-below`} class={props.wrong === undefined ? 'hint' : 'wrong'}>
          {below}
        </p>
      )}
    </div>
  );
};

type Text = Framed & {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly name?: string;
};

/** One line of text; `kind` is the browser's input type. */
export const LineField = (props: Text & { kind?: 'date' | 'search'; min?: string; max?: string }) => (
  <Frame {...props}>
    {described => {
      const common = {
        ...described,
        name: props.name,
        value: props.value,
        autocomplete: 'off',
        onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onType(event.currentTarget.value),
      };
      if (props.kind === 'date') return <input {...common} type="date" min={props.min} max={props.max} />;
      return props.kind === 'search' ? (
        <input {...common} type="search" />
      ) : (
        <input {...common} type="text" />
      );
    }}
  </Frame>
);

/** Several lines of text. */
export const ProseField = (props: Text & { rows?: number }) => (
  <Frame {...props}>
    {described => (
      <textarea
        {...described}
        name={props.name}
        rows={props.rows ?? 3}
        value={props.value}
        onInput={event => props.onType(event.currentTarget.value)}
      />
    )}
  </Frame>
);

/** A choice from a list of the contract; each entry is named by the catalogue. */
export const ChoiceField = <T extends string>(
  props: Framed & {
    value: T | '';
    choices: readonly T[];
    names: Readonly<Record<T, string>>;
    /** What choosing nothing is called, where nothing may be chosen. */
    none?: string;
    onChoose: (choice: T | '') => void;
  },
) => (
  <Frame {...props}>
    {described => (
      <select
        {...described}
        value={props.value}
        onChange={event => {
          const chosen = event.currentTarget.value;
          props.onChoose(props.choices.find(choice => choice === chosen) ?? '');
        }}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.choices.map(choice => (
          <option key={choice} value={choice}>
            {props.names[choice]}
          </option>
        ))}
      </select>
    )}
  </Frame>
);
