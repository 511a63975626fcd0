import { ACTIONS, LIMITS, PRIORITIES } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { optionalFault } from '../../typed-fault.ts';

const DEFAULT_ACTION = 'for-orders' satisfies (typeof ACTIONS)[number];

/** All that is chosen and typed for one sending, or for proposing it; kept until it is done. */
export const useSending = (doing: 'send' | 'propose', fileId: string) => {
  const { words } = useOffice();
  const to = useTyped(`${doing}.to.${fileId}`);
  const search = useTyped(`${doing}.search.${fileId}`);
  const action = useTyped(`${doing}.action.${fileId}`, DEFAULT_ACTION);
  const priority = useTyped(`${doing}.priority.${fileId}`);
  const remark = useTyped(`${doing}.remark.${fileId}`);
  const asked = ACTIONS.find(each => each === action.text) ?? DEFAULT_ACTION;
  const urgency = PRIORITIES.find(each => each === priority.text);
  const faults = {
    to: to.text === '' ? words.send.choose : undefined,
    remark: optionalFault(remark.text, LIMITS.remark, words),
  };
  return {
    typed: { to, search, action, priority, remark },
    asked,
    urgency,
    faults,
    isRight: !Object.values(faults).some(Boolean),
    body: () => ({
      to: to.text,
      action: asked,
      ...(urgency === undefined ? {} : { priority: urgency }),
      ...(remark.text.trim() === '' ? {} : { remark: remark.text }),
    }),
    clear: () => [to, search, action, priority, remark].forEach(each => void each.clear()),
  };
};

/** To whom, what is asked, how urgent, and a remark. */
export const SendingFields = (props: {
  of: ReturnType<typeof useSending>;
  tried: boolean;
  onChoose?: () => void;
}) => {
  const { words } = useOffice();
  const { typed, asked, urgency, faults } = props.of;
  return (
    <>
      <PostPicker
        chosen={typed.to.text}
        search={typed.search}
        wrong={props.tried ? faults.to : undefined}
        onChoose={postId => {
          props.onChoose?.();
          typed.to.type(postId);
        }}
      />
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
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        value={typed.remark.text}
        onType={typed.remark.type}
        wrong={faults.remark}
      />
    </>
  );
};
