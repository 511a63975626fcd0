import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reference } from '#shared/domain/notes/content.ts';
import { useOffice } from '../../office/office.ts';
import { flagText } from '../../parts/flag-text.ts';

/** A flag that was raised; `turn` tells two raisings of the same flag apart. */
export type Raised = { readonly reference: Reference; readonly turn: number };

/** Goes to a place of the file, wherever it stands and whether it has come yet or not. */
export const FlagContext = createContext<(reference: Reference) => void>(() => undefined);

/** A flag: it leads to a note, a paragraph, or a page of the correspondence of this file. */
export const Flag = ({ reference, text }: { reference: Reference; text?: string | undefined }) => {
  const { words } = useOffice();
  const raise = useContext(FlagContext);
  const named = flagText(reference, words);
  return (
    <button
      type="button"
      class="flag"
      aria-label={words.flag.goTo(text ?? named)}
      onClick={() => raise(reference)}
    >
      {text ?? named}
    </button>
  );
};

/** As it is drawn within a note. */
export const drawFlag = (reference: Reference, text: string) => <Flag reference={reference} text={text} />;
