import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import type { Document } from '../../office/use-document.ts';
import { Failed } from '../failed.tsx';

/** How far the machine has read a document; pages it could not read, and the way to have them read again. */
export const ReadingState = ({ document, onChange }: { document: Document; onChange: () => void }) => {
  const { call, words, say } = useOffice();
  const act = useAct();
  const { documentId, pages = 0, reading } = document;
  const tried = reading.read + reading.failed.length;
  if (reading.state !== 'DONE')
    return (
      <p class="quiet" role="status">
        {words.text.reading(Math.min(tried, pages), pages)}
        <progress max={pages} value={tried} aria-label={words.text.readingLabel} />
      </p>
    );
  if (reading.failed.length === 0) return null;
  const again = () =>
    void act.run(async () => {
      await call('readDocumentAgain', { params: { documentId }, body: {} });
      say(words.text.askedAgain);
      onChange();
    });
  return (
    <div class="warned">
      <p>{words.text.failed(reading.failed.map(({ page }) => page).join(', '))}</p>
      <button type="button" disabled={act.busy} onClick={again}>
        {words.text.readAgain}
      </button>
      <Failed failure={act.failure} />
    </div>
  );
};
