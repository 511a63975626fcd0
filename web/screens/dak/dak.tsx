import { useRef } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useScanUpload } from '../../office/scan-upload.ts';
import { useDocument } from '../../office/use-document.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Title } from '../../parts/title.tsx';
import { ReceiptSendingFields } from '../receipt/sending.tsx';
import type { Field } from './details.ts';
import { DuplicateWarning, useDuplicate } from './duplicate.tsx';
import { Arrived, Compulsory, MoreFields } from './fields.tsx';
import { Addressees, Keeping } from './further.tsx';
import { Made } from './made.tsx';
import { OfferBeneath, Offers } from './offer.tsx';
import { useProposals } from './proposals.ts';
import { Rooms } from './rooms.tsx';
import { ScanField } from './scan-field.tsx';
import { SealedPaper } from './sealed-paper.tsx';
import { useCounter } from './use-counter.ts';

/** Whose proposals stand under “more details”. */
const FOLDED_OFFERS: readonly Field[] = ['letterNumber', 'letterDate'];

/**
 * The dak counter: a scan, its diary entry, a diary number. The entry can be typed while the scan is being checked; what
 * the machine reads on it comes later as proposals, and nothing waits for them.
 */
export const DakScreen = () => {
  const { words } = useOffice();
  const form = useRef<HTMLElement>(null);
  const toField = (selector: string) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(selector)?.focus());
  const counter = useCounter(() => toField('[name=subject]'));
  const { act, documentId, entry, made, sendsOn, tried, bundle } = counter;
  const upload = useScanUpload(id => {
    // Another scan is no longer the bundle's
    bundle.clear();
    documentId.type(id);
  });
  // While another scan is on its way, the one before it is nothing to go by.
  const scanId = upload.busy ? '' : documentId.text;
  const scan = useDocument(scanId);
  const proposals = useProposals(scanId, scan.document?.reading.state === 'DONE', entry.fields);
  const known = useDuplicate(entry, made?.receiptId);
  const scanState = scanId === '' ? undefined : (scan.document?.state ?? 'CHECKING');
  // A scan that did not come is given up by a person, not overlooked at the top of a long form.
  const scanPending = upload.busy || upload.failed || (scanState !== undefined && scanState !== 'READY');
  const isUnfit = scanState === 'REFUSED' || scanState === 'UPLOAD_EXPIRED';
  const offered = proposals.offers.some(({ field }) => FOLDED_OFFERS.includes(field));

  const beneath = (field: Field) => {
    const offer = proposals.offers.find(each => each.field === field);
    return offer && ((id: string) => <OfferBeneath id={id} offer={offer} documentId={scanId} />);
  };
  const scanHint = (): string | undefined => {
    if (upload.busy) return words.dak.waitForUpload;
    if (upload.failed) return words.dak.scanMissing;
    if (scanPending) return isUnfit ? words.dak.scanUnfit : words.dak.waitForCheck;
    return scanId === '' ? words.dak.paperOnly : undefined;
  };
  const send = () => {
    counter.enter('send');
    if (!sendsOn) toField('.send-on input');
  };
  const shown = { of: entry, tried, beneath };
  const idle = !act.busy && !scanPending;
  return (
    <section>
      <Title text={words.dak.title} />
      <Rooms />
      {made && <Made made={made} quiet={made.way === 'copy'} />}
      <div class="beside">
        <ScanField
          upload={upload}
          documentId={scanId}
          onRemove={() => {
            bundle.clear();
            documentId.clear();
          }}
          scan={scan}
          onCorrected={proposals.again}
        />
        <section ref={form}>
          <h2>{words.dak.entry}</h2>
          {bundle.value && (
            <div class="bundle">
              <p>{words.entry.copying(bundle.value.diaryNumber)}</p>
              <button type="button" onClick={counter.endBundle}>
                {words.entry.copyEnd}
              </button>
            </div>
          )}
          <ActForm
            act={act}
            doing={words.dak.diarise}
            label={words.dak.entry}
            onSubmit={() => counter.enter('generate')}
            disabled={scanPending}
            beside={
              <>
                <button type="button" class="primary" disabled={!idle} onClick={send}>
                  {words.entry.send}
                </button>
                <button type="button" disabled={!idle} onClick={() => counter.enter('copy')}>
                  {words.entry.copy}
                </button>
                {counter.anyway && (
                  <button type="button" class="danger" disabled={!idle} onClick={counter.anyway}>
                    {counter.last === 'send' ? words.entry.sendAllTheSame : words.entry.allTheSame}
                  </button>
                )}
              </>
            }
          >
            <Offers of={proposals} />
            <Compulsory {...shown} />
            <Arrived {...shown} />
            <details open={offered || (tried && (entry.isFoldWrong || counter.needsScan)) || undefined}>
              <summary>{words.entry.more}</summary>
              <MoreFields {...shown} offered={offered} />
              <Keeping of={counter} />
              <Addressees of={counter} />
            </details>
            {counter.duplicate ? (
              <DuplicateWarning known={counter.duplicate} />
            ) : (
              known && <DuplicateWarning known={known} />
            )}
            {sendsOn && (
              <fieldset class="send-on">
                <legend>{words.entry.sendTitle}</legend>
                <ReceiptSendingFields
                  of={counter.sending}
                  tried={tried && counter.last === 'send'}
                  onChoose={act.forget}
                />
                <button type="button" onClick={counter.stopSending}>
                  {words.cancel}
                </button>
              </fieldset>
            )}
            <p class="hint">{scanHint()}</p>
          </ActForm>
          <SealedPaper />
        </section>
      </div>
    </section>
  );
};
