import { describe, expect, test } from 'vitest';
import { refusalsOf } from '#shared/contract/route.ts';
import { contract } from '#shared/contract/routes.ts';
import { FILE_ACTS, FILE_STATES, type FileAct, type FileState } from '#shared/domain/file.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { OPERATIONS_OF_ACT } from '../../scripts/print/operations.ts';
import { STANDING_NAMES, type Standing, tryAct } from '../../scripts/print/walk.ts';

/** Who may try an act at all, as the office says it. */
const RIGHTFUL: Readonly<Record<FileAct, readonly Relation[]>> = {
  open: ['holds'],
  'write-note': ['holds'],
  send: ['holds'],
  return: ['holds'],
  'pull-back': ['sent-last'],
  park: ['holds'],
  suspend: ['holds'],
  resume: ['holds'],
  'request-closing': ['holds'],
  close: ['holds'],
  reopen: ['closed-it', 'above'],
  'add-receipt': ['holds'],
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
};

/** Every set of relations a post can have, the empty one too. */
const RELATION_SETS: readonly ReadonlySet<Relation>[] = Array.from(
  { length: 2 ** RELATIONS.length },
  (_, bits) => new Set(RELATIONS.filter((_relation, place) => bits & (1 << place))),
);

describe('every act in every standing of a file, by every relation', () => {
  test.each(FILE_ACTS)('%s comes out as the office’s table says, for each standing', act => {
    for (const standing of STANDING_NAMES)
      for (const relation of RIGHTFUL[act]) {
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
          const notHeld = standing === 'CLOSED' ? 'file.closed' : 'file.not-in-custody';
          const noRight = act === 'reopen' ? 'file.not-permitted' : notHeld;
          const rightful = RIGHTFUL[act].some(relation => relations.has(relation));
          const answer = tryAct(standing, act, relations);
          if (!rightful) expect(answer).toEqual({ kind: 'refused', code: noRight });
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
