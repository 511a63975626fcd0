import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Ids, ObjectId } from '#shared/domain/ids.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Clock } from './clock.ts';

/** Keeps that a confidential paper is about to be shown. When it cannot be kept, it is not shown. */
export type KeepReading = (objectId: ObjectId, by: ByOfficer, what: ReadPart) => Promise<void>;

type Parts = {
  readonly store: Pick<OfficeStore, 'readings'>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'reading'>;
};

export const openKeepReading =
  ({ store, clock, ids }: Parts): KeepReading =>
  (objectId, by, what) =>
    store.readings.keep(objectId, { readingId: ids.reading(), by, at: clock.now(), what });
