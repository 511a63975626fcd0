import { LIMITS } from 'virtual:contract';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { Refused } from '../../problem.ts';
import { ActForm } from '../act-form.tsx';
import { PagePicture } from './page-picture.tsx';
import { type PageText, Source } from './text-of-page.tsx';
import { tagOf } from './written-in.ts';

type Correcting = {
  readonly of: { readonly documentId: string; readonly page: number };
  /** The newest text; none where the machine read nothing. */
  readonly standing: PageText | undefined;
  /** Somebody else's text stands there now: it is to be read anew. */
  readonly onStale: () => void;
  readonly onCorrected: () => void;
  readonly onClose: () => void;
};

/** What is being typed over a page's text, and the version it was begun on: a newer one is never overwritten unseen. */
const useCorrection = ({ of: { documentId, page }, standing }: Correcting) => {
  const name = `page-text.${documentId}.${page}`;
  const typed = useTyped(name);
  const begun = useTyped(`${name}.begun`);
  const { version, text } = standing ?? { version: 0, text: '' };
  const dirty = begun.text !== '';
  const clear = () => {
    typed.clear();
    begun.clear();
  };
  return {
    text: dirty ? typed.text : text,
    dirty,
    version,
    conflict: dirty && begun.text !== String(version),
    type: (next: string) => {
      if (!dirty) begun.type(String(version));
      typed.type(next);
    },
    clear,
  };
};

const Form = (props: Correcting) => {
  const { call, words, say } = useOffice();
  const id = useId();
  const { of, standing, onStale, onCorrected } = props;
  const { text, dirty, version, conflict, type, clear } = useCorrection(props);
  const act = useAct();
  // When the saved text is ours, an answer was lost, nothing else
  useEffect(() => {
    if (dirty && text === standing?.text) clear();
  }, [standing?.text]);
  // What others saved stands at the top of the form, the button at its end
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (conflict) warning.current?.scrollIntoView({ block: 'nearest' });
  }, [conflict]);
  const isChanged = act.failure instanceof Refused && act.failure.problem.code === 'document.text-changed';
  const tooLong = new TextEncoder().encode(text).length > LIMITS.pageText;
  const save = () =>
    void act.run(async () => {
      try {
        // A newer text stands on the screen beside ours by now: saving over it is meant.
        await call('correctPageText', { params: of, body: { text, replaces: version } });
      } catch (failure) {
        if (failure instanceof Refused && failure.problem.code === 'document.text-changed') onStale();
        throw failure;
      }
      clear();
      say(words.text.corrected(of.page));
      onCorrected();
      props.onClose();
    });
  return (
    <ActForm
      // Said at the top already
      act={conflict && isChanged ? { ...act, failure: undefined } : act}
      doing={words.text.save}
      label={words.text.correct}
      disabled={!dirty || tooLong}
      onSubmit={save}
      onCancel={props.onClose}
      beside={
        dirty && (
          <button type="button" class="danger" disabled={act.busy} onClick={clear}>
            {words.text.drop}
          </button>
        )
      }
    >
      {conflict && (
        <div ref={warning} class="failed" role="alert">
          <p>{words.text.changed}</p>
          {standing && <Source of={standing} />}
          <label for={`${id}-theirs`}>{words.text.theirs}</label>
          <textarea id={`${id}-theirs`} rows={6} readOnly dir="auto" value={standing?.text ?? ''} />
        </div>
      )}
      <div class="field">
        <label for={id}>{conflict ? words.text.mine : words.text.title}</label>
        <textarea
          id={id}
          name="page-text"
          rows={conflict ? 10 : 18}
          dir="auto"
          lang={tagOf(text, standing?.languages ?? ['hin'])}
          spellcheck={false}
          value={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={tooLong}
          onInput={event => type(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class={tooLong ? 'wrong' : 'hint'}>
          {tooLong ? words.text.tooLong : words.text.correctHint}
        </p>
      </div>
    </ActForm>
  );
};

/** The picture beside its text, over everything else: who corrects looks from one to the other. */
export const CorrectText = (props: Correcting) => {
  const { words } = useOffice();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closed before it goes, so that the focus returns to where it came from
  const close = () => dialog.current?.close();
  const { documentId, page } = props.of;
  return (
    <dialog ref={dialog} class="correct" aria-labelledby={id} onClose={props.onClose}>
      <h2 id={id} tabIndex={-1} autofocus>
        {words.text.correctPage(page)}
      </h2>
      <div class="correct-sides">
        <div class="correct-picture">
          <PagePicture documentId={documentId} page={page} />
        </div>
        <Form {...props} onClose={close} />
      </div>
    </dialog>
  );
};
