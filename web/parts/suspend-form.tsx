import { LIMITS, SUSPENSION_CODES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Ask } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAct } from '../office/use-act.ts';
import { useTyped } from '../office/use-typed.ts';
import { lineFault } from '../typed-fault.ts';
import { ActForm } from './act-form.tsx';
import { ChoiceField, ProseField } from './fields.tsx';

/** Stops a clock: for what, chosen from a list, and why in words. */
export const SuspendForm = (props: {
  /** Of the paper, under which what is typed is kept. */
  name: string;
  label: string;
  stop: (body: Ask<'suspendFile'>['body']) => Promise<void>;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { words } = useOffice();
  const chosen = useTyped(`suspend.code.${props.name}`);
  const reason = useTyped(`suspend.${props.name}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const code = SUSPENSION_CODES.find(each => each === chosen.text);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (code === undefined || wrong !== undefined) return;
    void act.run(async () => {
      await props.stop({ code, reason: reason.text });
      chosen.clear();
      reason.clear();
      props.onDone();
    });
  };
  return (
    <ActForm act={act} doing={props.label} label={props.label} onSubmit={submit} onCancel={props.onCancel}>
      <p class="hint">{words.forms.suspendHint}</p>
      <ChoiceField
        label={words.clocks.waitsFor}
        value={code ?? ''}
        choices={SUSPENSION_CODES}
        names={words.clocks.codes}
        none={words.send.choose}
        onChoose={chosen.type}
        wrong={tried && code === undefined ? words.send.choose : undefined}
      />
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};
