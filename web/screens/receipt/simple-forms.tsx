import { LIMITS, WRITE_OFF_CODES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField, ProseField } from '../../parts/fields.tsx';
import { lineFault, optionalFault } from '../../typed-fault.ts';
import { CodeForm } from './code-form.tsx';
import type { ActProps } from './on-receipt.ts';

const REASONED = {
  'pull-back': 'pullBackReceipt',
  'pull-up': 'pullUpReceipt',
  resume: 'resumeReceipt',
  cancel: 'cancelReceipt',
} as const;

/** A reason, and the act is done; to take up again what was suspended needs none. */
export const ReasonForm = ({
  receipt,
  doing,
  onDone,
  onCancel,
}: ActProps & { doing: keyof typeof REASONED }) => {
  const { call, words, say, ended } = useOffice();
  const { receiptId, holdingId } = receipt;
  const reason = useTyped(`${doing}.${receiptId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const optional = doing === 'resume';
  const wrong = (optional ? optionalFault : lineFault)(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const params = { receiptId };
      if (doing === 'resume')
        await call('resumeReceipt', {
          params,
          body: reason.text.trim() === '' ? {} : { reason: reason.text },
        });
      else await call(REASONED[doing], { params, body: { reason: reason.text } });
      if (doing === 'cancel') ended.add(holdingId);
      reason.clear();
      say(`${receipt.diaryNumber}: ${words.receiptDone[doing]}`);
      onDone();
    });
  };
  const label = words.receiptAct[doing];
  return (
    <ActForm act={act} doing={label} label={label} onSubmit={submit} onCancel={onCancel}>
      {doing === 'cancel' && <p class="hint">{words.receiptPage.cancelHint}</p>}
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

/** Disposed of without a file, by a code that its category allows. */
export const DisposeForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say, ended } = useOffice();
  const { receiptId, holdingId, details } = receipt;
  return (
    <CodeForm
      codes={WRITE_OFF_CODES[details.category].dispose}
      label={words.receiptAct.dispose}
      name={`dispose.${receiptId}`}
      end={async said => {
        await call('disposeReceipt', { params: { receiptId }, body: said });
        ended.add(holdingId);
        say(`${receipt.diaryNumber}: ${words.receiptDone.dispose}`);
      }}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
};

/** Out to an office that is not on this system. */
export const RedirectForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say, ended } = useOffice();
  const { receiptId, holdingId } = receipt;
  const to = useTyped(`redirect.to.${receiptId}`);
  const remark = useTyped(`redirect.remark.${receiptId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const wrongTo = lineFault(to.text, LIMITS.subject, words);
  const wrong = optionalFault(remark.text, LIMITS.remark, words);
  const submit = () => {
    setTried(true);
    if (wrongTo !== undefined || wrong !== undefined) return;
    void act.run(async () => {
      const said = remark.text.trim() === '' ? {} : { remark: remark.text };
      await call('redirectReceipt', { params: { receiptId }, body: { to: to.text, ...said } });
      ended.add(holdingId);
      to.clear();
      remark.clear();
      say(`${receipt.diaryNumber}: ${words.receiptDone.redirect}`);
      onDone();
    });
  };
  const label = words.receiptAct.redirect;
  return (
    <ActForm act={act} doing={label} label={label} onSubmit={submit} onCancel={onCancel}>
      <LineField
        label={words.receiptPage.redirectTo}
        name="to"
        hint={words.receiptPage.redirectHint}
        value={to.text}
        onType={to.type}
        wrong={tried ? wrongTo : undefined}
      />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        value={remark.text}
        onType={remark.type}
        wrong={wrong}
      />
    </ActForm>
  );
};
