import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePages } from '../../office/use-answer.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { languageOf } from '../../parts/written.ts';
import { goTo } from '../../place.ts';
import type { ActProps } from './on-receipt.ts';

/** Chooses one of the files the post holds and puts the receipt in it. */
export const PutInFile = ({ receipt, onCancel }: ActProps) => {
  const { call, words, postId, say, ended } = useOffice();
  const act = useAct();
  const [search, setSearch] = useState('');
  const [fileId, setFileId] = useState('');
  const list = usePages(cursor => call('listWork', { query: cursor ? { cursor } : {} }), `files ${postId}`);
  const files = list.answer?.filter(
    ({ objectId, holdingId, openedAt, number, subject }) =>
      objectId.startsWith('fil_') &&
      openedAt !== undefined &&
      !ended.has(holdingId) &&
      `${number} ${subject}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
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
      <LineField search label={words.receipt.fileSearch} value={search} onType={setSearch} />
      <Pages of={{ ...list, answer: files }} empty={words.receipt.noFiles}>
        {items => (
          <fieldset class="choices">
            <legend>{words.receipt.chooseFile}</legend>
            {items.map(file => (
              <label key={file.objectId}>
                <input
                  type="radio"
                  name="file"
                  checked={fileId === file.objectId}
                  onChange={() => setFileId(file.objectId)}
                />
                <span>
                  <span class="number">{file.number}</span>{' '}
                  <span lang={languageOf(file.subject ?? '')}>{file.subject ?? words.work.confidential}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </Pages>
    </ActForm>
  );
};
