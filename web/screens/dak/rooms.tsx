import { useOffice } from '../../office/office.ts';
import { useTypedValueElsewhere } from '../../office/use-typed.ts';
import { linkTo } from '../../place.ts';
import { type KeptOutbox, OUTBOX, waitingIn } from '../dak-pad/kept.ts';

const ROOMS = [
  ['pad', { screen: 'pad' }],
  ['receive', { screen: 'receive' }],
  ['watch', { screen: 'watch', list: 'vip' }],
  ['dispatch', { screen: 'dispatch', path: [] }],
  ['paper', { screen: 'from-paper' }],
  ['register', { screen: 'register' }],
] as const;

/** The way to what else is done with dak. Markings that a broken line holds back are told here. */
export const Rooms = () => {
  const { words, postId } = useOffice();
  const waiting = waitingIn(useTypedValueElsewhere<KeptOutbox>(`${OUTBOX}.${postId}`));
  return (
    <nav class="rooms" aria-label={words.entry.rooms}>
      {ROOMS.map(([name, place]) => (
        <a key={name} class="button" href={linkTo(place)}>
          {words.room[name]}
          {name === 'pad' && waiting > 0 && (
            <>
              {' '}
              <span class="mark aside">{words.entry.unsent(waiting)}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
};
