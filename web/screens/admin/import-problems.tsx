import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { usePages } from '../../office/use-answer.ts';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { languageOf } from '../../parts/written.ts';
import { finder } from './look.ts';
import { useAdmin } from './use-admin.ts';
import { keysOf } from './words/words.ts';

type Problem = Answer<'listImportProblems'>['items'][number];

const PAGE = 100;

/** Where it stands, as the file itself names it. */
const Where = ({ at }: { at: Problem }) => {
  const { admin } = useAdmin();
  const { file, sheet, row, column, cell, upTo } = at;
  return (
    <>
      {file !== undefined && <small lang={languageOf(file)}>{file}</small>}
      {sheet !== '' && <span lang={languageOf(sheet)}>{sheet}</span>}
      {row !== undefined && (
        <>
          {' '}
          · {admin.imports.row} {row}
        </>
      )}
      {column !== undefined && (
        <>
          {' '}
          · <span lang={languageOf(column)}>{column}</span>
        </>
      )}
      {cell !== undefined && (
        <>
          {' '}
          (<span class="number">{upTo === undefined ? cell : `${cell}:${upTo}`}</span>)
        </>
      )}
    </>
  );
};

const QUOTED = /("[^"]*"|“[^”]*”)/;

/** A sentence of the office, in which what the sheet says stands in quotes and in its own language. */
const Said = ({ text }: { text: string }) => (
  <>
    {text
      .split(QUOTED)
      .map((part, place) => (place % 2 === 1 ? <span lang={languageOf(part)}>{part}</span> : part))}
  </>
);

/** What a check found, a line for each cell: errors and warnings, in the officer’s language. */
export const ImportProblems = ({ importId }: { importId: string }) => {
  const { call, admin, language } = useAdmin();
  const [severity, setSeverity] = useState<keyof typeof admin.severity | ''>('');
  const [typed, setTyped] = useState('');
  const list = usePages(
    cursor =>
      call('listImportProblems', {
        params: { importId },
        query: { limit: PAGE, ...(cursor ? { cursor } : {}) },
      }),
    `problems ${importId} ${language}`,
  );
  const fits = finder(typed);
  const found = list.answer?.filter(
    problem =>
      (severity === '' || problem.severity === severity) &&
      fits(
        problem.sheet,
        problem.file,
        problem.column,
        problem.cell,
        String(problem.row ?? ''),
        problem.says,
      ),
  );
  // Errors first, however the steps of the check came upon them.
  const ordered = found && [
    ...found.filter(each => each.severity === 'error'),
    ...found.filter(each => each.severity === 'warning'),
  ];
  return (
    <>
      <h2>{admin.imports.problems}</h2>
      <div class="pair">
        <ChoiceField
          label={admin.imports.severity}
          value={severity}
          choices={keysOf(admin.severity)}
          names={admin.severity}
          none={admin.imports.both}
          onChoose={setSeverity}
        />
        <LineField search label={admin.imports.searchProblems} value={typed} onType={setTyped} />
      </div>
      <Pages of={{ ...list, answer: ordered }} empty={admin.noneFound}>
        {problems => (
          <RecordTable
            label={admin.imports.problems}
            rows={problems}
            keyOf={problem => JSON.stringify(problem)}
            columns={[
              {
                head: admin.imports.severity,
                cell: problem => (
                  <span class={`mark ${problem.severity === 'error' ? 'overdue' : 'aside'}`}>
                    {admin.severity[problem.severity]}
                  </span>
                ),
              },
              { head: admin.imports.where, cell: problem => <Where at={problem} /> },
              {
                head: admin.imports.what,
                cell: problem => <Said text={problem.says} />,
              },
            ]}
          />
        )}
      </Pages>
    </>
  );
};
