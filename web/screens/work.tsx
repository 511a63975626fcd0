import { useState } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { useOwnPosts } from '../office/own-posts.ts';
import { type Paged, usePages } from '../office/use-answer.ts';
import { useWhileSeen } from '../office/use-while-seen.ts';
import { BadAddress } from '../parts/bad-address.tsx';
import { later } from '../parts/later.tsx';
import { Title } from '../parts/title.tsx';
import { type WorkList as ListName, linkTo } from '../place.ts';
import { AsksList } from './dues/asks.tsx';
import { CopiesList } from './dues/copies.tsx';
import { DuesNav } from './dues/lists.tsx';
import type { WorkItem } from './dues/row.tsx';
import { SentList } from './dues/sent.tsx';
import { useAsks } from './dues/use-asks.ts';
import { WorkList } from './dues/work-list.tsx';
import { ProposedMarkings } from './proposed-markings.tsx';

const OwnQuestions = later('own-questions', async () => (await import('./asked/own.tsx')).OwnQuestions);
const Tray = later('tray', async () => (await import('./drafts/tray.tsx')).Tray);

type Due = 'overdue' | 'due-today' | 'new';

/** All that lies with the officer, most urgent first, or what is due of it. */
const useWork = (list: Due | undefined, edition: number): Paged<WorkItem> => {
  const { call, postId } = useOffice();
  const several = useOwnPosts().length > 1;
  const about = several ? 'work' : `work ${postId}`;
  return usePages(
    cursor => {
      const query = cursor ? { cursor } : {};
      if (list !== undefined) return call('listDues', { params: { kind: list }, query });
      return several ? call('listAllWork', { query }) : call('listWork', { query });
    },
    `${about} ${list ?? ''}`,
    edition,
  );
};

/** Whatever is opened from the list is worked on as its own post. */
const Held = (props: { list: Due | undefined; edition: number; onActed: () => void }) => {
  const { words, postId } = useOffice();
  const { list, edition } = props;
  const several = useOwnPosts().length > 1;
  const work = useWork(list, edition);
  useWhileSeen(work.freshen);
  const empty = several ? words.work.emptyAll : words.work.empty;
  return (
    <>
      {list === undefined && <ProposedMarkings key={postId} edition={edition} onSent={work.again} />}
      <WorkList
        of={work}
        several={several}
        empty={list === undefined ? empty : words.dues.empty[list]}
        onActed={props.onActed}
      />
      <p>
        <button type="button" onClick={props.onActed} disabled={work.loading}>
          {words.work.refresh}
        </button>
      </p>
    </>
  );
};

const Listed = (props: {
  list: ListName | undefined;
  edition: number;
  asks: ReturnType<typeof useAsks>;
  onActed: () => void;
}) => {
  const { list, edition, asks, onActed } = props;
  switch (list) {
    case 'sent':
    case 'waiting':
      return <SentList key={list} of={list} edition={edition} />;
    case 'copies':
      return <CopiesList edition={edition} />;
    case 'reports':
      return <OwnQuestions edition={edition} />;
    case 'drafts':
      return <Tray edition={edition} />;
    case 'asks':
      return <AsksList of={asks} onDone={onActed} />;
    default:
      return <Held key={list} list={list} edition={edition} onActed={onActed} />;
  }
};

/** The officer’s desk: how much is due, and one list over all posts held, most urgent first. */
export const WorkScreen = ({ edition, list }: { edition: number; list?: ListName | undefined }) => {
  const { words } = useOffice();
  const [acted, setActed] = useState(0);
  const both = edition + acted;
  const asks = useAsks(both);
  return (
    <section>
      <Title text={words.work.title} />
      <BadAddress edition={edition} />
      <DuesNav list={list} edition={both} asked={asks.answer?.length} />
      <Listed list={list} edition={both} asks={asks} onActed={() => setActed(before => before + 1)} />
      <p>
        <a href={linkTo({ screen: 'admin', path: ['readiness'] })}>{words.work.readiness}</a>
      </p>
    </section>
  );
};
