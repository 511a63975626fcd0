import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePages } from '../office/use-answer.ts';
import { usePostNames } from '../office/use-posts.ts';
import { useWhileSeen } from '../office/use-while-seen.ts';
import { Pages } from '../parts/pages.tsx';
import { Days, Moment } from '../parts/time.tsx';
import { Title } from '../parts/title.tsx';
import { languageOf } from '../parts/written.ts';
import { linkToObject } from '../place.ts';
import { dueMark } from './due.ts';

type Item = Answer<'listWork'>['items'][number];

const Marks = ({ item }: { item: Item }) => {
  const { words, language, now } = useOffice();
  const due = dueMark(item, now(), { words, language });
  const states: Readonly<Record<string, string>> = words.state;
  return (
    <span class="marks">
      {item.openedAt === undefined && <span class="mark new">{words.work.unopened}</span>}
      {item.priority !== 'ordinary' && <span class="mark urgent">{words.priority[item.priority]}</span>}
      {item.state !== 'ACTIVE' && item.state !== 'DIARISED' && (
        <span class="mark aside">{states[item.state] ?? item.state}</span>
      )}
      {due && <span class={`mark ${due.kind}`}>{due.text}</span>}
    </span>
  );
};

const Row = ({ item }: { item: Item }) => {
  const { words } = useOffice();
  const nameOfPost = usePostNames();
  const isFile = item.objectId.startsWith('fil_');
  return (
    <li class={item.openedAt === undefined ? 'row unopened' : 'row'}>
      <a href={linkToObject(item.objectId)}>
        <span class="row-number">
          {!isFile && <span class="mark">{words.work.receipt}</span>}
          <span class="number">{item.number}</span>
        </span>
        <span class="row-subject" lang={languageOf(item.subject)}>
          {item.subject}
        </span>
      </a>
      <span class="row-facts">
        {item.from && (
          <span>
            <span class="label">{words.work.from}: </span>
            {nameOfPost(item.from)}
          </span>
        )}
        {item.action && (
          <span>
            <span class="label">{words.work.asked}: </span>
            <strong>{words.action[item.action]}</strong>
          </span>
        )}
        <span>
          <span class="label">{words.work.since}: </span>
          <Moment at={item.receivedAt} /> (<Days since={item.receivedAt} />)
        </span>
      </span>
      <Marks item={item} />
    </li>
  );
};

/** The work list of the acting post, most urgent first. */
export const WorkScreen = ({ edition }: { edition: number }) => {
  const { call, words, me, postId, ended } = useOffice();
  const list = usePages(
    cursor => call('listWork', { query: cursor ? { cursor } : {} }),
    `work ${postId}`,
    edition,
  );
  useWhileSeen(list.freshen);
  const held = list.answer?.filter(item => !ended.has(item.holdingId));
  return (
    <section>
      <Title text={words.work.title} />
      <Pages
        of={{ ...list, answer: held }}
        empty={me.posts.length > 1 ? words.work.emptyHere : words.work.empty}
      >
        {items => (
          <ul class="rows">
            {items.map(item => (
              <Row key={item.holdingId} item={item} />
            ))}
          </ul>
        )}
      </Pages>
      <p>
        <button type="button" onClick={list.again} disabled={list.loading}>
          {words.work.refresh}
        </button>
      </p>
    </section>
  );
};
