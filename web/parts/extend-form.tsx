import { LIMITS, MOST_EXTENSION_DAYS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Ask } from '../client.ts';
import { wholeNumber } from '../digits.ts';
import { useOffice } from '../office/office.ts';
import { useAct } from '../office/use-act.ts';
import { useTyped } from '../office/use-typed.ts';
import { lineFault } from '../typed-fault.ts';
import { ActForm } from './act-form.tsx';
import { LineField, ProseField } from './fields.tsx';

/** Who stands above the holder grants more days, with a reason. */
export const ExtendForm = (props: {
  /** Of the paper, under which what is typed is kept. */
  name: string;
  label: string;
  grant: (body: Ask<'extendFile'>['body']) => Promise<void>;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { words } = useOffice();
  const days = useTyped(`extend.days.${props.name}`);
  const reason = useTyped(`extend.${props.name}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const granted = wholeNumber(days.text, MOST_EXTENSION_DAYS);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (granted === undefined || wrong !== undefined) return;
    void act.run(async () => {
      await props.grant({ days: granted, reason: reason.text });
      days.clear();
      reason.clear();
      props.onDone();
    });
  };
  return (
    <ActForm act={act} doing={props.label} label={props.label} onSubmit={submit} onCancel={props.onCancel}>
      <p class="hint">{words.moves.extendHint}</p>
      <LineField
        label={words.moves.extendDays}
        name="days"
        numeric
        value={days.text}
        onType={days.type}
        wrong={tried && granted === undefined ? words.moves.extendWrong(MOST_EXTENSION_DAYS) : undefined}
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
