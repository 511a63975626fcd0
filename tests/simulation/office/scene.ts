import { unmarshall } from '@aws-sdk/util-dynamodb';
import { inCharge } from '#functions/office/people.ts';
import { AnswerHead } from '#shared/domain/consultations/answer.ts';
import { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Holiday } from '#shared/domain/directory/holiday.ts';
import type { Office } from '#shared/domain/directory/office.ts';
import { FileHead } from '#shared/domain/file.ts';
import type {
  ConsultationId,
  FileId,
  JournalId,
  ObjectId,
  OfficerId,
  PostId,
  ReceiptId,
} from '#shared/domain/ids.ts';
import { YellowNote } from '#shared/domain/note.ts';
import { ReceiptHead } from '#shared/domain/receipt.ts';
import { type Instant, instantOf } from '#shared/domain/time.ts';
import { key } from '#shared/store/keys.ts';
import { read } from '#shared/store/table.ts';
import type { MemoryTable } from '#tests/support/memory-table/memory-table.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';
import type { Chance } from '../engine/chance.ts';
import { SUBJECT } from '../invariants/messages.ts';

type Sitting = { readonly postId: PostId; readonly officerId: OfficerId | undefined };
type Acting = { readonly officerId: OfficerId; readonly post: PostId };
type Held = { readonly holder: PostId; readonly from?: PostId | undefined };

/** What somebody who is about to do something sees, and what chance has them choose of it. */
export type Scene = {
  readonly at: Instant;
  readonly chance: Pick<Chance, 'of' | 'below' | 'hits'>;
  readonly directory: Directory;
  /** Something to write. */
  readonly words: string;
  readonly keeper: OfficerId;
  readonly seat: (what: string) => Sitting;
  readonly vacant: () => PostId | undefined;
  readonly spare: (what: string) => OfficerId;
  readonly office: (what: string) => Office;
  /** A day that stands declared in somebody's calendar. */
  readonly declared: () => Holiday | undefined;
  /** One that this can be done with, mostly. */
  readonly file: (fits?: (head: FileHead) => boolean) => FileHead | undefined;
  readonly fileOf: (fileId: FileId) => FileHead | undefined;
  readonly receipt: (fits?: (head: ReceiptHead) => boolean) => ReceiptHead | undefined;
  readonly question: (fits?: (head: ConsultationHead) => boolean) => ConsultationHead | undefined;
  /** What one post was asked by one of these. */
  readonly answer: (fits?: (head: AnswerHead) => boolean) => AnswerHead | undefined;
  readonly draft: () => YellowNote | undefined;
  /** Who does it: mostly who should, now and then somebody else. */
  readonly actor: (head: Held, who: 'holder' | 'sender' | 'superior') => Acting | undefined;
};

export type SceneParts = {
  readonly at: number;
  readonly step: number;
  /** The step at whose moment it happens as well: both are mostly about the same file. */
  readonly together: number;
  readonly chance: Chance;
  readonly directory: Directory;
  readonly table: Pick<MemoryTable, 'partition' | 'find'>;
  /** What there is by now: the files and receipts that were answered for. */
  readonly files: readonly FileId[];
  readonly receipts: readonly ReceiptId[];
  readonly questions: readonly ConsultationId[];
};

const SOMEBODY_ELSE = 0.08;
/** What does not fit is tried now and then: it must be refused. */
const UNFIT = 0.12;
const THE_SAME = 0.7;
/** Of many, so many are looked at, of those that came lately. */
const LOOKED_AT = 16;
const LATELY = 2_500;

/** Read once: an item that stands is never changed, another is put in its place. */
const headsRead = <H>(parse: (item: Readonly<Record<string, unknown>>) => H) => {
  const known = new WeakMap<Stored, H>();
  return (table: SceneParts['table'], objectId: JournalId): H | undefined => {
    const item = table.find(key.object(objectId), key.head());
    if (item === undefined) return undefined;
    const before = known.get(item);
    if (before !== undefined) return before;
    const head = parse(unmarshall(item));
    known.set(item, head);
    return head;
  };
};
const fileHeadOf = headsRead(item => read(FileHead, item));
const receiptHeadOf = headsRead(item => read(ReceiptHead, item));
const questionHeadOf = headsRead(item => read(ConsultationHead, item));
const answerHeadOf = headsRead(item => read(AnswerHead, item));

