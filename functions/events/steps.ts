import type { ObjectId } from '#shared/domain/ids.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

/**
 * The long part of a message, step by step. What a try that ran out of time has finished is not done again by the next:
 * messages of one file come one after the other, so that only this very message can have been at it.
 */
export type Steps = {
  /** Does a step unless an earlier try has. Numbers must grow from one step to the next. */
  readonly once: (number: number, work: () => Promise<void>) => Promise<void>;
  /** Steps of a part; the part's own number grows too. */
  readonly within: (number: number) => Steps;
};

type Search = Pick<OfficeStore['search'], 'progress' | 'keepProgress'>;

const padded = (number: number): string => String(number).padStart(6, '0');

/** Opens the steps of the message that tells event `seq` of an object; what was done before is read at the first of them. */
export const openSteps = (search: Search, objectId: ObjectId, seq: number): Steps => {
  let asked: Promise<string> | undefined;
  const done = (): Promise<string> => {
    asked ??= search.progress(objectId).then(known => (known?.seq === seq ? known.step : ''));
    return asked;
  };
  const under = (path: string): Steps => ({
    once: async (number, work) => {
      const step = `${path}${padded(number)}`;
      if (step <= (await done())) return;
      await work();
      await search.keepProgress(objectId, { seq, step });
    },
    within: number => under(`${path}${padded(number)}#`),
  });
  return under('');
};
