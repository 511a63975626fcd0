import * as z from 'zod';
import { Sha256 } from '../document.ts';
import { ConsultationId, DocumentId, HoldingId, PostId } from '../ids.ts';
import { Level } from '../level.ts';
import { Nature } from '../nature.ts';
import { NumberedNote } from '../notes/numbered.ts';
import { SuspensionCode } from '../suspension.ts';
import { Day, Instant } from '../time.ts';

/** A stay that begins by an event; enough for a timer and for the custody statement. */
export const BEGINS = {
  holdingId: HoldingId,
  postId: PostId,
  /** First rung of the ladder; absent where the office has no ladder. */
  dueAt: Instant.optional(),
};
export const ENDS = { endedHoldingId: HoldingId };
export const REASON = { reason: z.string() };
/** A clock is stopped; absent of what was suspended before there were codes. */
export const SUSPENDS = { holdingId: HoldingId, code: SuspensionCode.optional(), ...REASON };
export const RESUMES = {
  holdingId: HoldingId,
  postId: PostId,
  /** Given when the clock stood still: from it a new timer starts. */
  dueAt: Instant.optional(),
  reason: z.string().optional(),
};
/** The stay is counted otherwise by it: from here a new timer starts. */
export const COUNTS = {
  counts: z.strictObject({ holdingId: HoldingId, postId: PostId, dueAt: Instant }).optional(),
};
export const EXTENDS = {
  holdingId: HoldingId,
  /** The post that was granted more days. */
  postId: PostId,
  days: z.int().min(1),
  ...REASON,
  /** Where its limit now ends; absent while its clock stands still. */
  limitAt: Instant.optional(),
};
/** Of a file: absent means electronic. */
export const OF_NATURE = { nature: Nature.optional() };
/** The level at which the file arrives: how many levels it passed is counted from these. */
export const AT_LEVEL = { level: Level };
/** The day by which the sender wants it done. */
export const DUE_ON = { dueOn: Day.optional() };

/** How the reading of a scan ended: pages of whose text the machine is not sure, and pages it could not read. */
export const TEXT_READ = {
  documentId: DocumentId,
  pages: z.int(),
  unreliable: z.array(z.int()),
  failed: z.array(z.int()),
};
/** A person set a page's text right; the text itself stands beside the journal, its hash inside. */
export const TEXT_CORRECTED = { documentId: DocumentId, page: z.int(), version: z.int(), textSha256: Sha256 };

/** So many posts were asked on it, by the how-manyeth question; that question's own journal goes on from there. */
export const CONSULTED = {
  consultationId: ConsultationId,
  n: z.int().min(1),
  posts: z.int().min(1),
};

/** Held beyond the limit, with the reason as a note. */
export const DELAYED = { delay: NumberedNote.optional() };
/** Taken from a post that had it beyond its limit, which was not asked why: not given by that post. */
export const DELAY_NOT_GIVEN = { delayNotGivenBy: PostId.optional() };
