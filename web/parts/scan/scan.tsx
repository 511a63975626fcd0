import { useEffect } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { Failed } from './failed.tsx';
import { PageImages } from './page-images.tsx';

type Document = Answer<'getDocument'>;
const POLL_MS = 2000;

/** Whether asking again may bring something new. */
export const isSettled = ({ state, pages, rendered }: Document): boolean =>
  state === 'REFUSED' || state === 'UPLOAD_EXPIRED' || (state === 'READY' && rendered >= (pages ?? 0));

/** Where a document's check stands, in words; nothing when its pages can be read. */
export const ScanState = ({ document }: { document: Document }) => {
  const { words, language } = useOffice();
  switch (document.state) {
    case 'READY':
      return null;
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

/** A receipt's scan: its state while it is checked, then its pages. */
export const Scan = ({ documentId }: { documentId: string }) => {
  const { call, words } = useOffice();
  const asked = useAnswer(() => call('getDocument', { params: { documentId } }), documentId);
  const { answer: document, again } = asked;
  useEffect(() => {
    if (document === undefined || isSettled(document)) return;
    const timer = setTimeout(again, POLL_MS);
    return () => clearTimeout(timer);
  }, [document, again]);
  return (
    <>
      <Failed failure={asked.failure} again={again} />
      {document && <ScanState document={document} />}
      {document?.state === 'READY' && <PageImages documentId={documentId} pages={document.pages ?? 0} />}
      {!document && asked.loading && <p class="quiet">{words.loading}</p>}
    </>
  );
};
