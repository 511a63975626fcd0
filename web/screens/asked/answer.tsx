import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { DayField, ProseField } from '../../parts/fields.tsx';
import { Kept } from '../../parts/kept.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, istDayOf, parseDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { BringPapers, type Brought } from './bring-papers.tsx';
import { GivenPapers } from './given-papers.tsx';
import { PAPER_WORDS } from './paper-words.ts';
import { SaidQuestion } from './said-question.tsx';
import { ASKED_WORDS } from './words.ts';

type Asked = Answer<'getAnswer'>;
type On = { readonly asked: Asked; readonly onDone: () => void };

const Give = ({ asked, onDone }: On) => {
  const { call, words, language, say } = useOffice();
  const own = ASKED_WORDS[language];
  const act = useAct();
  const { answerId } = asked;
  const typed = useTyped(`answer.${answerId}`);
  const bringing = useAct();
  const [papers, setPapers] = useState<readonly Brought[]>([]);
  const [tried, setTried] = useState(false);
  const wrong = lineFault(typed.text, LIMITS.answer, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      await call('giveAnswer', {
        params: { answerId },
        body: { text: typed.text, papers: papers.map(paper => paper.documentId) },
      });
      typed.clear();
      say(own.gave);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={own.give} label={own.answer} disabled={bringing.busy} onSubmit={submit}>
      <ProseField
        label={own.writeAnswer}
        hint={asked.state === 'LAPSED' ? own.lateHint : own.answerHint}
        rows={8}
        value={typed.text}
        onType={typed.type}
        wrong={tried ? wrong : undefined}
      />
      <BringPapers act={bringing} papers={papers} onChange={setPapers} />
    </ActForm>
  );
};

const Pass = ({ asked, onDone }: On) => {
  const { call, words, language, say } = useOffice();
  const own = ASKED_WORDS[language];
  const act = useAct();
  const { answerId } = asked;
  const remark = useTyped(`answer.pass.${answerId}`);
  const search = useTyped(`answer.pass.to.${answerId}`);
  const [to, setTo] = useState('');
  const [anyway, setAnyway] = useState(false);
  const [tried, setTried] = useState(false);
  const said = remark.text.trim();
  const wrong = {
    to: to === '' ? own.nobody : undefined,
    remark: said === '' ? undefined : lineFault(said, LIMITS.remark, words),
  };
  const submit = () => {
    setTried(true);
    if (wrong.to !== undefined || wrong.remark !== undefined) return;
    void act.run(async () => {
      const acknowledged = anyway ? (['vacant', 'on-leave'] as const) : [];
      const body = { to, acknowledged: [...acknowledged], ...(said === '' ? {} : { remark: said }) };
      await call('passAnswer', { params: { answerId }, body });
      remark.clear();
      search.clear();
      say(own.passed);
      onDone();
    });
  };
  return (
    <details>
      <summary>{own.pass}</summary>
      <ActForm act={act} doing={own.pass} onSubmit={submit}>
        <PostPicker
          chosen={to}
          onChoose={setTo}
          search={search}
          label={own.passTo}
          wrong={tried ? wrong.to : undefined}
        />
        <ProseField
          label={own.remark}
          optional
          value={remark.text}
          onType={remark.type}
          wrong={tried ? wrong.remark : undefined}
        />
        <label class="check">
          <input type="checkbox" checked={anyway} onChange={() => setAnyway(!anyway)} /> {own.vacantAnyway}
        </label>
      </ActForm>
    </details>
  );
};

