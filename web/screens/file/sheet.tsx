import { useState } from 'preact/hooks';
import type { Reference } from '#shared/domain/notes/content.ts';
import { useOffice } from '../../office/office.ts';
import type { NoteSight, Sight } from '../../place.ts';
import { FlagContext, type Raised } from './flags.tsx';
import { Notes } from './notes/notes.tsx';
import type { OnFile } from './on-file.ts';
import { Papers } from './papers.tsx';

const SIDES = ['notes', 'correspondence'] as const;
/** How much of the width the notes may take, in hundredths. */
const [NARROW, EVEN, WIDE, STEP] = [25, 50, 75, 5];
const WIDTH = 'patravali.notes-width';

const useWidth = () => {
  const [width, setWidth] = useState(Number(localStorage.getItem(WIDTH) ?? EVEN));
  const set = (wanted: number) => {
    const next = Math.round(Math.min(WIDE, Math.max(NARROW, wanted)));
    setWidth(next);
    localStorage.setItem(WIDTH, String(next));
  };
  return [width, set] as const;
};

/** Between the two sides: drawn with a finger or a mouse, or moved with the arrow keys. */
const Divider = ({ width, onWidth }: { width: number; onWidth: (width: number) => void }) => {
  const { words } = useOffice();
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no value
    <div
      class="divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.file.divider}
      aria-valuenow={width}
      aria-valuemin={NARROW}
      aria-valuemax={WIDE}
      onKeyDown={event => {
        const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onWidth(width + step);
      }}
      onPointerDown={event => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={event => {
        const frame = event.currentTarget.parentElement?.getBoundingClientRect();
        if (frame && event.currentTarget.hasPointerCapture(event.pointerId))
          onWidth((100 * (event.clientX - frame.left)) / frame.width);
      }}
    />
  );
};

/** Notes left, correspondence right, each with its own scrolling; on a phone one below the other, with a switch. */
export const Sheet = ({
  file,
  refresh,
  sight,
  noteSight,
}: OnFile & { sight?: Sight | undefined; noteSight?: NoteSight | undefined }) => {
  const { words } = useOffice();
  const [raised, setRaised] = useState<Raised>();
  const [newestNoteAt, setNewestNoteAt] = useState<string>();
  const [width, setWidth] = useWidth();
  const raise = (reference: Reference) => setRaised(before => ({ reference, turn: (before?.turn ?? 0) + 1 }));
  const toSide = (side: (typeof SIDES)[number]) => {
    const heading = document.getElementById(side);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
  };
  const names = { notes: words.notes.title, correspondence: words.papers.title };
  return (
    <FlagContext.Provider value={raise}>
      <nav class="sides" aria-label={words.file.sides}>
        {SIDES.map(side => (
          <button key={side} type="button" onClick={() => toSide(side)}>
            {names[side]}
          </button>
        ))}
      </nav>
      <div class="sheet" style={{ '--notes': `${width}fr`, '--papers': `${100 - width}fr` }}>
        <Notes
          file={file}
          refresh={refresh}
          sight={noteSight}
          scanSight={sight}
          raised={raised}
          onNewest={setNewestNoteAt}
        />
        <Divider width={width} onWidth={setWidth} />
        <Papers
          file={file}
          refresh={refresh}
          id="correspondence"
          sight={sight}
          raised={raised}
          newestNoteAt={newestNoteAt}
        />
      </div>
    </FlagContext.Provider>
  );
};
