import { useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAct } from '../office/use-act.ts';
import { useAnswer, usePages } from '../office/use-answer.ts';
import { usePostNames } from '../office/use-posts.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Failed } from '../parts/failed.tsx';
import { LineField } from '../parts/fields.tsx';
import { Pages } from '../parts/pages.tsx';
import { ReceiptEntry } from '../parts/receipt-entry.tsx';
import { Scan } from '../parts/scan/scan.tsx';
import { Days, Moment } from '../parts/time.tsx';
import { Title } from '../parts/title.tsx';
import { languageOf } from '../parts/written.ts';
import { goTo, linkTo, type Sight } from '../place.ts';
import { Refused } from '../problem.ts';

type Receipt = Answer<'getReceipt'>;

/** Chooses one of the files the post holds and puts the receipt in it. */
const PutInFile = ({ receipt, onCancel }: { receipt: Receipt; onCancel: () => void }) => {
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

const Acts = ({ receipt }: { receipt: Receipt }) => {
  const { words, postId } = useOffice();
  const [putting, setPutting] = useState(false);
  const { receiptId, fileId } = receipt;
  if (fileId !== undefined)
    return (
      <p>
        <a href={linkTo({ screen: 'file', fileId, tab: 'sheet' })}>{words.receipt.inFile}</a>
      </p>
    );
  if (receipt.holder !== postId) return null;
  if (putting) return <PutInFile receipt={receipt} onCancel={() => setPutting(false)} />;
  return (
    <p class="buttons">
      <a class="button primary" href={linkTo({ screen: 'new-file', receiptId })}>
        {words.receipt.newFile}
      </a>
      <button type="button" onClick={() => setPutting(true)}>
        {words.receipt.putInFile}
      </button>
    </p>
  );
};

/** By its own mark, or that of the file it lies in. */
const isConfidential = ({ classification, fileClassification }: Answer<'getReceipt'>): boolean =>
  (fileClassification ?? classification) === 'confidential';

/** One incoming paper: its diary entry, where it is, its pages, and what is to become of it. */
export const ReceiptScreen = (props: { receiptId: string; sight?: Sight | undefined }) => {
  const { receiptId } = props;
  const { call, words, postId } = useOffice();
  const nameOfPost = usePostNames();
  const asked = useAnswer(() => call('getReceipt', { params: { receiptId } }), `${receiptId} ${postId}`);
  const { answer: receipt, failure, loading, again } = asked;
  const unknown = failure instanceof Refused && failure.problem.code === 'receipt.unknown';
  return (
    <section>
      <Title
        text={receipt?.details.subject ?? words.work.receipt}
        tab={receipt && isConfidential(receipt) ? receipt.diaryNumber : undefined}
      />
      <Failed failure={failure} again={unknown ? undefined : again} />
      {unknown && <a href={linkTo({ screen: 'work' })}>{words.work.toWork}</a>}
      {!receipt && loading && <p class="quiet">{words.loading}</p>}
      {receipt && (
        <>
          {/* In a file, it is where the file is. */}
          <p class="where">
            {receipt.fileId === undefined && (
              <>
                <strong>{words.file.whereIsIt}:</strong> {nameOfPost(receipt.holder)} ·{' '}
                <Moment at={receipt.heldSince} /> (<Days since={receipt.heldSince} />) ·{' '}
              </>
            )}
            {words.state[receipt.state]}
          </p>
          <Acts key={receipt.receiptId} receipt={receipt} />
          <ReceiptEntry receipt={receipt} />
          {receipt.details.documentId ? (
            <Scan
              documentId={receipt.details.documentId}
              // In a file, it is corrected there.
              mayCorrect={receipt.fileId === undefined && receipt.holder === postId}
              sight={props.sight}
            />
          ) : (
            <p class="quiet">{words.papers.noScan}</p>
          )}
        </>
      )}
    </section>
  );
};
