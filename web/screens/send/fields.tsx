import { ACTIONS, LIMITS, PRIORITIES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useDesk } from '../../office/use-desk.ts';
import type { Typed } from '../../office/use-typed.ts';
import { ChoiceField, DayField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { dayAfter, istDayOf, typedDay } from '../../time.ts';
import { Phrases } from './phrases.tsx';
import { ToWhom } from './to-whom.tsx';
import type { SendingShown } from './use-sending.ts';

const DAYS = { today: 0, tomorrow: 1, three: 3, seven: 7 } as const;
const DAY_NAMES = ['today', 'tomorrow', 'three', 'seven'] as const satisfies readonly (keyof typeof DAYS)[];

/** By when it is wanted: typed, or one of the days that are meant most often. */
export const DueField = ({ typed, wrong }: { typed: Typed; wrong: string | undefined }) => {
  const { words, now } = useOffice();
  const today = istDayOf(now());
  return (
    <div class="due-field">
      <DayField
        label={words.panel.dueOn}
        name="dueOn"
        optional
        value={typed.text}
        onType={typed.type}
        wrong={wrong}
      />
      <p class="buttons">
        {DAY_NAMES.map(name => {
          const day = typedDay(dayAfter(today, DAYS[name]));
          return (
            <button
              key={name}
              type="button"
              aria-pressed={typed.text === day}
              onClick={() => typed.type(typed.text === day ? '' : day)}
            >
              {words.panel.due[name]}
            </button>
          );
        })}
      </p>
    </div>
  );
};

/** Who reads along; folded, as most letters have none. */
const Copies = ({ of }: { of: SendingShown }) => {
  const { words } = useOffice();
  const { copies, typed, faults } = of;
  const [open, setOpen] = useState(copies.length > 0);
  const toggle = (postId: string) =>
    typed.copies.keep(copies.includes(postId) ? copies.filter(each => each !== postId) : [...copies, postId]);
  return (
    <details class="copies" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{words.panel.copies(copies.length)}</summary>
      {open && (
        <>
          <p class="hint">{words.panel.copiesHint(LIMITS.readingCopies)}</p>
          <PostPicker
            chosen={copies}
            search={typed.copySearch}
            label={words.panel.copies(copies.length)}
            wrong={faults.copies}
            onChoose={toggle}
          />
        </>
      )}
    </details>
  );
};

/** To whom, what is asked, how urgent, by when, a remark, and who gets a copy. */
export const SendingFields = (props: {
  of: SendingShown;
  tried: boolean;
  /** The post it goes from, where that is not the one acted as. */
  from?: string | undefined;
  /** Receipts have no reading copies. */
  withCopies?: boolean;
  onChoose?: () => void;
}) => {
  const { words } = useOffice();
  const desk = useDesk();
  const { typed, asked, urgency, faults } = props.of;
  return (
    <>
      <ToWhom
        chosen={typed.to.text}
        search={typed.search}
        desk={desk}
        from={props.from}
        wrong={props.tried ? faults.to : undefined}
        onChoose={postId => {
          props.onChoose?.();
          typed.to.type(postId);
        }}
      />
      <div class="pair">
        <ChoiceField
          label={words.field.action}
          value={asked}
          choices={ACTIONS}
          names={words.action}
          onChoose={typed.action.type}
        />
        <ChoiceField
          label={words.field.priority}
          value={urgency ?? ''}
          choices={PRIORITIES}
          names={words.priority}
          none={words.send.samePriority}
          onChoose={typed.priority.type}
        />
      </div>
      <DueField typed={typed.dueOn} wrong={props.tried ? faults.dueOn : undefined} />
      <Phrases phrases={desk.phrases} into={typed.remark} />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        rows={2}
        value={typed.remark.text}
        onType={typed.remark.type}
        wrong={faults.remark}
      />
      {props.withCopies && <Copies of={props.of} />}
    </>
  );
};
