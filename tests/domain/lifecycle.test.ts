import { describe, expect, test } from 'vitest';
import { refusalsOf } from '#shared/contract/route.ts';
import type { AnswerState, ConsultationState } from '#shared/domain/consultations/state.ts';
import type { DraftState } from '#shared/domain/drafts/state.ts';
import { FILE_STATES, type FileState } from '#shared/domain/file.ts';
import { FILE_ACTS, type FileAct } from '#shared/domain/permission/file-rules.ts';
import { RECEIPT_DEEDS } from '#shared/domain/permission/receipt-rules.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import type { Act } from '#shared/domain/permission/table.ts';
import { HELD_STATES, RECEIPT_STATES, type ReceiptState } from '#shared/domain/receipt-state.ts';
import { REFUSAL_CODES, type RefusalCode } from '#shared/domain/refusal.ts';
import { operationsOf } from '../../scripts/print/operations.ts';
import { STANDING_NAMES, type Standing, tryAct } from '../../scripts/print/walk.ts';
import {
  ANSWER_DEEDS,
  ANSWER_STATES,
  type AnswerDeed,
  CONSULTATION_DEEDS,
  CONSULTATION_STATES,
  type ConsultationDeed,
  tryOnAnswer,
  tryOnQuestion,
} from '../../scripts/print/walk-consultation.ts';
import { DRAFT_STATES, DRAFT_WALKS, type DraftDeed, tryOnDraft } from '../../scripts/print/walk-draft.ts';
import type { Answer } from '../../scripts/print/walk-office.ts';
import {
  RECEIPT_STANDINGS,
  type ReceiptDeed,
  type ReceiptStanding,
  tryOnReceipt,
} from '../../scripts/print/walk-receipt.ts';

/** Who may try an act at all, as the office says it. */
const HANDS = ['holds', 'link-officer-of'] as const;
const HANDS_OR_DELEGATE = [...HANDS, 'delegate-of'] as const;
const AT_THE_TABLE = [...HANDS_OR_DELEGATE, 'assistant-of'] as const;
const RIGHTFUL: Readonly<Record<FileAct, readonly Relation[]>> = {
  open: HANDS,
  receive: AT_THE_TABLE,
  'write-note': AT_THE_TABLE,
  'confirm-note': HANDS_OR_DELEGATE,
  'discard-note': HANDS_OR_DELEGATE,
  send: HANDS_OR_DELEGATE,
  return: HANDS_OR_DELEGATE,
  'pull-back': ['sent-last'],
  'pull-up': ['above'],
  extend: ['above'],
  park: HANDS_OR_DELEGATE,
  suspend: HANDS,
  resume: HANDS,
  'request-closing': HANDS,
  consult: HANDS,
  close: HANDS,
  reopen: ['closed-it', 'above'],
  'add-receipt': HANDS_OR_DELEGATE,
  'write-off-receipt': HANDS,
  link: HANDS,
  unlink: HANDS,
  'set-cover': HANDS,
  'set-readers': HANDS,
  'open-part': ['created', 'sent-last', 'has-held'],
  'merge-part': HANDS,
  attach: HANDS,
  detach: HANDS,
  'open-volume': HANDS,
  'ask-parking': HANDS,
  'ask-reopening': ['closed-it'],
  'answer-ask': ['asked'],
  record: ['records'],
  hold: ['records'],
  'lift-hold': ['records'],
  requisition: [
    ...(['holds', 'link-officer-of', 'sent-last', 'closed-it', 'has-held', 'created', 'above'] as const),
    ...(['reader', 'asked', 'in-charge', 'consulted', 'same-office'] as const),
  ],
  'refuse-requisition': ['records'],
  'issue-record': ['records'],
  'return-record': ['records'],
  'propose-disposal': ['records'],
  'confirm-disposal': ['records'],
  'refuse-disposal': ['records'],
  draft: AT_THE_TABLE,
  channel: HANDS,
};

