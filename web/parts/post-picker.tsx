import { useId, useMemo } from 'preact/hooks';
import type { Seat } from '../office/directory.ts';
import { useOffice } from '../office/office.ts';
import { useSeats } from '../office/use-posts.ts';
import type { Typed } from '../office/use-typed.ts';
import { Failed } from './failed.tsx';
import { LineField } from './fields.tsx';

const SHOWN = 12;

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Post, office, abbreviation and person in both languages: whoever types Latin or Devanagari finds them. */
const searchTextOf = ({ post, office, inCharge }: Seat): string =>
  folded(
    [post.names, office, ...inCharge]
      .flatMap(names => (names === undefined ? [] : [names.hi, names.en]))
      .concat(post.abbreviation)
      .join(' '),
  );

/** The superior first, then who reports to this post, then the same office, then all others. */
const nearness = (own: Seat | undefined, { post }: Seat): number => {
  if (own === undefined) return 0;
  if (post.postId === own.post.reportsTo) return 0;
  if (post.reportsTo === own.post.postId) return 1;
  return post.officeId === own.post.officeId ? 2 : 3;
};

const SeatLine = ({ seat }: { seat: Seat }) => {
  const { words, language } = useOffice();
  return (
    <span>
      <strong>{seat.post.names[language]}</strong>
      {seat.office && <>, {seat.office[language]}</>}
      <small>
        {seat.inCharge.length === 0 ? (
          <span class="mark vacant">{words.vacant}</span>
        ) : (
          seat.inCharge.map(names => names[language]).join(', ')
        )}
      </small>
    </span>
  );
};

/** Chooses a post, or several, by typing a part of its name, its office's or its officer's. Vacant seats say so. */
export const PostPicker = (props: {
  /** One post, or a list of any number. */
  chosen: string | readonly string[];
  onChoose: (postId: string) => void;
  search: Typed;
  /** What it is chosen for; else: to whom it goes. */
  label?: string;
  wrong: string | undefined;
}) => {
  const { words, postId } = useOffice();
  // Two of them may stand in one form.
  const id = useId();
  const several = typeof props.chosen !== 'string';
  const isChosen = ({ post }: Seat): boolean =>
    typeof props.chosen === 'string' ? post.postId === props.chosen : props.chosen.includes(post.postId);
  const { answer: seats, failure, loading, again } = useSeats();
  const ordered = useMemo(() => {
    const own = seats?.all.find(({ post }) => post.postId === postId);
    return (seats?.all ?? [])
      .filter(({ post }) => post.postId !== postId)
      .map(seat => ({ seat, text: searchTextOf(seat), near: nearness(own, seat) }))
      .sort((a, b) => a.near - b.near || b.seat.post.level - a.seat.post.level);
  }, [seats, postId]);
  const parts = folded(props.search.text).split(/\s+/);
  const found = ordered.filter(({ seat, text }) =>
    isChosen(seat) ? true : parts.every(part => text.includes(part)),
  );
  // The chosen one stays in sight, whatever is searched for next.
  found.sort((a, b) => Number(isChosen(b.seat)) - Number(isChosen(a.seat)));
  const shown = Math.max(SHOWN, found.filter(({ seat }) => isChosen(seat)).length + SHOWN / 2);
  return (
    <>
      <LineField
        search
        label={words.send.search}
        value={props.search.text}
        onType={props.search.type}
        wrong={props.wrong}
      />
      <Failed failure={failure} again={again} />
      {!seats && loading && <p class="quiet">{words.loading}</p>}
      <fieldset class="choices">
        <legend>{props.label ?? words.send.to}</legend>
        {found.slice(0, shown).map(({ seat }) => (
          <label key={seat.post.postId}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={`${id}-to`}
              value={seat.post.postId}
              checked={isChosen(seat)}
              onChange={() => props.onChoose(seat.post.postId)}
            />
            <SeatLine seat={seat} />
          </label>
        ))}
        {seats && found.length === 0 && <p class="quiet">{words.send.none}</p>}
        {found.length > shown && <p class="quiet">{words.send.moreHidden(found.length - shown)}</p>}
      </fieldset>
    </>
  );
};
