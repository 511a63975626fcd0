import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { NoteEditor } from '../../editor/editor.tsx';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped, useTypedValue } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, LineField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { lineFault } from '../../typed-fault.ts';
import { Parties } from './parties.tsx';
import { References } from './references.tsx';
import type { Letter } from './text.ts';
import { DRAFT_WORDS } from './words.ts';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

type Lack = Answer<'previewLetter'>['lacks'][number];
type Editing = { readonly letter: Letter; readonly change: (change: Partial<Letter>) => void };

/** Who signs: oneself, or a post found by its name. */
const Signatory = ({ letter, change, name }: Editing & { name: string }) => {
  const { language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const nameOf = usePostNames();
  const search = useTyped(`${name}.signatory`);
  return (
    <details>
      <summary>
        {own.signatory}: {nameOf(letter.signatory)}
      </summary>
      {postId !== undefined && postId !== letter.signatory && (
        <button type="button" onClick={() => change({ signatory: postId })}>
          {own.signatoryOwn}
        </button>
      )}
      <PostPicker
        label={own.signatory}
        chosen={letter.signatory}
        search={search}
        wrong={undefined}
        onChoose={signatory => change({ signatory })}
      />
    </details>
  );
};

/** To whom copies go, each with words of its own. */
const Copies = ({ letter, change, name }: Editing & { name: string }) => {
  const own = DRAFT_WORDS[useOffice().language];
  return (
    <Parties
      label={own.copies}
      name={`${name}.copies`}
      parties={letter.copies.map(({ to }) => to)}
      onChange={parties =>
        change({ copies: parties.map(to => letter.copies.find(copy => copy.to === to) ?? { to }) })
      }
      beneath={index => (
        <LineField
          label={own.copyText}
          optional
          value={letter.copies[index]?.text ?? ''}
          onType={text =>
            change({
              copies: letter.copies.map(({ to, text: before }, at) => {
                const words = at === index ? text : before;
                return words === undefined || words === '' ? { to } : { to, text: words };
              }),
            })
          }
        />
      )}
    />
  );
};

/** Which letter of the file it answers, of those that are still to be answered. */
const Answers = ({ letter, change, fileId }: Editing & { fileId: string }) => {
  const { call, language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const filed = useAnswer(
    () => call('listFiledReceipts', { params: { fileId }, query: { limit: 50 } }),
    `answers ${fileId} ${postId}`,
  );
  const open = (filed.answer?.items ?? []).filter(({ receipt }) => receipt.writeOff === undefined);
  if (open.length === 0) return null;
  const names = Object.fromEntries(open.map(({ receipt }) => [receipt.receiptId, receipt.diaryNumber]));
  return (
    <ChoiceField
      label={own.answers}
      hint={own.answersHint}
      value={letter.answers ?? ''}
      choices={Object.keys(names)}
      names={names}
      none={own.answersNone}
      onChoose={chosen => change({ answers: chosen === '' ? undefined : chosen })}
    />
  );
};

/** A letter being written; what is typed stays in the tab until the office has it. */
export const LetterForm = (props: {
  /** The name under which the tab keeps it. */
  name: string;
  fileId: string;
  letter: Letter;
  onSave: (letter: Letter) => Promise<void>;
  onCancel: () => void;
}) => {
  const { call, language, words } = useOffice();
  const own = DRAFT_WORDS[language];
  const act = useAct();
  const [tried, setTried] = useState(false);
  const typed = useTypedValue<Letter>(`letter.${props.name}`);
  const [letter, setLetter] = useState<Letter>(typed.value ?? props.letter);
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const wrong = lineFault(letter.subject, LIMITS.subject, words);
  const change = (part: Partial<Letter>) => {
    const next = { ...letter, ...part };
    setLetter(next);
    typed.keep(next);
  };
  const enclosures = letter.enclosures.join('\n');
  const whole = (): Letter => ({
    ...letter,
    references: letter.references.flatMap(linesOf),
    enclosures: letter.enclosures.flatMap(linesOf),
  });
  const save = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      await props.onSave(whole());
      typed.clear();
    });
  };
  const preview = async () => {
    const { lacks, ...made } = await call('previewLetter', {
      params: { fileId: props.fileId },
      body: { letter: whole() },
    });
    setLacks(lacks);
    return made;
  };
  return (
    <div class="letter-form">
      <ActForm
        act={act}
        doing={own.save}
        label={own.writing}
        onSubmit={save}
        onCancel={props.onCancel}
        beside={<PrintButton label={own.preview} make={preview} disabled={wrong !== undefined} />}
      >
        <LineField
          label={own.subject}
          value={letter.subject}
          onType={subject => change({ subject })}
          wrong={tried ? wrong : undefined}
        />
        <Parties
          label={own.to}
          name={`${props.name}.to`}
          parties={letter.addressees}
          onChange={addressees => change({ addressees })}
        />
        <Answers letter={letter} change={change} fileId={props.fileId} />
        <References fileId={props.fileId} letter={letter} change={change} />
        <NoteEditor
          content={letter.body}
          onChange={body => change({ body: [...body] })}
          onLeave={() => undefined}
          label={own.body}
          hint={own.bodyHint}
          firstParagraph={1}
        />
        <Copies letter={letter} change={change} name={props.name} />
        <ProseField
          label={own.enclosures}
          value={enclosures}
          onType={text => change({ enclosures: text.split('\n') })}
          optional
        />
        <Signatory letter={letter} change={change} name={props.name} />
        {lacks.length > 0 && (
          <p class="warned" role="status">
            {own.lacking} {lacks.map(each => own.lacks[each]).join(', ')}
          </p>
        )}
      </ActForm>
    </div>
  );
};
