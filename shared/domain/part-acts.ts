import type { FileDecision } from './act.ts';
import { MOST_PARTS, openParts } from './bundle.ts';
import { countedAs } from './clock-acts.ts';
import { delayOf, explained } from './delay.ts';
import { admit, ageOf, type FileHead, whereabouts } from './file.ts';
import { type Context, decideOnFile, type HeldFile } from './file-decision.ts';
import { endHolding, given } from './holding.ts';
import { beginFile, type NewFile } from './new-file.ts';
import type { NumberedNote } from './notes/numbered.ts';
import { inHand } from './permission/rule.ts';
import type { Rules } from './policy.ts';
import { Refusal } from './refusal.ts';

/** What is said of the new part file; whatever else it has it takes from its main file. */
export type NewPart = Pick<
  NewFile,
  'fileId' | 'number' | 'subject' | 'priority' | 'nature' | 'holder' | 'holdingId'
> & {
  readonly part: number;
  /** Why it cannot wait until the file is back. */
  readonly reason: string;
  /** Whether the post that opens it sits in the office in whose register the file stands. */
  readonly ownOffice: boolean;
};

/** Whether a part file may be opened at all: the file is away, and is no part itself. */
export const admitPart = (head: FileHead, { relations }: Pick<Context, 'relations'>): void => {
  admitNoPart(head);
  if (inHand(relations)) throw new Refusal('file.main-here', whereabouts(head));
  if ((head.parts ?? []).length >= MOST_PARTS)
    throw new Refusal('file.parts-full', { fileId: head.fileId, most: MOST_PARTS });
};

/**
 * Opens a part file of one that is away, for what cannot wait (domain.md 1.3). Its matter waits as long as that of the main
 * file does (domain.md 5, trap 2). Both journals say so; the main file goes its way untouched.
 */
export const openPart = (
  main: FileHead,
  { part, reason, ownOffice, ...file }: NewPart,
  context: Context,
): { readonly main: FileDecision; readonly part: FileDecision } => {
  admit(main, 'open-part', context.relations);
  if (!ownOffice) throw new Refusal('file.not-permitted', whereabouts(main));
  admitPart(main, context);
  const { fileId, number, officeId, classification, readers, head, category } = main;
  const named = { fileId: file.fileId, number: file.number, part };
  return {
    main: decideOnFile<'file.part-opened'>(
      main,
      context,
      { type: 'file.part-opened', data: { ...named, reason } },
      () => [],
    ),
    part: beginFile(
      {
        ...file,
        officeId,
        classification,
        head,
        part: { partOf: { fileId, number, part }, ageFrom: ageOf(main), category, readers },
      },
      context,
    ),
  };
};

export type Merging = {
  readonly main: HeldFile;
  /** How whoever merges stands to the main file. */
  readonly relations: Context['relations'];
  readonly yellowNotes: number;
  /** Of the holder's office. */
  readonly rules: Rules;
  /** Why the part was held beyond the limit, as its last note. */
  readonly delay?: NumberedNote | undefined;
};

const admitPartOf = (head: FileHead, main: FileHead): void => {
  if (head.partOf?.fileId !== main.fileId) throw new Refusal('file.not-a-part', whereabouts(head));
};

/** The main file's side: what the part has follows what it has itself, and it is as old as the older of the two. */
const takenBack = (
  { head, holding }: HeldFile,
  part: FileHead,
  { rules, context }: { readonly rules: Rules; readonly context: Context },
): FileDecision => {
  const { fileId, number, notes, paragraphs, receipts, openReceipts, oldestOpen, confirmers } = part;
  const category = head.category === undefined ? part.category : undefined;
  const { stay, counts } =
    category === undefined ? { stay: holding, counts: undefined } : countedAs(holding, category, rules);
  return decideOnFile<'file.part-merged'>(
    head,
    context,
    {
      type: 'file.part-merged',
      data: {
        fileId,
        number,
        has: { notes, paragraphs, receipts },
        openReceipts,
        ...given('oldestOpen', oldestOpen),
        ...given('confirmers', confirmers),
        ...given('category', category),
        ...given('counts', counts),
      },
    },
    after => [{ kind: 'change', holding: { ...stay, ageFrom: ageOf(after) } }],
  );
};

/**
 * Merges a part file back, by whoever has both before them: its notes and its correspondence follow those of the main file, in
 * their order, signed as they were. They are not written anew: each journal keeps the hashes of what was confirmed in it.
 */
export const mergePart = (
  part: HeldFile,
  { main, relations, yellowNotes, rules, delay: reasoned }: Merging,
  context: Context,
): { readonly part: FileDecision; readonly main: FileDecision } => {
  const { head, holding } = part;
  admit(head, 'merge-part', context.relations);
  admitPartOf(head, main.head);
  if (!inHand(relations)) throw new Refusal('file.main-away', whereabouts(main.head));
  admit(main.head, 'merge-part', relations);
  admitEmpty(head);
  admitSettled(head, yellowNotes);
  const delay = delayOf(part, reasoned, context.at);
  const { fileId: intoFileId, number: intoNumber } = main.head;
  const data = { intoFileId, intoNumber, ...delay, endedHoldingId: holding.holdingId };
  const merged = decideOnFile<'file.merged'>(head, context, { type: 'file.merged', data }, after => [
    {
      kind: 'end',
      holding: { ...endHolding(explained(holding, delay), 'merged', context.at), state: after.state },
    },
  ]);
  return { part: merged, main: takenBack(main, merged.after, { rules, context }) };
};

/** What goes into another is finished for now: every letter has gone out, and no note is half written. */
export const admitSettled = (head: FileHead, yellowNotes: number): void => {
  if ((head.draftsOpen ?? 0) > 0)
    throw new Refusal('file.drafts-open', { ...whereabouts(head), drafts: head.draftsOpen ?? 0 });
  if (yellowNotes > 0) throw new Refusal('file.notes-unconfirmed', { ...whereabouts(head), yellowNotes });
};

/** What files lie in, they keep from ending: those are taken out first. */
const admitEmpty = (head: FileHead): void => {
  const inside = (head.attached ?? []).length;
  if (inside > 0) throw new Refusal('file.attachments-inside', { ...whereabouts(head), inside });
};

/** A part goes back into its main file: it is neither closed nor continued. */
export const admitNoPart = (head: FileHead): void => {
  if (head.partOf) throw new Refusal('file.is-part', { ...whereabouts(head), main: head.partOf.fileId });
};

/** What keeps a file from being closed: part files that are out, being one itself, and files that lie in it. */
export const admitUnbundled = (head: FileHead): void => {
  admitNoPart(head);
  const open = openParts(head).length;
  if (open > 0) throw new Refusal('file.parts-open', { ...whereabouts(head), openParts: open });
  admitEmpty(head);
};
