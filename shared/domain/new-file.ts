import type { FileDecision } from './act.ts';
import type { Leaves, PartOf, VolumeOf } from './bundle.ts';
import { type Category, type Watched, watched } from './category.ts';
import { type Kept, saidClassification } from './classification.ts';
import type { Cover } from './cover.ts';
import { type Context, decideOnFile } from './file-decision.ts';
import { beginHolding, given, type Priority } from './holding.ts';
import type { ChannelId, FileId, HeadId, HoldingId, OfficeId, PostId, ReceiptId } from './ids.ts';
import type { Level } from './level.ts';
import { type Nature, saidNature } from './nature.ts';
import { type PaperPart, pendingFrom } from './paper-part.ts';
import type { Rules } from './policy.ts';
import { begun } from './stays.ts';
import type { Instant } from './time.ts';

/** What is said of a file when it begins, whether it is opened here or goes on from paper. */
export type NewFile = {
  readonly fileId: FileId;
  readonly number: string;
  readonly officeId: OfficeId;
  readonly subject: string;
  readonly priority: Priority;
  readonly nature: Nature;
  /** Normal, unless it is said. */
  readonly classification?: Kept | undefined;
  readonly head?: HeadId | undefined;
  readonly cover?: Cover | undefined;
  /** Opened on it. */
  readonly receipt?:
    | {
        readonly receiptId: ReceiptId;
        readonly diarisedAt: Instant;
        readonly category?: Category | undefined;
      }
    | undefined;
  /** By which files of its category begin (`startingWith`). */
  readonly toChannel?: ChannelId | undefined;
  /** Continued from paper. */
  readonly paper?: PaperPart | undefined;
  /** A part file of another, with which it has its age and its readers in common. */
  readonly part?:
    | {
        readonly partOf: PartOf;
        readonly ageFrom: Instant;
        readonly category?: Watched | undefined;
        readonly readers?: readonly PostId[] | undefined;
      }
    | undefined;
  /** A further volume of another, which goes with it: as old, read by the same posts, with notes that go on. */
  readonly volume?:
    | {
        readonly volumeOf: VolumeOf;
        readonly before: { readonly fileId: FileId; readonly number: string; readonly after: Leaves };
        readonly ageFrom: Instant;
        readonly category?: Watched | undefined;
        readonly readers?: readonly PostId[] | undefined;
      }
    | undefined;
  /** Who has it first, by whose rules its clock runs. */
  readonly holder: { readonly postId: PostId; readonly level: Level; readonly rules: Rules };
  readonly holdingId: HoldingId;
};

/** The first event of a file, and its first stay: at work with the post that begins it, unopened with any other. */
export const beginFile = (file: NewFile, { by, at }: Pick<Context, 'by' | 'at'>): FileDecision => {
  const { fileId, number, officeId, subject, priority, nature, classification } = file;
  const { holder, holdingId, receipt, paper, part, volume } = file;
  const goesOn = part ?? volume;
  const category = goesOn?.category ?? watched(receipt?.category);
  const holding = beginHolding({
    holdingId,
    objectId: fileId,
    number,
    subject,
    classification,
    category,
    nature,
    postId: holder.postId,
    priority,
    state: 'ACTIVE',
    at,
    ageFrom: goesOn?.ageFrom ?? (paper && pendingFrom(paper)) ?? receipt?.diarisedAt ?? at,
    rules: holder.rules,
    // Opening is the act of whoever holds it (ADR 4): nobody says it for them.
    opened: holder.postId === by.postId,
  });
  return decideOnFile<'file.created'>(
    undefined,
    { by, at },
    {
      type: 'file.created',
      data: {
        fileId,
        number,
        officeId,
        subject,
        priority,
        ...given('receiptId', receipt?.receiptId),
        ...given('receiptDiarisedAt', receipt?.diarisedAt),
        ...given('category', category),
        ...given('toChannel', file.toChannel),
        ...given('head', file.head),
        ...given('cover', file.cover),
        ...given('paper', paper),
        ...given('partOf', part?.partOf),
        ...given('volumeOf', volume?.volumeOf),
        ...given('continues', volume && { ...volume.before, ageFrom: volume.ageFrom }),
        ...given('ageFrom', goesOn?.ageFrom),
        ...given('readers', goesOn?.readers && [...goesOn.readers]),
        ...saidNature(nature),
        ...saidClassification(classification),
        ...begun(holder, holding),
      },
    },
    () => [{ kind: 'begin', holding }],
  );
};
