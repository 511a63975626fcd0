import { useId, useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { Failed } from './failed.tsx';
import { LineField } from './fields.tsx';

export type PickedHead = Answer<'listHeads'>['items'][number];

const SHOWN = 8;

/** The codes of a head and of those above it, as they stand in numbers. */
const pathOf = (head: PickedHead): string => [...head.above, head].map(({ code }) => code).join('/');

const Line = ({ head }: { head: PickedHead }) => {
  const { language } = useOffice();
  return (
    <span>
      <strong>{head.names[language]}</strong>
      <small>
        <span class="number">{pathOf(head)}</span>
        {head.above.length > 0 && <> · {head.above.map(({ names }) => names[language]).join(' › ')}</>}
      </small>
    </span>
  );
};

/** Chooses a subject head of an office by typing the beginning of its code or name. None need be chosen. */
export const HeadPicker = (props: {
  officeId: string;
  chosen: PickedHead | undefined;
  onChoose: (head: PickedHead | undefined) => void;
}) => {
  const { call, words } = useOffice();
  const { officeId, chosen } = props;
  const name = useId();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { answer, failure, again } = useAnswer(
    () =>
      call('listHeads', {
        query: { officeId, limit: SHOWN, ...(text === '' ? { below: 'top' } : { typed: text }) },
      }),
    `heads ${officeId} ${text}`,
  );
  if (chosen)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame would say that there is something to fill in
      <div class="field chosen" role="group" aria-label={words.head.label}>
        <strong>{words.head.label}</strong>
        <p>
          <Line head={chosen} />
          <button type="button" onClick={() => props.onChoose(undefined)}>
            {words.head.another}
          </button>
        </p>
      </div>
    );
  // A district that numbers without heads is not asked for one.
  if (text === '' && answer !== undefined && answer.items.length === 0) return null;
  return (
    <div class="picker">
      <LineField
        search
        optional
        label={words.head.label}
        name="head"
        value={typed}
        onType={setTyped}
        hint={words.head.hint}
      />
      <Failed failure={failure} again={again} />
      <fieldset class="choices">
        <legend class="visually-hidden">{words.head.label}</legend>
        {answer?.items.map(head => (
          <label key={head.headId}>
            <input
              type="radio"
              name={name}
              value={head.headId}
              checked={false}
              onChange={() => {
                props.onChoose(head);
                setTyped('');
              }}
            />
            <Line head={head} />
          </label>
        ))}
        {answer?.items.length === 0 && <p class="quiet">{words.head.none}</p>}
        {answer?.cursor !== undefined && <p class="quiet">{words.head.more}</p>}
      </fieldset>
    </div>
  );
};
