import { Refusal } from '../refusal.ts';
import type { SlipCode } from '../slip-code.ts';

type Shown = {
  /** Codes that were read from the first pages of the scan. */
  readonly found: readonly SlipCode[];
  /** What a person typed from the paper, where none could be read. */
  readonly typed?: SlipCode | undefined;
};

/**
 * Whether a scan is that of the letter with this code. What the machine read goes before what a person types: a code that was
 * read and is another's is another letter, whatever is typed.
 */
export const admitSignedCopy = (own: SlipCode, { found, typed }: Shown): void => {
  if (found.includes(own)) return;
  if (found.length === 0 && typed === own) return;
  if (found.length === 0 && typed === undefined) throw new Refusal('draft.code-unread');
  throw new Refusal('draft.code-of-another');
};
