import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAct } from '../office/use-act.ts';
import { usePages } from '../office/use-answer.ts';
import { usePostNames } from '../office/use-posts.ts';
import { useTyped } from '../office/use-typed.ts';
import { useWhileSeen } from '../office/use-while-seen.ts';
import { BadAddress } from '../parts/bad-address.tsx';
import { Failed } from '../parts/failed.tsx';
import { Pages } from '../parts/pages.tsx';
import { Moment } from '../parts/time.tsx';
import { Title } from '../parts/title.tsx';
import { linkTo, linkToObject } from '../place.ts';
import { dayText, momentText } from '../time.ts';
import { useRowKeys } from './dues/use-rows.ts';

type Notification = Answer<'listNotifications'>['items'][number];

/** Where one does something about it: what is asked on the list of what is asked, a paper in no diary on its register. */
const wayTo = ({ kind, objectId }: Notification): string => {
  if (kind === 'asked') return linkTo({ screen: 'work', list: 'asks' });
  if (kind === 'undiarised') return linkTo({ screen: 'watch', list: 'undiarised' });
  return linkToObject(objectId);
};

const Row = ({ told, onRead }: { told: Notification; onRead: () => void }) => {
  const { call, words, language, actAs } = useOffice();
  const nameOfPost = usePostNames();
  const act = useAct();
  const [markedAt, setMarkedAt] = useState<string>();
  const panel = useTyped(`panel.${told.objectId}`);
  const readAt = markedAt ?? told.readAt;
  const read = () =>
    act.run(async () => {
      const { notificationId } = told;
      const marked = await call('markNotificationRead', { params: { notificationId }, body: {} });
      setMarkedAt(marked.readAt ?? marked.at);
      onRead();
    });
  return (
    <li class={readAt === undefined ? 'row unopened' : 'row'}>
      <a href={wayTo(told)} onClick={() => readAt === undefined && void read()}>
        <span class="row-number">
          <span class="number">
            {told.kind === 'undiarised' ? dayText(told.number, language) : told.number}
          </span>
        </span>
        <span class="row-subject">{words.notification[told.kind]}</span>
      </a>
      <span class="row-facts">
        <Moment at={told.at} />
        {told.ask && <strong>{words.asks.kind[told.ask]}</strong>}
        <span>
          {words.notifications.heldBy(nameOfPost(told.heldBy), momentText(told.heldSince, language))}
        </span>
        {told.dueAt !== undefined && <span>{words.notifications.due(momentText(told.dueAt, language))}</span>}
      </span>
      {told.offers === 'pull-up' && (
        <a
          class="button"
          href={wayTo(told)}
          onClick={() => {
            panel.type('pull-up');
            actAs(told.postId);
            if (readAt === undefined) void read();
          }}
        >
          {words.notifications.pullUp}
        </a>
      )}
      {readAt === undefined && (
        <span class="marks">
          <span class="mark new">{words.notifications.isUnread}</span>
          <button type="button" disabled={act.busy} onClick={() => void read()}>
            {words.notifications.markRead}
          </button>
        </span>
      )}
      <Failed failure={act.failure} />
    </li>
  );
};

/** Reminders and escalations the officer got, newest first. */
export const NotificationsScreen = ({ edition, onRead }: { edition: number; onRead: () => void }) => {
  const { call, words } = useOffice();
  const list = usePages(
    cursor => call('listNotifications', { query: cursor ? { cursor } : {} }),
    'notifications',
    edition,
  );
  const frame = useRef<HTMLUListElement>(null);
  useWhileSeen(list.freshen);
  useRowKeys(frame, (list.answer?.length ?? 0) === 0);
  return (
    <section>
      <Title text={words.notifications.title} />
      <BadAddress edition={edition} />
      <p>
        <a href={linkTo({ screen: 'messages' })}>{words.written.messages}</a>
      </p>
      <Pages of={list} empty={words.notifications.empty}>
        {items => (
          <ul class="rows" ref={frame}>
            {items.map(told => (
              <Row key={told.notificationId} told={told} onRead={onRead} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
};
