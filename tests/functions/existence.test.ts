import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Route, refusalsOf } from '#shared/contract/route.ts';
import { contract, type OperationId, ROUTES } from '#shared/contract/routes.ts';
import { ROLES, type Role } from '#shared/domain/directory/officer.ts';
import { DONE_AS_POST, grants } from '#shared/domain/permission/role.ts';
import { bodyFor, listenToStore, queryFor } from './support/asking.ts';
import { seatRoles } from './support/role-players.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
let listening: ReturnType<typeof listenToStore>;
let roles: Readonly<Record<Role, string>>;
/** Papers that are none of the stranger's business, and ids of the same look that never were. */
let papers: Readonly<Record<'fileId' | 'receiptId' | 'documentId', readonly Foreign[]>>;
type Foreign = { readonly what: string; readonly id: string };

const isOperation = (id: string): id is OperationId => id in contract;
const letter = (more: object = {}) => ({
  sender: { name: 'रामलाल' },
  subject: 'पैमाइश के सम्बन्ध में',
  receivedOn: '2026-11-20',
  deliveryMode: 'by-hand',
  ...more,
});

beforeAll(async () => {
  office = await startSearch();
  const { doors, district, scan } = office;
  const as = district.clerk.as;
  const create = async (more: object = {}) =>
    (await doors.call('createFile', { as, body: { subject: 'नामांतरण', ...more } })).fileId;
  const diarise = async (more: object = {}) =>
    (await doors.call('diariseReceipt', { as, body: letter(more) })).receiptId;
  const closed = await create();
  await doors.call('closeFile', { as, params: { fileId: closed }, body: { reason: 'निस्तारित' } });
  const [loose, bound, secret, unfiled] = [
    await scan(['क']),
    await scan(['ख']),
    await scan(['ग']),
    await scan(['घ']),
  ];
  const filed = await diarise({ documentId: bound });
  const hidden = await diarise({ documentId: secret, classification: 'confidential' });
  const [noteSide, secretSide] = [await scan(['च']), await scan(['छ'])];
  const bringOver = (documentId: string, classification: string) => {
    const sides = { noteSide: { pages: 1, documentId }, correspondence: { pages: 0 } };
    const paper = { oldNumber: `17/${documentId}`, lastNote: 3, ...sides };
    return doors.call('bringOverFile', { as, body: { subject: 'तालाब का पट्टा', classification, paper } });
  };
  const overNormal = await bringOver(noteSide, 'normal');
  const overSecret = await bringOver(secretSide, 'confidential');
  papers = {
    fileId: [
      { what: 'a file brought over from paper', id: overNormal.fileId },
      { what: 'a confidential file brought over from paper', id: overSecret.fileId },
      { what: 'a normal file', id: await create() },
      { what: 'a confidential file', id: await create({ classification: 'confidential' }) },
      { what: 'a closed file', id: closed },
      { what: 'a file with a receipt', id: await create({ receiptId: filed }) },
      {
        what: 'a confidential file with a receipt',
        id: await create({ receiptId: hidden, classification: 'confidential' }),
      },
    ],
    receiptId: [
      { what: 'a receipt', id: await diarise({ documentId: unfiled }) },
      { what: 'a confidential receipt', id: await diarise({ classification: 'confidential' }) },
      { what: 'a receipt in a file', id: filed },
      { what: 'a receipt in a confidential file', id: hidden },
    ],
    documentId: [
      { what: 'a scan that is nobody’s yet', id: loose },
      { what: 'the scan of a receipt', id: unfiled },
      { what: 'the scan of a receipt in a file', id: bound },
      { what: 'the scan of a receipt in a confidential file', id: secret },
      { what: 'the scan of a file’s paper part', id: noteSide },
      { what: 'the scan of a confidential file’s paper part', id: secretSide },
    ],
  };
  roles = await seatRoles(doors, district);
  listening = listenToStore();
});
afterAll(async () => {
  listening?.stop();
  await office?.doors.stop();
});

const NEVER = '0'.repeat(26);
const KINDS = ['fileId', 'receiptId', 'documentId'] as const;
const PREFIX = { fileId: 'fil', receiptId: 'rct', documentId: 'doc' } as const;
const neverWas = (kind: (typeof KINDS)[number]) => `${PREFIX[kind]}_${NEVER}`;

/** Every operation whose address names one paper, and which kind. */
const toOnePaper = ROUTES.flatMap(route =>
  KINDS.filter(kind => kind in route.params.shape).map(kind => [`${route.id}`, route, kind] as const),
);
const callOf = (route: Route, as: string, kind: (typeof KINDS)[number], id: string) => {
  const rest = Object.keys(route.params.shape).filter(name => name !== kind);
  const OTHERS: Readonly<Record<string, string>> = {
    noteId: `not_${NEVER}`,
    page: '1',
    number: '1',
    hold: '1',
    requisition: '1',
    markingId: `mrk_${NEVER}`,
    askId: `ask_${NEVER}`,
    fileId: neverWas('fileId'),
    receiptId: neverWas('receiptId'),
  };
  const others = Object.fromEntries(rest.map(name => [name, OTHERS[name] ?? `${name}?`]));
  return {
    as,
    params: { ...others, [kind]: id },
    query: queryFor(route),
    body: bodyFor(route, office.district.adm.postId),
  };
};
/** An answer may say again what it was asked about, and nothing else that differs. */
const withoutId = <T>(answer: T, id: string): T => JSON.parse(JSON.stringify(answer).replaceAll(id, '…'));