const AskTime = ({ asked, onDone }: On) => {
  const { call, words, language, say } = useOffice();
  const own = ASKED_WORDS[language];
  const act = useAct();
  const { answerId } = asked;
  const day = useTyped(`answer.until.${answerId}`);
  const reason = useTyped(`answer.time.${answerId}`);
  const [tried, setTried] = useState(false);
  const until = parseDay(day.text);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (until === undefined || wrong !== undefined) return;
    void act.run(async () => {
      await call('askForTime', { params: { answerId }, body: { until, reason: reason.text } });
      day.clear();
      reason.clear();
      say(own.timeAskedNow);
      onDone();
    });
  };
  return (
    <details>
      <summary>{own.askTime}</summary>
      <ActForm act={act} doing={own.askTime} onSubmit={submit}>
        <DayField
          label={own.until}
          value={day.text}
          onType={day.type}
          wrong={tried && until === undefined ? own.dayWrong : undefined}
        />
        <ProseField
          label={own.reason}
          value={reason.text}
          onType={reason.type}
          wrong={tried ? wrong : undefined}
        />
      </ActForm>
    </details>
  );
};

const Open = ({ asked, onDone }: On) => {
  const { call, language } = useOffice();
  const act = useAct();
  const { answerId } = asked;
  const open = () =>
    act.run(async () => {
      await call('openAnswer', { params: { answerId }, body: {} });
      onDone();
    });
  return (
    <p>
      <button type="button" class="primary" disabled={act.busy} onClick={() => void open()}>
        {ASKED_WORDS[language].open}
      </button>
      <Failed failure={act.failure} />
    </p>
  );
};

/** What was asked of the post: the question, and the answer to it. */
export const AnswerScreen = ({ answerId }: { answerId: string }) => {
  const { call, language, postId, now } = useOffice();
  const own = ASKED_WORDS[language];
  const nameOf = usePostNames();
  const {
    answer: asked,
    failure,
    again,
  } = useAnswer(() => call('getAnswer', { params: { answerId } }), `answer ${answerId} ${postId}`);
  if (!asked) return <Failed failure={failure} again={again} />;
  const { given, may, question, replyBy, state, subject, text, timeAsked } = asked;
  const on = { asked, onDone: again };
  const isOpen = state === 'MARKED' || state === 'OPENED';
  return (
    <section>
      <Title text={subject}>
        <small class="number">{asked.number}</small>
        <Kept of={asked} />
      </Title>
      <p class="row-facts">
        <span class="mark">{own.answerStates[state]}</span>
        <span>
          {own.asker}: {nameOf(asked.asker)}
        </span>
        <Moment at={asked.askedAt} />
        {replyBy !== undefined && (
          <span class={isOpen && replyBy < istDayOf(now()) ? 'mark overdue' : 'mark due'}>
            {own.replyBy}: {dayText(replyBy, language)}
          </span>
        )}
        {asked.holder !== asked.asked && <span>{own.holder(nameOf(asked.holder))}</span>}
        {asked.reminders > 0 && <span class="mark urgent">{own.reminders(asked.reminders)}</span>}
      </p>
      <h2>{own.wasAsked}</h2>
      <SaidQuestion text={question} byChannel={asked.byChannel} />
      <GivenPapers title={PAPER_WORDS[language].withQuestion} papers={asked.papers} through={answerId} />
      {timeAsked && (
        <p class="warned">
          {own.timeAsked(dayText(timeAsked.until, language))}{' '}
          <span lang={languageOf(timeAsked.reason)}>{timeAsked.reason}</span>
        </p>
      )}
      {text !== undefined && (
        <>
          <h2>{own.answer}</h2>
          <p class="said" lang={languageOf(text)}>
            {text}
          </p>
          <GivenPapers title={PAPER_WORDS[language].withAnswer} papers={asked.brought} through={answerId} />
          {given && (
            <p class="row-facts">
              <span>{own.given(nameOf(given.postId))}</span>
              <Moment at={given.at} />
              {given.late && <span class="mark overdue">{own.late}</span>}
            </p>
          )}
        </>
      )}
      {may.includes('open') && <Open {...on} />}
      {may.includes('give') && !may.includes('open') && <Give {...on} />}
      {may.includes('pass') && <Pass {...on} />}
      {may.includes('ask-time') && <AskTime {...on} />}
    </section>
  );
};
