import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { usePages } from '../../../office/use-answer.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Pages } from '../../../parts/pages.tsx';
import { languageOf } from '../../../parts/written.ts';
import type { FormProps } from '../on-file.ts';

/** Puts a receipt the post holds into this file. */
export const AddReceiptForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, postId, ended } = useOffice();
  const [chosen, setChosen] = useState<string>();
  const act = useAct();
  const list = usePages(
    cursor => call('listWork', { query: cursor ? { cursor } : {} }),
    `receipts ${postId}`,
  );
  const receipts = list.answer?.filter(
    ({ objectId, holdingId }) => objectId.startsWith('rct_') && !ended.has(holdingId),
  );
  const submit = () => {
    const receipt = receipts?.find(({ objectId }) => objectId === chosen);
    if (receipt === undefined) return void act.run(() => Promise.reject(words.required));
    return void act.run(async () => {
      await call('addReceipt', { params: { fileId: file.fileId }, body: { receiptId: receipt.objectId } });
      ended.add(receipt.holdingId);
      say(words.done['add-receipt']);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act['add-receipt']}
      label={words.act['add-receipt']}
      disabled={receipts?.length === 0}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Pages of={{ ...list, answer: receipts }} empty={words.forms.noReceipts}>
        {items => (
          <fieldset class="choices">
            <legend>{words.forms.whichReceipt}</legend>
            {items.map(item => (
              <label key={item.objectId}>
                <input
                  type="radio"
                  name="receipt"
                  checked={chosen === item.objectId}
                  onChange={() => setChosen(item.objectId)}
                />
                <span>
                  <span class="number">{item.number}</span>{' '}
                  <span lang={languageOf(item.subject ?? '')}>{item.subject ?? words.work.confidential}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </Pages>
    </ActForm>
  );
};
