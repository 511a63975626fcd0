import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { type AtRest, type Deed, deedsOn } from './deed.ts';
import { useLooking } from './facts.tsx';
import { DeedForm } from './forms.tsx';
import { useNameOfDeed } from './reasoned.tsx';
import { RECORD_WORDS } from './words.ts';

/** What the record room may do with one file now: a button for each, and the form of the one that was chosen. */
export const Deeds = ({ file, onDone }: { file: AtRest; onDone: () => void }) => {
  const { language } = useOffice();
  const looking = useLooking();
  const nameOf = useNameOfDeed(file);
  const [picked, setPicked] = useState<Deed>();
  const open = deedsOn(file, looking);
  const deed = open.find(each => each === picked);
  const close = () => setPicked(undefined);
  if (deed !== undefined)
    return (
      <DeedForm
        key={deed}
        deed={deed}
        file={file}
        onCancel={close}
        onDone={() => {
          close();
          onDone();
        }}
      />
    );
  if (open.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is nothing to fill in
    <div class="buttons deeds" role="group" aria-label={RECORD_WORDS[language].acts}>
      {open.map(each => (
        <button
          key={each}
          type="button"
          class={each === 'confirm-disposal' ? 'danger' : undefined}
          onClick={() => setPicked(each)}
        >
          {nameOf(each)}
          <span class="visually-hidden"> {file.number}</span>
        </button>
      ))}
    </div>
  );
};
