import { useOffice } from '../../office/office.ts';
import { ExtendForm } from '../../parts/extend-form.tsx';
import { SuspendForm } from '../../parts/suspend-form.tsx';
import type { ActProps } from './on-receipt.ts';

/** The holder stops the clock of a receipt while another must act first. */
export const SuspendReceiptForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say } = useOffice();
  const { receiptId, diaryNumber } = receipt;
  const stop: Parameters<typeof SuspendForm>[0]['stop'] = async body => {
    await call('suspendReceipt', { params: { receiptId }, body });
    say(`${diaryNumber}: ${words.receiptDone.suspend}`);
  };
  return <SuspendForm name={receiptId} label={words.receiptAct.suspend} {...{ stop, onDone, onCancel }} />;
};

/** Who stands above the holder of a receipt grants more days. */
export const ExtendReceiptForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say } = useOffice();
  const { receiptId, diaryNumber } = receipt;
  const grant: Parameters<typeof ExtendForm>[0]['grant'] = async body => {
    await call('extendReceipt', { params: { receiptId }, body });
    say(`${diaryNumber}: ${words.receiptDone.extend}`);
  };
  return <ExtendForm name={receiptId} label={words.receiptAct.extend} {...{ grant, onDone, onCancel }} />;
};
