import type { FileDecision } from './act.ts';
import type { ByOfficer } from './actor.ts';
import type { Watched } from './category.ts';
import { countedAs } from './clock-acts.ts';
import { decideOnFile, type HeldFile } from './file-decision.ts';
import { given } from './holding.ts';
import type { Rules } from './policy.ts';
import type { ReceiptHead } from './receipt.ts';
import type { Instant } from './time.ts';

/** What a file is of now, by the letters in it, of which one was corrected. */
export type Recategorised = {
  readonly letter: Pick<ReceiptHead, 'receiptId' | 'diaryNumber'>;
  readonly category: Watched | undefined;
  /** Of the holder's office. */
  readonly rules: Rules;
};

/** A letter was entered under a wrong category: the file that it makes of another is counted by that from now on. */
export const recategoriseFile = (
  { head, holding }: HeldFile,
  { letter: { receiptId, diaryNumber }, category, rules }: Recategorised,
  who: { readonly by: ByOfficer; readonly at: Instant },
): FileDecision => {
  const { stay, counts } = countedAs(holding, category, rules);
  const data = { receiptId, diaryNumber, ...given('category', category), ...given('counts', counts) };
  return decideOnFile<'file.receipt-corrected'>(head, who, { type: 'file.receipt-corrected', data }, () => [
    { kind: 'change', holding: stay },
  ]);
};
