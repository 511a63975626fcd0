import type { FileDecision } from './act.ts';
import { type Manner, MOST_ATTACHED } from './bundle.ts';
import { delayOf, explained } from './delay.ts';
import { admit, ageOf, type FileHead, whereabouts } from './file.ts';
import { type Context, type Destination, decideOnFile, type HeldFile } from './file-decision.ts';
import { endHolding } from './holding.ts';
import type { NumberedNote } from './notes/numbered.ts';
import { admitSettled, admitUnbundled } from './part-acts.ts';
import { inHand } from './permission/rule.ts';
import { Refusal } from './refusal.ts';
import { begun, nextStay } from './stays.ts';

/** What is said of putting one file into another. */
export type Attaching = {
  /** The file that carries from now on. */
  readonly carrier: HeldFile;
  /** How whoever acts stands to that file. */
  readonly relations: Context['relations'];
  readonly as: Exclude<Manner, 'volume'>;
  readonly reason: string;
  readonly yellowNotes: number;
  /** Why the file was held beyond the limit, as its last note. */
  readonly delay?: NumberedNote | undefined;
};

/** Both are alike: whoever reads the one reads the other, and paper lies in paper. */
const admitAlike = (head: FileHead, carrier: FileHead, as: Manner): void => {
  if (carrier.fileId === head.fileId) throw new Refusal('file.attach-same', whereabouts(head));
  const isAlike = carrier.classification === head.classification && carrier.nature === head.nature;
  if (!isAlike) throw new Refusal('file.attach-unlike', { fileId: carrier.fileId });
  if (as !== 'merged') return;
  if (head.nature !== 'physical' || carrier.officeId !== head.officeId)
    throw new Refusal('file.merge-paper-only', whereabouts(head));
};

/** The stay ends, though nothing is disposed of: the file is where its carrier is. */
export const goInside = (
  { head, holding }: HeldFile,
  {
    toFileId,
    toNumber,
    as,
    reason,
  }: { readonly as: Manner; readonly reason: string } & {
    readonly toFileId: FileHead['fileId'];
    readonly toNumber: string;
  },
  { delay, context }: { readonly delay: { readonly delay?: NumberedNote }; readonly context: Context },
): FileDecision =>
  decideOnFile<'file.attached'>(
    head,
    context,
    {
      type: 'file.attached',
      data: { toFileId, toNumber, as, reason, ...delay, endedHoldingId: holding.holdingId },
    },
    after => [
      {
        kind: 'end',
        holding: {
          ...endHolding(explained(holding, delay), as === 'merged' ? 'merged' : 'attached', context.at),
          state: after.state,
        },
      },
    ],
  );

/** The carrier's stay shows the age of the oldest that lies in it. */
const agedAnew = ({ holding }: HeldFile, after: FileHead) =>
  [{ kind: 'change', holding: { ...holding, ageFrom: ageOf(after) } }] as const;

/**
 * Puts a file into another, by whoever has both before them: it goes where that goes and is held by whoever holds that, until
 * it is taken out (domain.md 1.3). Of paper, one may be bound into the other for good or until they are parted (`merged`):
 * files of one office, not bound together before.
 */
export const attachFile = (
  file: HeldFile,
  { carrier, relations, as, reason, yellowNotes, delay: reasoned }: Attaching,
  context: Context,
): { readonly file: FileDecision; readonly carrier: FileDecision } => {
  const { head } = file;
  admit(head, 'attach', context.relations);
  admitAlike(head, carrier.head, as);
  if (!inHand(relations)) throw new Refusal('file.carrier-away', whereabouts(carrier.head));
  admit(carrier.head, 'attach', relations);
  admitUnbundled(head);
  admitSettled(head, yellowNotes);
  if ((carrier.head.attached ?? []).length >= MOST_ATTACHED)
    throw new Refusal('file.attached-full', { fileId: carrier.head.fileId, most: MOST_ATTACHED });
  const delay = delayOf(file, reasoned, context.at);
  const to = { toFileId: carrier.head.fileId, toNumber: carrier.head.number, as, reason };
  const { fileId, number } = head;
  return {
    file: goInside(file, to, { delay, context }),
    carrier: decideOnFile<'file.attachment-added'>(
      carrier.head,
      context,
      { type: 'file.attachment-added', data: { fileId, number, as, ageFrom: ageOf(head) } },
      after => agedAnew(carrier, after),
    ),
  };
};

export type Detaching = {
  /** The file that lies in it, and its last stay. */
  readonly inside: HeldFile;
  readonly reason: string;
  /** The post that has the carrier, which has both from then on. */
  readonly to: Omit<Destination, 'vacant' | 'onLeave' | 'standIn' | 'paperClosed'>;
};

/** Takes a file out of the one it lies in: it lies before the same post from now on, and is as old as ever. */
export const detachFile = (
  carrier: HeldFile,
  { inside, reason, to }: Detaching,
  context: Context,
): { readonly file: FileDecision; readonly carrier: FileDecision } => {
  admit(carrier.head, 'detach', context.relations);
  const { fileId, number } = inside.head;
  if (!carrier.head.attached?.some(one => one.fileId === fileId))
    throw new Refusal('file.not-attached', whereabouts(carrier.head));
  const next = nextStay(inside, to, context.at, { opened: true });
  const { fileId: fromFileId, number: fromNumber } = carrier.head;
  return {
    carrier: decideOnFile<'file.attachment-removed'>(
      carrier.head,
      context,
      { type: 'file.attachment-removed', data: { fileId, number, reason } },
      after => agedAnew(carrier, after),
    ),
    file: decideOnFile<'file.detached'>(
      inside.head,
      context,
      { type: 'file.detached', data: { fromFileId, fromNumber, reason, ...begun(to, next) } },
      () => [{ kind: 'begin', holding: next }],
    ),
  };
};
