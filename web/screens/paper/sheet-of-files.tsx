import { DOCUMENT_TYPES } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { keepText } from '../../office/save-text.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { Failed } from '../../parts/failed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { Pick } from './pick.tsx';
import { bringable, doneOf, type KeptSheet, missingScans, type Row } from './progress.ts';
import { type Sheet, useSheet } from './use-sheet.ts';
import { FROM_WORDS } from './words-from.ts';

/** Codes and names of documents, as they stand in a sheet. */
const CODES = /([A-Za-z][\w./-]*)/;

/** A sentence of the office; codes within it are no words of its language. */
const Said = ({ text }: { text: string }) => {
  const language = languageOf(text);
  const parts = language === 'hi' ? text.split(CODES) : [text];
  return (
    <span lang={language}>
      {parts.map(part => (CODES.test(part) && language === 'hi' ? <code key={part}>{part}</code> : part))}
    </span>
  );
};

/** What is wrong with the sheet, by its cells. */
const Notes = ({ sheet, severity }: { sheet: KeptSheet; severity: 'error' | 'warning' }) => {
  const { language } = useOffice();
  const from = FROM_WORDS[language];
  const notes = sheet.notes.filter(note => note.severity === severity);
  if (notes.length === 0) return null;
  return (
    <section class={severity === 'error' ? 'failed' : 'warned'}>
      <h3>{severity === 'error' ? from.wrongs : from.warnings}</h3>
      <ul>
        {notes.map(({ row, column, says }) => (
          <li key={`${row} ${column} ${says}`}>
            {row !== undefined && (
              <strong>
                {column === undefined ? (
                  from.row(row)
                ) : (
                  <span lang={languageOf(column) === language ? undefined : languageOf(column)}>
                    {from.cell(row, column)}
                  </span>
                )}
                :{' '}
              </strong>
            )}
            <Said text={says} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Where a row stands: waiting, on its way, here, or refused. */
const Standing = ({ of, sheet, row }: { of: Sheet; sheet: KeptSheet; row: Row }) => {
  const { language } = useOffice();
  const from = FROM_WORDS[language];
  const { file, refused } = doneOf(sheet, row);
  if (file)
    return (
      <a class="good" href={linkTo({ screen: 'file', fileId: file.fileId, tab: 'sheet' })}>
        ✓ {from.done(file.number)}
      </a>
    );
  if (of.under === row.row) return <span role="status">{from.coming}</span>;
  const missing = missingScans(sheet, row, of.scans);
  if (missing.length > 0)
    return (
      <span class="mark aside">
        <Said text={from.scanMissing(missing.join(', '))} />
      </span>
    );
  if (refused)
    return (
      <span class="wrong">
        {from.refused}: {refused[language]}
      </span>
    );
  return <>{from.ready}</>;
};

const Rows = ({ of, sheet }: { of: Sheet; sheet: KeptSheet }) => {
  const { words, language } = useOffice();
  const from = FROM_WORDS[language];
  const nameOfPost = usePostNames();
  const { bringing, scans } = of;
  const waiting = bringable(sheet, scans).length;
  const done = sheet.rows.filter(row => doneOf(sheet, row).file !== undefined).length;
  if (sheet.rows.length === 0) return <p class="quiet">{from.nothing}</p>;
  return (
    <>
      <p role="status">{from.progress(done, sheet.rows.length)}</p>
      <progress max={sheet.rows.length} value={done} aria-label={from.rows} />
      <Failed failure={bringing.failure} again={of.bringAll} />
      <p class="buttons">
        {waiting > 0 && (
          <button type="button" class="primary" disabled={bringing.busy} onClick={of.bringAll}>
            {from.bringAll(waiting)}
          </button>
        )}
        {bringing.busy && (
          <button type="button" onClick={of.stop}>
            {from.stop}
          </button>
        )}
      </p>
      <RecordTable
        label={from.rows}
        rows={sheet.rows}
        keyOf={row => row.row}
        columns={[
          { head: from.rowHead, cell: row => <span class="number">{row.row}</span> },
          {
            head: words.field.oldNumber,
            cell: row => <span lang={languageOf(row.paper.oldNumber)}>{row.paper.oldNumber}</span>,
          },
          {
            head: words.field.subject,
            cell: row => <span lang={languageOf(row.subject)}>{row.subject}</span>,
          },
          {
            head: words.field.holder,
            cell: row => (row.holder === undefined ? from.own : nameOfPost(row.holder)),
          },
          { head: from.state, cell: row => <Standing of={of} sheet={sheet} row={row} /> },
        ]}
      />
    </>
  );
};

/** Many paper files at once: a sheet that names them, and their scans by the names the sheet has. */
export const SheetOfFiles = () => {
  const { call, language } = useOffice();
  const from = FROM_WORDS[language];
  const sheet = useSheet();
  const fetching = useAct();
  const template = () =>
    void fetching.run(async () => {
      keepText(await call('getPaperSheetTemplate', { query: { language } }), 'paper-files.csv');
    });
  const { busy } = sheet.bringing;
  return (
    <>
      <p class="hint">{from.sheetHint}</p>
      <p class="buttons">
        <button type="button" disabled={fetching.busy} onClick={template}>
          {from.template}
        </button>
        <Pick
          label={from.chooseSheet}
          accept=".csv,.xlsx"
          disabled={busy || sheet.reading.busy}
          onPick={([file]) => file && sheet.read(file)}
        />
        <Pick
          folder
          label={from.chooseFolder}
          accept={DOCUMENT_TYPES.join(',')}
          disabled={busy}
          onPick={sheet.addScans}
        />
        <Pick
          several
          label={from.chooseScans}
          accept={DOCUMENT_TYPES.join(',')}
          disabled={busy}
          onPick={sheet.addScans}
        />
        {sheet.sheet && (
          <button type="button" disabled={busy} onClick={sheet.forget}>
            {from.anotherSheet}
          </button>
        )}
      </p>
      {sheet.scans.length > 0 && <p class="quiet">{from.scansHere(sheet.scans.length)}</p>}
      <Failed failure={fetching.failure} />
      <Failed failure={sheet.reading.failure} />
      {sheet.sheet && (
        <>
          <h2>
            <span lang={languageOf(sheet.sheet.fileName)}>{sheet.sheet.fileName}</span>
          </h2>
          <Notes sheet={sheet.sheet} severity="error" />
          <Notes sheet={sheet.sheet} severity="warning" />
          <Rows of={sheet} sheet={sheet.sheet} />
        </>
      )}
    </>
  );
};
