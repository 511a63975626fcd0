import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePages } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { Kept } from '../../parts/kept.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { ItemLink } from './row.tsx';
import { useRowKeys } from './use-rows.ts';

type Copy = Answer<'listCopies'>['items'][number];

const CopyRow = ({ copy }: { copy: Copy }) => {
  const { call, words } = useOffice();
  const nameOfPost = usePostNames();
  const act = useAct();
  const [readAt, setReadAt] = useState(copy.readAt);
  const read = () =>
    act.run(async () => {
      const { fileId } = copy;
      setReadAt((await call('markCopyRead', { params: { fileId }, body: {} }, copy.postId)).readAt);
    });
  return (
    <li class={readAt === undefined ? 'row unopened' : 'row'}>
      <ItemLink item={{ ...copy, objectId: copy.fileId }} />
      <span class="row-facts">
        <span>{words.dues.given(nameOfPost(copy.from))}</span>
        <Moment at={copy.at} />
        <Failed failure={act.failure} />
      </span>
      <span class="marks">
        <Kept of={copy} />
        {readAt === undefined ? (
          <button type="button" disabled={act.busy} onClick={() => void read()}>
            {words.dues.markRead}
          </button>
        ) : (
          <span class="mark">{words.dues.read}</span>
        )}
      </span>
    </li>
  );
};

/** Files that the acting post was given to read beside their way. */
export const CopiesList = ({ edition }: { edition: number }) => {
  const { call, words, postId } = useOffice();
  const frame = useRef<HTMLUListElement>(null);
  const list = usePages(
    cursor => call('listCopies', { query: cursor ? { cursor } : {} }),
    `copies ${postId}`,
    edition,
  );
  useRowKeys(frame, (list.answer?.length ?? 0) === 0);
  return (
    <Pages of={list} empty={words.dues.empty.copies}>
      {items => (
        <ul class="rows" ref={frame}>
          {items.map(copy => (
            <CopyRow key={`${copy.fileId} ${copy.at}`} copy={copy} />
          ))}
        </ul>
      )}
    </Pages>
  );
};
