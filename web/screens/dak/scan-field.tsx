import { DOCUMENT_TYPES } from 'virtual:contract';
import { useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { UploadShown } from '../../office/scan-upload.ts';
import type { AskedDocument } from '../../office/use-document.ts';
import { Failed } from '../../parts/failed.tsx';
import { PickButton } from '../../parts/pick-button.tsx';
import { ScanState } from '../../parts/scan/scan.tsx';
import { ScanPages } from '../../parts/scan/scan-pages.tsx';

/** Takes a scan from a file or the camera, shows it on its way, where its check stands and, once good, its pages. */
export const ScanField = (props: {
  upload: UploadShown;
  documentId: string;
  onRemove: () => void;
  scan: AskedDocument;
  onCorrected: () => void;
}) => {
  const { words } = useOffice();
  const { step, busy, failed, wrong, failure, take, retry, forget } = props.upload;
  const { document, failure: askFailure, again } = props.scan;
  const buttons = useRef<HTMLParagraphElement>(null);
  // The button that was pressed goes with what it was for
  const toPick = () => requestAnimationFrame(() => buttons.current?.querySelector('input')?.focus());
  const stop = () => {
    forget();
    toPick();
  };
  const remove = () => {
    forget();
    props.onRemove();
    toPick();
  };
  // What went wrong with the next scan is told alone
  const asksFor = !failed && props.documentId !== '' && document === undefined && askFailure === undefined;
  return (
    <section class="scan" aria-label={words.dak.scan} aria-busy={busy}>
      <h2>{words.dak.scan}</h2>
      <p ref={buttons} class="buttons">
        <PickButton
          primary
          label={props.documentId === '' ? words.dak.choose : words.dak.another}
          accept={DOCUMENT_TYPES.join(',')}
          disabled={busy}
          onPick={take}
        />
        <PickButton camera label={words.dak.camera} accept="image/*" disabled={busy} onPick={take} />
        {props.documentId !== '' && (
          <button type="button" onClick={remove}>
            {words.dak.withoutScan}
          </button>
        )}
        {(busy || failed) && (
          <button type="button" onClick={stop}>
            {busy ? words.dak.stopUpload : words.cancel}
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
      <Failed failure={wrong === undefined ? failure : words.dak[wrong]} again={retry} />
      <Failed failure={askFailure} again={again} />
      {asksFor && (
        <p class="quiet" role="status">
          {words.dak.checking}
        </p>
      )}
      {document && !failed && <ScanState document={document} />}
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
