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
import { ProseField } from '../../parts/fields.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { lineFault } from '../../typed-fault.ts';
import { LetterForm } from './letter-form.tsx';
import { LetterView } from './letter-view.tsx';
import { SigningInInk } from './signing.tsx';
import { Versions } from './versions.tsx';
import { DRAFT_WORDS } from './words.ts';

type Draft = Answer<'getDraft'>;
type Doing = { readonly draft: Draft; readonly onDone: () => void };

/** How it stands, in one line of facts. */
const Standing = ({ draft }: { draft: Draft }) => {
  const own = DRAFT_WORDS[useOffice().language];
  const nameOf = usePostNames();
  const { approved, returned, cancelled, issue } = draft;
  return (
    <>
      <dl class="facts">
        <div class="fact">
          <dt>{own.state}</dt>
          <dd>
            <span class="mark">{own.states[draft.state]}</span> {own.form[draft.form]},{' '}
            {own.tongue[draft.language]}
          </dd>
        </div>
        <div class="fact">
          <dt>{own.approver}</dt>
          <dd>
            {nameOf(draft.approver)}
            {approved && (
              <>
                {' '}
                · {own.states.APPROVED}: {nameOf(approved.postId)}, <Moment at={approved.at} />
              </>
            )}
          </dd>
        </div>
        {issue && (
          <div class="fact">
            <dt>{own.issueNumber}</dt>
            <dd>
              <strong>{issue.number}</strong> · {own.registered} {issue.registered}
            </dd>
          </div>
        )}
      </dl>
      {(draft.state === 'ISSUED' || draft.state === 'DISPATCHED') && (
        <p>
          <a class="button" href={linkTo({ screen: 'dispatch', path: ['letters', draft.draftId] })}>
            {own.way}
          </a>
        </p>
      )}
      {draft.state === 'RETURNED' && returned && (
        <p class="warned">
          {own.returned(nameOf(returned.postId))}{' '}
          <span lang={languageOf(returned.remark)}>{returned.remark}</span>
        </p>
      )}
      {cancelled && (
        <p class="warned">
          {own.cancelled(nameOf(cancelled.postId))}{' '}
          <span lang={languageOf(cancelled.reason)}>{cancelled.reason}</span>
        </p>
      )}
      {draft.may.includes('revise') && draft.lacks.length > 0 && (
        <p class="warned">
          {own.lacking} {draft.lacks.map(each => own.lacks[each]).join(', ')}
        </p>
      )}
    </>
  );
};

/** What needs no more than the press of a button. */
const Buttons = ({ draft, onDone, onCorrect }: Doing & { onCorrect: () => void }) => {
  const { call, language, say } = useOffice();
  const own = DRAFT_WORDS[language];
  const act = useAct();
  const { draftId, revision, may } = draft;
  const does = (id: 'approveDraft' | 'putDraftToSigning', said: string) =>
    act.run(async () => {
      await call(id, { params: { draftId }, body: { revision } });
      say(said);
      onDone();
    });
  return (
    <div class="draft-deeds">
      <div class="buttons">
        {may.includes('approve') && (
          <button
            type="button"
            class="primary"
            disabled={act.busy}
            onClick={() => void does('approveDraft', own.done.approve)}
          >
            {own.approve}
          </button>
        )}
        {may.includes('put-to-signing') && (
          <button
            type="button"
            disabled={act.busy}
            onClick={() => void does('putDraftToSigning', own.done['put-to-signing'])}
          >
            {own.sign}
          </button>
        )}
        {may.includes('revise') && (
          <button type="button" onClick={onCorrect}>
            {own.correct}
          </button>
        )}
      </div>
      <Failed failure={act.failure} />
    </div>
  );
};

/** What asks for words: what is wrong with it, or why it does not go out. */
const WithWords = ({ draft, onDone, kind }: Doing & { kind: 'return' | 'cancel' }) => {
  const { call, words, language, say } = useOffice();
  const own = DRAFT_WORDS[language];
  const act = useAct();
  const { draftId, revision } = draft;
  const typed = useTyped(`draft.${kind}.${draftId}`);
  const [tried, setTried] = useState(false);
  const wrong = lineFault(typed.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const params = { draftId };
      if (kind === 'return') await call('returnDraft', { params, body: { revision, remark: typed.text } });
      else await call('cancelDraft', { params, body: { revision, reason: typed.text } });
      typed.clear();
      say(own.done[kind]);
      onDone();
    });
  };
  const doing = kind === 'return' ? own.giveBack : own.cancel;
  return (
    <details>
      <summary>{doing}</summary>
      <ActForm act={act} doing={doing} onSubmit={submit}>
        <ProseField
          label={kind === 'return' ? own.remark : own.reason}
          value={typed.text}
          onType={typed.type}
          wrong={tried ? wrong : undefined}
        />
      </ActForm>
    </details>
  );
};

/** One draft: how it stands, what it says, what may be done with it, and every version of it. */
export const DraftScreen = ({ draftId, onChange }: { draftId: string; onChange: () => void }) => {
  const { call, language, postId, say } = useOffice();
  const own = DRAFT_WORDS[language];
  const [editing, setEditing] = useState(false);
  const asked = useAnswer(() => call('getDraft', { params: { draftId } }), `${draftId} ${postId}`);
  const { answer: draft, failure, again } = asked;
  if (!draft) return <Failed failure={failure} again={again} />;
  const done = () => {
    again();
    onChange();
  };
  if (editing)
    return (
      <LetterForm
        name={`${draftId}.${draft.revision}`}
        fileId={draft.fileId}
        letter={draft.letter}
        onCancel={() => setEditing(false)}
        onSave={async letter => {
          await call('reviseDraft', { params: { draftId }, body: { letter, revision: draft.revision } });
          say(own.saved);
          setEditing(false);
          done();
        }}
      />
    );
  return (
    <section aria-labelledby={`${draftId}-subject`}>
      <h2 id={`${draftId}-subject`} lang={languageOf(draft.subject)}>
        {draft.subject}
      </h2>
      <Standing draft={draft} />
      <LetterView letter={draft.letter} />
      <Buttons draft={draft} onDone={done} onCorrect={() => setEditing(true)} />
      <SigningInInk draft={draft} onDone={done} />
      {draft.may.includes('return') && <WithWords draft={draft} kind="return" onDone={done} />}
      {draft.may.includes('cancel') && <WithWords draft={draft} kind="cancel" onDone={done} />}
      <Versions draftId={draftId} newest={draft.revision} />
    </section>
  );
};
