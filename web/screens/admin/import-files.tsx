import { IMPORT_LIMITS } from 'virtual:directory';
import { useId, useState } from 'preact/hooks';
import { sha256 } from '../../intents.ts';
import { useAct } from '../../office/use-act.ts';
import { Failed } from '../../parts/failed.tsx';
import { languageOf } from '../../parts/written.ts';
import { ConnectionLost } from '../../problem.ts';
import { put } from '../../upload.ts';
import { goToAdmin } from './address.ts';
import { useAdmin } from './use-admin.ts';

const READABLE = /\.(?:csv|xlsx)$/i;
const MB = 1024 * 1024;

/** Why these files cannot be brought; undefined where they can. The office looks again. */
const useFault = (files: readonly File[]): string | undefined => {
  const { admin } = useAdmin();
  if (files.length > IMPORT_LIMITS.files) return admin.imports.tooMany(IMPORT_LIMITS.files);
  const strange = files.find(({ name }) => !READABLE.test(name));
  if (strange) return admin.imports.wrongType;
  const large = files.find(({ size }) => size > IMPORT_LIMITS.fileBytes);
  return large ? admin.imports.tooLarge(IMPORT_LIMITS.fileBytes / MB) : undefined;
};

/** Announces the files, brings them, and goes to where their check is watched. */
const useBring = () => {
  const { call } = useAdmin();
  const act = useAct();
  const [percent, setPercent] = useState<number>();
  const bring = (files: readonly File[]) =>
    act.run(async () => {
      setPercent(0);
      const announced = await Promise.all(
        files.map(async file => ({
          fileName: file.name,
          length: file.size,
          sha256: await sha256(await file.arrayBuffer()),
        })),
      );
      const order = await call('startImport', { body: { files: announced } });
      const all = files.reduce((sum, { size }) => sum + size, 0) || 1;
      let before = 0;
      for (const [place, file] of files.entries()) {
        const upload = order.uploads[place];
        if (upload === undefined) throw new ConnectionLost('upload');
        const sent = before;
        await put(file, upload, {
          signal: new AbortController().signal,
          onStep: step => {
            if (step.step === 'sending')
              setPercent(Math.round((100 * sent + step.percent * file.size) / all));
          },
        });
        before += file.size;
      }
      goToAdmin('imports', order.import.importId);
    });
  return { bring, act, percent };
};

/** Files chosen or dropped here: several sheets as CSV, or a workbook. */
export const ImportFiles = () => {
  const { words, admin } = useAdmin();
  const id = useId();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [over, setOver] = useState(false);
  const { bring, act, percent } = useBring();
  const fault = useFault(files);
  const take = (list: FileList | null | undefined) => {
    act.forget();
    setFiles(list ? [...list] : []);
  };
  return (
    <section class="panel">
      <h2>{admin.imports.bring}</h2>
      <fieldset
        class={over ? 'drop over' : 'drop'}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <legend class="visually-hidden">{admin.imports.choose}</legend>
        <p class="buttons">
          <input
            id={id}
            class="visually-hidden"
            type="file"
            multiple
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={act.busy}
            onChange={event => take(event.currentTarget.files)}
          />
          <label class="button" for={id}>
            {admin.imports.choose}
          </label>
          <span class="quiet">{admin.imports.orDrop}</span>
        </p>
        <p class="hint">{admin.imports.accepts(IMPORT_LIMITS.fileBytes / MB)}</p>
      </fieldset>
      {files.length > 0 && (
        <ul>
          {files.map(({ name, size }) => (
            <li key={name}>
              <span class="number" lang={languageOf(name)}>
                {name}
              </span>{' '}
              <span class="quiet">{admin.imports.size(Math.max(1, Math.round(size / 1024)))}</span>
            </li>
          ))}
        </ul>
      )}
      {fault !== undefined && (
        <p class="failed" role="alert">
          {fault}
        </p>
      )}
      {act.busy && percent !== undefined && (
        <>
          <p role="status">{admin.imports.uploading(percent)}</p>
          <progress max={100} value={percent} aria-label={admin.imports.uploading(percent)} />
        </>
      )}
      <Failed failure={act.failure} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={act.busy || files.length === 0 || fault !== undefined}
          onClick={() => void bring(files)}
        >
          {act.busy ? words.working : admin.imports.check}
        </button>
      </div>
    </section>
  );
};
