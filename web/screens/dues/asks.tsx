import { LIMITS } from 'virtual:contract';
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useKey } from '../../office/keyboard.ts';
import { useOffice } from '../../office/office.ts';
import { useOwnPosts } from '../../office/own-posts.ts';
import { useAct } from '../../office/use-act.ts';
import type { Asked } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, istDayOf } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { ItemLink } from './row.tsx';
import { rowInFocus, useRowKeys } from './use-rows.ts';

export type AskedOf = Answer<'listAsks'>['items'][number];

/** In words: why it is refused, since whoever is told no is told why; or why a file still lies there, which nobody refuses. */
const Answering = (props: { ask: AskedOf; onDone: () => void; onCancel: () => void }) => {
  const { call, words, say } = useOffice();
  const { fileId, askId, kind, of } = props.ask;
  const how =
    kind === 'explanation'
      ? ({ answer: 'given', ...words.asks.explain } as const)
      : ({
          answer: 'refused',
          do: words.asks.refuse,
          why: words.asks.why,
          done: words.asks.refused,
        } as const);
  const reason = useTyped(`ask.${askId}`);
  const act = useAct();
  const [tried, setTried] = useState(false);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const body = { answer: how.answer, reason: reason.text };
      await call('answerAsk', { params: { fileId, askId }, body }, of);
      reason.clear();
      say(how.done);
      props.onDone();
    });
  };
  return (
    <ActForm act={act} doing={how.do} label={how.do} onSubmit={submit} onCancel={props.onCancel}>
      <ProseField
        label={how.why}
        name="reason"
        rows={2}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};

const AskRow = ({ ask, several, onDone }: { ask: AskedOf; several: boolean; onDone: () => void }) => {
  const { call, words, language, say, actAs } = useOffice();
  const nameOfPost = usePostNames();
  const own = useOwnPosts().find(({ postId }) => postId === ask.of);
  const act = useAct();
  const [answering, setAnswering] = useState(false);
  const toAnswer = () => setAnswering(true);
  const give = () =>
    void act.run(async () => {
      const { fileId, askId, of } = ask;
      await call('answerAsk', { params: { fileId, askId }, body: { answer: 'given' } }, of);
      say(words.asks.given);
      onDone();
    });
  return (
    <li class="row ask">
      <ItemLink item={{ ...ask, objectId: ask.fileId }} onGo={() => actAs(ask.of)} />
      <span class="row-facts">
        <strong>{words.asks.kind[ask.kind]}</strong>
        <span>
          <span class="label">{words.asks.by}: </span>
          {nameOfPost(ask.by)}
        </span>
        <Moment at={ask.at} />
        {ask.until && <span>{words.asks.until(dayText(istDayOf(Date.parse(ask.until)), language))}</span>}
        {ask.note !== undefined && <span>{words.asks.note(ask.note)}</span>}
        {several && own && <span class="number">{own.marking}</span>}
        {ask.reason && (
          <span class="remark prose" lang={languageOf(ask.reason)}>
            {ask.reason}
          </span>
        )}
      </span>
      <Failed failure={act.failure} />
      {answering && <Answering ask={ask} onDone={onDone} onCancel={() => setAnswering(false)} />}
      {!answering && ask.kind === 'explanation' && (
        <span class="marks">
          <button type="button" class="primary give" aria-keyshortcuts="Y" onClick={toAnswer}>
            {words.asks.explain.do}
          </button>
        </span>
      )}
      {!answering && ask.kind !== 'explanation' && (
        <span class="marks">
          <button type="button" class="primary give" aria-keyshortcuts="Y" disabled={act.busy} onClick={give}>
            {ask.kind === 'oral-instruction' ? words.asks.give.confirmation : words.asks.give.permission}
          </button>
          <button type="button" class="refuse" aria-keyshortcuts="M" disabled={act.busy} onClick={toAnswer}>
            {words.asks.refuse}
          </button>
        </span>
      )}
    </li>
  );
};

/** What is asked of the officer’s posts, each given or refused where it stands. */
export const AsksList = (props: { of: Asked<readonly AskedOf[]>; onDone: () => void }) => {
  const { words } = useOffice();
  const several = useOwnPosts().length > 1;
  const frame = useRef<HTMLUListElement>(null);
  const { answer: asks = [], failure, loading, again } = props.of;
  const isEmpty = asks.length === 0;
  const press = (button: string) => () => {
    const row = rowInFocus(frame.current) ?? frame.current?.querySelector<HTMLElement>('.row');
    row?.querySelector<HTMLButtonElement>(button)?.click();
    requestAnimationFrame(() => row?.querySelector<HTMLElement>('textarea')?.focus());
  };
  useRowKeys(frame, isEmpty);
  useKey('give', isEmpty ? undefined : press('.give'));
  useKey('refuse', isEmpty ? undefined : press('.refuse'));
  return (
    <>
      <ul class="rows" ref={frame} hidden={isEmpty}>
        {asks.map(ask => (
          <AskRow key={ask.askId} ask={ask} several={several} onDone={props.onDone} />
        ))}
      </ul>
      {isEmpty && !loading && failure === undefined && <p class="quiet">{words.dues.empty.asks}</p>}
      <Failed failure={failure} again={again} />
      {isEmpty && loading && <p class="quiet">{words.loading}</p>}
    </>
  );
};
