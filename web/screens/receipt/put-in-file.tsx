import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { goTo } from '../../place.ts';
import { FilesInHand } from '../file/forms/file-choices.tsx';
import type { ActProps } from './on-receipt.ts';

/** Chooses one of the files the post holds and puts the receipt in it. */
export const PutInFile = ({ receipt, onCancel }: ActProps) => {
  const { call, words, say, ended } = useOffice();
  const act = useAct();
  const [fileId, setFileId] = useState('');
  const submit = () => {
    if (fileId === '') return void act.run(() => Promise.reject(words.receipt.chooseFile));
    return void act.run(async () => {
      const { receiptId } = receipt;
      await call('addReceipt', { params: { fileId }, body: { receiptId } });
      ended.add(receipt.holdingId);
      say(words.done['add-receipt']);
      goTo({ screen: 'file', fileId, tab: 'sheet' });
    });
  };
  return (
    <ActForm
      act={act}
      label={words.receipt.putInFile}
      doing={words.receipt.putInFile}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <FilesInHand legend={words.receipt.chooseFile} chosen={fileId} onChoose={setFileId} />
    </ActForm>
  );
};
