import type { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { Clock, Still } from './due-oracle.ts';
import type { Held } from './read.ts';

type Stay = Held['stays'][number];
type OfTypes<T extends SealedEvent['type']> = Extract<SealedEvent, { readonly type: T }>;

const suspends = (event: SealedEvent): event is OfTypes<'file.suspended' | 'receipt.suspended'> =>
  event.type === 'file.suspended' || event.type === 'receipt.suspended';
const goesOn = (event: SealedEvent): event is OfTypes<'file.resumed' | 'receipt.resumed'> =>
  event.type === 'file.resumed' || event.type === 'receipt.resumed';
const grants = (
  event: SealedEvent,
): event is OfTypes<'file.extended' | 'receipt.extended' | 'answer.extended'> =>
  event.type === 'file.extended' || event.type === 'receipt.extended' || event.type === 'answer.extended';

/** What one thing does to the clock of a stay; what stands in the call book is looked at again on a day. */
type Change = { readonly at: number } & (
  | { readonly kind: 'stop'; readonly review?: number }
  | { readonly kind: 'goOn' }
  | { readonly kind: 'grant'; readonly days: number }
);

const changeBy = (event: SealedEvent, { holdingId }: Stay): Change | undefined => {
  const at = Date.parse(event.at);
  if (event.type === 'approval.given') {
    const { answers } = event.data;
    const isThis = answers.kind === 'call-book' && answers.holdingId === holdingId;
    return isThis ? { at, kind: 'stop', review: Date.parse(answers.until) } : undefined;
  }
  if (!suspends(event) && !goesOn(event) && !grants(event)) return undefined;
  if (event.data.holdingId !== holdingId) return undefined;
  if (grants(event)) return { at, kind: 'grant', days: event.data.days };
  return { at, kind: suspends(event) ? 'stop' : 'goOn' };
};

/** What was done to the clock of a stay, in its order. */
const changesOf = ({ events }: Held, stay: Stay): readonly Change[] =>
  events.flatMap(event => changeBy(event, stay) ?? []);

/** How the clock of a stay stood just before a moment, and when it is to be looked at if it stands still. */
export type Standing = {
  readonly clock: Clock;
  readonly isStill: boolean;
  readonly review: number | undefined;
};

/** By the events of its journal before a moment, in epoch milliseconds. */
export const clockBefore = (kept: Held, stay: Stay, moment: number): Standing => {
  const still: Still[] = [];
  let since: number | undefined;
  let more = 0;
  let review: number | undefined;
  for (const change of changesOf(kept, stay)) {
    const { at, kind } = change;
    if (at >= moment) break;
    if (kind === 'grant') more += change.days;
    if (kind === 'stop') {
      // One that stands still already has done so since it was stopped first.
      since ??= at;
      review = change.review;
    }
    if (kind !== 'goOn' || since === undefined) continue;
    still.push({ from: since, until: at });
    since = undefined;
  }
  const clock = { from: Date.parse(stay.receivedAt), still, more };
  return since === undefined
    ? { clock, isStill: false, review: undefined }
    : { clock, isStill: true, review };
};

/** When something was done to the clock of a stay. */
export const clockChanges = (kept: Held, stay: Stay): readonly number[] =>
  changesOf(kept, stay).map(({ at }) => at);

/** Whether the clock of a stay was ever stopped. */
export const wasStopped = (kept: Held, stay: Stay): boolean =>
  changesOf(kept, stay).some(({ kind }) => kind === 'stop');
