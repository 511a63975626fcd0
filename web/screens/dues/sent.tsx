import { useRef } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useWhileSeen } from '../../office/use-while-seen.ts';
import { Kept } from '../../parts/kept.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Days, Moment } from '../../parts/time.tsx';
import { dayText, istDayOf } from '../../time.ts';
import { ItemLink } from './row.tsx';
import { useRowKeys } from './use-rows.ts';

type Sent = Answer<'listSent'>['items'][number];

/** Of an act of sending: what went, to whom, and where it lies now. */
const SentRow = ({ sent }: { sent: Sent }) => {
  const { words, language, now } = useOffice();
  const nameOfPost = usePostNames();
  const states: Readonly<Record<string, string>> = words.state;
  const isLate = sent.dueOn !== undefined && sent.dueOn < istDayOf(now());
  return (
    <li class="row">
      <ItemLink item={sent} />
      <span class="row-facts">
        <span>
          <span class="label">{words.dues.sentTo}: </span>
          {nameOfPost(sent.to)}
        </span>
        <span>{sent.action ? <strong>{words.action[sent.action]}</strong> : words.dues.returned}</span>
        <span>
          <span class="label">{words.dues.sentOn}: </span>
          <Moment at={sent.at} /> (<Days since={sent.at} />)
        </span>
        <span>
          {sent.now ? (
            <>
              <span class="label">{words.dues.nowAt}: </span>
              {nameOfPost(sent.now.holder)} (<Days since={sent.now.since} />)
            </>
          ) : (
            words.dues.nowUnknown
          )}
        </span>
      </span>
      <span class="marks">
        <Kept of={sent} />
        {sent.now && <span class="mark">{states[sent.now.state] ?? sent.now.state}</span>}
        {sent.now && sent.now.openedAt === undefined && <span class="mark new">{words.work.unopened}</span>}
        {sent.dueOn && (
          <span class={isLate ? 'mark overdue' : 'mark due'}>
            {isLate
              ? words.dues.wantedOverdue(dayText(sent.dueOn, language))
              : words.dues.wanted(dayText(sent.dueOn, language))}
          </span>
        )}
      </span>
    </li>
  );
};

/** What this post sent, or what all the officer’s posts wait for, each with where it is now. */
export const SentList = ({ of, edition }: { of: 'sent' | 'waiting'; edition: number }) => {
  const { call, words, postId } = useOffice();
  const frame = useRef<HTMLUListElement>(null);
  const list = usePages(
    cursor => call(of === 'sent' ? 'listSent' : 'listWaiting', { query: cursor ? { cursor } : {} }),
    of === 'sent' ? `sent ${postId}` : 'waiting',
    edition,
  );
  useWhileSeen(list.freshen);
  useRowKeys(frame, (list.answer?.length ?? 0) === 0);
  return (
    <Pages of={list} empty={words.dues.empty[of]}>
      {items => (
        <ul class="rows" ref={frame}>
          {items.map(sent => (
            <SentRow key={sent.holdingId} sent={sent} />
          ))}
        </ul>
      )}
    </Pages>
  );
};
