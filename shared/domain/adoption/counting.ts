import * as z from 'zod';
import type { By } from '../actor.ts';
import type { AnyEvent } from '../events.ts';
import type { ObjectId, OfficeId, OfficerId } from '../ids.ts';
import type { Nature } from '../nature.ts';
import { type Day, dayPlus, type Instant, istDay, weekday } from '../time.ts';

/** What is counted of an office in a week, each on paper and electronic. */
export const COUNTED = ['receipts', 'files', 'movements'] as const;
export type CountedThing = (typeof COUNTED)[number];

const Natures = z.strictObject({ physical: z.int().min(0), electronic: z.int().min(0) });

/** Receipts diarised, files opened and files moved, paper beside electronic. */
export const Tally = z.strictObject({ receipts: Natures, files: Natures, movements: Natures });
export type Tally = z.infer<typeof Tally>;

const NONE = { physical: 0, electronic: 0 };
export const NO_TALLY: Tally = { receipts: NONE, files: NONE, movements: NONE };

const sum = (a: Tally['files'], b: Tally['files']): Tally['files'] => ({
  physical: a.physical + b.physical,
  electronic: a.electronic + b.electronic,
});
export const added = (a: Tally, b: Tally): Tally => ({
  receipts: sum(a.receipts, b.receipts),
  files: sum(a.files, b.files),
  movements: sum(a.movements, b.movements),
});

/** One more of something, of one office and week; and who moved an electronic file by it. */
export type Count = {
  readonly objectId: ObjectId;
  readonly seq: number;
  readonly officeId: OfficeId;
  readonly week: Day;
  readonly thing: CountedThing;
  readonly nature: Nature;
  readonly mover?: { readonly officerId: OfficerId; readonly at: Instant };
};

const DAYS_IN_WEEK = 7;

/** The Monday of the week it is in India at this moment: a week begins with Monday's first second there. */
export const weekOf = (at: Instant): Day => {
  const day = istDay(at);
  return dayPlus(day, -((weekday(day) + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK));
};

/** The last `weeks` weeks, oldest first; the running one is the last. */
export const lastWeeks = (at: Instant, weeks: number): readonly Day[] => {
  const running = weekOf(at);
  return Array.from({ length: weeks }, (_, index) => dayPlus(running, -DAYS_IN_WEEK * (weeks - 1 - index)));
};

type Movement = Extract<AnyEvent, { readonly type: 'file.sent' | 'file.returned' }>;

/**
 * A movement is counted for the office it leaves. Moving a paper file is no use of the electronic office, and taking back
 * what was just sent is no work: neither makes a mover.
 */
const movement = (by: Extract<By, { kind: 'officer' }>, { data, at }: Movement) => {
  const nature = data.nature ?? 'electronic';
  const { officeId, officerId } = by;
  const counted = { officeId, thing: 'movements', nature } as const;
  return nature === 'electronic' ? { ...counted, mover: { officerId, at } } : counted;
};

const counted = (event: AnyEvent): Omit<Count, 'objectId' | 'seq' | 'week'> | undefined => {
  switch (event.type) {
    case 'file.created':
      return {
        officeId: event.data.officeId,
        thing: 'files',
        nature: event.data.nature ?? 'electronic',
      };
    case 'receipt.diarised': {
      const { officeId, nature, parentId } = event.data;
      // One letter came, however many addressees it has.
      if (parentId !== undefined) return undefined;
      return { officeId, thing: 'receipts', nature };
    }
    case 'file.sent':
    case 'file.returned':
      return event.by.kind === 'officer' ? movement(event.by, event) : undefined;
    default:
      return undefined;
  }
};

/** What one event adds to the counts; undefined when it adds nothing. */
export const countOf = (objectId: ObjectId, event: AnyEvent): Count | undefined => {
  const one = counted(event);
  return one && { objectId, seq: event.seq, week: weekOf(event.at), ...one };
};
