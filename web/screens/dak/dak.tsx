import { DELIVERY_MODES, KEPT } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useScanUpload } from '../../office/scan-upload.ts';
import { useAct } from '../../office/use-act.ts';
import { useDocument } from '../../office/use-document.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { Title } from '../../parts/title.tsx';
import { goTo } from '../../place.ts';
import { useEntry } from './entry.ts';
import { OfferBeneath, Offers } from './offer.tsx';
import { type ProposedField, useProposals } from './proposals.ts';
import { ScanField } from './scan-field.tsx';
import { SealedPaper } from './sealed-paper.tsx';

/**
 * The dak counter: a scan, its diary entry, a diary number. The entry can be typed while the scan is being checked; what
 * the machine reads on it comes later as proposals, and nothing waits for them.
 */
export const DakScreen = () => {
  const { call, words, say } = useOffice();
  const { documentId, fields, mode, classification, faults, isRight, details, clear } = useEntry();
  const upload = useScanUpload(documentId.type);
  // While another scan is on its way, the one before it is nothing to go by.
  const scanId = upload.busy ? '' : documentId.text;
  const scan = useDocument(scanId);
  const proposals = useProposals(scanId, scan.document?.reading.state === 'DONE', fields);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const wrong = (field: keyof typeof faults) => (tried ? faults[field] : undefined);
  const scanState = scanId === '' ? undefined : (scan.document?.state ?? 'CHECKING');
  // A scan that did not come is given up by a person, not overlooked at the top of a long form.
  const scanPending = upload.busy || upload.failed || (scanState !== undefined && scanState !== 'READY');
  const isUnfit = scanState === 'REFUSED' || scanState === 'UPLOAD_EXPIRED';

  const diarise = () => {
    setTried(true);
    if (!isRight) return;
    void act.run(async () => {
      const made = await call('diariseReceipt', { body: details() });
      clear();
      say(words.dak.diarised(made.diaryNumber));
      goTo({ screen: 'receipt', receiptId: made.receiptId });
    });
  };
  const beneath = (field: ProposedField | 'address') => {
    const offer = proposals.offers.find(each => each.field === field);
    return offer && ((id: string) => <OfferBeneath id={id} offer={offer} documentId={scanId} />);
  };
  const line = (field: 'name' | 'office' | 'address' | 'subject' | 'letterNumber') => (
    <LineField
      label={words.field[field]}
      name={field}
      optional={field === 'address' || field === 'letterNumber'}
      value={fields[field].text}
      onType={fields[field].type}
      wrong={wrong(field)}
      hint={field === 'name' && wrong(field) === undefined ? words.dak.senderRule : undefined}
      beneath={beneath(field)}
    />
  );
  const scanHint = (): string | undefined => {
    if (upload.busy) return words.dak.waitForUpload;
    if (upload.failed) return words.dak.scanMissing;
    if (scanPending) return isUnfit ? words.dak.scanUnfit : words.dak.waitForCheck;
    return scanId === '' ? words.dak.paperOnly : undefined;
  };
  return (
    <section>
      <Title text={words.dak.title} />
      <div class="beside">
        <ScanField
          upload={upload}
          documentId={scanId}
          onRemove={documentId.clear}
          scan={scan}
          onCorrected={proposals.again}
        />
        <section>
          <h2>{words.dak.entry}</h2>
          <ActForm
            act={act}
            doing={words.dak.diarise}
            label={words.dak.entry}
            onSubmit={diarise}
            disabled={scanPending}
          >
            <Offers of={proposals} />
            {line('name')}
            {line('office')}
            {line('address')}
            {line('subject')}
            {/* A line of the letter needs the form's whole width to be read. */}
            <div class={proposals.offers.length > 0 ? undefined : 'pair'}>
              {line('letterNumber')}
              <DayField
                label={words.field.letterDate}
                name="letterDate"
                optional
                value={fields.letterDate.text}
                onType={fields.letterDate.type}
                wrong={wrong('letterDate')}
                beneath={beneath('letterDate')}
              />
            </div>
            <div class="pair">
              <DayField
                label={words.field.receivedOn}
                name="receivedOn"
                value={fields.receivedOn.text}
                onType={fields.receivedOn.type}
                wrong={wrong('receivedOn')}
              />
              <ChoiceField
                label={words.field.deliveryMode}
                value={mode}
                choices={DELIVERY_MODES}
                names={words.deliveryMode}
                onChoose={fields.deliveryMode.type}
              />
            </div>
            <ChoiceField
              label={words.classification.label}
              value={classification}
              choices={KEPT}
              names={words.classification.name}
              hint={classification === 'confidential' ? words.classification.hint : undefined}
              onChoose={fields.classification.type}
            />
            <p class="hint">{scanHint()}</p>
          </ActForm>
          <SealedPaper />
        </section>
      </div>
    </section>
  );
};
