import { useOffice } from '../../office/office.ts';
import { type Document, useDocument } from '../../office/use-document.ts';
import type { Sight } from '../../place.ts';
import { Failed } from '../failed.tsx';
import { PrintSigned } from '../print-signed.tsx';
import { SignedInInk } from '../signed-in-ink.tsx';
import type { WantedPage } from './page-images.tsx';
import { ScanPages } from './scan-pages.tsx';

/** Where a document's check stands, in words; of a letter of another office that it is signed in ink. */
export const ScanState = ({ document }: { document: Document }) => {
  const { call, words, language } = useOffice();
  switch (document.state) {
    case 'READY':
      return document.letter?.signedOn === undefined ? null : (
        <p class="buttons">
          <SignedInInk on={document.letter.signedOn} /> <span class="number">{document.letter.number}</span>{' '}
          <PrintSigned
            make={from =>
              call('printArrivedLetter', { params: { documentId: document.documentId }, body: { from } })
            }
          />
        </p>
      );
    case 'REFUSED':
      return (
        <p class="failed" role="alert">
          {words.dak.refused} {document.reason?.[language]}
        </p>
      );
    case 'UPLOAD_EXPIRED':
      return (
        <p class="failed" role="alert">
          {words.dak.expired}
        </p>
      );
    case 'AWAITING_UPLOAD':
    case 'CHECKING':
      return (
        <p class="quiet" role="status">
          {words.dak.checking}
        </p>
      );
  }
};

/** A receipt's scan: its state while it is checked, then its pages, as pictures or as text. */
export const Scan = (props: {
  documentId: string;
  mayCorrect: boolean;
  sight?: Sight | undefined;
  wanted?: WantedPage | undefined;
}) => {
  const { words } = useOffice();
  const { documentId, mayCorrect } = props;
  const { document, failure, again } = useDocument(documentId);
  const sight = props.sight?.documentId === documentId ? props.sight : undefined;
  return (
    <>
      <Failed failure={failure} again={again} />
      {document && <ScanState document={document} />}
      {document?.state === 'READY' && (
        <ScanPages
          key={documentId}
          document={document}
          mayCorrect={mayCorrect}
          sight={sight}
          wanted={props.wanted}
          onChange={again}
        />
      )}
      {!document && failure === undefined && <p class="quiet">{words.loading}</p>}
    </>
  );
};
