import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import type { Words } from '../../words/words.ts';
import type { StageOf } from './drawing.tsx';

type Question = NonNullable<StageOf['question']>;

/** How far what a stage asks is, in a few words. */
export const howFar = ({ posts, received, consultationId, over }: Question, words: Words): string => {
  const { asks } = words.channel;
  if (over === 'nobody' || over === 'too-many') return asks.over[over];
  if (consultationId === undefined) return asks.ahead(posts.length);
  return asks.received(received, posts.length);
};

/** What a stage asks of whom, and who of them has answered is a click away. */
const Asked = ({ stage, asks, question }: StageOf) => {
  const { words, language } = useOffice();
  const nameOf = usePostNames();
  const own = words.channel.asks;
  if (!asks || !question) return null;
  const { over, consultationId, posts, leftOut } = question;
  const text = asks.text[language];
  return (
    <div class="asks" data-stage={stage}>
      <h3>{own.title(stage)}</h3>
      <p class="row-facts">
        <strong>{howFar(question, words)}</strong>
        {(over === 'settled' || over === 'closed') && <span class="mark">{own.over[over]}</span>}
        {over === undefined && <span class="quiet">{own.within(asks.days)}</span>}
        {consultationId && <a href={linkTo({ screen: 'asked', path: [consultationId] })}>{own.see}</a>}
      </p>
      {posts.length > 0 && (
        <details>
          <summary>{own.whom(posts.length)}</summary>
          <ul>
            {posts.map(postId => (
              <li key={postId}>{nameOf(postId)}</li>
            ))}
          </ul>
          <p class="said" lang={languageOf(text)}>
            {text}
          </p>
        </details>
      )}
      {leftOut !== undefined && <p class="hint">{own.leftOut(leftOut)}</p>}
    </div>
  );
};

/** What the stages of a channel ask others, one after the other. */
export const AskedByStages = ({ stages }: { stages: readonly StageOf[] }) => (
  <>
    {stages
      .filter(({ asks, applies }) => asks && applies)
      .map(stage => (
        <Asked key={stage.stage} {...stage} />
      ))}
  </>
);
