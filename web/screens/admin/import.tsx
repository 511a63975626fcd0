import { SHEET_WORDS } from 'virtual:directory';
import { useEffect } from 'preact/hooks';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { adminLink } from './address.ts';
import { Confirm } from './confirm.tsx';
import { ImportProblems } from './import-problems.tsx';
import { type Import, ImportCounts, ImportState } from './imports.tsx';
import { useAdmin } from './use-admin.ts';
import { keysOf } from './words/words.ts';

const ASK_AGAIN_MS = 1500;

const isUnderWay = ({ state, checking }: Import): boolean =>
  state === 'WAITING' || (state === 'CHECKING' && checking?.isLost !== true);

const Progress = ({ shown }: { shown: Import }) => {
  const { admin } = useAdmin();
  const progress = shown.checking?.progress;
  if (shown.state === 'WAITING') return <p role="status">{admin.imports.waiting}</p>;
  const says = progress
    ? admin.imports.progress(admin.importStep[progress.step], progress.rows, progress.of ?? 0)
    : admin.imports.begins;
  return (
    <>
      <p role="status">{says}</p>
      <progress
        aria-label={says}
        {...(progress?.of === undefined || progress.of === 0
          ? {}
          : { max: progress.of, value: progress.rows })}
      />
    </>
  );
};

/** What each sheet would do: new rows, changed ones, and those that say what is there already. */
const Counts = ({ counts }: { counts: NonNullable<NonNullable<Import['report']>['counts']> }) => {
  const { admin, language } = useAdmin();
  const rows = keysOf(SHEET_WORDS).flatMap(sheet => {
    const count = counts[sheet];
    // Of a sheet that was not brought there is nothing to say.
    return count === undefined || count.new + count.changed + count.same === 0 ? [] : [{ sheet, ...count }];
  });
  if (rows.length === 0) return null;
  return (
    <RecordTable
      label={admin.imports.countsTitle}
      rows={rows}
      keyOf={({ sheet }) => sheet}
      columns={[
        { head: admin.imports.sheet, cell: ({ sheet }) => SHEET_WORDS[sheet][language] },
        { head: admin.imports.fresh, cell: row => row.new },
        { head: admin.imports.changed, cell: row => row.changed },
        { head: admin.imports.same, cell: row => row.same },
      ]}
    />
  );
};

const Acts = ({ shown, again }: { shown: Import; again: () => void }) => {
  const { call, admin, register, say } = useAdmin();
  const checking = useAct();
  const { importId, may, report } = shown;
  const params = { importId };
  return (
    <>
      <div class="buttons acts">
        {may.includes('apply') && report !== undefined && (
          <Confirm
            primary
            doing={admin.imports.apply}
            says={
              <>
                <p>
                  <ImportCounts shown={shown} />
                </p>
                <p>{admin.imports.applySays}</p>
              </>
            }
            act={async () => {
              await call('applyImport', { params, body: { version: report.plannedOn } });
              register.forget();
              say(admin.imports.applied);
              again();
            }}
          />
        )}
        {may.includes('check') && (
          <button
            type="button"
            disabled={checking.busy}
            onClick={() =>
              void checking.run(async () => {
                await call('checkImport', { params, body: {} });
                again();
              })
            }
          >
            {admin.imports.checkAgain}
          </button>
        )}
        {may.includes('cancel') && (
          <Confirm
            danger
            doing={admin.imports.cancel}
            says={<p>{admin.imports.cancelSays}</p>}
            act={async () => {
              await call('cancelImport', { params, body: {} });
              say(admin.imports.cancelled);
              again();
            }}
          />
        )}
      </div>
      <Failed failure={checking.failure} />
    </>
  );
};

const Report = ({ shown }: { shown: Import }) => {
  const { admin } = useAdmin();
  const { report, importId } = shown;
  if (report === undefined) return null;
  return (
    <>
      <p class={report.errors > 0 ? 'failed' : report.warnings > 0 ? 'warned' : 'where'}>
        {report.errors > 0
          ? admin.imports.hasErrors(report.errors)
          : report.changes === 0
            ? admin.imports.saysNothingNew
            : admin.imports.fit}
      </p>
      {report.counts && <Counts counts={report.counts} />}
      {report.errors + report.warnings > 0 && <ImportProblems key={report.at} importId={importId} />}
    </>
  );
};

/** One import: how far its check has come, what it found in which cell, and what is to become of it. */
export const ImportScreen = ({ importId }: { importId: string }) => {
  const { call, admin, words } = useAdmin();
  const { answer, failure, loading, again, freshen } = useAnswer(
    () => call('getImport', { params: { importId } }),
    importId,
  );
  const underWay = answer !== undefined && isUnderWay(answer);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(freshen, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [underWay, freshen]);
  return (
    <section>
      <Title text={admin.imports.one} />
      <p>
        <a href={adminLink('imports')}>{admin.imports.toAll}</a>
      </p>
      <Failed failure={failure} again={again} />
      {!answer && loading && <p class="quiet">{words.loading}</p>}
      {answer && (
        <>
          <p class="where">
            <ImportState shown={answer} /> <Moment at={answer.startedAt} /> ·{' '}
            <code>{answer.startedBy.login}</code> ·{' '}
            {answer.files.map(({ fileName }) => (
              <span key={fileName} class="number" lang={languageOf(fileName)}>
                {fileName}{' '}
              </span>
            ))}
          </p>
          {underWay && <Progress shown={answer} />}
          {(answer.state === 'FAILED' || answer.checking?.isLost) && !underWay && (
            <p class="failed" role="alert">
              {admin.imports.brokeOff}
            </p>
          )}
          {answer.applied && (
            <p class="where">
              {admin.imports.appliedAt} <Moment at={answer.applied.at} /> ·{' '}
              <code>{answer.applied.by.login}</code>
            </p>
          )}
          <Acts shown={answer} again={again} />
          <Report shown={answer} />
        </>
      )}
    </section>
  );
};
