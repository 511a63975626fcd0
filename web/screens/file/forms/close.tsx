import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ProseField } from '../../../parts/fields.tsx';
import { Refused } from '../../../problem.ts';
import { lineFault, optionalFault } from '../../../typed-fault.ts';
import { DelayField } from '../../send/delay.tsx';
import type { FormProps } from '../on-file.ts';

const isDelayAsked = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.code === 'file.delay-reason-needed';

/** Closed with a reason; held beyond the limit, with why it took so long. */
export const CloseForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const reason = useTyped(`close.${file.fileId}`);
  const delay = useTyped(`close.delay.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const isLate = file.beyondLimit || isDelayAsked(act.failure) || delay.text !== '';
  const faults = {
    reason: lineFault(reason.text, LIMITS.reason, words),
    delay: (isLate ? lineFault : optionalFault)(delay.text, LIMITS.reason, words),
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const body = { reason: reason.text, ...(isLate ? { delay: delay.text } : {}) };
      await call('closeFile', { params: { fileId: file.fileId }, body });
      ended.add(file.holdingId);
      reason.clear();
      delay.clear();
      say(words.done.close);
      onDone();
    });
  };
  return (
    <ActForm
      act={isDelayAsked(act.failure) ? { ...act, failure: undefined } : act}
      doing={words.act.close}
      label={words.act.close}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p class="hint">{words.moves.closeHint}</p>
      {file.openReceipts > 0 && <p class="warned">{words.moves.receiptsOpen(file.openReceipts)}</p>}
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
      {isLate && <DelayField stay={file} typed={delay} wrong={tried ? faults.delay : undefined} />}
    </ActForm>
  );
};
