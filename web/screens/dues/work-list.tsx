import { useOffice } from '../../office/office.ts';
import type { Paged } from '../../office/use-answer.ts';
import { ChooseList } from './choose-list.tsx';
import { ManyBar } from './many-bar.tsx';
import type { WorkItem } from './row.tsx';
import { useMany } from './use-many.ts';

/** What lies with the officer, over all posts held. */
export const WorkList = (props: {
  of: Paged<WorkItem>;
  empty: string;
  several: boolean;
  /** Something was done: what is counted changes. */
  onActed: () => void;
}) => {
  const { me } = useOffice();
  const many = useMany(props.onActed);
  // By a mandate one acts on one thing at a time.
  // What was asked is answered one by one.
  const mayChoose = ({ objectId, postId }: WorkItem) =>
    !objectId.startsWith('ans_') &&
    me.posts.some(({ post, mandate }) => post.postId === postId && mandate === undefined);
  return (
    <ChooseList
      of={props.of}
      empty={props.empty}
      several={props.several}
      many={many}
      mayChoose={mayChoose}
      bar={(chosen, onChosen) => <ManyBar chosen={chosen} many={many} onChosen={onChosen} />}
    />
  );
};
