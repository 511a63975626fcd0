import { describe, expect, test } from 'vitest';
import { refusalsOf } from '#shared/contract/route.ts';
import { contract } from '#shared/contract/routes.ts';
import { FILE_STATES, type FileState } from '#shared/domain/file.ts';
import { FILE_ACTS, type FileAct } from '#shared/domain/permission/file-rules.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { OPERATIONS_OF_ACT } from '../../scripts/print/operations.ts';
import { STANDING_NAMES, type Standing, tryAct } from '../../scripts/print/walk.ts';

/** Who may try an act at all, as the office says it. */
const HANDS = ['holds', 'link-officer-of'] as const;
const HANDS_OR_DELEGATE = [...HANDS, 'delegate-of'] as const;
const RIGHTFUL: Readonly<Record<FileAct, readonly Relation[]>> = {
  open: HANDS,
  'write-note': [...HANDS_OR_DELEGATE, 'assistant-of'],
  'confirm-note': HANDS_OR_DELEGATE,
  'discard-note': HANDS_OR_DELEGATE,
  send: HANDS_OR_DELEGATE,
  return: HANDS_OR_DELEGATE,
  'pull-back': ['sent-last'],
  park: HANDS_OR_DELEGATE,
  suspend: HANDS,
  resume: HANDS,
  'request-closing': HANDS,
  close: HANDS,
  reopen: ['closed-it', 'above'],
  'add-receipt': HANDS_OR_DELEGATE,
  'set-readers': HANDS,
};

type Cell = FileState | RefusalCode;
const row = (
  ...cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell]
): Readonly<Record<Standing, Cell>> => ({
  'ACTIVE, unopened': cells[0],
  ACTIVE: cells[1],
  PARKED: cells[2],
  SUSPENDED: cells[3],
  'CLOSE_REQUESTED, unopened': cells[4],
  CLOSE_REQUESTED: cells[5],
  CLOSED: cells[6],
});
const [parked, suspended, requested, closed, active] = [
  'file.parked',
  'file.suspended',
  'file.closing-requested',
  'file.closed',
  'file.active',
] as const;
const unopened = 'file.not-opened';
const already = 'file.already-opened';

/** What comes of each act by who may do it; written by hand, against the tables of the domain. */
const COMES_OF: Readonly<Record<FileAct, Readonly<Record<Standing, Cell>>>> = {
  open: row('ACTIVE', already, parked, suspended, 'CLOSE_REQUESTED', already, closed),
  'write-note': row(unopened, 'ACTIVE', parked, suspended, unopened, 'CLOSE_REQUESTED', closed),
  'confirm-note': row(unopened, 'ACTIVE', parked, suspended, unopened, 'CLOSE_REQUESTED', closed),
  'discard-note': row(unopened, 'ACTIVE', parked, suspended, unopened, 'CLOSE_REQUESTED', closed),
  send: row(unopened, 'ACTIVE', parked, suspended, unopened, 'CLOSE_REQUESTED', closed),
  return: row(unopened, 'ACTIVE', parked, suspended, unopened, 'CLOSE_REQUESTED', closed),
  'pull-back': row('ACTIVE', already, parked, suspended, 'CLOSE_REQUESTED', already, closed),
  park: row(unopened, 'PARKED', parked, suspended, requested, requested, closed),
  suspend: row(unopened, 'SUSPENDED', parked, suspended, requested, requested, closed),
  resume: row(active, active, 'ACTIVE', 'ACTIVE', unopened, 'ACTIVE', closed),
  'request-closing': row(unopened, 'CLOSE_REQUESTED', parked, suspended, requested, requested, closed),
  close: row(unopened, 'CLOSED', parked, suspended, unopened, 'CLOSED', closed),
  reopen: row(active, active, parked, suspended, requested, requested, 'ACTIVE'),
  'add-receipt': row(unopened, 'ACTIVE', 'PARKED', 'SUSPENDED', requested, requested, closed),
  // Of a confidential file; of any other there is no such list.
  'set-readers': row(unopened, 'ACTIVE', 'PARKED', 'SUSPENDED', unopened, 'CLOSE_REQUESTED', closed),
};

