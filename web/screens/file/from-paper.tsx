import { useEffect, useRef, useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { Scan } from '../../parts/scan/scan.tsx';
import { languageOf } from '../../parts/written.ts';
import type { Sight } from '../../place.ts';
import type { Raised } from './flags.tsx';
import type { FileHead } from './on-file.ts';

/** What a side of the file holds on paper: which pages, under which number, and their scan once it is asked for. */
export const FromPaper = (props: {
  file: FileHead;
  side: 'noteSide' | 'correspondence';
  sight: Sight | undefined;
  /** A flag to a note that stands on paper. */
  raised?: Raised | undefined;
}) => {
  const { file, side, sight, raised } = props;
  const { words, postId } = useOffice();
  const { oldNumber = '' } = file.paper ?? {};
  const { pages = 0, documentId } = file.paper?.[side] ?? {};
  const isSought = sight !== undefined && sight.documentId === documentId;
  const [open, setOpen] = useState(isSought);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isSought || raised) setOpen(true);
    if (raised) part.current?.scrollIntoView();
  }, [isSought, raised?.turn]);
  const isNothing = side === 'correspondence' && pages === 0 && documentId === undefined;
  if (file.paper === undefined || isNothing) return null;
  return (
    <div ref={part} class="from-paper">
      <p>
        <strong>{words.fromPaper.continued(pages, side)}</strong> · {words.field.oldNumber}:{' '}
        <span class="number" lang={languageOf(oldNumber)}>
          {oldNumber}
        </span>
      </p>
      {documentId !== undefined && (
        <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{words.fromPaper.scan[side]}</summary>
          {open && <Scan documentId={documentId} mayCorrect={file.holder === postId} sight={sight} />}
        </details>
      )}
    </div>
  );
};
