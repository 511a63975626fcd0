import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { Clock, Still } from './due-oracle.ts';
import type { Kept } from './read.ts';

type Stay = Kept['stays'][number];
type OfTypes<T extends SealedEvent['type']> = Extract<SealedEvent, { readonly type: T }>;

const stops = (event: SealedEvent): event is OfTypes<'file.suspended' | 'receipt.suspended'> =>
  event.type === 'file.suspended' || event.type === 'receipt.suspended';
const goesOn = (event: SealedEvent): event is OfTypes<'file.resumed' | 'receipt.resumed'> =>
  event.type === 'file.resumed' || event.type === 'receipt.resumed';
const grants = (event: SealedEvent): event is OfTypes<'file.extended' | 'receipt.extended'> =>
  event.type === 'file.extended' || event.type === 'receipt.extended';

/** What was done to the clock of a stay, in its order. */
const changesOf = ({ events }: Kept, { holdingId }: Stay) =>
  events
    .filter(event => stops(event) || goesOn(event) || grants(event))
    .filter(({ data }) => data.holdingId === holdingId);

/** How the clock of a stay stood just before a moment. */
export type Standing = { readonly clock: Clock; readonly isStill: boolean };

/** By the events of its journal before a moment, in epoch milliseconds. */
export const clockBefore = (kept: Kept, stay: Stay, moment: number): Standing => {
  const still: Still[] = [];
  let since: number | undefined;
  let more = 0;
  for (const event of changesOf(kept, stay)) {
    const at = Date.parse(event.at);
    if (at >= moment) break;
    if (stops(event)) since = at;
    if (grants(event)) more += event.data.days;
    if (!goesOn(event) || since === undefined) continue;
    still.push({ from: since, until: at });
    since = undefined;
  }
  return { clock: { from: Date.parse(stay.receivedAt), still, more }, isStill: since !== undefined };
};

/** When something was done to the clock of a stay. */
export const clockChanges = (kept: Kept, stay: Stay): readonly number[] =>
  changesOf(kept, stay).map(({ at }) => Date.parse(at));

/** Whether the clock of a stay was ever stopped. */
export const wasStopped = (kept: Kept, stay: Stay): boolean => changesOf(kept, stay).some(stops);
