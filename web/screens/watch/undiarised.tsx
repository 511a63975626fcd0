import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Days, Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { goTo } from '../../place.ts';
import { WATCH_WORDS } from './words.ts';

/** Scans that have come and that nobody diarised. Who brought one takes it to the counter from here. */
export const Undiarised = () => {
  const { call, language, postId } = useOffice();
  const watch = WATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const [which, setWhich] = useState<'all' | 'late'>('all');
  const atCounter = useTyped('dak.document');
  const bundle = useTyped('dak.bundle');
  const list = usePages(
    cursor => call('listUndiarised', { query: { which, ...(cursor === undefined ? {} : { cursor }) } }),
    `undiarised ${which} ${postId}`,
  );
  const enter = (documentId: string) => {
    // It is no paper of the bundle that lies at the counter
    bundle.clear();
    atCounter.type(documentId);
    goTo({ screen: 'dak' });
  };
  return (
    <>
      <p class="hint">{watch.undiarisedHint}</p>
      <fieldset class="views">
        <legend class="visually-hidden">{watch.which}</legend>
        {(['all', 'late'] as const).map(each => (
          <button key={each} type="button" aria-pressed={which === each} onClick={() => setWhich(each)}>
            {watch[each]}
          </button>
        ))}
      </fieldset>
      <Pages of={list} empty={watch.empty}>
        {rows => (
          <RecordTable
            label={watch.lists.undiarised}
            rows={rows}
            keyOf={row => row.documentId}
            columns={[
              {
                head: watch.scan,
                cell: row => (
                  <>
                    {row.fileName !== undefined && (
                      <span lang={languageOf(row.fileName)}>{row.fileName}</span>
                    )}
                    {row.pages !== undefined && <small>{watch.pages(row.pages)}</small>}
                  </>
                ),
              },
              { head: watch.brought, cell: row => nameOfPost(row.uploadedBy) },
              {
                head: watch.since,
                cell: row => (
                  <>
                    <Moment at={row.createdAt} /> (<Days since={row.createdAt} />)
                  </>
                ),
              },
              {
                head: watch.enter,
                cell: row =>
                  (row.uploadedBy === postId || row.letter !== undefined) && (
                    <button type="button" onClick={() => enter(row.documentId)}>
                      {watch.enter}
                    </button>
                  ),
              },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