const ask = async (route: Route, call: ReturnType<typeof callOf>) => {
  if (!isOperation(route.id)) throw new Error(route.id);
  const { id } = route;
  const { answer, calls } = await listening.during(() => office.doors.raw(id, call));
  return { answer: withoutId(answer, Object.values(call.params).at(-1) ?? ''), calls };
};

describe('a paper that is none of one’s business', () => {
  it.each(toOnePaper)(
    '%s answers for it with the very body, and asks the store for just what it asks, as for one that never was',
    async (_, route, kind) => {
      // What no officer does at all is tried by one who does it elsewhere.
      const isOfOfficers = route.access === 'public' || grants(['officer'], route.access);
      const as = isOfOfficers ? office.district.stranger.as : roles['records-officer'];
      // What a function reads only once, it has read before it is listened to.
      await ask(route, callOf(route, as, kind, neverWas(kind)));
      const never = await ask(route, callOf(route, as, kind, neverWas(kind)));
      expect(never.answer.status).toBe(404);
      for (const { what, id } of papers[kind]) {
        const foreign = await ask(route, callOf(route, as, kind, id));
        expect({ what, ...foreign }).toEqual({ what, ...never });
      }
    },
  );

  it('is not told of by a body that names it either', async () => {
    const { doors, district } = office;
    const { as } = district.stranger;
    const { fileId } = await doors.call('createFile', { as, body: { subject: 'अपनी पत्रावली' } });
    const naming = {
      addReceipt: (receiptId: string) => ({ as, params: { fileId }, body: { receiptId } }),
      createFile: (receiptId: string) => ({ as, body: { subject: 'नई', receiptId } }),
      diariseReceipt: (documentId: string) => ({ as, body: letter({ documentId }) }),
    } as const;
    for (const id of ['addReceipt', 'createFile', 'diariseReceipt'] as const) {
      const kind = id === 'diariseReceipt' ? 'documentId' : 'receiptId';
      const asked = (paper: string) => listening.during(() => doors.raw(id, naming[id](paper)));
      await asked(neverWas(kind));
      const never = await asked(neverWas(kind));
      expect(never.answer.status).toBe(404);
      for (const { what, id: paper } of papers[kind])
        expect({ id, what, ...(await asked(paper)) }).toEqual({ id, what, ...never });
    }
  });

  it('costs a known number of reads: three of a file, six of a receipt, ten of a scan, beside the directory and the key', async () => {
    const { as } = office.district.stranger;
    const reads = async (id: OperationId, kind: (typeof KINDS)[number]) =>
      (await ask(contract[id], callOf(contract[id], as, kind, neverWas(kind)))).calls;
    expect(await reads('getFile', 'fileId')).toEqual([
      'GetItemCommand DIRECTORY HEAD',
      'GetItemCommand OBJECT COPY',
      'GetItemCommand OBJECT HEAD',
      'QueryCommand OBJECT HOLDING',
    ]);
    expect(await reads('getReceipt', 'receiptId')).toHaveLength(1 + 6);
    expect(await reads('getDocument', 'documentId')).toHaveLength(1 + 10);
    // One more looks whether this very request succeeded before.
    expect(await reads('sendFile', 'fileId')).toHaveLength(1 + 3 + 1);
  });
});

describe.each(ROLES)('whoever is only %s', role => {
  it('is refused what the role lacks before anything but the directory is looked at', async () => {
    const lacking = ROUTES.filter(({ access }) => access !== 'public' && !grants([role], access));
    expect(lacking.length).toBeGreaterThan(0);
    for (const route of lacking) {
      if (!isOperation(route.id)) throw new Error(route.id);
      const params = Object.fromEntries(Object.keys(route.params.shape).map(name => [name, 'nonsense']));
      const { id } = route;
      const { answer, calls } = await listening.during(() =>
        office.doors.raw(id, { as: roles[role], params, body: {} }),
      );
      expect({ id, status: answer.status, code: Reflect.get(Object(answer.body), 'code') }).toEqual({
        id,
        status: 403,
        code: 'permission.denied',
      });
      const known = ['GetItemCommand DIRECTORY HEAD', 'GetItemCommand ONCE ONCE'];
      expect(calls.filter(call => !known.includes(call))).toEqual([]);
    }
  });

  it('gets of a foreign paper either a refusal of the role or the answer for what never was', async () => {
    for (const [, route, kind] of toOnePaper) {
      const { access } = route;
      if (access === 'public') continue;
      for (const { what, id } of papers[kind]) {
        const { answer } = await ask(route, callOf(route, roles[role], kind, id));
        const code = String(Reflect.get(Object(answer.body), 'code'));
        const expected = grants([role], access) ? 404 : 403;
        expect({ id: route.id, what, status: answer.status }).toEqual({
          id: route.id,
          what,
          status: expected,
        });
        expect(refusalsOf(route)).toContain(code);
        expect(code).toMatch(expected === 403 ? /^permission\.denied$/ : /\.unknown$/);
        expect(DONE_AS_POST[access]).toBe(true);
      }
    }
  });
});
