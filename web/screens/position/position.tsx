import './position.css';
import { CATEGORIES, PRIORITIES } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { keepText } from '../../office/save-text.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { Title } from '../../parts/title.tsx';
import { goTo, linkTo } from '../../place.ts';
import { type Asked, addressOf, askedOf, PAPERS, queryOf, queryOfPosts, queryOfSheet } from './asked.ts';
import { Items } from './items.tsx';
import { Levels, Posts } from './levels.tsx';
import { POSITION_WORDS } from './words.ts';

/** By what the numbers are chosen. */
const Choices = ({ asked }: { asked: Asked }) => {
  const { directory, words, language } = useOffice();
  const own = POSITION_WORDS[language];
  const { answer: offices } = useAnswer(directory.offices, 'offices');
  const choose = (change: Partial<Asked>) =>
    goTo({ screen: 'position', asked: addressOf(asked, { ...change, postId: undefined }) });
  const names = Object.fromEntries(
    [...(offices ?? [])].map(([officeId, office]) => [officeId, office.names[language]] as const),
  );
  return (
    <form class="position-choices" onSubmit={event => event.preventDefault()}>
      <ChoiceField
        label={own.department}
        value={asked.departmentId ?? ''}
        choices={Object.keys(names)}
        names={names}
        none={own.any}
        onChoose={departmentId => choose({ departmentId: departmentId || undefined })}
      />
      <ChoiceField
        label={own.category}
        value={asked.category ?? ''}
        choices={CATEGORIES}
        names={words.category}
        none={own.any}
        onChoose={category => choose({ category: category || undefined })}
      />
      <ChoiceField
        label={own.priority}
        value={asked.priority ?? ''}
        choices={PRIORITIES}
        names={words.priority}
        none={own.any}
        onChoose={priority => choose({ priority: priority || undefined })}
      />
      <ChoiceField
        label={own.paper}
        value={asked.paper ?? ''}
        choices={PAPERS}
        names={own.papers}
        none={own.any}
        onChoose={paper => choose({ paper: paper || undefined })}
      />
    </form>
  );
};

/** What was chosen of the numbers, in words, and the way back. */
const Chosen = ({ asked }: { asked: Asked }) => {
  const { language } = useOffice();
  const own = POSITION_WORDS[language];
  const said = [
    asked.level === undefined ? own.all : own.level(asked.level),
    ...(asked.standing === undefined ? [] : [own.standing[asked.standing]]),
    ...(asked.age === undefined ? [] : [own.ages[asked.age]]),
  ];
  const levels = { posts: false, level: undefined, age: undefined, standing: undefined, postId: undefined };
  const back = asked.postId === undefined ? levels : { postId: undefined };
  return (
    <p class="chosen">
      <a href={linkTo({ screen: 'position', asked: addressOf(asked, back) })}>
        {asked.postId === undefined ? own.back : own.backToPosts}
      </a>
      <strong>{said.join(' · ')}</strong>
    </p>
  );
};

const Sheets = ({ asked }: { asked: Asked }) => {
  const { call, words, language } = useOffice();
  const own = POSITION_WORDS[language];
  const act = useAct();
  const query = queryOf(asked);
  const sheets = [
    [own.keepLevels, 'position-levels.csv', () => call('getPositionSheet', { query })],
    [own.keepPosts, 'position-posts.csv', () => call('listPositionPostsSheet', { query })],
    [own.keepFlow, 'position-month.csv', () => call('listPositionFlowSheet', { query: queryOfPosts(asked) })],
  ] as const;
  return (
    <>
      <div class="buttons">
        {sheets.map(([label, fileName, ask]) => (
          <button
            key={fileName}
            type="button"
            disabled={act.busy}
            onClick={() => void act.run(async () => keepText(await ask(), fileName))}
          >
            {act.busy ? words.working : label}
          </button>
        ))}
        <PrintButton
          label={own.print}
          make={() => call('printPosition', { body: { ...queryOfSheet(asked), language } })}
        />
      </div>
      <Failed failure={act.failure} />
    </>
  );
};

/** At which level, for how many days: from the levels to the posts, and from a post to its files. */
export const PositionScreen = ({ address }: { address: string }) => {
  const { language } = useOffice();
  const own = POSITION_WORDS[language];
  const asked = askedOf(address, { categories: CATEGORIES, priorities: PRIORITIES });
  const isLevels = asked.postId === undefined && !asked.posts;
  return (
    <section>
      <Title text={own.title} />
      {isLevels && <p class="hint">{own.hint}</p>}
      <Choices asked={asked} />
      {!isLevels && <Chosen asked={asked} />}
      {asked.postId !== undefined ? (
        <Items asked={asked} of={asked.postId} />
      ) : asked.posts ? (
        <Posts asked={asked} />
      ) : (
        <Levels asked={asked} />
      )}
      <Sheets asked={asked} />
    </section>
  );
};
