import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ProseField } from '../../../parts/fields.tsx';
import { lineFault } from '../../../typed-fault.ts';
import type { FormProps } from '../on-file.ts';
import { SuperiorField } from './superior.tsx';

/** Who closed it asks a superior for leave to take it up again. */
export const AskReopeningForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const reason = useTyped(`ask-reopening.${file.fileId}`);
  const of = useTyped(`ask-reopening.of.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const faults = {
    reason: lineFault(reason.text, LIMITS.reason, words),
    of: of.text === '' ? words.send.choose : undefined,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const body = { of: of.text, reason: reason.text };
      await call('askReopening', { params: { fileId: file.fileId }, body });
      reason.clear();
      of.clear();
      say(words.done['ask-reopening']);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.asks.ask}
      label={words.act['ask-reopening']}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SuperiorField chosen={of.text} onChoose={of.type} wrong={tried ? faults.of : undefined} />
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
    </ActForm>
  );
};
