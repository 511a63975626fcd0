import type { Answer } from '../../client.ts';

/** A file at rest, as a list of the record room or the file itself shows it. */
export type AtRest = Pick<
  Answer<'listClosed'>['items'][number],
  | 'fileId'
  | 'number'
  | 'nature'
  | 'paper'
  | 'state'
  | 'version'
  | 'closedAt'
  | 'recorded'
  | 'holds'
  | 'requisitions'
  | 'out'
  | 'proposal'
  | 'disposed'
  | 'proposed'
>;

/** Whether some of it is on paper: that stands on a shelf, and bears a label. */
export const hasPaper = ({ nature, paper }: Pick<AtRest, 'nature' | 'paper'>): boolean =>
  nature === 'physical' || paper !== undefined;

/** What the record room does with a file at rest, in the order in which it is offered. */
export const DEEDS = [
  'issue-record',
  'return-record',
  'refuse-requisition',
  'confirm-disposal',
  'refuse-disposal',
  'propose-disposal',
  'record',
  'hold',
  'lift-hold',
] as const;
export type Deed = (typeof DEEDS)[number];

/** Who looks, and on which day of the calendar in India. */
export type Looking = {
  readonly officerId: string;
  readonly postId: string;
  readonly year: number;
  readonly today: string;
};

/** Whether it was this person or this very post that proposed it: neither confirms it. */
export const isOwnProposal = (
  proposal: NonNullable<AtRest['proposal']>,
  { officerId, postId }: Looking,
): boolean => proposal.officerId === officerId || proposal.postId === postId;

/** Its term is over, and it is not kept for ever. */
export const isReviewDue = ({ recorded }: AtRest, { year }: Looking): boolean =>
  recorded !== undefined && recorded.keepYears !== undefined && recorded.reviewIn <= year;

/** It was to be back before today. */
export const isOverdue = ({ out }: AtRest, { today }: Looking): boolean =>
  out !== undefined && out.dueOn < today;

/** What may be done with it now by a records officer, as far as the screen can tell; the office asks again. */
export const deedsOn = (file: AtRest, looking: Looking): readonly Deed[] => {
  const { state, proposal, out, holds = [], requisitions = [] } = file;
  if (state !== 'CLOSED' && state !== 'RECORDED') return [];
  const isHeld = holds.length > 0;
  const may: Readonly<Record<Deed, boolean>> = {
    'issue-record': requisitions.length > 0 && out === undefined,
    'refuse-requisition': requisitions.length > 0,
    'return-record': out !== undefined,
    'confirm-disposal': proposal !== undefined && !isHeld && !isOwnProposal(proposal, looking),
    'refuse-disposal': proposal !== undefined,
    'propose-disposal':
      state === 'RECORDED' &&
      proposal === undefined &&
      !isHeld &&
      out === undefined &&
      requisitions.length === 0 &&
      isReviewDue(file, looking),
    record: proposal === undefined,
    hold: true,
    'lift-hold': isHeld,
  };
  return DEEDS.filter(deed => may[deed]);
};