/** A few of them, if there are many. */
const some = <T>(all: readonly T[], chance: Scene['chance']): readonly T[] => {
  if (all.length <= LOOKED_AT) return all;
  const from = Math.max(0, all.length - LATELY);
  const sample = Array.from(
    { length: LOOKED_AT },
    (_, n) => all[from + chance.below(all.length - from, 'look', n)],
  );
  return [...new Set(sample)].filter(one => one !== undefined);
};

const isKeeper = (roles: readonly string[]): boolean => roles.includes('administrator');

export const sceneOf = ({
  at: now,
  step,
  together,
  chance,
  directory,
  table,
  files,
  receipts,
  questions,
}: SceneParts): Scene => {
  const at = instantOf(now);
  const { offices, posts, officers, holidays } = directory.rows;
  const mine: Scene['chance'] = {
    of: (...name) => chance.of(step, ...name),
    below: (most, ...name) => chance.below(most, step, ...name),
    hits: (share, ...name) => chance.hits(share, step, ...name),
  };
  const must = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('the district is empty');
    return one;
  };
  const officerAt = (postId: PostId): OfficerId | undefined => inCharge(directory, postId, at)?.officerId;
  const seat: Scene['seat'] = what => {
    const { postId } = must(chance.pick(posts, post => post.postId, step, what));
    return { postId, officerId: officerAt(postId) };
  };
  const about = mine.hits(THE_SAME, 'the same') ? together : step;
  const heads = <T extends JournalId, H>(
    all: readonly T[],
    headOf: (of: typeof table, id: T) => H | undefined,
  ) =>
    some(all, mine).flatMap(id => {
      const head = headOf(table, id);
      return head === undefined ? [] : [{ id, head }];
    });
  const fitting = <T extends JournalId, H>(
    all: readonly { readonly id: T; readonly head: H }[],
    fits: (head: H) => boolean,
  ): H | undefined => {
    const apt = mine.hits(UNFIT, 'unfit') ? all : all.filter(({ head }) => fits(head));
    return chance.pick(apt, ({ id }) => id, about, 'object')?.head;
  };
  const file: Scene['file'] = (fits = () => true) => fitting(heads(files, fileHeadOf), fits);
  const draftsOf = (id: ObjectId): readonly YellowNote[] =>
    table
      .partition(key.object(id))
      .filter(({ sk }) => sk?.S?.startsWith(key.yellowNote('')) === true)
      .map(item => read(YellowNote, unmarshall(item)));
  const whose = ({ holder, from }: Held, who: 'holder' | 'sender' | 'superior'): PostId | undefined => {
    if (who === 'holder') return holder;
    const above = directory.lineAbove(holder);
    return who === 'sender' ? from : above[mine.below(above.length, 'superior')];
  };
  return {
    at,
    chance: mine,
    directory,
    words: `${SUBJECT} ${step}`,
    keeper: must(officers.find(({ roles }) => isKeeper(roles))).officerId,
    seat,
    vacant: () => posts.find(({ postId }) => officerAt(postId) === undefined)?.postId,
    spare: what =>
      must(
        chance.pick(
          officers.filter(({ roles }) => !isKeeper(roles)),
          ({ officerId }) => officerId,
          step,
          what,
        ),
      ).officerId,
    office: what => must(chance.pick(offices, ({ officeId }) => officeId, step, what)),
    declared: () => {
      const standing = holidays.filter(({ withdrawnOn }) => withdrawnOn === undefined);
      return chance.pick(standing, ({ holidayId }) => holidayId, step, 'declared');
    },
    file,
    fileOf: fileId => fileHeadOf(table, fileId),
    receipt: (fits = () => true) => fitting(heads(receipts, receiptHeadOf), fits),
    question: (fits = () => true) => fitting(heads(questions, questionHeadOf), fits),
    answer: (fits = () => true) => {
      const asked = heads(questions, questionHeadOf).flatMap(({ head }) =>
        head.asked.map(({ answerId }) => answerId),
      );
      return fitting(heads(asked, answerHeadOf), fits);
    },
    draft: () => {
      const drafts = some(files, mine).flatMap(draftsOf);
      return chance.pick(drafts, ({ noteId }) => noteId, about, 'draft');
    },
    actor: (head, who) => {
      const other = mine.hits(SOMEBODY_ELSE, 'somebody else');
      const post = other ? seat('somebody').postId : whose(head, who);
      const officerId = post && officerAt(post);
      return post && officerId && { officerId, post };
    },
  };
};
