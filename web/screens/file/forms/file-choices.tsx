import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { usePages } from '../../../office/use-answer.ts';
import { LineField } from '../../../parts/fields.tsx';
import { Pages } from '../../../parts/pages.tsx';
import { languageOf } from '../../../parts/written.ts';

type Choice = { readonly fileId: string; readonly number: string; readonly subject?: string | undefined };

/** Files among which one is chosen. */
export const FileChoices = (props: {
  legend: string;
  items: readonly Choice[];
  chosen: string;
  onChoose: (fileId: string) => void;
}) => (
  <fieldset class="choices">
    <legend>{props.legend}</legend>
    {props.items.map(({ fileId, number, subject }) => (
      <label key={fileId}>
        <input
          type="radio"
          name="file"
          checked={props.chosen === fileId}
          onChange={() => props.onChoose(fileId)}
        />
        <span>
          <span class="number">{number}</span> {subject && <span lang={languageOf(subject)}>{subject}</span>}
        </span>
      </label>
    ))}
  </fieldset>
);

/** The files that the post has opened before it, to be found by number or words; all but the one it is about. */
export const FilesInHand = (props: {
  legend: string;
  except?: string;
  chosen: string;
  onChoose: (fileId: string) => void;
}) => {
  const { call, words, postId, ended } = useOffice();
  const [search, setSearch] = useState('');
  const list = usePages(cursor => call('listWork', { query: cursor ? { cursor } : {} }), `files ${postId}`);
  const files = list.answer?.flatMap(({ objectId, holdingId, openedAt, number, subject }) => {
    const isInHand = objectId.startsWith('fil_') && openedAt !== undefined && !ended.has(holdingId);
    const shown = subject ?? words.work.confidential;
    const isSought = `${number} ${shown}`.toLowerCase().includes(search.trim().toLowerCase());
    return isInHand && isSought && objectId !== props.except
      ? [{ fileId: objectId, number, subject: shown }]
      : [];
  });
  return (
    <>
      <LineField search label={words.receipt.fileSearch} value={search} onType={setSearch} />
      <Pages of={{ ...list, answer: files }} empty={words.receipt.noFiles}>
        {items => (
          <FileChoices legend={props.legend} items={items} chosen={props.chosen} onChoose={props.onChoose} />
        )}
      </Pages>
    </>
  );
};
