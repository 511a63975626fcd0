import './below.css';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { Title } from '../../parts/title.tsx';
import { BELOW_KINDS, type BelowKind, linkTo } from '../../place.ts';
import { ListBelow } from './list.tsx';
import { type Branch, branchesOf, type Count } from './tree.ts';
import { BELOW_WORDS } from './words.ts';

const Who = ({ postId }: { postId: string }) => {
  const { language } = useOffice();
  const { answer } = useSeats();
  const seat = answer?.all.find(({ post }) => post.postId === postId);
  if (seat === undefined) return null;
  const people = seat.inCharge.map(names => names[language]).join(', ');
  return people === '' ? (
    <span class="mark aside">{BELOW_WORDS[language].vacant}</span>
  ) : (
    <span class="quiet">{people}</span>
  );
};

const Amount = ({ of, name }: { of: Branch; name: BelowKind }) => {
  const { words, language } = useOffice();
  const say = ({ count, more }: Count) => (more ? words.dues.more(count) : String(count));
  const own = of.own[name];
  const label = BELOW_WORDS[language].counts[name];
  return (
    <td class={name === 'overdue' && of.all[name].count > 0 ? 'late' : undefined} data-label={label}>
      {own.count === 0 ? (
        '0'
      ) : (
        <a href={linkTo({ screen: 'below', postId: of.row.postId, kind: name })}>{say(own)}</a>
      )}{' '}
      {of.hasBelow && <span class="quiet">{BELOW_WORDS[language].withBelow(say(of.all[name]))}</span>}
    </td>
  );
};

const Tree = ({ branches }: { branches: readonly Branch[] }) => {
  const { language } = useOffice();
  const below = BELOW_WORDS[language];
  const nameOfPost = usePostNames();
  return (
    <table class="below">
      <thead>
        <tr>
          <th scope="col">{below.post}</th>
          {BELOW_KINDS.map(name => (
            <th key={name} scope="col">
              {below.counts[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {branches.map(branch => (
          <tr key={branch.row.postId} data-post={branch.row.postId}>
            <th scope="row" class={`depth-${Math.min(branch.depth, 6)}`}>
              {nameOfPost(branch.row.postId)} <Who postId={branch.row.postId} />
              {branch.row.goesOn && (
                <>
                  {' '}
                  <a href={linkTo({ screen: 'below', postId: branch.row.postId })}>{below.goesOn}</a>
                </>
              )}
            </th>
            {BELOW_KINDS.map(name => (
              <Amount key={name} of={branch} name={name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How much lies with each post below, as a tree; under a post whose tree goes on, from there. */
const TreeBelow = ({ under }: { under: string | undefined }) => {
  const { call, words, language, postId } = useOffice();
  const below = BELOW_WORDS[language];
  const asked = useAnswer(
    () => call('listBelow', { query: under === undefined ? {} : { under } }),
    `below ${under ?? ''} ${postId}`,
  );
  const branches = branchesOf(asked.answer?.posts ?? []);
  return (
    <>
      {under !== undefined && (
        <p>
          <a href={linkTo({ screen: 'below' })}>{below.back}</a>
        </p>
      )}
      <Failed failure={asked.failure} again={asked.again} />
      {asked.loading && asked.answer === undefined && (
        <p class="quiet" role="status">
          {words.loading}
        </p>
      )}
      {asked.answer && branches.length === 0 && <p class="quiet">{below.none}</p>}
      {branches.length > 0 && (
        <>
          <p class="hint">{below.hint}</p>
          <Tree branches={branches} />
        </>
      )}
    </>
  );
};

/** What a superior has below them: the tree of posts with their numbers, or what lies with one of them. */
export const BelowScreen = (props: { postId?: string | undefined; kind?: BelowKind | undefined }) => {
  const { language } = useOffice();
  const { postId, kind } = props;
  return (
    <section>
      <Title text={BELOW_WORDS[language].title} />
      {postId !== undefined && kind !== undefined ? (
        <ListBelow key={`${postId} ${kind}`} of={postId} kind={kind} />
      ) : (
        <TreeBelow under={postId} />
      )}
    </section>
  );
};
