import * as z from 'zod';
import { By } from './actor.ts';
import { EVENT_DATA, EVENT_NAMES, type EventName } from './events.ts';
import { Instant } from './time.ts';

const sealed = <N extends EventName>(type: N) =>
  z.strictObject({
    type: z.literal(type),
    seq: z.int().min(1),
    at: Instant,
    by: By,
    data: EVENT_DATA[type],
    /** Of the event before; 64 zeros before the first. */
    previousHash: z.string(),
    /** SHA-256 of the canonical bytes (RFC 8785) of this event with `previousHash`. */
    hash: z.string(),
  });

type SealedOf<N extends EventName> = z.infer<ReturnType<typeof sealed<N>>>;
export type SealedEvent = { [N in EventName]: SealedOf<N> }[EventName];

const [first, ...others] = EVENT_NAMES.map(sealed);
if (!first) throw new Error('an office without events');

/** An event as it stands in the journal, sealed in the chain. */
// The compiler loses which data belongs to which type when the table of events is mapped; the schemas do not.
export const SealedEvent = z.discriminatedUnion('type', [
  first,
  ...others,
]) as unknown as z.ZodType<SealedEvent>;