/** Sets of relations a post can have: the empty one, each alone, and any two. */
const RELATION_SETS: readonly ReadonlySet<Relation>[] = [
  new Set(),
  ...RELATIONS.flatMap(one => RELATIONS.map(other => new Set([one, other]))),
];

/** What a relation is worth depends on where the file lies: nobody has a closed one in hand. */
const IN_HAND: readonly Relation[] = ['holds', 'link-officer-of', 'assistant-of', 'delegate-of'];
const means = (relation: Relation, standing: Standing): boolean => {
  const closed = standing === 'CLOSED';
  if (IN_HAND.includes(relation)) return !closed;
  return relation === 'closed-it' ? closed : true;
};
/** Who may know of the file at all; of a confidential one, on which `set-readers` is walked, fewer. */
const KNOW_NORMAL: readonly Relation[] = [
  ...IN_HAND,
  'sent-last',
  'closed-it',
  'has-held',
  'created',
  'above',
  'reader',
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

/** Why an act is refused to these, whatever the file's state; undefined where they have a right to it. */
const refusedTo = (
  act: FileAct,
  standing: Standing,
  relations: ReadonlySet<Relation>,
): RefusalCode | undefined => {
  const counting = [...relations].filter(relation => means(relation, standing));
  const know = act === 'set-readers' ? KNOW_CONFIDENTIAL : KNOW_NORMAL;
  const knowing = counting.filter(relation => know.includes(relation));
  if (counting.some(relation => RIGHTFUL[act].includes(relation))) return undefined;
  if (knowing.length === 0) return 'file.unknown';
  if (standing === 'CLOSED' && act !== 'reopen') return 'file.closed';
  if (knowing.every(relation => MANDATES.includes(relation))) return 'permission.mandate-lacks-act';
  return act === 'reopen' ? 'file.not-permitted' : 'file.not-in-custody';
};

describe('every act in every standing of a file, by every relation', () => {
  test.each(FILE_ACTS)('%s comes out as the office’s table says, for each standing', act => {
    for (const standing of STANDING_NAMES)
      for (const relation of RIGHTFUL[act].filter(one => means(one, standing))) {
        const answer = tryAct(standing, act, new Set([relation]));
        expect({ standing, comes: answer.kind === 'done' ? answer.to : answer.code }).toEqual({
          standing,
          comes: COMES_OF[act][standing],
        });
      }
  });

  test.each(FILE_ACTS)(
    '%s is refused to whoever has no right to it, whatever else they are to the file',
    act => {
      for (const standing of STANDING_NAMES)
        for (const relations of RELATION_SETS) {
          const refused = refusedTo(act, standing, relations);
          const answer = tryAct(standing, act, relations);
          if (refused) expect(answer).toEqual({ kind: 'refused', code: refused });
          else expect(answer.kind === 'done' ? answer.to : answer.code).toBe(COMES_OF[act][standing]);
        }
    },
  );

  test.each(FILE_ACTS)('%s refuses only by codes its operations declare', act => {
    for (const operation of OPERATIONS_OF_ACT[act]) {
      const declared = new Set(refusalsOf(contract[operation]));
      for (const standing of STANDING_NAMES)
        for (const relations of RELATION_SETS) {
          const answer = tryAct(standing, act, relations);
          if (answer.kind === 'refused') expect(declared).toContain(answer.code);
        }
    }
  });

  test('every state of a file can be reached, and each is left again by some act', () => {
    const reached = new Set(STANDING_NAMES.map(standing => standing.split(',')[0]));
    expect([...reached].sort()).toEqual([...FILE_STATES].sort());
    for (const state of FILE_STATES) {
      const next = FILE_ACTS.flatMap(act =>
        RIGHTFUL[act].map(relation => tryAct(state, act, new Set([relation]))),
      );
      expect(next.some(answer => answer.kind === 'done' && answer.to !== state)).toBe(true);
    }
  });
});
