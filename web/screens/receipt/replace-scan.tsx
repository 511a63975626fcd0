import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useScanUpload } from '../../office/scan-upload.ts';
import { useAct } from '../../office/use-act.ts';
import { useDocument } from '../../office/use-document.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { lineFault } from '../../typed-fault.ts';
import { ScanField } from '../dak/scan-field.tsx';
import type { ActProps } from './on-receipt.ts';

/** The right scan in place of a wrong one, with a reason. */
export const ReplaceScanForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say } = useOffice();
  const { receiptId } = receipt;
  const documentId = useTyped(`replace-scan.document.${receiptId}`);
  const reason = useTyped(`replace-scan.${receiptId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const upload = useScanUpload(documentId.type);
  const scanId = upload.busy ? '' : documentId.text;
  const scan = useDocument(scanId);
  const isReady = scanId !== '' && scan.document?.state === 'READY';
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined || !isReady) return;
    void act.run(async () => {
      await call('replaceScan', { params: { receiptId }, body: { documentId: scanId, reason: reason.text } });
      documentId.clear();
      reason.clear();
      say(words.receiptDone['replace-scan']);
      onDone();
    });
  };
  const label = words.receiptAct['replace-scan'];
  return (
    <>
      <ScanField
        upload={upload}
        documentId={scanId}
        onRemove={documentId.clear}
        scan={scan}
        onCorrected={() => undefined}
      />
      <ActForm
        act={act}
        doing={label}
        label={label}
        onSubmit={submit}
        onCancel={onCancel}
        disabled={!isReady}
      >
        <ProseField
          label={words.field.reason}
          name="reason"
          value={reason.text}
          onType={reason.type}
          wrong={tried ? wrong : undefined}
        />
      </ActForm>
    </>
  );
};
