import { SHEET_WORDS } from 'virtual:directory';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { usePages } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { adminLink } from './address.ts';
import { ImportFiles } from './import-files.tsx';
import { useMadeFile } from './save-file.ts';
import { useAdmin } from './use-admin.ts';
import { keysOf } from './words/words.ts';

export type Import = Answer<'getImport'>;

const WHOLE = 'whole';

/** Sheets to fill in, and the directory as it stands: as one workbook, or one sheet as CSV. */
const Downloads = () => {
  const { words, admin, language } = useAdmin();
  const [form, setForm] = useState<string>(WHOLE);
  const template = useMadeFile('getImportTemplate');
  const exported = useMadeFile('exportDirectory');
  const sheets = keysOf(SHEET_WORDS);
  const names = Object.fromEntries(
    sheets.map(sheet => [sheet, admin.imports.oneSheet(SHEET_WORDS[sheet][language])]),
  );
  const sheet = sheets.find(each => each === form);
  const asked = sheet === undefined ? ({ form: 'xlsx' } as const) : ({ form: 'csv', sheet } as const);
  return (
    <section class="panel">
      <h2>{admin.imports.downloads}</h2>
      <p class="hint">{admin.imports.downloadsSay}</p>
      <ChoiceField
        label={admin.imports.form}
        value={form}
        choices={[WHOLE, ...sheets]}
        names={{ [WHOLE]: admin.imports.workbook, ...names }}
        onChoose={setForm}
      />
      <Failed failure={template.failure ?? exported.failure} />
      <div class="buttons">
        <button type="button" disabled={template.busy} onClick={() => template.fetchIt(asked)}>
          {template.busy ? words.working : admin.imports.template}
        </button>
        <button type="button" disabled={exported.busy} onClick={() => exported.fetchIt(asked)}>
          {exported.busy ? words.working : admin.imports.export}
        </button>
      </div>
    </section>
  );
};

/** An import’s state, marked by how it is. */
export const ImportState = ({ shown: { state, report } }: { shown: Import }) => {
  const { admin } = useAdmin();
  const kind = state === 'APPLIED' ? 'new' : state === 'FAILED' || report?.errors ? 'overdue' : 'aside';
  return <span class={`mark ${kind}`}>{admin.importState[state]}</span>;
};

/** How many rows there are and what is wrong, in one line. */
export const ImportCounts = ({ shown: { report } }: { shown: Import }) => {
  const { admin } = useAdmin();
  if (report === undefined) return null;
  return <>{admin.imports.counted(report.rows, report.errors, report.warnings, report.changes)}</>;
};

const Past = () => {
  const { call, admin } = useAdmin();
  const list = usePages(cursor => call('listImports', { query: cursor ? { cursor } : {} }), 'imports');
  return (
    <>
      <h2>{admin.imports.past}</h2>
      <Pages of={list} empty={admin.imports.none}>
        {imports => (
          <ul class="rows">
            {imports.map(shown => (
              <li key={shown.importId} class="row">
                <a href={adminLink('imports', shown.importId)}>
                  <span class="row-subject">
                    <Moment at={shown.startedAt} />
                  </span>
                </a>
                <span class="row-facts">
                  {shown.files.map(({ fileName }) => (
                    <span key={fileName} class="number" lang={languageOf(fileName)}>
                      {fileName}
                    </span>
                  ))}
                  <span>
                    <ImportCounts shown={shown} />
                  </span>
                </span>
                <span class="marks">
                  <ImportState shown={shown} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
};

/** Offices, posts, officers and charges from spreadsheets: brought, checked, and entered whole or not at all. */
export const ImportsScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.parts.imports} />
      <p>{admin.imports.says}</p>
      <div class="beside">
        <ImportFiles />
        <Downloads />
      </div>
      <Past />
    </section>
  );
};
