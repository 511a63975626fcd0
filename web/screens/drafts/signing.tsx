import { DOCUMENT_TYPES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useDocument } from '../../office/use-document.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { DayField, LineField } from '../../parts/fields.tsx';
import { PickButton } from '../../parts/pick-button.tsx';
import { PrintSigned } from '../../parts/print-signed.tsx';
import { PrintButton } from '../../parts/printed.tsx';
import { Scan, ScanState } from '../../parts/scan/scan.tsx';
import { SignedInInk } from '../../parts/signed-in-ink.tsx';
import { istDayOf, parseDay, typedDay } from '../../time.ts';
import { documentTypeOf, upload } from '../../upload.ts';
import { SIGNING_WORDS } from './signing-words.ts';

type Draft = Answer<'getDraft'>;
type Signing = { readonly draft: Draft; readonly onDone: () => void };

/** The scan of what was signed: brought, checked, and entered once it can be seen. */
const SignedCopy = ({ draft, onDone }: Signing) => {
  const { call, language, now, say, words } = useOffice();
  const own = SIGNING_WORDS[language];
  const bringing = useAct();
  const entering = useAct();
  const [scan, setScan] = useState({ documentId: '', name: '' });
  const [day, setDay] = useState(typedDay(istDayOf(now())));
  const [code, setCode] = useState('');
  const [wrongType, setWrongType] = useState(false);
  const { document, failure, again } = useDocument(scan.documentId);
  const signedOn = parseDay(day);
  const bring = (file: File): void => {
    const type = documentTypeOf(file);
    setWrongType(type === undefined);
    if (type === undefined) return;
    const watched = { onStep: () => undefined, signal: new AbortController().signal };
    void bringing.run(async () => {
      const documentId = await upload(call, { file, type, fileName: file.name.slice(-100) }, watched);
      setScan({ documentId, name: file.name });
    });
  };
  const enter = () =>
    void entering.run(async () => {
      const { draftId, revision } = draft;
      const { documentId } = scan;
      const typed = code.trim() === '' ? {} : { code: code.trim() };
      await call('issueDraft', {
        params: { draftId },
        body: { revision, documentId, signedOn: signedOn ?? '', ...typed },
      });
      say(own.entered);
      onDone();
    });
  const ready = document?.state === 'READY' && signedOn !== undefined;
  return (
    <ActForm act={entering} doing={own.enter} label={own.signedCopy} onSubmit={enter} disabled={!ready}>
      <p>
        <PickButton
          label={bringing.busy ? words.working : own.choose}
          accept={DOCUMENT_TYPES.join()}
          disabled={bringing.busy}
          onPick={bring}
        />{' '}
        {scan.name !== '' && <span>{own.chosen(scan.name)}</span>}
      </p>
      {wrongType && <p class="wrong">{words.dak.wrongType}</p>}
      <Failed failure={bringing.failure} />
      <Failed failure={failure} again={again} />
      {document && <ScanState document={document} />}
      <DayField label={own.signedOn} value={day} onType={setDay} />
      <LineField label={own.typedCode} hint={own.typedHint} value={code} onType={setCode} optional />
    </ActForm>
  );
};

/** What is printed, signed in ink and brought back; then the issued letter, which is that paper. */
export const SigningInInk = ({ draft, onDone }: Signing) => {
  const { call, language } = useOffice();
  const own = SIGNING_WORDS[language];
  const [code, setCode] = useState<string>();
  const { draftId, issued, state } = draft;
  const print = async () => {
    const made = await call('printLetter', { params: { draftId }, body: {} });
    setCode(made.code);
    return made;
  };
  if (issued)
    return (
      <section aria-label={own.signedCopy}>
        <p>
          <SignedInInk on={issued.signedOn} />
        </p>
        {state !== 'CANCELLED' && (
          <p>
            <PrintSigned make={from => call('printLetter', { params: { draftId }, body: { from } })} />
          </p>
        )}
        <Scan documentId={issued.documentId} mayCorrect={false} />
      </section>
    );
  if (state === 'CANCELLED') return null;
  return (
    <section aria-label={own.print}>
      {state === 'SIGN_PENDING' && <p>{own.toSign}</p>}
      <PrintButton label={own.print} make={print} />
      {code !== undefined && (
        <p>
          {own.code}: <code>{code}</code>
        </p>
      )}
      {draft.may.includes('issue') && <SignedCopy draft={draft} onDone={onDone} />}
    </section>
  );
};
