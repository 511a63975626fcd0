import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { Ahead } from '../../parts/ahead.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Kept } from '../../parts/kept.tsx';
import { later } from '../../parts/later.tsx';
import { Title } from '../../parts/title.tsx';
import { FILE_TABS, type FileTab, linkTo, type NoteSight, type Sight } from '../../place.ts';
import { Refused } from '../../problem.ts';
import type { Words } from '../../words/words.ts';
import { Acts } from './acts.tsx';
import { Custody } from './custody.tsx';
import { Journal } from './journal.tsx';
import { ProposedHere } from './marking.tsx';
import { Movements } from './movements.tsx';
import type { OnFile } from './on-file.ts';
import { Readings } from './readings.tsx';
import { Sheet } from './sheet.tsx';
import { Where } from './where.tsx';

const AskedTab = later('asked-tab', async () => (await import('../asked/tab.tsx')).AskedTab);
const DraftsTab = later('drafts', async () => (await import('../drafts/drafts.tsx')).DraftsTab);

type Seen = {
  readonly draftId?: string | undefined;
  readonly sight?: Sight | undefined;
  readonly noteSight?: NoteSight | undefined;
};

const Tab = ({ tab, ...on }: OnFile & Seen & { tab: FileTab }) => {
  switch (tab) {
    case 'sheet':
      return <Sheet {...on} />;
    case 'drafts':
      return <DraftsTab file={on.file} refresh={on.refresh} open={on.draftId} />;
    case 'asked':
      return <AskedTab file={on.file} refresh={on.refresh} />;
    case 'movements':
      return <Movements file={on.file} />;
    case 'custody':
      return <Custody file={on.file} />;
    case 'journal':
      return <Journal file={on.file} />;
    case 'readings':
      return <Readings file={on.file} />;
  }
};

const tabName = (words: Words, tab: FileTab): string => {
  if (tab === 'drafts') return words.draftsTab;
  return tab === 'asked' ? words.askedTab : words.file.tabs[tab];
};

const Tabs = ({ file, tab }: { file: OnFile['file']; tab: FileTab }) => {
  const { words } = useOffice();
  const tabs = FILE_TABS.filter(each => each !== 'readings' || file.classification === 'confidential');
  return (
    <nav class="tabs" aria-label={words.file.tabsLabel}>
      {tabs.map(each => (
        <a
          key={each}
          href={linkTo({ screen: 'file', fileId: file.fileId, tab: each })}
          aria-current={each === tab ? 'page' : undefined}
        >
          {tabName(words, each)}
        </a>
      ))}
    </nav>
  );
};

/** One file, whole. */
export const FileScreen = ({ fileId, tab, ...seen }: Seen & { fileId: string; tab: FileTab }) => {
  const { call, words, postId, me } = useOffice();
  const asked = useAnswer(() => call('getFile', { params: { fileId } }), `${fileId} ${postId}`);
  const { answer: file, failure, loading, again } = asked;
  const unknown = failure instanceof Refused && failure.problem.code === 'file.unknown';
  return (
    <section>
      <Title
        text={file?.subject ?? words.work.file}
        tab={file?.classification === 'confidential' ? file.number : undefined}
      >
        {file && <small class="number">{file.number}</small>}
        {file && <Kept of={file} />}
      </Title>
      {/* What is not there will not be there a moment later. */}
      <Failed failure={failure} again={unknown ? undefined : again} />
      {unknown && me.posts.length > 1 && <p>{words.file.notFound}</p>}
      {unknown && <a href={linkTo({ screen: 'work' })}>{words.work.toWork}</a>}
      {!file && loading && <p class="quiet">{words.loading}</p>}
      {file && (
        <>
          <Where file={file} />
          <Ahead ahead={file.ahead} />
          <ProposedHere key={`marking ${file.fileId} ${postId}`} file={file} refresh={again} />
          <Acts key={`${file.fileId} ${postId}`} file={file} refresh={again} />
          <Tabs file={file} tab={tab} />
          <Tab key={`${file.fileId} ${postId}`} tab={tab} file={file} refresh={again} {...seen} />
        </>
      )}
    </section>
  );
};
