import type { RefusalCode } from '#shared/domain/refusal.ts';
import { ASKS } from './refusals/asks.ts';
import { BUNDLES } from './refusals/bundles.ts';
import { CALENDARS } from './refusals/calendars.ts';
import { CERTIFICATES } from './refusals/certificates.ts';
import { CHANNELS } from './refusals/channels.ts';
import { CHARGES } from './refusals/charges.ts';
import { COMMON } from './refusals/common.ts';
import { CONSULTATIONS } from './refusals/consultations.ts';
import { DESK } from './refusals/desk.ts';
import { DIRECTORY } from './refusals/directory.ts';
import { DISPATCH } from './refusals/dispatch.ts';
import { DOCUMENTS } from './refusals/documents.ts';
import { DRAFTS } from './refusals/drafts.ts';
import { FILES } from './refusals/files.ts';
import { IMPORTS } from './refusals/imports.ts';
import { LETTER_LIMIT_REFUSALS } from './refusals/letter-limits.ts';
import { LIMIT_REFUSALS } from './refusals/limits.ts';
import { MANY } from './refusals/many.ts';
import { NOTES } from './refusals/notes.ts';
import { NOTIFICATIONS } from './refusals/notifications.ts';
import { NUMBERING } from './refusals/numbering.ts';
import { NUMBERS } from './refusals/numbers.ts';
import { PAPERS } from './refusals/papers.ts';
import { READINESS } from './refusals/readiness.ts';
import { RECEIPTS } from './refusals/receipts.ts';
import { RECORDS } from './refusals/records.ts';
import { REPORTS } from './refusals/reports.ts';
import type { Words } from './refusals/say.ts';
import { SEARCH } from './refusals/search.ts';
import { SEATS } from './refusals/seats.ts';
import { SLIPS } from './refusals/slips.ts';
import { TEXT_LIMIT_REFUSALS } from './refusals/text-limits.ts';

/**
 * Every refusal with its HTTP status and its title in Hindi and English, each saying what to do next: for the documents, the
 * screen and the tests. A noun is served with the words of its own refusals only (ADR 24).
 */
export const REFUSALS = {
  ...ASKS,
  ...BUNDLES,
  ...CALENDARS,
  ...CHANNELS,
  ...CHARGES,
  ...COMMON,
  ...CONSULTATIONS,
  ...DESK,
  ...DIRECTORY,
  ...DISPATCH,
  ...DOCUMENTS,
  ...DRAFTS,
  ...FILES,
  ...IMPORTS,
  ...LETTER_LIMIT_REFUSALS,
  ...LIMIT_REFUSALS,
  ...MANY,
  ...NOTES,
  ...NOTIFICATIONS,
  ...NUMBERING,
  ...NUMBERS,
  ...PAPERS,
  ...READINESS,
  ...RECEIPTS,
  ...CERTIFICATES,
  ...RECORDS,
  ...REPORTS,
  ...SEARCH,
  ...SEATS,
  ...SLIPS,
  ...TEXT_LIMIT_REFUSALS,
} as const satisfies Record<RefusalCode, Words>;
