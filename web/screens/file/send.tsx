import { ACTIONS, LIMITS, PRIORITIES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { goTo } from '../../place.ts';
import { Refused } from '../../problem.ts';
import { optionalFault } from '../../typed-fault.ts';
import type { FormProps } from './on-file.ts';

const DEFAULT_ACTION = 'for-orders' satisfies (typeof ACTIONS)[number];

/** All that is chosen and typed for one sending; kept until it is sent. */
const useSending = (fileId: string) => {
  const to = useTyped(`send.to.${fileId}`);
  const search = useTyped(`send.search.${fileId}`);
  const action = useTyped(`send.action.${fileId}`, DEFAULT_ACTION);
  const priority = useTyped(`send.priority.${fileId}`);
  const remark = useTyped(`send.remark.${fileId}`);
  const clear = () => [to, search, action, priority, remark].forEach(typed => void typed.clear());
  return { to, search, action, priority, remark, clear };
};

/** To whom, what is asked, how urgent, and a remark. A vacant seat is warned of once, by the office, and may be insisted on. */
export const SendForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const { to, search, action, priority, remark, clear } = useSending(file.fileId);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const vacant = act.failure instanceof Refused && act.failure.problem.code === 'post.vacant';
  const asked = ACTIONS.find(each => each === action.text) ?? DEFAULT_ACTION;
  const urgency = PRIORITIES.find(each => each === priority.text);
  const wrongTo = to.text === '' ? words.send.choose : undefined;
  const wrongRemark = optionalFault(remark.text, LIMITS.remark, words);

  const send = (acknowledgeVacant: boolean) => {
    setTried(true);
    if (wrongTo !== undefined || wrongRemark !== undefined) return;
    void act.run(async () => {
      await call('sendFile', {
        params: { fileId: file.fileId },
        body: {
          to: to.text,
          action: asked,
          acknowledgeVacant,
          ...(urgency === undefined ? {} : { priority: urgency }),
          ...(remark.text.trim() === '' ? {} : { remark: remark.text }),
        },
      });
      ended.add(file.holdingId);
      clear();
      onLeave();
      say(`${file.number}: ${words.done.send}`);
      goTo({ screen: 'work' });
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act.send}
      label={words.act.send}
      onSubmit={() => send(false)}
      onCancel={onCancel}
      beside={
        vacant && (
          <button type="button" class="danger" disabled={act.busy} onClick={() => send(true)}>
            {words.send.sendAnyway}
          </button>
        )
      }
    >
      <PostPicker
        chosen={to.text}
        search={search}
        wrong={tried ? wrongTo : undefined}
        onChoose={postId => {
          act.forget();
          to.type(postId);
        }}
      />
      <ChoiceField
        label={words.field.action}
        value={asked}
        choices={ACTIONS}
        names={words.action}
        onChoose={action.type}
      />
      <ChoiceField
        label={words.field.priority}
        value={urgency ?? ''}
        choices={PRIORITIES}
        names={words.priority}
        none={words.send.samePriority}
        onChoose={priority.type}
      />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        value={remark.text}
        onType={remark.type}
        wrong={wrongRemark}
      />
    </ActForm>
  );
};