type Cell = FileState | RefusalCode;
/** As before, once it is in the record room: what is closed and what is recorded are both in nobody's hands. */
const row = (
  ...cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell?, Cell?, Cell?]
): Readonly<Record<Standing, Cell>> => ({
  'ACTIVE, on its way': cells[0],
  'ACTIVE, on paper, unopened': cells[1],
  'ACTIVE, unopened': cells[2],
  ACTIVE: cells[3],
  PARKED: cells[4],
  CALL_BOOK: cells[5],
  SUSPENDED: cells[6],
  'CLOSE_REQUESTED, unopened': cells[7],
  CLOSE_REQUESTED: cells[8],
  CLOSED: cells[9],
  RECORDED: cells[10] ?? 'file.recorded',
  // Of what was disposed of nothing more is done.
  DISPOSED: 'file.disposed',
  MERGED_INTO: cells[11] ?? 'file.merged',
  ATTACHED_TO: cells[12] ?? 'file.attached',
});
const [parked, inCallBook, suspended, requested, closed, active] = [
  'file.parked',
  'file.in-call-book',
  'file.suspended',
  'file.closing-requested',
  'file.closed',
  'file.active',
] as const;
const unopened = 'file.not-opened';
const already = 'file.already-opened';
const onWay = 'paper.not-received';
const noPaper = 'paper.not-in-transit';

