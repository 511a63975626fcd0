import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { dayText, istDayOf, parseDay, typedDay } from '../time.ts';

type Framed = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, said below it. */
  readonly wrong?: string | undefined;
  readonly optional?: boolean;
  /** What else belongs to it, below; the element of the given id describes it. */
  readonly beneath?: ((id: string) => ComponentChildren) | undefined;
};
type Described = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
};

const Frame = (props: Framed & { children: (described: Described) => ComponentChildren }) => {
  const { words } = useOffice();
  const id = useId();
  const below = [
    props.wrong === undefined ? '' : `${id}-wrong`,
    props.hint === undefined ? '' : `${id}-hint`,
    props.beneath === undefined ? '' : `${id}-beneath`,
  ].filter(Boolean);
  const described: Described = {
    id,
    ...(below.length === 0 ? {} : { 'aria-describedby': below.join(' ') }),
    ...(props.wrong === undefined ? {} : { 'aria-invalid': true }),
  };
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.optional && <span class="quiet"> ({words.optional})</span>}
      </label>
      {props.children(described)}
      {props.wrong !== undefined && (
        <p id={`${id}-wrong`} class="wrong">
          {props.wrong}
        </p>
      )}
      {props.hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {props.hint}
        </p>
      )}
      {props.beneath?.(`${id}-beneath`)}
    </div>
  );
};

type Text = Framed & {
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly name?: string;
};

/** One line of text; `search` for what is only looked up with it. With `onEnter`, Enter does that and sends no form. */
export const LineField = (
  props: Text & { search?: boolean; numeric?: boolean; onEnter?: (() => void) | undefined },
) => (
  <Frame {...props}>
    {described => {
      const common = {
        ...described,
        name: props.name,
        value: props.value,
        autocomplete: 'off',
        onInput: (event: TargetedInputEvent<HTMLInputElement>) => props.onType(event.currentTarget.value),
        onKeyDown: (event: KeyboardEvent) => {
          const isPlain = !(event.ctrlKey || event.metaKey || event.isComposing);
          if (props.onEnter === undefined || event.code !== 'Enter' || !isPlain) return;
          event.preventDefault();
          props.onEnter();
        },
      };
      if (props.search) return <input {...common} type="search" />;
      return <input {...common} type="text" inputMode={props.numeric ? 'decimal' : 'text'} />;
    }}
  </Frame>
);

/**
 * A day, typed as an office writes it. The browser's own field follows the browser's language, not the officer's: it
 * would show an English month-day-year on a Hindi screen. What was understood is said below in words.
 */
export const DayField = (props: Text) => {
  const { words, language, now } = useOffice();
  const day = parseDay(props.value);
  const hint = day === undefined ? words.dayHint(typedDay(istDayOf(now()))) : dayText(day, language);
  return <LineField {...props} hint={hint} numeric />;
};

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
