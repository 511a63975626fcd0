import type { ComponentChildren } from 'preact';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useOwnPosts } from '../../office/own-posts.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Kept } from '../../parts/kept.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkToObject } from '../../place.ts';
import { momentText } from '../../time.ts';
import { dueMark } from '../due.ts';
import { wantedMarks } from './wanted.ts';

export type WorkItem = Answer<'listWork'>['items'][number];

const QUIET_STATES: readonly string[] = ['ACTIVE', 'DIARISED', 'MARKED', 'OPENED'];

const Marks = ({ item }: { item: WorkItem }) => {
  const { words, language, now } = useOffice();
  const due = dueMark(item, now(), { words, language });
  const wanted = wantedMarks(item, now(), { words, language });
  const states: Readonly<Record<string, string>> = words.state;
  return (
    <span class="marks">
      {item.openedAt === undefined && <span class="mark new">{words.work.unopened}</span>}
      <Kept of={item} />
      {item.category !== undefined && item.category !== 'general' && (
        <span class="mark urgent">{words.category[item.category]}</span>
      )}
      {item.priority !== 'ordinary' && <span class="mark urgent">{words.priority[item.priority]}</span>}
      {!QUIET_STATES.includes(item.state) && (
        <span class="mark aside">{states[item.state] ?? item.state}</span>
      )}
      {item.suspendedAt !== undefined && (
        <span class="mark aside">
          {words.clocks.stands(momentText(item.suspendedAt, language))}
          {item.suspendedFor && <> · {words.clocks.codes[item.suspendedFor]}</>}
        </span>
      )}
      {item.draftsOpen !== undefined && item.draftsOpen > 0 && (
        <span class="mark">
          {words.draftsTab} {item.draftsOpen}
        </span>
      )}
      {wanted.map(({ kind, text }) => (
        <span key={text} class={`mark ${kind}`}>
          {text}
        </span>
      ))}
      {due && (due.kind === 'overdue' || wanted.length === 0) && (
        <span class={`mark ${due.kind}`}>{due.text}</span>
      )}
    </span>
  );
};

/** The number and the subject of a row: what leads to the file or the receipt. */
export const ItemLink = (props: {
  item: Pick<WorkItem, 'objectId' | 'number' | 'subject'>;
  onGo?: () => void;
}) => {
  const { words } = useOffice();
  const { objectId, number, subject } = props.item;
  return (
    <a href={linkToObject(objectId)} onClick={props.onGo}>
      <span class="row-number">
        {!objectId.startsWith('fil_') && (
          <span class="mark">{objectId.startsWith('ans_') ? words.askedOfUs : words.work.receipt}</span>
        )}
        <span class="number">{number}</span>
      </span>
      {subject === undefined ? (
        <span class="row-subject quiet">{words.work.confidential}</span>
      ) : (
        <span class="row-subject" lang={languageOf(subject)}>
          {subject}
        </span>
      )}
    </a>
  );
};

/** One thing that lies with the officer: what it is, from whom, what is asked, and for how long it has waited. */
export const WorkRow = (props: {
  item: WorkItem;
  /** Of several posts, which one has it is said. */
  several: boolean;
  /** The box by which it is chosen. */
  choice?: ComponentChildren;
  /** What came of it. */
  answer?: ComponentChildren;
}) => {
  const { words, actAs } = useOffice();
  const { item } = props;
  const nameOfPost = usePostNames();
  const own = useOwnPosts().find(({ postId }) => postId === item.postId);
  return (
    <li
      class={`row${item.openedAt === undefined ? ' unopened' : ''}${props.choice ? ' choosable' : ''}`}
      data-object={item.objectId}
    >
      {props.choice}
      {/* What lies with another's post is looked at from one's own. */}
      <ItemLink item={item} {...(own ? { onGo: () => actAs(item.postId) } : {})} />
      <span class="row-facts">
        {props.several && own && (
          <span>
            <span class="label">{words.work.post}: </span>
            <span class="number">{own.marking}</span>
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
          {words.dues.stay(
            words.clocks.both(item.workingDays, item.calendarDays),
            words.clocks.both(item.ageWorkingDays, item.ageCalendarDays),
          )}
        </span>
      </span>
      <Marks item={item} />
      {props.answer}
    </li>
  );
};
