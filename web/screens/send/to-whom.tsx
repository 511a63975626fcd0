import { useMemo } from 'preact/hooks';
import type { Seat } from '../../office/directory.ts';
import { useOffice } from '../../office/office.ts';
import type { DeskShown } from '../../office/use-desk.ts';
import { useSeats } from '../../office/use-posts.ts';
import type { Typed } from '../../office/use-typed.ts';
import { Failed } from '../../parts/failed.tsx';
import { LineField } from '../../parts/fields.tsx';
import { groupsOf, jumpedTo } from './seats.ts';
import { OfficeTree } from './tree.tsx';

/** Of a search, so many are shown at once. */
const SHOWN = 12;

const SeatText = ({ seat }: { seat: Seat }) => {
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
        {seat.onLeave && (
          <>
            {' '}
            <span class="mark aside">{words.panel.onLeave}</span>
          </>
        )}
      </small>
    </span>
  );
};

/** What the registers will say of where it goes; nobody types it. */
const Marking = ({ seat, wayBack }: { seat: Seat; wayBack: readonly Seat[] }) => {
  const { words, language } = useOffice();
  return (
    <p class="chosen-seat" role="status">
      <span class="label">{words.panel.marking}: </span>
      <strong class="number">{seat.marking}</strong>
      {wayBack.length > 0 && (
        <small>{words.panel.wayBack(wayBack.map(({ post }) => post.names[language]).join(' → '))}</small>
      )}
    </p>
  );
};

/**
 * To whom it goes: the starred, those sent to last, the own reporting line and office, anybody by a search, or through the
 * tree of offices. Enter in the search takes the first that stands below it.
 */
export const ToWhom = (props: {
  chosen: string;
  onChoose: (postId: string) => void;
  search: Typed;
  desk: DeskShown;
  /** The post it goes from, where that is not the one acted as. */
  from?: string | undefined;
  wrong: string | undefined;
}) => {
  const { words, language, postId } = useOffice();
  const { chosen, onChoose, search, desk } = props;
  const own = props.from ?? postId;
  const { answer: seats, failure, loading, again } = useSeats();
  const known = useMemo(
    () => new Map((seats?.all ?? []).map(seat => [String(seat.post.postId), seat])),
    [seats],
  );
  const { favourites, lastUsed } = desk;
  const groups = groupsOf(known, { own, query: search.text, favourites, lastUsed });
  const all = groups.flatMap(group => group.seats);
  const picked = known.get(chosen);
  const isSearch = search.text.trim() !== '';
  const takeFirst = () => {
    const [first] = all;
    if (first) onChoose(first.post.postId);
  };
  return (
    <div class="to-whom">
      <LineField
        search
        label={words.send.search}
        value={search.text}
        onType={search.type}
        wrong={props.wrong}
        onEnter={takeFirst}
      />
      <Failed failure={failure} again={again} />
      <Failed failure={desk.failure} />
      {!seats && loading && <p class="quiet">{words.loading}</p>}
      <fieldset class="choices">
        <legend>{words.send.to}</legend>
        {groups.map(group => (
          <div key={group.name}>
            <p class="label group-name">{words.panel[group.name]}</p>
            {group.seats.slice(0, SHOWN).map(seat => {
              const { postId: id, names } = seat.post;
              const isStarred = favourites.includes(id);
              const name = names[language];
              return (
                <div key={id} class="choice">
                  <label>
                    <input
                      type="radio"
                      name="to"
                      value={id}
                      checked={id === chosen}
                      onChange={() => onChoose(id)}
                    />
                    <SeatText seat={seat} />
                  </label>
                  <button
                    type="button"
                    class="star"
                    aria-pressed={isStarred}
                    disabled={desk.busy || !desk.isHere}
                    aria-label={isStarred ? words.panel.dropFavourite(name) : words.panel.addFavourite(name)}
                    onClick={() => desk.toggle(id)}
                  >
                    {isStarred ? '★' : '☆'}
                  </button>
                </div>
              );
            })}
          </div>
        ))}
        {seats && isSearch && all.length === 0 && <p class="quiet">{words.send.none}</p>}
        {all.length > SHOWN && isSearch && <p class="quiet">{words.send.moreHidden(all.length - SHOWN)}</p>}
      </fieldset>
      {seats && (
        <OfficeTree seats={seats.all.filter(({ post }) => post.postId !== own)} onChoose={onChoose} />
      )}
      {picked && <Marking seat={picked} wayBack={jumpedTo(known, own, chosen)} />}
    </div>
  );
};
