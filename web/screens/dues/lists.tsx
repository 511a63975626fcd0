import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostsBelow } from '../../office/use-posts.ts';
import { linkTo, WORK_LISTS, type WorkList } from '../../place.ts';

type Dues = Answer<'getDues'>;

const COUNTED = {
  overdue: 'overdue',
  'due-today': 'dueToday',
  new: 'new',
  waiting: 'waiting',
} as const satisfies Partial<Record<WorkList, keyof Dues>>;

const isCounted = (list: WorkList): list is keyof typeof COUNTED => list in COUNTED;

/** What is due, with how much of it there is, and the way to each list. */
export const DuesNav = (props: {
  list: WorkList | undefined;
  edition: number;
  asked: number | undefined;
}) => {
  const { call, words, me } = useOffice();
  const { list } = props;
  const hasBelow = usePostsBelow();
  const { answer: dues } = useAnswer(() => call('getDues', {}), 'dues', props.edition);
  const countOf = (each: WorkList) => {
    if (each === 'asks') return props.asked === undefined ? undefined : { count: props.asked, more: false };
    return dues && isCounted(each) ? dues[COUNTED[each]] : undefined;
  };
  return (
    <nav class="dues" aria-label={words.dues.label}>
      <a href={linkTo({ screen: 'work' })} aria-current={list === undefined ? 'page' : undefined}>
        {words.dues.all}
      </a>
      {hasBelow && (
        <>
          <a href={linkTo({ screen: 'below' })}>{words.dues.below}</a>
          <a href={linkTo({ screen: 'position', asked: '' })}>{words.dues.position}</a>
        </>
      )}
      {me.roles.includes('records-officer') && (
        <a href={linkTo({ screen: 'records', path: [] })}>{words.dues.records}</a>
      )}
      {WORK_LISTS.map(each => {
        const found = countOf(each);
        return (
          <a
            key={each}
            href={linkTo({ screen: 'work', list: each })}
            aria-current={list === each ? 'page' : undefined}
            class={each === 'overdue' && found && found.count > 0 ? 'late' : undefined}
          >
            {words.dues.list[each]}
            {found && (
              <>
                {' '}
                <strong>{found.more ? words.dues.more(found.count) : found.count}</strong>
              </>
            )}
          </a>
        );
      })}
    </nav>
  );
};
