import { useOffice } from '../../office/office.ts';
import { Title } from '../../parts/title.tsx';
import { linkTo, WATCH_LISTS, type WatchList } from '../../place.ts';
import { Cancelled } from './cancelled.tsx';
import { FollowUps } from './follow-ups.tsx';
import { Letters } from './letters.tsx';
import { Undiarised } from './undiarised.tsx';
import { WATCH_WORDS } from './words.ts';

const List = ({ list }: { list: WatchList }) => {
  switch (list) {
    case 'undiarised':
      return <Undiarised />;
    case 'follow-ups':
      return <FollowUps />;
    case 'cancelled':
      return <Cancelled />;
    default:
      return <Letters key={list} category={list} />;
  }
};

/** What must not be forgotten: watch registers, scans that nobody diarised, follow-ups, cancelled entries. */
export const WatchScreen = ({ list }: { list: WatchList }) => {
  const { words, language } = useOffice();
  const watch = WATCH_WORDS[language];
  return (
    <section>
      <Title text={words.room.watch} />
      <nav class="tabs" aria-label={watch.label}>
        {WATCH_LISTS.map(each => (
          <a
            key={each}
            href={linkTo({ screen: 'watch', list: each })}
            aria-current={each === list ? 'page' : undefined}
          >
            {watch.lists[each]}
          </a>
        ))}
      </nav>
      <List list={list} />
    </section>
  );
};
