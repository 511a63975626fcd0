import type { RefusalCode } from '#shared/domain/refusal.ts';
import { say, type Words } from './say.ts';

/** What is said of a letter's days wherever a letter is entered, with a file too. */
export const RECEIPT_DATES = {
  'receipt.dates-invalid': say(
    409,
    'प्राप्ति की तिथि आज तक की और पत्र की तिथि उससे पहले की होनी चाहिए; तिथियाँ सुधारें।',
    'The date of receipt may not lie ahead, nor the letter’s date after it; correct the dates.',
  ),
} as const satisfies Partial<Record<RefusalCode, Words>>;
