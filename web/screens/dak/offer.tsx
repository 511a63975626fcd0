import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText } from '../../time.ts';
import { LinePicture } from './line-picture.tsx';
import type { Offer, Proposals } from './proposals.ts';

/** Where the focus goes once a proposal was taken: to the next that waits, or to the end of the form. */
const goOn = (from: HTMLElement) => {
  const form = from.closest('form');
  requestAnimationFrame(() => {
    const waiting = [...(form?.querySelectorAll<HTMLElement>('[data-take]') ?? [])];
    const after = waiting.find(each => from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    (after ?? waiting[0] ?? form?.querySelector<HTMLElement>('[type=submit]'))?.focus();
  });
};

/** What was undone has lost its button: one goes on in the field itself. */
const goBack = (from: HTMLElement) => from.closest('.field')?.querySelector('input')?.focus();

/**
 * What the machine read for one field, with the line it was read from. The picture of the line stays once its proposal
 * was taken: who took all at once compares afterwards.
 */
export const OfferBeneath = (props: { id: string; offer: Offer; documentId: string }) => {
  const { id, offer, documentId } = props;
  const { images, words, language } = useOffice();
  const { field, proposal, text, place, taken, take, undo } = offer;
  const { value, page, line, unreliable } = proposal;
  const shown = field === 'letterDate' ? dayText(value, language) : text;
  const label = words.field[field];
  const image = useAnswer(
    async () => (place ? images.get(documentId, page) : undefined),
    `${documentId} ${page} ${place !== undefined}`,
  ).answer;
  return (
    <div class={taken ? 'offer taken' : 'offer'}>
      <div id={id}>
        <p>
          {taken ? (
            <span class="good">✓ {words.offer.taken(page)}</span>
          ) : (
            <>
              <span class="label">{words.offer.read}: </span>
              <strong lang={field === 'letterDate' ? undefined : languageOf(shown)}>{shown}</strong>
            </>
          )}{' '}
          {unreliable && <span class="mark aside">{words.text.unreliable}</span>}
        </p>
        {!taken && (
          <p class="hint">
            {words.offer.from(page)} {/* Who sees its picture need not read it twice */}
            <q lang={languageOf(line)} class={image ? 'visually-hidden' : undefined}>
              {line}
            </q>
          </p>
        )}
      </div>
      {!taken && (
        <button
          type="button"
          data-take
          aria-label={words.offer.takeFor(label)}
          onClick={event => {
            take();
            goOn(event.currentTarget);
          }}
        >
          {words.offer.take}
        </button>
      )}
      {undo && (
        <button
          type="button"
          aria-label={words.offer.undoFor(label)}
          onClick={event => {
            undo();
            goBack(event.currentTarget);
          }}
        >
          {words.offer.undo}
        </button>
      )}
      {place && image && <LinePicture image={image} page={page} place={place} />}
    </div>
  );
};

/** What the machine found in all, said once; and all of it at once for the fields that stand empty. */
export const Offers = ({ of }: { of: Proposals }) => {
  const { words } = useOffice();
  const { known, offers, waiting, takeAll, failure, again } = of;
  const said = (): string => {
    if (!known) return '';
    if (offers.length === 0) return words.offer.none;
    return waiting.length > 0 ? words.offer.found(waiting.length) : words.offer.allTaken;
  };
  return (
    <div class="offers">
      <p role="status">{said()}</p>
      {takeAll && (
        <button
          type="button"
          onClick={event => {
            takeAll();
            goOn(event.currentTarget);
          }}
        >
          {words.offer.takeAll}
        </button>
      )}
      <Failed failure={failure} again={again} />
    </div>
  );
};
