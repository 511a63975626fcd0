import './drafts.css';
import { LETTER_FORMS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePages } from '../../office/use-answer.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { SignedInInk } from '../../parts/signed-in-ink.tsx';
import { languageOf } from '../../parts/written.ts';
import { goTo, linkTo } from '../../place.ts';
import type { OnFile } from '../file/on-file.ts';
import { DraftScreen } from './draft.tsx';
import { LetterForm } from './letter-form.tsx';
import type { Letter } from './text.ts';
import { DRAFT_WORDS } from './words.ts';

const TONGUES = ['hi', 'en'] as const satisfies readonly Letter['language'][];

/** A letter is begun from its form and language: the rest comes filled from the file and the directory. */
const Begin = (props: {
  fileId: string;
  /** Those of the file that went out, and may be reminded of. */
  sent: readonly { draftId: string; number: string }[];
  onBegun: (draftId: string) => void;
}) => {
  const { fileId, sent, onBegun } = props;
  const { call, language, say } = useOffice();
  const own = DRAFT_WORDS[language];
  const act = useAct();
  const [form, setForm] = useState<Letter['form']>('letter');
  const [tongue, setTongue] = useState<Letter['language']>(language);
  const [reminds, setReminds] = useState('');
  const [letter, setLetter] = useState<Letter>();
  if (letter)
    return (
      <LetterForm
        name={`${fileId}.${letter.form}.${letter.language}${reminds}`}
        fileId={fileId}
        letter={letter}
        onCancel={() => setLetter(undefined)}
        onSave={async written => {
          const { draftId } = await call('beginDraft', { params: { fileId }, body: { letter: written } });
          say(own.saved);
          onBegun(draftId);
        }}
      />
    );
  const bring = () =>
    act.run(async () =>
      setLetter(
        await call('getLetterTemplate', {
          params: { fileId },
          query: { form, language: tongue, ...(reminds === '' ? {} : { reminds }) },
        }),
      ),
    );
  const numbers = Object.fromEntries(sent.map(({ draftId, number }) => [draftId, number]));
  return (
    <ActForm act={act} doing={own.begin} onSubmit={() => void bring()} label={own.begin}>
      {sent.length > 0 && (
        <ChoiceField
          label={own.reminds}
          hint={own.remindsHint}
          value={reminds}
          choices={Object.keys(numbers)}
          names={numbers}
          none={own.remindsNone}
          onChoose={setReminds}
        />
      )}
      <ChoiceField
        label={own.formOf}
        hint={own.beginHint}
        value={form}
        choices={LETTER_FORMS}
        names={own.form}
        onChoose={chosen => setForm(chosen || 'letter')}
      />
      <ChoiceField
        label={own.language}
        value={tongue}
        choices={TONGUES}
        names={own.tongue}
        onChoose={chosen => setTongue(chosen || language)}
      />
    </ActForm>
  );
};

/** The drafts of a file: what goes out of it, and how each stands. */
export const DraftsTab = ({ file, refresh, open }: OnFile & { open?: string | undefined }) => {
  const { call, language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const { fileId } = file;
  const list = usePages(
    cursor => call('listDrafts', { params: { fileId }, query: cursor ? { cursor } : {} }),
    `${fileId} ${postId} ${open ?? ''}`,
    file.version,
  );
  const changed = () => refresh();
  if (open)
    return (
      <>
        <p>
          <a href={linkTo({ screen: 'file', fileId, tab: 'drafts' })}>← {own.back}</a>
        </p>
        <DraftScreen key={open} draftId={open} onChange={changed} />
      </>
    );
  return (
    <>
      <Pages of={list} empty={own.none}>
        {drafts => (
          <RecordTable
            label={own.list}
            rows={drafts}
            keyOf={({ draftId }) => draftId}
            columns={[
              {
                head: own.number,
                // Of a part that was merged back its own number, beside its file’s.
                cell: ({ n, fileId: of, fileNumber }) =>
                  of === fileId ? n : <span class="number">{`${n} · ${fileNumber}`}</span>,
              },
              {
                head: own.subject,
                cell: ({ draftId, subject }) => (
                  <a
                    href={linkTo({ screen: 'file', fileId, tab: 'drafts', draftId })}
                    lang={languageOf(subject)}
                  >
                    {subject}
                  </a>
                ),
              },
              { head: own.formOf, cell: ({ form }) => own.form[form] },
              {
                head: own.state,
                cell: ({ state, issued }) => (
                  <>
                    <span class="mark">{own.states[state]}</span> <SignedInInk on={issued?.signedOn} />
                  </>
                ),
              },
              { head: own.issueNumber, cell: ({ issue }) => issue?.number ?? '—' },
            ]}
          />
        )}
      </Pages>
      {file.may.includes('draft') && (
        <details>
          <summary>{own.begin}</summary>
          <Begin
            fileId={fileId}
            sent={(list.answer ?? []).flatMap(({ draftId, issue, issued }) =>
              issue && issued ? [{ draftId, number: issue.number }] : [],
            )}
            onBegun={draftId => {
              changed();
              goTo({ screen: 'file', fileId, tab: 'drafts', draftId });
            }}
          />
        </details>
      )}
    </>
  );
};
