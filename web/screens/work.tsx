import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { usePages } from '../office/use-answer.ts';
import { usePostNames } from '../office/use-posts.ts';
import { useWhileSeen } from '../office/use-while-seen.ts';
import { Kept } from '../parts/kept.tsx';
import { Pages } from '../parts/pages.tsx';
import { Days, Moment } from '../parts/time.tsx';
import { Title } from '../parts/title.tsx';
import { languageOf } from '../parts/written.ts';
import { linkTo, linkToObject } from '../place.ts';
import { dueMark } from './due.ts';
import { ProposedMarkings } from './proposed-markings.tsx';

type Item = Answer<'listWork'>['items'][number];

const Marks = ({ item }: { item: Item }) => {
  const { words, language, now } = useOffice();
  const due = dueMark(item, now(), { words, language });
  const states: Readonly<Record<string, string>> = words.state;
  return (
    <span class="marks">
      {item.openedAt === undefined && <span class="mark new">{words.work.unopened}</span>}
      <Kept of={item} />
      {item.priority !== 'ordinary' && <span class="mark urgent">{words.priority[item.priority]}</span>}
      {item.state !== 'ACTIVE' && item.state !== 'DIARISED' && (
        <span class="mark aside">{states[item.state] ?? item.state}</span>
      )}
      {due && <span class={`mark ${due.kind}`}>{due.text}</span>}
    </span>
  );
};

const Row = ({ item, several }: { item: Item; several: boolean }) => {
  const { words, actAs } = useOffice();
  const nameOfPost = usePostNames();
  const isFile = item.objectId.startsWith('fil_');
  return (
    <li class={item.openedAt === undefined ? 'row unopened' : 'row'}>
      <a href={linkToObject(item.objectId)} onClick={() => actAs(item.postId)}>
        <span class="row-number">
          {!isFile && <span class="mark">{words.work.receipt}</span>}
          <span class="number">{item.number}</span>
        </span>
        {item.subject === undefined ? (
          <span class="row-subject quiet">{words.work.confidential}</span>
        ) : (
          <span class="row-subject" lang={languageOf(item.subject)}>
            {item.subject}
          </span>
        )}
      </a>
      <span class="row-facts">
        {several && (
          <span>
            <span class="label">{words.work.post}: </span>
            {nameOfPost(item.postId)}
          </span>
        )}
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

/** One work list over all posts held, most urgent first; whatever is opened from it is worked on as its own post. */
export const WorkScreen = ({ edition }: { edition: number }) => {
  const { call, words, me, postId, ended } = useOffice();
  const several = me.posts.length > 1;
  const list = usePages(
    cursor => {
      const query = cursor ? { cursor } : {};
      return several ? call('listAllWork', { query }) : call('listWork', { query });
    },
    several ? 'work' : `work ${postId}`,
    edition,
  );
  useWhileSeen(list.freshen);
  const held = list.answer?.filter(item => !ended.has(item.holdingId));
  return (
    <section>
      <Title text={words.work.title} />
      <ProposedMarkings key={postId} edition={edition} onSent={list.again} />
      <Pages of={{ ...list, answer: held }} empty={several ? words.work.emptyAll : words.work.empty}>
        {items => (
          <ul class="rows">
            {items.map(item => (
              <Row key={item.holdingId} item={item} several={several} />
            ))}
          </ul>
        )}
      </Pages>
      <p>
        <button type="button" onClick={list.again} disabled={list.loading}>
          {words.work.refresh}
        </button>
      </p>
      <p>
        <a href={linkTo({ screen: 'admin', path: ['readiness'] })}>{words.work.readiness}</a>
      </p>
    </section>
  );
};
