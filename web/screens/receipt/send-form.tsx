import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { goTo } from '../../place.ts';
import type { ActProps } from './on-receipt.ts';
import { ReceiptSendingFields, type SeatWarning, seatWarningOf, useReceiptSending } from './sending.tsx';

/** Sends the receipt. What the office warns of the seat may be insisted on. */
export const SendForm = ({ receipt, onCancel }: ActProps) => {
  const { call, words, say, ended } = useOffice();
  const { receiptId, holdingId, diaryNumber } = receipt;
  const sending = useReceiptSending(`send.${receiptId}`);
  const [tried, setTried] = useState(false);
  const [read, setRead] = useState<readonly SeatWarning[]>([]);
  const act = useAct();
  const warning = seatWarningOf(act.failure);
  const send = (acknowledged: readonly SeatWarning[]) => {
    setTried(true);
    setRead(acknowledged);
    if (!sending.isRight) return;
    void act.run(async () => {
      await call('sendReceipt', { params: { receiptId }, body: sending.body(acknowledged) });
      ended.add(holdingId);
      sending.clear();
      say(`${diaryNumber}: ${words.receiptDone.send}`);
      goTo({ screen: 'work' });
    });
  };
  const label = words.receiptAct.send;
  return (
    <ActForm
      act={act}
      doing={label}
      label={label}
      onSubmit={() => send([])}
      onCancel={onCancel}
      beside={
        warning && (
          <button type="button" class="danger" disabled={act.busy} onClick={() => send([...read, warning])}>
            {words.send.sendAnyway}
          </button>
        )
      }
    >
      <ReceiptSendingFields of={sending} tried={tried} onChoose={act.forget} />
    </ActForm>
  );
};
