import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { SignedInInk } from '../../parts/signed-in-ink.tsx';
import { Days, Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { goTo } from '../../place.ts';
import { dayText, typedDay } from '../../time.ts';
import { WATCH_WORDS } from './words.ts';

type Row = Answer<'listUndiarised'>['items'][number];

/** What is known of a letter that another office of the district sent here. */
const ArrivedLetter = ({ letter }: { letter: NonNullable<Row['letter']> }) => {
  const { language } = useOffice();
  const watch = WATCH_WORDS[language];
  const nameOfPost = usePostNames();
  return (
    <>
      {letter.subject === undefined ? (
        <span class="quiet">{watch.confidential}</span>
      ) : (
        <span lang={languageOf(letter.subject)}>{letter.subject}</span>
      )}
      <small>
        <span class="number">{letter.number}</span> · {dayText(letter.on, language)} ·{' '}
        {watch.writtenTo(nameOfPost(letter.to))}
      </small>
      <SignedInInk on={letter.signedOn} />
    </>
  );
};

/** Scans that have come and that nobody diarised. Who brought one takes it to the counter from here. */
export const Undiarised = () => {
  const { call, language, postId } = useOffice();
  const watch = WATCH_WORDS[language];
  const nameOfPost = usePostNames();
  const [which, setWhich] = useState<'all' | 'late'>('all');
  const atCounter = useTyped('dak.document');
  const bundle = useTyped('dak.bundle');
  const seats = useSeats();
  // What the counter's form keeps: of a letter that was sent here all this is known.
  const entry = {
    office: useTyped('dak.office'),
    subject: useTyped('dak.subject'),
    letterNumber: useTyped('dak.letterNumber'),
    letterDate: useTyped('dak.letterDate'),
    deliveryMode: useTyped('dak.deliveryMode'),
  };
  const list = usePages(
    cursor => call('listUndiarised', { query: { which, ...(cursor === undefined ? {} : { cursor }) } }),
    `undiarised ${which} ${postId}`,
  );
  const enter = ({ documentId, letter }: Row) => {
    // It is no paper of the bundle that lies at the counter
    bundle.clear();
    atCounter.type(documentId);
    if (letter) {
      const from = seats.answer?.all.find(({ post }) => post.officeId === letter.from);
      const { office, subject, letterNumber, letterDate, deliveryMode } = entry;
      office.offer(from?.office?.[language] ?? '');
      subject.offer(letter.subject ?? '');
      letterNumber.offer(letter.number);
      letterDate.offer(typedDay(letter.on));
      deliveryMode.offer('e-mail');
    }
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
                    {row.letter ? (
                      <ArrivedLetter letter={row.letter} />
                    ) : (
                      row.fileName !== undefined && (
                        <span lang={languageOf(row.fileName)}>{row.fileName}</span>
                      )
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
                    <button type="button" onClick={() => enter(row)}>
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
