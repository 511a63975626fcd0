import { DOCUMENT_TYPES, LIMITS } from 'virtual:contract';
import { useId, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { AskedDocument } from '../../office/use-document.ts';
import { Failed } from '../../parts/failed.tsx';
import { ScanState } from '../../parts/scan/scan.tsx';
import { ScanPages } from '../../parts/scan/scan-pages.tsx';
import { ConnectionLost } from '../../problem.ts';
import { documentTypeOf, isTooLarge, type UploadStep, upload } from '../../upload.ts';

const PickButton = (props: {
  label: string;
  accept: string;
  camera?: boolean;
  primary?: boolean;
  disabled: boolean;
  onPick: (file: File) => void;
}) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={id}
        class="visually-hidden"
        type="file"
        accept={props.accept}
        capture={props.camera ? 'environment' : undefined}
        disabled={props.disabled}
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that the same file can be chosen again after it was refused.
          event.currentTarget.value = '';
          if (file) props.onPick(file);
        }}
      />
      <label for={id} class={props.primary ? 'button primary' : 'button'}>
        {props.label}
      </label>
    </>
  );
};

const shortName = (name: string): string => [...name].slice(-LIMITS.fileName).join('');

/** Takes a scan from a file or the camera, uploads it, and shows where its check stands and, once good, its pages. */
export const ScanField = (props: {
  documentId: string;
  onUploaded: (documentId: string) => void;
  onRemove: () => void;
  scan: AskedDocument;
  onCorrected: () => void;
}) => {
  const { call, words } = useOffice();
  const [step, setStep] = useState<UploadStep>();
  const [failure, setFailure] = useState<unknown>();
  const lost = useRef<File | undefined>(undefined);
  const { document, failure: askFailure, again } = props.scan;

  const take = async (file: File): Promise<void> => {
    const type = documentTypeOf(file);
    if (type === undefined) return setFailure(words.dak.wrongType);
    if (isTooLarge(file)) return setFailure(words.dak.tooLarge);
    setFailure(undefined);
    lost.current = file;
    try {
      props.onUploaded(await upload(call, { file, type, fileName: shortName(file.name) }, setStep));
      lost.current = undefined;
    } catch (problem) {
      setFailure(problem instanceof ConnectionLost ? words.dak.uploadLost : problem);
    }
    setStep(undefined);
  };
  const retry = () => {
    if (lost.current) void take(lost.current);
  };
  const remove = () => {
    setFailure(undefined);
    lost.current = undefined;
    props.onRemove();
  };
  const busy = step !== undefined;
  return (
    <section class="scan" aria-label={words.dak.scan} aria-busy={busy}>
      <h2>{words.dak.scan}</h2>
      <p class="buttons">
        <PickButton
          primary
          label={props.documentId === '' ? words.dak.choose : words.dak.another}
          accept={DOCUMENT_TYPES.join(',')}
          disabled={busy}
          onPick={file => void take(file)}
        />
        <PickButton
          camera
          label={words.dak.camera}
          accept="image/*"
          disabled={busy}
          onPick={file => void take(file)}
        />
        {props.documentId !== '' && (
          <button type="button" disabled={busy} onClick={remove}>
            {words.dak.withoutScan}
          </button>
        )}
      </p>
      <p class="hint">{words.dak.accepts}</p>
      {step && (
        <p role="status">
          {step.step === 'reading' ? words.dak.reading : words.dak.uploading(step.percent)}
          {step.step === 'sending' && <progress max={100} value={step.percent} />}
        </p>
      )}
      <Failed failure={failure} again={lost.current ? retry : undefined} />
      <Failed failure={askFailure} again={again} />
      {document && failure === undefined && <ScanState document={document} />}
      {document?.state === 'READY' && (
        <>
          <p class="good" role="status">
            {words.dak.ready(document.pages ?? 0)}
          </p>
          <ScanPages
            key={document.documentId}
            document={document}
            mayCorrect
            tellsReading
            onChange={again}
            onCorrected={props.onCorrected}
          />
        </>
      )}
    </section>
  );
};
