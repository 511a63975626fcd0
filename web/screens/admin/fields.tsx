import { LIMITS } from 'virtual:contract';
import { useId } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { LineField } from '../../parts/fields.tsx';
import { lineFault } from '../../typed-fault.ts';
import { useAdmin } from './use-admin.ts';
import type { Draft } from './use-draft.ts';

/** A name in both languages: either screen must be whole. */
export const NamesFields = ({ draft }: { draft: Draft<'hi' | 'en'> }) => {
  const { words, admin } = useAdmin();
  const wrong = (key: 'hi' | 'en') =>
    draft.tried ? lineFault(draft.value(key), LIMITS.name, words) : undefined;
  return (
    <div class="pair">
      <LineField
        label={admin.nameHindi}
        name="name-hi"
        value={draft.value('hi')}
        onType={draft.type('hi')}
        wrong={wrong('hi')}
      />
      <LineField
        label={admin.nameEnglish}
        name="name-en"
        value={draft.value('en')}
        onType={draft.type('en')}
        wrong={wrong('en')}
      />
    </div>
  );
};

/** A choice of several from a list, each named by the catalogue. */
export const CheckList = <T extends string>(props: {
  legend: string;
  choices: readonly T[];
  names: Readonly<Record<T, string>>;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  wrong?: string | undefined;
  hint?: string | undefined;
}) => {
  const id = useId();
  const { chosen, wrong, hint } = props;
  return (
    <fieldset class="choices all" aria-describedby={wrong || hint ? id : undefined}>
      <legend>{props.legend}</legend>
      {props.choices.map((choice, place) => (
        <label key={choice}>
          <input
            type="checkbox"
            value={choice}
            checked={chosen.includes(choice)}
            aria-invalid={wrong !== undefined && place === 0 ? true : undefined}
            onChange={event =>
              props.onChoose(
                event.currentTarget.checked ? [...chosen, choice] : chosen.filter(each => each !== choice),
              )
            }
          />
          <span>{props.names[choice]}</span>
        </label>
      ))}
      {(wrong ?? hint) !== undefined && (
        <p id={id} class={wrong === undefined ? 'hint' : 'wrong'}>
          {wrong ?? hint}
        </p>
      )}
    </fieldset>
  );
};

/** One line that must fit a pattern of the directory. */
export const CodeField = (props: {
  label: string;
  name: string;
  value: string;
  onType: (text: string) => void;
  wrong: string | undefined;
  hint: string;
  optional?: boolean;
}) => <LineField {...props} onType={text => props.onType(text.toUpperCase())} />;

/** Facts in two columns; what is not known is left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, preact.ComponentChildren])[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined && value !== '' && value !== false && value !== null)
      .map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
  </dl>
);

/** A text in the other language than the screen's. */
export const OtherName = ({ names }: { names: { readonly hi: string; readonly en: string } }) => {
  const other = useOffice().language === 'hi' ? 'en' : 'hi';
  return <span lang={other}>{names[other]}</span>;
};
