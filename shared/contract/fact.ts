import * as z from 'zod';
import { ObjectId } from '#shared/domain/ids.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';

/** One journal event as it is told on: the event as sealed, and the file or receipt whose journal it stands in. */
export const Fact = z.object({ objectId: ObjectId, event: SealedEvent });
export type Fact = z.infer<typeof Fact>;
