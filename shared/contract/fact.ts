import * as z from 'zod';
import { ConsultationId, HeldId, JournalId, ObjectId } from '#shared/domain/ids.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';

/** One journal event as it is told on: the event as sealed, and in whose journal it stands. */
export const AnyFact = z.object({ objectId: JournalId, event: SealedEvent });
export type AnyFact = z.infer<typeof AnyFact>;

/** One of a file or receipt: all that those are told of who listen for what a post holds. */
export const Fact = AnyFact.extend({ objectId: ObjectId });
export type Fact = z.infer<typeof Fact>;

/** One of whatever lies with a post and has a clock. */
export const HeldFact = AnyFact.extend({ objectId: HeldId });
export type HeldFact = z.infer<typeof HeldFact>;

/** One of a question to several posts. */
export const ConsultationFact = AnyFact.extend({ objectId: ConsultationId });
export type ConsultationFact = z.infer<typeof ConsultationFact>;
