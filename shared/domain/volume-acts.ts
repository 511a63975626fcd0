import type { FileDecision } from './act.ts';
import { goInside } from './attach-acts.ts';
import { openParts, type VolumeOf } from './bundle.ts';
import { delayOf } from './delay.ts';
import { admit, ageOf, type FileHead, whereabouts } from './file.ts';
import type { Context, HeldFile } from './file-decision.ts';
import { beginFile, type NewFile } from './new-file.ts';
import type { NumberedNote } from './notes/numbered.ts';
import { admitNoPart, admitSettled } from './part-acts.ts';
import { Refusal } from './refusal.ts';

/** A file has at most so many volumes: each lies in the next, and who reads the last reads down to the first. */
export const MOST_VOLUMES = 9;

/** Which volume a further one would be, and of which file. */
export const nextVolume = ({ fileId, number, volumeOf }: FileHead): VolumeOf =>
  volumeOf ? { ...volumeOf, volume: volumeOf.volume + 1 } : { fileId, number, volume: 2 };

/** What is said of a further volume; whatever else it has it takes from the volume before. */
export type NewVolume = Pick<NewFile, 'fileId' | 'number' | 'holder' | 'holdingId' | 'toChannel'> & {
  readonly volumeOf: VolumeOf;
  readonly reason: string;
  readonly yellowNotes: number;
  /** The office is past its go-live day, and no exception lets it take paper. */
  readonly paperClosed: boolean;
  /** Why the volume before was held beyond the limit, as its last note. */
  readonly delay?: NumberedNote | undefined;
};

/** Whether a further volume may be opened at all: it is no part, no part of it is out, and there are not too many. */
export const admitVolume = (head: FileHead): void => {
  admitNoPart(head);
  const open = openParts(head).length;
  if (open > 0) throw new Refusal('file.parts-open', { ...whereabouts(head), openParts: open });
  const { volume } = nextVolume(head);
  if (volume > MOST_VOLUMES)
    throw new Refusal('file.volumes-full', { fileId: head.fileId, most: MOST_VOLUMES });
};

/**
 * Opens a further volume of a file that has grown too thick (domain.md 1.3), by whoever has it in hand: of the same number, its
 * notes going on where those of the volume before end, as old as that is. The volume before lies in it from then on.
 */
export const openVolume = (
  file: HeldFile,
  { volumeOf, reason, yellowNotes, paperClosed, delay: reasoned, ...named }: NewVolume,
  context: Context,
): { readonly before: FileDecision; readonly volume: FileDecision } => {
  const { head, holding } = file;
  admit(head, 'open-volume', context.relations);
  admitVolume(head);
  admitSettled(head, yellowNotes);
  if (head.nature === 'physical' && paperClosed)
    throw new Refusal('office.paper-closed', { officeId: head.officeId });
  const delay = delayOf(file, reasoned, context.at);
  const to = { toFileId: named.fileId, toNumber: named.number, as: 'volume', reason } as const;
  const before = goInside(file, to, { delay, context });
  const { fileId, number, notes, paragraphs, receipts } = before.after;
  const { officeId, subject, nature, classification, readers, head: subjectHead, category } = head;
  return {
    before,
    volume: beginFile(
      {
        ...named,
        officeId,
        subject,
        priority: holding.priority,
        nature,
        classification,
        head: subjectHead,
        volume: {
          volumeOf,
          before: { fileId, number, after: { notes, paragraphs, receipts } },
          ageFrom: ageOf(head),
          category,
          readers,
        },
      },
      context,
    ),
  };
};
