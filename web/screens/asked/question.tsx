import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { useWhileSeen } from '../../office/use-while-seen.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ExtendForm } from '../../parts/extend-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { Kept } from '../../parts/kept.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo, linkToObject } from '../../place.ts';
import { dayText, istDayOf } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { Answers } from './answers.tsx';
import { GivenPapers } from './given-papers.tsx';
import { kindOf, linkToAsked } from './on.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { SaidQuestion } from './said-question.tsx';
import { ASKED_WORDS } from './words.ts';

type Question = Answer<'getConsultation'>;
type Line = Question['asked'][number];
type On = { readonly question: Question; readonly onDone: () => void };

/** One of those that have not answered: with whom it lies, how often they were reminded, and what the asker may do. */
const Late = ({ line, question, onDone }: On & { line: Line }) => {
  const { call, language, say } = useOffice();
  const own = ASKED_WORDS[language];
  const nameOf = usePostNames();
  const act = useAct();
  const [granting, setGranting] = useState(false);
  const { answerId, timeAsked } = line;
  const { consultationId, may } = question;
  const remind = () =>
    act.run(async () => {
      await call('remindAsked', { params: { consultationId }, body: { answerIds: [answerId] } });
      say(own.reminded);
      onDone();
    });
  return (
    <li class="row">
      <span class="row-subject">{nameOf(line.postId)}</span>
      <span class="row-facts">
        {line.holder !== line.postId && <span>{own.holder(nameOf(line.holder))}</span>}
        {line.escalatedTo !== undefined && <span>{own.escalated(nameOf(line.escalatedTo))}</span>}
        {timeAsked && (
          <span>
            {own.timeAsked(dayText(timeAsked.until, language))}{' '}
            <span lang={languageOf(timeAsked.reason)}>{timeAsked.reason}</span>
          </span>
        )}
      </span>
      <span class="marks">
        <span class="mark">{own.answerStates[line.state]}</span>
        {line.reminders > 0 && <span class="mark urgent">{own.reminders(line.reminders)}</span>}
      </span>
      {may.includes('remind') && line.state !== 'ON_ITS_WAY' && (
        <span class="buttons">
          <button type="button" disabled={act.busy} onClick={() => void remind()}>
            {own.remindOne}
          </button>
          <button type="button" aria-expanded={granting} onClick={() => setGranting(!granting)}>
            {own.grant}
          </button>
        </span>
      )}
      {granting && (
        <ExtendForm
          name={answerId}
          label={own.grant}
          grant={async body => {
            await call('extendAnswer', { params: { answerId }, body });
          }}
          onDone={() => {
            setGranting(false);
            say(own.granted);
            onDone();
          }}
          onCancel={() => setGranting(false)}
        />
      )}
      <Failed failure={act.failure} />
    </li>
  );
};

/** What the asker does with all that are left. */
const Deeds = ({ question, onDone }: On) => {
  const { call, words, language, say } = useOffice();
  const own = ASKED_WORDS[language];
  const { consultationId, may } = question;
  const reminding = useAct();
  const closing = useAct();
  const reason = useTyped(`asked.close.${consultationId}`);
  const [tried, setTried] = useState(false);
  const params = { consultationId };
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const remind = () =>
    reminding.run(async () => {
      await call('remindAsked', { params, body: {} });
      say(own.reminded);
      onDone();
    });
  const close = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void closing.run(async () => {
      await call('closeConsultation', { params, body: { reason: reason.text } });
      reason.clear();
      say(own.closedNow);
      onDone();
    });
  };
  return (
    <>
      {may.includes('remind') && (
        <p class="buttons">
          <button type="button" class="primary" disabled={reminding.busy} onClick={() => void remind()}>
            {own.remind}
          </button>
        </p>
      )}
      <Failed failure={reminding.failure} />
      {may.includes('close') && (
        <details>
          <summary>{own.close}</summary>
          <ActForm act={closing} doing={own.close} onSubmit={close}>
            <ProseField
              label={own.closeReason}
              value={reason.text}
              onType={reason.type}
              wrong={tried ? wrong : undefined}
            />
          </ActForm>
        </details>
      )}
    </>
  );
};

/** A question with all that were asked: who has not answered, and what the others said, side by side. */
export const QuestionScreen = ({ consultationId }: { consultationId: string }) => {
  const { call, language, postId, now } = useOffice();
  const own = ASKED_WORDS[language];
  const nameOf = usePostNames();
  const {
    answer: question,
    failure,
    again,
  } = useAnswer(
    () => call('getConsultation', { params: { consultationId } }),
    `question ${consultationId} ${postId}`,
  );
  useWhileSeen(again);
  if (!question) return <Failed failure={failure} again={again} />;
  const { about, asked, closed, number, received, of, replyBy, state, subject, text } = question;
  const late = asked.filter(line => line.state !== 'ANSWERED');
  return (
    <section>
      <p>
        <a href={linkToAsked(about)}>← {own.on[kindOf(about)].back}</a>
      </p>
      <Title text={subject}>
        <small class="number">{number}</small>
        <Kept of={question} />
      </Title>
      <p class="row-facts">
        <strong>{own.receivedOf(received, of)}</strong>
        <span class="mark">{own.states[state]}</span>
        <span>
          {own.asker}: {nameOf(question.asker)}
        </span>
        <Moment at={question.askedAt} />
        {replyBy !== undefined && (
          <span class={state === 'ASKED' && replyBy < istDayOf(now()) ? 'mark overdue' : 'mark due'}>
            {own.replyBy}: {dayText(replyBy, language)}
          </span>
        )}
        <a href={linkToObject(about)}>{own.on[kindOf(about)].link}</a>
        {question.letter !== undefined && (
          <a href={linkTo({ screen: 'dispatch', path: ['letters', question.letter] })}>
            {own.on.letter.link}
          </a>
        )}
      </p>
      <SaidQuestion text={text} byChannel={question.byChannel} />
      <GivenPapers
        title={PAPER_WORDS[language].withQuestion}
        papers={question.papers}
        through={asked[0]?.answerId ?? ''}
      />
      {closed && (
        <p class="warned">
          {own.closed(nameOf(closed.postId))} <span lang={languageOf(closed.reason)}>{closed.reason}</span>
        </p>
      )}
      <h2>{own.notAnswered}</h2>
      {late.length === 0 ? (
        <p class="quiet">{own.allAnswered}</p>
      ) : (
        <ul class="rows" aria-label={own.notAnswered}>
          {late.map(line => (
            <Late key={line.answerId} line={line} question={question} onDone={again} />
          ))}
        </ul>
      )}
      <Deeds question={question} onDone={again} />
      <h2>{own.sideBySide}</h2>
      <p class="buttons">
        <PrintButton
          label={own.print}
          make={() => call('printAnswers', { params: { consultationId }, body: { language } })}
        />
      </p>
      <Answers consultationId={consultationId} version={question.version} />
    </section>
  );
};
