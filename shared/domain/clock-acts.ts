import { type Holding, suspendHolding } from './holding.ts';
import type { SuspensionCode } from './suspension.ts';
import type { Instant } from './time.ts';

export type Stopping = { readonly code: SuspensionCode; readonly reason: string };

/** Stops the clock of a stay: what the journal says of it, and the stay whose clock stands still. */
export const stopClock = (holding: Holding, { code, reason }: Stopping, at: Instant) => ({
  data: { holdingId: holding.holdingId, code, reason },
  stay: suspendHolding(holding, at),
});
