import { ACTIONS, LIMITS, PRIORITIES } from 'virtual:contract';
import type { Ask } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import { warningOf } from '../../parts/acknowledged.ts';
import { ChoiceField, DayField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { Refused } from '../../problem.ts';
import { parseDay } from '../../time.ts';
import { optionalFault } from '../../typed-fault.ts';

type Sending = Ask<'sendReceipt'>['body'];
export type SeatWarning = NonNullable<Sending['acknowledged']>[number];

/** What a refusal said of the seat, and one may do all the same; undefined for every other. */
export const seatWarningOf = (failure: unknown): SeatWarning | undefined => {
  const warning = failure instanceof Refused ? warningOf(failure.problem.code) : undefined;
  return warning === 'vacant' || warning === 'on-leave' ? warning : undefined;
};

const FIRST = 'for-necessary-action' satisfies (typeof ACTIONS)[number];

/** All that is chosen and typed for sending a letter; kept until it is sent. */
export const useReceiptSending = (name: string) => {
  const { words } = useOffice();
  const typed = {
    to: useTyped(`${name}.to`),
    search: useTyped(`${name}.search`),
    action: useTyped(`${name}.action`, FIRST),
    priority: useTyped(`${name}.priority`),
    dueOn: useTyped(`${name}.due-on`),
    remark: useTyped(`${name}.remark`),
  };
  const action = ACTIONS.find(each => each === typed.action.text) ?? FIRST;
  const priority = PRIORITIES.find(each => each === typed.priority.text);
  const dueOn = parseDay(typed.dueOn.text);
  const faults = {
    to: typed.to.text === '' ? words.send.choose : undefined,
    dueOn: typed.dueOn.text.trim() !== '' && dueOn === undefined ? words.dayWrong : undefined,
    remark: optionalFault(typed.remark.text, LIMITS.remark, words),
  };
  return {
    typed,
    action,
    priority,
    faults,
    isRight: !Object.values(faults).some(Boolean),
    body: (acknowledged: readonly SeatWarning[]): Sending => ({
      to: typed.to.text,
      action,
      ...(priority === undefined ? {} : { priority }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(typed.remark.text.trim() === '' ? {} : { remark: typed.remark.text }),
      acknowledged: [...acknowledged],
    }),
    clear: () => {
      for (const each of Object.values(typed)) each.clear();
    },
  };
};

/** To whom, what is asked, how urgent, by when, and a remark. */
export const ReceiptSendingFields = (props: {
  of: ReturnType<typeof useReceiptSending>;
  tried: boolean;
  onChoose: () => void;
}) => {
  const { words } = useOffice();
  const { typed, action, priority, faults } = props.of;
  return (
    <>
      <PostPicker
        chosen={typed.to.text}
        search={typed.search}
        wrong={props.tried ? faults.to : undefined}
        onChoose={postId => {
          props.onChoose();
          typed.to.type(postId);
        }}
      />
      <div class="pair">
        <ChoiceField
          label={words.field.action}
          value={action}
          choices={ACTIONS}
          names={words.action}
          onChoose={typed.action.type}
        />
        <ChoiceField
          label={words.field.priority}
          value={priority ?? ''}
          choices={PRIORITIES}
          names={words.priority}
          none={words.entry.none}
          onChoose={typed.priority.type}
        />
      </div>
      <DayField
        label={words.field.dueOn}
        name="dueOn"
        optional
        value={typed.dueOn.text}
        onType={typed.dueOn.type}
        wrong={props.tried ? faults.dueOn : undefined}
      />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        rows={2}
        value={typed.remark.text}
        onType={typed.remark.type}
        wrong={faults.remark}
      />
    </>
  );
};
