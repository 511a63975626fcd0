import { useState } from 'preact/hooks';
import { useOffice } from '../office/office.ts';

/** Drops a draft, once the officer has said so twice. */
export const Discard = (props: { busy: boolean; onDiscard: () => void }) => {
  const { words } = useOffice();
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <button type="button" disabled={props.busy} onClick={() => setSure(true)}>
        {words.notes.discard}
      </button>
    );
  return (
    <div class="failed sure">
      <p>{words.notes.discardSure}</p>
      <div class="buttons">
        <button
          type="button"
          class="danger"
          disabled={props.busy}
          onClick={() => {
            setSure(false);
            props.onDiscard();
          }}
        >
          {words.notes.discard}
        </button>
        <button type="button" onClick={() => setSure(false)}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
};
