import type { Directory } from '../directory/directory.ts';
import type { ReadinessStep } from '../directory/readiness.ts';
import type { OfficeId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Counted, countedIn, treeOf } from './board.ts';
import type { Sight } from './sight.ts';
import type { Seen, StepStanding, StepState } from './steps.ts';

/** What is looked at: the directory at an hour, as far as the one who looks sees it. */
export type Look = { readonly directory: Directory; readonly sight: Sight; readonly seen: Seen };

/** Refuses an office that is not there, or whose counts are not for this person. */
export const mustSeeOffice = ({ directory, sight }: Look, officeId: OfficeId | undefined): void => {
  if (officeId === undefined) return;
  directory.getOffice(officeId);
  if (!sight.office(officeId)) throw new Refusal('permission.denied');
};

/** The offices whose counts one sees, in an office and below, as the tree shows them. */
export const officesSeen = (look: Look, officeId: OfficeId | undefined): readonly OfficeId[] => {
  mustSeeOffice(look, officeId);
  return treeOf(look.directory, officeId).filter(look.sight.office);
};

/** Everybody who is counted there, and whose counts one sees. */
export const countedSeen = (look: Look, officeId: OfficeId | undefined): readonly Counted[] => {
  mustSeeOffice(look, officeId);
  return countedIn(look.directory, officeId, look.seen).filter(({ place }) =>
    look.sight.office(place.officeId),
  );
};

/** Those whom one sees by name: office by office as the tree shows them, the highest level first. */
export const namedSeen = (look: Look, officeId: OfficeId | undefined): readonly Counted[] => {
  mustSeeOffice(look, officeId);
  const { directory, sight, seen } = look;
  const order = new Map(treeOf(directory, undefined).map((id, place) => [id, place] as const));
  const rank = ({ place, officer }: Counted): readonly [number, number, string] => [
    (place.officeId && order.get(place.officeId)) ?? order.size,
    place.postId === undefined ? 0 : -directory.getPost(place.postId).level,
    officer.officerId,
  ];
  return countedIn(directory, officeId, seen)
    .filter(({ officer, place }) => sight.officer(officer.officerId, place))
    .map(counted => ({ counted, rank: rank(counted) }))
    .toSorted(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
    .map(({ counted }) => counted);
};

export type Which = {
  readonly step?: ReadinessStep | undefined;
  readonly state?: StepState | 'missing' | undefined;
};

const isMissing = (state: StepState): boolean => state === 'open' || state === 'blocked';

/** Whether a step is one of those asked for. */
export const isAskedFor =
  ({ step, state }: Which) =>
  (standing: StepStanding): boolean =>
    (step === undefined || standing.step === step) &&
    (state === undefined || (state === 'missing' ? isMissing(standing.state) : standing.state === state));
