import * as z from 'zod';
import { PhraseId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { line } from '../text.ts';

/** What an officer writes again and again, by one key; in one language or both. */
export const PhraseTexts = z.strictObject({
  hi: line(LIMITS.phrase).optional(),
  en: line(LIMITS.phrase).optional(),
});
export type PhraseTexts = z.infer<typeof PhraseTexts>;

export const Phrase = z.strictObject({ phraseId: PhraseId, ...PhraseTexts.shape });
export type Phrase = z.infer<typeof Phrase>;

/** The master every office begins with, in the order in which papers most need it; each office changes its own. */
const MASTER = [
  ['अवलोकनार्थ प्रस्तुत', 'Submitted for perusal'],
  ['अनुमोदनार्थ प्रस्तुत', 'Submitted for approval'],
  ['आदेशार्थ प्रस्तुत', 'Submitted for orders'],
  ['सहमत', 'Agreed'],
  ['कृपया अनुमोदन हेतु', 'For approval, please'],
  ['प्रस्ताव अनुमोदित', 'The proposal is approved'],
  ['यथा प्रस्तावित', 'As proposed'],
  ['कृपया चर्चा करें', 'Please discuss'],
  ['कृपया नियमानुसार आवश्यक कार्यवाही करें', 'Please take necessary action as per the rules'],
  ['कृपया जाँच कर आख्या प्रस्तुत करें', 'Please enquire and submit a report'],
  ['कृपया शीघ्र निस्तारण करें', 'Please dispose of this early'],
  ['सूचनार्थ एवं आवश्यक कार्यवाही हेतु', 'For information and necessary action'],
  ['आलेख्य अनुमोदनार्थ प्रस्तुत', 'Draft submitted for approval'],
  ['संशोधित आलेख्य पुनः प्रस्तुत करें', 'Please put up the revised draft'],
  ['स्मरण-पत्र भेजें', 'Send a reminder'],
  ['अभिलेख में रखें', 'Place on record'],
] as const;

/** The same in every district, so that a phrase has one id however often the master is read. */
export const MASTER_PHRASES: readonly Phrase[] = MASTER.map(([hi, en], index) => ({
  phraseId: PhraseId.parse(`phr_${String(index + 1).padStart(26, '0')}`),
  hi,
  en,
}));
