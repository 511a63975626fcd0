import { goTo } from '../../place.ts';
import { AskForm } from '../asked/ask-form.tsx';
import { ExtendReceiptForm, SuspendReceiptForm } from './clock-forms.tsx';
import { CorrectForm, CorrectFrozenForm } from './correct-forms.tsx';
import type { ActProps, FormDeed } from './on-receipt.ts';
import { PutInFile } from './put-in-file.tsx';
import { ReadersForm } from './readers-form.tsx';
import { ReplaceScanForm } from './replace-scan.tsx';
import { SendForm } from './send-form.tsx';
import { DisposeForm, ReasonForm, RedirectForm } from './simple-forms.tsx';

/** Having asked, one sees who has answered. */
const ConsultForm = ({ receipt, onDone, onCancel }: ActProps) => (
  <AskForm
    about={receipt.receiptId}
    onAsked={id => {
      onDone();
      goTo({ screen: 'asked', path: [id] });
    }}
    onCancel={onCancel}
  />
);

/** The form of one act on a receipt. */
export const Panel = ({ doing, ...form }: ActProps & { doing: FormDeed }) => {
  switch (doing) {
    case 'send':
      return <SendForm {...form} />;
    case 'put-in-file':
      return <PutInFile {...form} />;
    case 'dispose':
      return <DisposeForm {...form} />;
    case 'redirect':
      return <RedirectForm {...form} />;
    case 'suspend':
      return <SuspendReceiptForm {...form} />;
    case 'extend':
      return <ExtendReceiptForm {...form} />;
    case 'correct':
      return <CorrectForm {...form} />;
    case 'correct-frozen':
      return <CorrectFrozenForm {...form} />;
    case 'replace-scan':
      return <ReplaceScanForm {...form} />;
    case 'consult':
      return <ConsultForm {...form} />;
    case 'set-readers':
      return <ReadersForm {...form} />;
    default:
      return <ReasonForm {...form} doing={doing} />;
  }
};
