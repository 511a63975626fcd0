import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ProseField } from '../../../parts/fields.tsx';
import { lineFault, optionalFault } from '../../../typed-fault.ts';
import { type FormProps, REASONED } from '../on-file.ts';

/** A reason, and the act is done. */
export const ReasonForm = ({
  file,
  doing,
  onDone,
  onCancel,
}: FormProps & { doing: keyof typeof REASONED }) => {
  const { call, words, say } = useOffice();
  const reason = useTyped(`${doing}.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const optional = doing === 'resume';
  const wrong = (optional ? optionalFault : lineFault)(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const params = { fileId: file.fileId };
      if (doing === 'resume')
        await call('resumeFile', { params, body: reason.text.trim() === '' ? {} : { reason: reason.text } });
      else await call(REASONED[doing], { params, body: { reason: reason.text } });
      reason.clear();
      say(words.done[doing]);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act[doing]}
      label={words.act[doing]}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {doing === 'pull-up' && <p class="hint">{words.moves.pullUpHint}</p>}
      <ProseField
        label={words.field.reason}
        name="reason"
        optional={optional}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};
