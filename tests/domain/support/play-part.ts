import type { FileDecision } from '#shared/domain/act.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { beginNote, confirmNote } from '#shared/domain/note.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { partNumber } from '#shared/domain/numbering/carried.ts';
import { mergePart, openPart } from '#shared/domain/part-acts.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import { contextOf, decided, type Hand, held, ids, type Outcome, picked, withFile } from './hand.ts';
import { by, levelOf, OFFICE, QUICK_RULES } from './office.ts';

const heldAfter = ({ after, holdings }: FileDecision, before?: HeldFile): HeldFile => {
  const holding = holdings.at(-1)?.holding ?? before?.holding;
  if (!holding) throw new Error('a file is with nobody');
  return { head: after, holding };
};

/** A file beside the one of the world, in the hands of a post. */
export const anotherOf = ({ world }: Hand, post: PostId, more: object = {}): HeldFile =>
  heldAfter(
    createFile(
      {
        fileId: ids.file(),
        number: 'SDM-SDR/2026/77',
        officeId: OFFICE,
        subject: 'पैमाइश',
        priority: 'ordinary',
        nature: 'electronic',
        classification: world.file.head.classification,
        paperClosed: false,
        level: levelOf(post),
        holdingId: ids.holding(),
        rules: QUICK_RULES,
        ...more,
      },
      { by: by(post), at: world.now },
    ),
  );

/** A part file of the one in the world is opened by whoever tries; it lies beside the world. */
export const partOpened = (hand: Hand): Outcome => {
  const { head } = hand.world.file;
  const part = (head.parts?.at(-1)?.part ?? 0) + 1;
  const holder = { postId: hand.post, level: levelOf(hand.post), rules: QUICK_RULES };
  const opened = openPart(
    head,
    {
      fileId: ids.file(),
      number: partNumber(head.number, part),
      subject: head.subject,
      priority: 'ordinary',
      nature: 'electronic',
      holder,
      holdingId: ids.holding(),
      part,
      reason: hand.command.words,
      ownOffice: true,
    },
    contextOf(hand),
  );
  return decided(hand, opened.main);
};

/** One of its parts comes back to the file of the world, with a note of its own. */
const partBack = (hand: Hand): Outcome => {
  const { file } = hand.world;
  const { fileId, number } = file.head;
  const out = picked(
    (file.head.parts ?? []).filter(({ merged }) => !merged),
    hand.command.pick,
  );
  const partOf = { fileId, number, part: out?.part ?? 1 };
  const begun = anotherOf(hand, hand.post, out ? { fileId: out.fileId } : {});
  const part = { ...begun, head: { ...begun.head, ...(out ? { partOf } : {}) } };
  const context = { ...contextOf(hand), relations: new Set(['holds'] as const) };
  const content = pastedText(hand.command.words);
  const note = beginNote(part.head, { noteId: ids.note(), kind: 'note', content }, context);
  const checked = { sha256: sha256(canonicalBytes(content)), unknownReferences: [] };
  const { decision, green } = confirmNote(part, note, { revision: 1, ...checked }, context);
  const merging = {
    main: held(hand),
    relations: contextOf(hand).relations,
    yellowNotes: hand.command.awkward ? 1 : 0,
    rules: QUICK_RULES,
  };
  const { main } = mergePart(heldAfter(decision, part), merging, context);
  const { notes, paragraphs } = file.head;
  const shown = {
    ...green,
    number: green.number + notes,
    firstParagraph: green.firstParagraph + paragraphs,
  };
  return decided(withFile(hand, { green: [...file.green, shown] }), main);
};

/** The file of the world, itself a part, goes back into its main file, which mostly lies with the same post. */
const goneBack = (hand: Hand): Outcome => {
  const { file } = hand.world;
  const main = anotherOf(hand, hand.post, { fileId: file.head.partOf?.fileId });
  const relations = hand.command.awkward ? new Set<never>() : new Set(['holds'] as const);
  const yellowNotes = file.yellow.length;
  const merging = { main, relations, yellowNotes, rules: QUICK_RULES };
  return decided(hand, mergePart(held(hand), merging, contextOf(hand)).part);
};

export const partMerged = (hand: Hand): Outcome =>
  hand.world.file.head.partOf ? goneBack(hand) : partBack(hand);