/** With the file at work before the officer, set aside or not; opened in any case. */
const atWork = row(
  ...([onWay, unopened, unopened, 'ACTIVE', parked, inCallBook, suspended] as const),
  ...([unopened, 'CLOSE_REQUESTED', closed] as const),
);
const whereverHeld = row(
  ...([onWay, unopened, unopened, 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED'] as const),
  ...([unopened, 'CLOSE_REQUESTED', closed] as const),
);
/** Sent on paper it would be on its way again: the gate is all that counts here. */
const onlyActive = (to: FileState) =>
  row(
    ...([onWay, unopened, unopened, to, parked, inCallBook, suspended] as const),
    ...([requested, requested, closed] as const),
  );

/** What is done in the record room, to what is closed or recorded; of all else it knows nothing. */
const noFile = 'file.unknown';
const atRest = (closedBecomes: FileState) =>
  row(
    ...([noFile, noFile, noFile, noFile, noFile, noFile, noFile] as const),
    ...([noFile, noFile, closedBecomes, 'RECORDED'] as const),
  );
/** What is done only to what is recorded. */
const recordBecomes = (becomes: FileState) =>
  row(
    ...([noFile, noFile, noFile, noFile, noFile, noFile, noFile] as const),
    ...([noFile, noFile, closed, becomes] as const),
  );

/** What comes of each act by who may do it; written by hand, against the tables of the domain. */
const COMES_OF: Readonly<Record<FileAct, Readonly<Record<Standing, Cell>>>> = {
  open: row(
    ...([onWay, 'ACTIVE', 'ACTIVE', already, parked, inCallBook, suspended] as const),
    ...(['CLOSE_REQUESTED', already, closed] as const),
  ),
  receive: row(
    ...(['ACTIVE', noPaper, noPaper, noPaper, noPaper, noPaper, noPaper] as const),
    ...([noPaper, noPaper, closed] as const),
  ),
  'write-note': atWork,
  'confirm-note': atWork,
  draft: atWork,
  consult: atWork,
  'discard-note': atWork,
  send: atWork,
  return: atWork,
  // What came into another's hands on paper is not taken back from afar.
  'pull-back': row(
    ...(['ACTIVE', 'paper.received', 'ACTIVE', already, parked, inCallBook, suspended] as const),
    ...(['CLOSE_REQUESTED', already, closed] as const),
  ),
  // Taken up to be acted on: what its holder had set aside is at work again.
  'pull-up': row(
    ...([onWay, 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE'] as const),
    ...(['CLOSE_REQUESTED', 'CLOSE_REQUESTED', closed] as const),
  ),
  // It stands as it stood, with more days.
  extend: row(
    ...(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED'] as const),
    ...(['CLOSE_REQUESTED', 'CLOSE_REQUESTED', closed] as const),
  ),
  park: onlyActive('PARKED'),
  suspend: onlyActive('SUSPENDED'),
  resume: row(
    ...([active, active, active, active, 'ACTIVE', 'ACTIVE', 'ACTIVE'] as const),
    ...([unopened, 'ACTIVE', closed] as const),
  ),
  'request-closing': onlyActive('CLOSE_REQUESTED'),
  close: row(
    ...([onWay, unopened, unopened, 'CLOSED', parked, inCallBook, suspended] as const),
    ...([unopened, 'CLOSED', closed] as const),
  ),
  reopen: row(
    ...([active, active, active, active, parked, inCallBook, suspended] as const),
    ...([requested, requested, 'ACTIVE', 'ACTIVE'] as const),
  ),
  'add-receipt': row(
    ...([onWay, unopened, unopened, 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED'] as const),
    ...([requested, requested, closed] as const),
  ),
  'write-off-receipt': whereverHeld,
  link: whereverHeld,
  unlink: whereverHeld,
  'set-cover': whereverHeld,
  channel: whereverHeld,
  // Of a confidential file; of any other there is no such list.
  'set-readers': whereverHeld,
  // The file goes its way; what could not wait goes on in the part.
  'open-part': row(
    ...(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED'] as const),
    ...(['CLOSE_REQUESTED', 'CLOSE_REQUESTED', closed] as const),
  ),
  'merge-part': row(
    ...([onWay, unopened, unopened, 'MERGED_INTO', parked, inCallBook, suspended] as const),
    ...([unopened, 'MERGED_INTO', closed] as const),
  ),
  // It goes into another; the volume before goes into the new one.
  attach: onlyActive('ATTACHED_TO'),
  'open-volume': onlyActive('ATTACHED_TO'),
  // Of the file that carries, which stands as it stood.
  detach: whereverHeld,
  'ask-parking': onlyActive('ACTIVE'),
  'ask-reopening': row(
    ...([active, active, active, active, parked, inCallBook, suspended] as const),
    ...([requested, requested, 'CLOSED', 'RECORDED'] as const),
  ),
  'answer-ask': row(
    ...(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED'] as const),
    ...(['CLOSE_REQUESTED', 'CLOSE_REQUESTED', 'CLOSED', 'RECORDED', 'MERGED_INTO'] as const),
    'ATTACHED_TO',
  ),
  record: atRest('RECORDED'),
  hold: atRest('CLOSED'),
  'lift-hold': atRest('CLOSED'),
  requisition: row(
    ...([active, active, active, active, parked, inCallBook, suspended] as const),
    ...([requested, requested, closed, 'RECORDED'] as const),
  ),
  'refuse-requisition': recordBecomes('RECORDED'),
  'issue-record': recordBecomes('RECORDED'),
  'return-record': recordBecomes('RECORDED'),
  'propose-disposal': recordBecomes('RECORDED'),
  'confirm-disposal': recordBecomes('DISPOSED'),
  'refuse-disposal': recordBecomes('RECORDED'),
};

/** Sets of relations a post can have: the empty one, each alone, and any two. */
const RELATION_SETS: readonly ReadonlySet<Relation>[] = [
  new Set(),
  ...RELATIONS.flatMap(one => RELATIONS.map(other => new Set([one, other]))),
];

/** What a relation is worth depends on where the paper lies: nobody has in hand what is closed, filed or gone. */
const IN_HAND: readonly Relation[] = ['holds', 'link-officer-of', 'assistant-of', 'delegate-of'];
const means = (relation: Relation, isHeld: boolean, isClosed: boolean): boolean => {
  if (IN_HAND.includes(relation)) return isHeld;
  return relation === 'closed-it' || relation === 'records' ? isClosed : true;
};
/** Who may know of a paper at all; of a confidential one, on which `set-readers` is walked, fewer. */
const KNOW_NORMAL: readonly Relation[] = [
  ...IN_HAND,
  'sent-last',
  'closed-it',
  'has-held',
  'created',
  'above',
  'reader',
  'asked',
  'in-charge',
  'consulted',
];
const KNOW_CONFIDENTIAL: readonly Relation[] = [
  ...IN_HAND,
  'sent-last',
  'closed-it',
  'has-held',
  'created',
  'cleared',
];
const MANDATES: readonly Relation[] = ['assistant-of', 'delegate-of'];

type Walk = {
  readonly act: string;
  readonly rightful: readonly Relation[];
  readonly isHeld: boolean;
  readonly isClosed: boolean;
  readonly unknown: RefusalCode;
  /** What is said of the act, whoever asks, because nobody has the paper; undefined where it can be done all the same. */
  readonly inNobodysHands: RefusalCode | undefined;
  readonly otherwise: RefusalCode;
  /** Who knows of this kind of paper beside all who may know of a file. */
  readonly alsoKnows?: Relation;
};

/** What is done in the record room is done by who serves it: what else they are to the file counts for other acts. */
const OF_RECORD: readonly string[] = [
  ...['propose-disposal', 'confirm-disposal', 'refuse-disposal'],
  ...['refuse-requisition', 'issue-record', 'return-record'],
];
const OF_RECORDS: readonly string[] = ['record', 'hold', 'lift-hold', ...OF_RECORD];
const knownFor = (act: string): readonly Relation[] => {
  if (OF_RECORDS.includes(act)) return ['records'];
  return act === 'set-readers' ? KNOW_CONFIDENTIAL : KNOW_NORMAL;
};

/** Why an act is refused to these, whatever the state; undefined where they have a right to it. */
const refusedTo = (walk: Walk, relations: ReadonlySet<Relation>): RefusalCode | undefined => {
  const counting = [...relations].filter(relation => means(relation, walk.isHeld, walk.isClosed));
  const know = knownFor(walk.act);
  const knowing = counting.filter(relation => know.includes(relation) || relation === walk.alsoKnows);
  if (counting.some(relation => walk.rightful.includes(relation))) return undefined;
  if (knowing.length === 0) return walk.unknown;
  if (walk.inNobodysHands) return walk.inNobodysHands;
  if (knowing.every(relation => MANDATES.includes(relation))) return 'permission.mandate-lacks-act';
  return walk.otherwise;
};

const TO_OTHERS: Partial<Record<FileAct, RefusalCode>> = {
  reopen: 'file.not-permitted',
  'pull-up': 'file.not-permitted',
  extend: 'file.not-permitted',
  'open-part': 'file.not-permitted',
  'ask-reopening': 'file.not-permitted',
  'answer-ask': 'ask.not-yours',
  record: 'file.not-permitted',
  hold: 'file.not-permitted',
  'lift-hold': 'file.not-permitted',
  requisition: 'file.not-permitted',
  'refuse-requisition': 'file.not-permitted',
  'issue-record': 'file.not-permitted',
  'return-record': 'file.not-permitted',
  'propose-disposal': 'file.not-permitted',
  'confirm-disposal': 'file.not-permitted',
  'refuse-disposal': 'file.not-permitted',
};
const ON_CLOSED: readonly FileAct[] = [
  'reopen',
  'ask-reopening',
  'answer-ask',
  'record',
  'hold',
  'lift-hold',
];

/** What is said of an act whoever asks, because nobody has the file; undefined where it can be done all the same. */
const saidOfAll = (act: FileAct, standing: Standing): RefusalCode | undefined => {
  if (act === 'answer-ask') return undefined;
  switch (standing) {
    case 'MERGED_INTO':
      return 'file.merged';
    case 'ATTACHED_TO':
      return 'file.attached';
    case 'DISPOSED':
      return 'file.disposed';
    case 'CLOSED':
      return ON_CLOSED.includes(act) ? undefined : 'file.closed';
    case 'RECORDED':
      return ON_CLOSED.includes(act) || OF_RECORD.includes(act) || act === 'requisition'
        ? undefined
        : 'file.recorded';
    default:
      return undefined;
  }
};

const walkOf = (act: FileAct, standing: Standing): Walk => {
  const isClosed = standing === 'CLOSED' || standing === 'RECORDED' || standing === 'DISPOSED';
  const isInside = standing === 'MERGED_INTO' || standing === 'ATTACHED_TO';
  return {
    act,
    // By the register of one's office one asks for what is recorded, and learns nothing of what is not.
    rightful: RIGHTFUL[act].filter(each => each !== 'same-office' || standing === 'RECORDED'),
    isHeld: !isClosed && !isInside,
    isClosed,
    unknown: 'file.unknown',
    inNobodysHands: saidOfAll(act, standing),
    otherwise: TO_OTHERS[act] ?? 'file.not-in-custody',
  };
};

const comesOf = (answer: Answer<string, unknown>): string =>
  answer.kind === 'done' ? answer.to : answer.code;
/** Codes by which an act is refused where it is tried, and which its operations, if any do it to one paper, do not declare. */
const undeclared = (of: Act, answers: readonly Answer<string, unknown>[]): readonly string[] => {
  const codes = new Set(answers.flatMap(answer => (answer.kind === 'refused' ? [answer.code] : [])));
  const toOne = operationsOf(of).filter(({ params }) =>
    ['fileId', 'receiptId', 'draftId', 'consultationId', 'answerId'].some(id => id in params.shape),
  );
  return toOne.flatMap(route => {
    const declared = refusalsOf(route);
    return [...codes].filter(code => !declared.includes(code)).map(code => `${route.id}: ${code}`);
  });
};

describe('every act in every standing of a file, by every relation', () => {
  test.each(FILE_ACTS)('%s comes out as the office’s table says, for each standing', act => {
    for (const standing of STANDING_NAMES) {
      const { rightful, isHeld, isClosed } = walkOf(act, standing);
      for (const relation of rightful.filter(one => means(one, isHeld, isClosed)))
        expect({ standing, comes: comesOf(tryAct(standing, act, new Set([relation]))) }).toEqual({
          standing,
          comes: COMES_OF[act][standing],
        });
    }
  });

  test.each(FILE_ACTS)(
    '%s is refused to whoever has no right to it, whatever else they are to the file',
    act => {
      const wrong = STANDING_NAMES.flatMap(standing =>
        RELATION_SETS.flatMap(relations => {
          const due = refusedTo(walkOf(act, standing), relations) ?? COMES_OF[act][standing];
          const comes = comesOf(tryAct(standing, act, relations));
          return comes === due ? [] : [{ standing, relations: [...relations], comes, due }];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.each(FILE_ACTS)('%s refuses only by codes its operations declare', act => {
    const answers = STANDING_NAMES.flatMap(standing =>
      RELATION_SETS.map(relations => tryAct(standing, act, relations)),
    );
    expect(undeclared(`file.${act}`, answers)).toEqual([]);
  });

  test('every state of a file can be reached, and each is left again by some act', () => {
    const reached = new Set(STANDING_NAMES.map(standing => standing.split(',')[0]));
    expect([...reached].sort()).toEqual([...FILE_STATES].sort());
    // What was merged stays merged, and what was disposed of does not come back; what is attached is taken out by an act on the file it lies in.
    const LAST: readonly FileState[] = ['MERGED_INTO', 'ATTACHED_TO', 'DISPOSED'];
    for (const state of FILE_STATES.filter(one => !LAST.includes(one))) {
      const next = FILE_ACTS.flatMap(act =>
        RIGHTFUL[act].map(relation => tryAct(state, act, new Set([relation]))),
      );
      expect(next.some(answer => answer.kind === 'done' && answer.to !== state)).toBe(true);
    }
  });
});

const RIGHTFUL_ON_RECEIPT: Readonly<Record<ReceiptDeed, readonly Relation[]>> = {
  open: HANDS,
  receive: AT_THE_TABLE,
  send: HANDS_OR_DELEGATE,
  'pull-back': ['sent-last'],
  'pull-up': ['above'],
  suspend: HANDS,
  resume: HANDS,
  extend: ['above'],
  'put-in-file': HANDS_OR_DELEGATE,
  dispose: HANDS,
  redirect: HANDS,
  correct: HANDS_OR_DELEGATE,
  'correct-frozen': ['in-charge'],
  'replace-scan': [...HANDS, 'in-charge'],
  cancel: [...HANDS, 'in-charge'],
  'set-readers': HANDS,
  'correct-text': HANDS,
  consult: HANDS,
};

type ReceiptCell = ReceiptState | RefusalCode;
/** In the diary, marked, marked and received on paper, on its way, opened, suspended; then filed, disposed, redirected, closed, cancelled. */
const receiptRow = (
  held: readonly [ReceiptCell, ReceiptCell, ReceiptCell, ReceiptCell, ReceiptCell, ReceiptCell],
  filed: ReceiptCell = 'receipt.put-in-file',
): Readonly<Record<ReceiptStanding, ReceiptCell>> => ({
  DIARISED: held[0],
  MARKED: held[1],
  'MARKED, on paper': held[2],
  IN_TRANSIT: held[3],
  OPENED: held[4],
  SUSPENDED: held[5],
  PUT_IN_FILE: filed,
  DISPOSED_ON_RECEIPT: 'receipt.disposed',
  REDIRECTED: 'receipt.disposed',
  CLOSED: 'receipt.disposed',
  CANCELLED: 'receipt.cancelled',
});
const notOpened = 'receipt.not-opened';
const isOpened = 'receipt.opened';
const isStill = 'receipt.suspended';
const before = (diarised: ReceiptState, opened: ReceiptState, suspended: ReceiptCell = isStill) =>
  receiptRow([diarised, notOpened, notOpened, onWay, opened, suspended]);
const asItIs = ['DIARISED', 'MARKED', 'MARKED', 'IN_TRANSIT', 'OPENED', 'SUSPENDED'] as const;

/** What comes of each act on a receipt by who may do it; written by hand. */
const COMES_OF_RECEIPT: Readonly<Record<ReceiptDeed, Readonly<Record<ReceiptStanding, ReceiptCell>>>> = {
  open: receiptRow([isOpened, 'OPENED', 'OPENED', onWay, isOpened, isStill]),
  receive: receiptRow([isOpened, notOpened, notOpened, 'MARKED', isOpened, isStill]),
  send: before('MARKED', 'MARKED'),
  'pull-back': receiptRow([isOpened, 'OPENED', 'paper.received', 'OPENED', isOpened, isStill]),
  // What lies on paper with the holder has still to be carried to the superior.
  'pull-up': receiptRow(['OPENED', 'OPENED', 'IN_TRANSIT', onWay, 'OPENED', 'OPENED']),
  suspend: before('SUSPENDED', 'SUSPENDED'),
  resume: receiptRow([isOpened, notOpened, notOpened, onWay, isOpened, 'OPENED']),
  extend: receiptRow(asItIs),
  'put-in-file': before('PUT_IN_FILE', 'PUT_IN_FILE'),
  dispose: before('DISPOSED_ON_RECEIPT', 'DISPOSED_ON_RECEIPT'),
  redirect: before('REDIRECTED', 'REDIRECTED'),
  correct: before('DIARISED', 'OPENED', 'SUSPENDED'),
  'correct-frozen': receiptRow(asItIs, 'PUT_IN_FILE'),
  'replace-scan': receiptRow(asItIs),
  cancel: receiptRow(['CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED', 'CANCELLED']),
  // Of a confidential receipt; of any other there is no such list.
  'set-readers': receiptRow(asItIs),
  'correct-text': before('DIARISED', 'OPENED', 'SUSPENDED'),
  consult: before('DIARISED', 'OPENED'),
};

const TO_OTHERS_OF_RECEIPT: Partial<Record<ReceiptDeed, RefusalCode>> = {
  'pull-up': 'receipt.not-permitted',
  extend: 'receipt.not-permitted',
  'correct-frozen': 'receipt.not-permitted',
  'correct-text': 'document.not-in-custody',
};

const receiptWalkOf = (act: ReceiptDeed, standing: ReceiptStanding): Walk => {
  const isHeld = HELD_STATES.some(state => standing.startsWith(state));
  const cell = COMES_OF_RECEIPT[act][standing];
  return {
    act,
    rightful: RIGHTFUL_ON_RECEIPT[act],
    isHeld,
    isClosed: standing === 'CLOSED',
    unknown: 'receipt.unknown',
    inNobodysHands: !isHeld && isRefusal(cell) ? cell : undefined,
    otherwise: TO_OTHERS_OF_RECEIPT[act] ?? 'receipt.not-in-custody',
  };
};
const isRefusal = (cell: ReceiptCell): cell is RefusalCode => REFUSAL_CODES.some(code => code === cell);

describe('every act in every standing of a receipt, by every relation', () => {
  test.each(RECEIPT_DEEDS)('%s comes out as the office’s table says, for each standing', act => {
    for (const standing of RECEIPT_STANDINGS) {
      const { isHeld, isClosed } = receiptWalkOf(act, standing);
      for (const relation of RIGHTFUL_ON_RECEIPT[act].filter(one => means(one, isHeld, isClosed)))
        expect({ standing, comes: comesOf(tryOnReceipt(standing, act, new Set([relation]))) }).toEqual({
          standing,
          comes: COMES_OF_RECEIPT[act][standing],
        });
    }
  });

  test.each(RECEIPT_DEEDS)(
    '%s is refused to whoever has no right to it, whatever else they are to the receipt',
    act => {
      const wrong = RECEIPT_STANDINGS.flatMap(standing =>
        RELATION_SETS.flatMap(relations => {
          const due = refusedTo(receiptWalkOf(act, standing), relations) ?? COMES_OF_RECEIPT[act][standing];
          const comes = comesOf(tryOnReceipt(standing, act, relations));
          return comes === due ? [] : [{ standing, relations: [...relations], comes, due }];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.each(RECEIPT_DEEDS)('%s refuses only by codes its operations declare', act => {
    const answers = RECEIPT_STANDINGS.flatMap(standing =>
      RELATION_SETS.map(relations => tryOnReceipt(standing, act, relations)),
    );
    expect(undeclared(`receipt.${act}`, answers)).toEqual([]);
  });

  test('every state of a receipt can be reached, and none but the last is a dead end', () => {
    const reached = new Set(RECEIPT_STANDINGS.map(standing => standing.split(',')[0]));
    expect([...reached].sort()).toEqual([...RECEIPT_STATES].sort());
    const left = HELD_STATES.filter(state =>
      RECEIPT_DEEDS.some(act => {
        const answer = tryOnReceipt(state, act, new Set(RIGHTFUL_ON_RECEIPT[act]));
        return answer.kind === 'done' && answer.to !== state;
      }),
    );
    expect(left).toEqual(HELD_STATES);
  });
});

/** What comes of each act on a draft, in each of its states, by who may do it; written by hand. */
const draftRow = (
  ...cells: readonly [DraftCell, DraftCell, DraftCell, DraftCell, DraftCell, DraftCell, DraftCell]
): Readonly<Record<DraftState, DraftCell>> => ({
  DFA: cells[0],
  RETURNED: cells[1],
  APPROVED: cells[2],
  SIGN_PENDING: cells[3],
  ISSUED: cells[4],
  DISPATCHED: cells[5],
  CANCELLED: cells[6],
});
type DraftCell = DraftState | RefusalCode;
const [atSigning, isIssued, isDispatched, isCancelled] = [
  'draft.at-signing',
  'draft.issued',
  'draft.dispatched',
  'draft.cancelled',
] as const;
const DONE_WITH = [atSigning, isIssued, isDispatched, isCancelled] as const;
const UNSIGNED = ['draft.in-draft', 'draft.returned', 'draft.approved', atSigning] as const;
const COMES_OF_DRAFT: Readonly<Record<DraftDeed, Readonly<Record<DraftState, DraftCell>>>> = {
  revise: draftRow('DFA', 'DFA', 'DFA', ...DONE_WITH),
  return: draftRow('RETURNED', 'draft.returned', 'RETURNED', ...DONE_WITH),
  approve: draftRow('APPROVED', 'APPROVED', 'draft.approved', ...DONE_WITH),
  'put-to-signing': draftRow('SIGN_PENDING', 'draft.returned', 'SIGN_PENDING', ...DONE_WITH),
  issue: draftRow(
    ...(['draft.in-draft', 'draft.returned', 'draft.approved'] as const),
    ...(['ISSUED', isIssued, isDispatched, isCancelled] as const),
  ),
  cancel: draftRow(
    ...([
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      'CANCELLED',
      isDispatched,
      isCancelled,
    ] as const),
  ),
  entrust: draftRow(...UNSIGNED, 'ISSUED', isDispatched, isCancelled),
  dispatch: draftRow(...UNSIGNED, 'DISPATCHED', 'draft.recipient-state', isCancelled),
  remind: draftRow(...UNSIGNED, 'draft.recipient-state', 'DISPATCHED', isCancelled),
  consult: draftRow(...UNSIGNED, 'ISSUED', 'DISPATCHED', isCancelled),
};
const ON_ITS_WAY: readonly DraftDeed[] = ['entrust', 'dispatch', 'remind'];
const rightfulOnDraft = (act: DraftDeed): readonly Relation[] => {
  if (act === 'dispatch') return ['dispatches'];
  if (ON_ITS_WAY.includes(act)) return [...HANDS, 'dispatches'];
  return act === 'revise' ? AT_THE_TABLE : HANDS;
};
const draftWalkOf = (act: DraftDeed, state: DraftState): Walk => ({
  act,
  rightful: rightfulOnDraft(act),
  isHeld: true,
  isClosed: false,
  unknown: 'draft.unknown',
  inNobodysHands: state === 'CANCELLED' ? isCancelled : undefined,
  otherwise: ON_ITS_WAY.includes(act) ? 'draft.not-dispatcher' : 'file.not-in-custody',
  alsoKnows: 'dispatches',
});

describe('every act in every state of a draft, by every relation to its file', () => {
  test.each(DRAFT_WALKS)('%s comes out as the office’s table says, and is refused to all others', act => {
    const wrong = DRAFT_STATES.flatMap(state =>
      RELATION_SETS.flatMap(relations => {
        const due = refusedTo(draftWalkOf(act, state), relations) ?? COMES_OF_DRAFT[act][state];
        const comes = comesOf(tryOnDraft(state, act, relations));
        return comes === due ? [] : [{ state, relations: [...relations], comes, due }];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(DRAFT_WALKS)('%s refuses only by codes its operations declare', act => {
    const answers = DRAFT_STATES.flatMap(state =>
      RELATION_SETS.map(relations => tryOnDraft(state, act, relations)),
    );
    expect(undeclared(`draft.${act}`, answers)).toEqual([]);
  });
});

const COMES_OF_QUESTION: Readonly<
  Record<ConsultationDeed, Readonly<Record<ConsultationState, ConsultationState | RefusalCode>>>
> = {
  remind: { ASKED: 'ASKED', SETTLED: 'consultation.settled', CLOSED: 'consultation.closed' },
  close: { ASKED: 'CLOSED', SETTLED: 'consultation.settled', CLOSED: 'consultation.closed' },
};
const [isGiven, isLapsed] = ['answer.given', 'answer.lapsed'] as const;
const COMES_OF_ANSWER: Readonly<
  Record<AnswerDeed, Readonly<Record<AnswerState, AnswerState | RefusalCode>>>
> = {
  open: { MARKED: 'OPENED', OPENED: 'answer.opened', ANSWERED: isGiven, LAPSED: isLapsed },
  pass: { MARKED: 'MARKED', OPENED: 'MARKED', ANSWERED: isGiven, LAPSED: isLapsed },
  give: { MARKED: 'ANSWERED', OPENED: 'ANSWERED', ANSWERED: isGiven, LAPSED: 'ANSWERED' },
  'ask-time': { MARKED: 'MARKED', OPENED: 'OPENED', ANSWERED: isGiven, LAPSED: isLapsed },
  extend: { MARKED: 'MARKED', OPENED: 'OPENED', ANSWERED: isGiven, LAPSED: isLapsed },
};

describe('every act on a question and on an answer, in every state, by every relation', () => {
  const ASKERS: readonly Relation[] = [...HANDS, 'asked-it'];
  /** Who knows of a question: who may read its paper, in their own name or for who has it. */
  const KNOW_QUESTION: readonly Relation[] = [...KNOW_NORMAL, 'asked-it'];
  const dueOnQuestion = (
    act: ConsultationDeed,
    state: ConsultationState,
    relations: ReadonlySet<Relation>,
  ): string => {
    const counting = [...relations].filter(one => means(one, true, false) && KNOW_QUESTION.includes(one));
    if (counting.length === 0) return 'consultation.unknown';
    const cell = COMES_OF_QUESTION[act][state];
    if (state !== 'ASKED') return cell;
    if (counting.some(one => ASKERS.includes(one))) return cell;
    return counting.every(one => MANDATES.includes(one))
      ? 'permission.mandate-lacks-act'
      : 'consultation.not-yours';
  };

  test.each(CONSULTATION_DEEDS)('to %s a question comes out as the office’s table says', act => {
    const wrong = CONSULTATION_STATES.flatMap(state =>
      RELATION_SETS.flatMap(relations => {
        const due = dueOnQuestion(act, state, relations);
        const comes = comesOf(tryOnQuestion(state, act, relations));
        return comes === due ? [] : [{ state, relations: [...relations], comes, due }];
      }),
    );
    expect(wrong).toEqual([]);
    const answers = CONSULTATION_STATES.flatMap(state =>
      RELATION_SETS.map(relations => tryOnQuestion(state, act, relations)),
    );
    expect(undeclared(`consultation.${act}`, answers)).toEqual([]);
  });

  const dueOnAnswer = (act: AnswerDeed, state: AnswerState, relations: ReadonlySet<Relation>): string => {
    const isHeld = state !== 'ANSWERED';
    const known: readonly Relation[] = [...IN_HAND, 'has-held', 'above', 'asked-it'];
    const counting = [...relations].filter(one => means(one, isHeld, false) && known.includes(one));
    if (counting.length === 0) return 'answer.unknown';
    const cell = COMES_OF_ANSWER[act][state];
    if (!isHeld) return cell;
    const rightful: readonly Relation[] = act === 'extend' ? ['asked-it'] : HANDS;
    if (counting.some(one => rightful.includes(one))) return cell;
    if (counting.every(one => MANDATES.includes(one))) return 'permission.mandate-lacks-act';
    return act === 'extend' ? 'answer.not-permitted' : 'answer.not-in-custody';
  };

  test.each(ANSWER_DEEDS)('to %s what was asked comes out as the office’s table says', act => {
    const wrong = ANSWER_STATES.flatMap(state =>
      RELATION_SETS.flatMap(relations => {
        const due = dueOnAnswer(act, state, relations);
        const comes = comesOf(tryOnAnswer(state, act, relations));
        return comes === due ? [] : [{ state, relations: [...relations], comes, due }];
      }),
    );
    expect(wrong).toEqual([]);
    const answers = ANSWER_STATES.flatMap(state =>
      RELATION_SETS.map(relations => tryOnAnswer(state, act, relations)),
    );
    expect(undeclared(`answer.${act}`, answers)).toEqual([]);
  });
});

describe('the acts of the tables', () => {
  test('are each offered by some operation', () => {
    const acts: readonly Act[] = [
      ...FILE_ACTS.map((act): Act => `file.${act}`),
      ...RECEIPT_DEEDS.map((act): Act => `receipt.${act}`),
      ...DRAFT_WALKS.map((act): Act => `draft.${act}`),
      ...CONSULTATION_DEEDS.map((act): Act => `consultation.${act}`),
      ...ANSWER_DEEDS.map((act): Act => `answer.${act}`),
    ];
    expect(acts.filter(act => operationsOf(act).length === 0)).toEqual([]);
  });
});
