import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusalsOf } from '#shared/contract/route.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { ASSISTANT_ACTS, DELEGABLE_ACTS } from '#shared/domain/directory/mandate.ts';
import { ROLES, type Role } from '#shared/domain/directory/officer.ts';
import { decide, may } from '#shared/domain/permission/decide.ts';
import { RELATIONS } from '#shared/domain/permission/relation.ts';
import { DONE_AS_POST, grants, PERMISSIONS, ROLE_PERMISSIONS } from '#shared/domain/permission/role.ts';
import {
  ACTS,
  mandateCovers,
  mandatedFor,
  OF_ANSWER,
  OF_CONSULTATION,
  OF_DRAFT,
  OF_FILE,
  OF_RECEIPT,
} from '#shared/domain/permission/table.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { CELLS, type Cell, nameOf } from './support/cells.ts';
import { SAID } from './support/said.ts';

const open = CELLS.filter(({ question }) => may(question));
const openTo = (of: (cell: Cell) => boolean): readonly string[] => [
  ...new Set(open.filter(of).map(({ object, act }) => `${object}.${act}`)),
];

describe('every cell of the table of rights', () => {
  test('is walked: each act with each role, state, classification and relation', () => {
    expect(CELLS).toHaveLength(
      (OF_FILE.length * 10 +
        OF_RECEIPT.length * 10 +
        OF_DRAFT.length * 7 * 2 +
        OF_CONSULTATION.length * 3 * 2 +
        OF_ANSWER.length * 4) *
        ROLES.length *
        4 *
        RELATIONS.length,
    );
    expect(new Set(CELLS.map(nameOf)).size).toBe(CELLS.length);
  });

  test('is open where a sentence of the office opens it, and nowhere else', () => {
    const wrong = CELLS.filter(cell => may(cell.question) !== SAID.some(({ opens }) => opens(cell)));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('every sentence opens something, and every act is open to somebody and closed to somebody', () => {
    expect(SAID.filter(({ opens }) => !CELLS.some(opens)).map(({ says }) => says)).toEqual([]);
    expect(openTo(() => true).toSorted()).toEqual(
      [
        ...OF_FILE.map(act => `file.${act}`),
        ...OF_RECEIPT.map(act => `receipt.${act}`),
        ...OF_DRAFT.map(act => `draft.${act}`),
        ...OF_CONSULTATION.map(act => `consultation.${act}`),
        ...OF_ANSWER.map(act => `answer.${act}`),
      ].toSorted(),
    );
    for (const act of ['file.read', 'file.send', 'receipt.read'])
      expect(CELLS.some(cell => `${cell.object}.${cell.act}` === act && !may(cell.question))).toBe(true);
  });

  test('that is closed says why by a known code', () => {
    const codes = new Set(
      CELLS.map(({ question }) => {
        const answer = decide(question);
        return answer.allowed ? undefined : answer.refusal;
      }),
    );
    codes.delete(undefined);
    expect([...codes].filter(code => !REFUSAL_CODES.some(known => known === code))).toEqual([]);
    expect(codes.size).toBeGreaterThan(15);
  });

  test('that is closed tells why only to whoever may read the paper, or acts in the name of who has it', () => {
    const told = CELLS.filter(({ question, relation }) => {
      const answer = decide(question);
      if (answer.allowed || /\.unknown$|^permission\.denied$/.test(answer.refusal)) return false;
      return !['assistant-of', 'delegate-of'].includes(relation);
    });
    expect(told.length).toBeGreaterThan(1000);
    const reads = (cell: Cell) => SAID.some(({ opens }) => opens({ ...cell, act: 'read' }));
    expect(told.filter(cell => !reads(cell)).map(nameOf)).toEqual([]);
  });

  test('tells whoever has nothing to do with a paper that there is none, in whatever state it is', () => {
    const strangers = CELLS.filter(
      ({ relation, role, act }) =>
        relation === 'none' &&
        role === 'officer' &&
        ![
          ...['audit', 'record', 'hold', 'lift-hold'],
          ...['propose-disposal', 'confirm-disposal', 'refuse-disposal'],
          ...['refuse-requisition', 'issue-record', 'return-record'],
        ].includes(act),
    );
    const codes = new Set(
      strangers.map(({ question, object }) => {
        const answer = decide(question);
        return answer.allowed ? 'open' : `${object}: ${answer.refusal}`;
      }),
    );
    expect([...codes].toSorted()).toEqual([
      'answer: answer.unknown',
      'consultation: consultation.unknown',
      'draft: draft.unknown',
      'file: file.unknown',
      'receipt: receipt.unknown',
    ]);
  });
});

describe('what no cell opens', () => {
  test('secret and top secret papers are not here, to nobody', () => {
    expect(openTo(({ classification }) => !['normal', 'confidential'].includes(classification))).toEqual([]);
  });

  test('administrators, nodal officers and trainers neither read nor act on any paper', () => {
    const setUp: readonly Role[] = ['administrator', 'local-administrator', 'nodal-officer', 'trainer'];
    expect(openTo(({ role }) => setUp.includes(role))).toEqual([]);
  });

  test('the auditor reads no body of any paper, confidential or not', () => {
    expect(openTo(({ role }) => role === 'auditor')).toEqual(['file.audit', 'receipt.audit']);
  });

  test('the records officer touches nothing that is not closed, and nothing confidential', () => {
    const theirs = open.filter(({ role }) => role === 'records-officer');
    expect(new Set(theirs.map(({ state, fileState = state }) => fileState))).toEqual(
      new Set(['CLOSED', 'RECORDED', 'DISPOSED']),
    );
    expect(new Set(theirs.map(({ classification }) => classification))).toEqual(new Set(['normal']));
  });

  test('an assistant signs, confirms, sends, opens and closes nothing, and never opens what is confidential', () => {
    expect(
      openTo(({ relation, role }) => relation === 'assistant-of' && role === 'officer').toSorted(),
    ).toEqual([
      'draft.read',
      // Letters are typed as notes are.
      'draft.revise',
      'file.draft',
      'file.list',
      'file.list-drafts',
      'file.propose-marking',
      'file.read',
      'file.read-text',
      // Whoever sits at the table takes paper in.
      'file.receive',
      'file.write-note',
      'receipt.list',
      'receipt.read',
      'receipt.read-text',
      'receipt.receive',
    ]);
    const confidential = ({ relation, classification, role }: Cell) =>
      classification === 'confidential' &&
      role === 'officer' &&
      ['assistant-of', 'delegate-of'].includes(relation);
    expect(openTo(confidential)).toEqual([]);
  });

  test('a superior who is not on the list reads nothing confidential, and does nothing with it', () => {
    const unlisted = ['above', 'in-charge', 'same-office', 'reader', 'consulted', 'records', 'none'];
    expect(
      openTo(
        ({ classification, relation, role }) =>
          classification === 'confidential' && unlisted.includes(relation) && role !== 'auditor',
      ),
    ).toEqual([]);
  });

  test('nobody at all finds what is confidential by its words, or sees its subject in a register', () => {
    const confidential = openTo(({ classification }) => classification === 'confidential');
    expect(confidential.filter(act => act.endsWith('.find') || act.endsWith('.register'))).toEqual([]);
  });
});

describe('rights of more than one role or relation', () => {
  const anyCell = fc.nat(CELLS.length - 1).map(place => {
    const cell = CELLS[place];
    if (!cell) throw new Error('no such cell');
    return cell;
  });
  const anyQuestion = anyCell.chain(({ question }) =>
    fc.record({
      question: fc.constant(question),
      relations: fc.uniqueArray(fc.constantFrom(...RELATIONS), { maxLength: 5 }),
      roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
    }),
  );

  test('another relation or role never takes a right away', () => {
    fc.assert(
      fc.property(anyQuestion, ({ question, relations, roles }) => {
        const more = {
          ...question,
          relations: new Set([...question.relations, ...relations]),
          roles: [...question.roles, ...roles],
        };
        if (may(question)) expect(may(more)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('whoever has several may do what one of them opens, and no more', () => {
    fc.assert(
      fc.property(anyQuestion, ({ question, relations, roles }) => {
        const single = roles.some(role =>
          (relations.length === 0 ? (['none'] as const) : relations).some(relation =>
            may({ ...question, roles: [role], relations: new Set([relation]) }),
          ),
        );
        const auditing = question.act === 'audit' && roles.includes('auditor');
        const whole = may({ ...question, roles, relations: new Set(relations) });
        if (!auditing) expect(whole).toBe(single);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('permissions', () => {
  test('each role has what domain.md 1.10 gives it', () => {
    const forOfficers = ['file:read', 'file:act', 'note:write', 'file:create', 'work-list:read'] as const;
    for (const role of ROLES) {
      const acts = forOfficers.filter(permission => grants([role], permission));
      const expected: readonly string[] =
        role === 'officer' ? forOfficers : role === 'records-officer' ? ['file:read'] : [];
      expect({ role, acts }).toEqual({ role, acts: expected });
    }
    expect(ROLES.filter(role => grants([role], 'log:read'))).toEqual(['auditor']);
    expect(ROLES.filter(role => grants([role], 'directory:write'))).toEqual([
      'administrator',
      'local-administrator',
      'nodal-officer',
    ]);
  });

  test('no role at all grants nothing, and every permission is granted by some role', () => {
    expect(PERMISSIONS.filter(permission => grants([], permission))).toEqual([]);
    const granted = new Set(ROLES.flatMap(role => [...ROLE_PERMISSIONS[role]]));
    expect(PERMISSIONS.filter(permission => !granted.has(permission))).toEqual([]);
  });

  test('whatever touches files, receipts or documents is done as a post; logs are read by the person', () => {
    const touching = PERMISSIONS.filter(permission => /^(file|note|receipt|document):/.test(permission));
    expect(touching.filter(permission => !DONE_AS_POST[permission])).toEqual([]);
    expect(DONE_AS_POST['log:read']).toBe(false);
  });
});

describe('acts done in another’s name', () => {
  test('every act that a mandate may name is good for something, and no other is covered by it', () => {
    const ofAssistants = new Set(ACTS.flatMap(act => mandatedFor(act).assistant));
    const ofDelegates = new Set(ACTS.flatMap(act => mandatedFor(act).delegate));
    expect([...ASSISTANT_ACTS].filter(act => !ofAssistants.has(act))).toEqual([]);
    expect([...DELEGABLE_ACTS].filter(act => !ofDelegates.has(act))).toEqual([]);
  });

  test('an assistant named for everything is still let in for none of these', () => {
    const everything = { kind: 'assistant', acts: ASSISTANT_ACTS } as const;
    const never = [
      'file.open',
      'file.confirm-note',
      'file.discard-note',
      'file.send',
      'file.return',
      'file.pull-back',
      'file.close',
      'file.reopen',
      'file.park',
      'file.suspend',
      'file.resume',
      'file.request-closing',
      'file.add-receipt',
      'file.set-readers',
      'file.pull-up',
      'file.extend',
      'file.open-part',
      'file.merge-part',
      'file.attach',
      'file.detach',
      'file.open-volume',
      'file.write-off-receipt',
      'file.link',
      'file.unlink',
      'file.set-cover',
      'file.channel',
      'file.ask-parking',
      'file.ask-reopening',
      'file.answer-ask',
      'file.list-readings',
      'receipt.open',
      'receipt.send',
      'receipt.pull-back',
      'receipt.pull-up',
      'receipt.suspend',
      'receipt.resume',
      'receipt.extend',
      'receipt.put-in-file',
      'receipt.dispose',
      'receipt.redirect',
      'receipt.correct',
      'receipt.correct-frozen',
      'receipt.replace-scan',
      'receipt.cancel',
      'receipt.set-readers',
      'receipt.correct-text',
      'receipt.consult',
      'receipt.list-readings',
      'draft.return',
      'draft.approve',
      'draft.put-to-signing',
      'draft.issue',
      'draft.cancel',
      'draft.entrust',
      'draft.dispatch',
      'draft.remind',
      'draft.consult',
      'file.consult',
      'consultation.remind',
      'consultation.close',
      'answer.pass',
      'answer.give',
      'answer.extend',
      'file:create',
      'office:search',
      'register:read',
      'log:read',
    ] as const;
    expect(never.filter(act => mandateCovers(everything, act))).toEqual([]);
  });

  test('a delegate is let in for what is delegated, and for looking at it', () => {
    const sends = { kind: 'delegate', acts: ['send'] } as const;
    expect(ACTS.filter(act => mandateCovers(sends, act))).toEqual([
      'file.receive',
      'file.send',
      'file.read',
      'file.read-text',
      'file.list',
      // A bundle has letters in it as well as files.
      'receipt.receive',
      'receipt.send',
      'receipt.read',
      'receipt.read-text',
      'receipt.list',
      'draft.read',
      'work-list:read',
    ]);
  });

  test('a mandate that names nothing covers nothing', () => {
    for (const kind of ['assistant', 'delegate'] as const)
      expect(ACTS.filter(act => mandateCovers({ kind, acts: [] }, act))).toEqual([]);
  });

  test('every route that is done as a post can say that a mandate lacks its act', () => {
    const asPost = ROUTES.filter(({ access }) => access !== 'public' && DONE_AS_POST[access]);
    expect(
      asPost.filter(route => !refusalsOf(route).includes('permission.mandate-lacks-act')).map(({ id }) => id),
    ).toEqual([]);
  });

  test('every route to one file or receipt names its act', () => {
    const toOne = ROUTES.filter(
      ({ params, access }) =>
        ['fileId', 'receiptId', 'documentId', 'draftId', 'consultationId', 'answerId'].some(
          name => name in params.shape,
        ) && access !== 'log:read',
    );
    expect(toOne.filter(({ act }) => act === undefined).map(({ id }) => id)).toEqual([]);
  });
});
