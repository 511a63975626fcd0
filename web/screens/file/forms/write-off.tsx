import { WRITE_OFF_CODES } from 'virtual:contract';
import type { Answer } from '../../../client.ts';
import { useOffice } from '../../../office/office.ts';
import { CodeForm } from '../../receipt/code-form.tsx';

export type WriteOffProps = {
  readonly fileId: string;
  readonly receipt: Answer<'listFiledReceipts'>['items'][number]['receipt'];
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** A receipt in the file needs no more work: while one is open, the file does not close. */
export const WriteOffForm = ({ fileId, receipt, onDone, onCancel }: WriteOffProps) => {
  const { call, words, say } = useOffice();
  const { receiptId, diaryNumber, details } = receipt;
  return (
    <CodeForm
      codes={WRITE_OFF_CODES[details.category]['write-off']}
      label={words.act['write-off-receipt']}
      name={`write-off.${receiptId}`}
      end={async said => {
        await call('writeOffReceipt', { params: { fileId, receiptId }, body: said });
        say(`${diaryNumber}: ${words.done['write-off-receipt']}`);
      }}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
};
