import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import type { Letter } from './text.ts';
import { DRAFT_WORDS } from './words.ts';

type Filed = Answer<'listFiledReceipts'>['items'][number];

/** As a letter refers to a paper: `पत्र संख्या 45/तह०/2026, दिनांक 02-11-2026 (तहसीलदार सदर)`. */
const referenceTo = ({ receipt }: Filed, tongue: Letter['language']): string => {
  const { letterNumber, letterDate, sender } = receipt.details;
  const said = DRAFT_WORDS[tongue].referring;
  const from = [sender.designation, sender.office, sender.name].find(part => part !== undefined);
  const parts = [
    letterNumber === undefined ? `${said.diary} ${receipt.diaryNumber}` : `${said.letter} ${letterNumber}`,
    letterDate === undefined ? undefined : `${said.dated} ${letterDate.split('-').reverse().join('-')}`,
  ];
  return `${parts.filter(part => part !== undefined).join(', ')}${from === undefined ? '' : ` (${from})`}`;
};

/** To what a letter refers: in words, and by a paper of the file, which is put in as it is referred to. */
export const References = (props: {
  fileId: string;
  letter: Letter;
  change: (change: Partial<Letter>) => void;
}) => {
  const { fileId, letter, change } = props;
  const { call, language, postId } = useOffice();
  const own = DRAFT_WORDS[language];
  const filed = useAnswer(
    () => call('listFiledReceipts', { params: { fileId }, query: { limit: 50 } }),
    `references ${fileId} ${postId}`,
  );
  const papers = filed.answer?.items ?? [];
  const names = Object.fromEntries(
    papers.map(({ receipt }) => [receipt.receiptId, `${receipt.diaryNumber} – ${receipt.details.subject}`]),
  );
  const add = (receiptId: string) => {
    const paper = papers.find(({ receipt }) => receipt.receiptId === receiptId);
    if (!paper) return;
    const line = referenceTo(paper, letter.language);
    const before = letter.references.filter(each => each.trim() !== '');
    if (!before.includes(line)) change({ references: [...before, line] });
  };
  return (
    <>
      <ProseField
        label={own.references}
        value={letter.references.join('\n')}
        onType={text => change({ references: text.split('\n') })}
        optional
      />
      {papers.length > 0 && (
        <ChoiceField
          label={own.referTo}
          value=""
          choices={Object.keys(names)}
          names={names}
          none={own.referToNone}
          onChoose={add}
        />
      )}
    </>
  );
};
