import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#shared/contract/problem.ts';
import type { Route } from '#shared/contract/route.ts';
import { contract, type OperationId, ROUTES } from '#shared/contract/routes.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { DONE_AS_POST, grants } from '#shared/domain/permission/role.ts';
import { type Caller, caller } from '#tests/support/api.ts';
import { giveRoles } from '#tests/support/auditor.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';
import { newFile } from './scenes/scene.ts';

let district: SampleDistrict;
let people: People;
let auditor: Caller;
beforeAll(async () => {
  district = await startSampleDistrict();
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
  await giveRoles(people.admin, 'leela.waiting', ['auditor', 'records-officer']);
  auditor = caller({ url: district.url, token: await district.tokenOf('leela.waiting') });
});
afterAll(() => district?.stop());

const isOperation = (id: string): id is OperationId => id in contract;
const operations = ROUTES.map(route => route.id).filter(isOperation);
const signedIn = ROUTES.filter(({ access }) => access !== 'public');

/** Ids that look right and name nothing. */
const paramsOf = (route: Route) =>
  Object.fromEntries(
    Object.keys(route.params.shape).map(name => [name, NO_ID[name] ?? `${PREFIX[name]}_${ulid()}`]),
  );
const NO_ID: Readonly<Record<string, string>> = {
  page: '1',
  number: '1',
  revision: '1',
  code: '0000-0000-0',
  kind: 'overdue',
  category: 'vip',
  hold: '1',
  requisition: '1',
};
const PREFIX: Readonly<Record<string, string>> = {
  officeId: 'off',
  officerId: 'ofr',
  exceptionId: 'pex',
  chargeId: 'chg',
  importId: 'imp',
  fileId: 'fil',
  noteId: 'not',
  draftId: 'dft',
  receiptId: 'rct',
  documentId: 'doc',
  notificationId: 'ntf',
  phraseId: 'phr',
  askId: 'ask',
  objectId: 'fil',
  channelId: 'chn',
};
/** What a list must be asked with: the gateway itself refuses a request without it. */
const ASKED: Readonly<Record<string, string>> = {
  year: '2026',
  q: 'नामांतरण',
  register: 'files',
  letterNumber: '12/2026',
  letterDate: '2026-01-05',
};
const queryOf = (route: Route): Record<string, string> =>
  Object.fromEntries(Object.entries(ASKED).filter(([name]) => name in route.query.shape));

const ask = (as: Caller, route: Route, more: Parameters<Caller['raw']>[1] = {}) => {
  if (!isOperation(route.id)) throw new Error(route.id);
  return as.raw(route.id, { params: paramsOf(route), query: queryOf(route), ...more });
};
const codeOf = async (response: Response) => Problem.parse(await response.json()).code;

it('knows its operations', () => expect(operations).toHaveLength(ROUTES.length));

describe.each(signedIn.map(route => [route.id, route] as const))('%s', (_, route) => {
  it('asks for a sign-in', async () => {
    const response = await ask(people.nobody, route);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-in.required']);
  });

  it('refuses a forged token', async () => {
    const forged = caller({ url: district.url, token: `${await district.tokenOf('asha.clerk')}x` });
    expect((await ask(forged, route)).status).toBe(401);
  });

  it('refuses a role that lacks its permission, before it looks at anything', async () => {
    if (route.access === 'public') return;
    const without = [people.admin, people.clerk].filter(
      (_person, index) => !grants(index === 0 ? ['administrator'] : ['officer'], route.access as never),
    );
    for (const person of without) {
      const response = await ask(person, route, { body: { nonsense: true } });
      expect([response.status, await codeOf(response)]).toEqual([403, 'permission.denied']);
    }
  });

  it('refuses whom the directory does not know', async () => {
    const newcomer = caller({ url: district.url, token: await district.tokenOf('deepak.new') });
    expect(await codeOf(await ask(newcomer, route))).toBe('actor.unknown');
  });

  it('lets nobody act without a charge', async () => {
    if (route.access === 'public' || !DONE_AS_POST[route.access]) return;
    const waiting = caller({ url: district.url, token: await district.tokenOf('leela.waiting') });
    expect(await codeOf(await ask(waiting, route))).toBe('actor.no-charge');
  });
});

const mayAsk = ({ access }: Route): Caller => {
  if (access === 'log:read') return auditor;
  if (access === 'record:keep') return people.keeper;
  return access !== 'public' && grants(['officer'], access) ? people.clerk : people.admin;
};

/** What no officer does at all is tried by one who does it elsewhere. */
const strangerTo = (route: Route): Caller =>
  route.access === 'record:keep' ? people.keeper : people.stranger;

describe.each(ROUTES.filter(({ access }) => access !== 'public').map(route => [route.id, route] as const))(
  '%s refuses what is malformed',
  (_, route) => {
    const malformed = async (more: Parameters<Caller['raw']>[1]) => {
      const response = await ask(mayAsk(route), route, more);
      expect([response.status, await codeOf(response)]).toEqual([400, 'request.malformed']);
    };

    it('an unknown field in the query', () => malformed({ query: { ...queryOf(route), nonsense: '1' } }));

    it('an id that is none', async () => {
      for (const name of Object.keys(route.params.shape))
        await malformed({ params: { ...paramsOf(route), [name]: 'nonsense' } });
    });

    it('an unknown field, a wrong type, no JSON at all', async () => {
      if (route.body === undefined) return;
      await malformed({ body: { nonsense: true } });
      await malformed({ body: [] });
      await malformed({ body: 'text' });
    });

    it('a POST without an Idempotency-Key, or with a bad one', async () => {
      if (route.method !== 'POST') return;
      const missing = await ask(mayAsk(route), route, { headers: { 'idempotency-key': '' } });
      expect([missing.status, await codeOf(missing)]).toEqual([400, 'idempotency.key-missing']);
      const bad = await ask(mayAsk(route), route, { key: 'short' });
      expect([bad.status, await codeOf(bad)]).toEqual([400, 'idempotency.key-missing']);
    });
  },
);

describe('what one may not know of', () => {
  it('does not exist: the same answer as for an id that never was', async () => {
    const { fileId } = await newFile(people.clerk);
    const strange = ROUTES.filter(({ params, id }) => 'fileId' in params.shape && isOperation(id));
    for (const route of strange) {
      const other = { ...paramsOf(route) };
      const answers = await Promise.all(
        [fileId, other['fileId'] ?? ''].map(async id => {
          const response = await ask(strangerTo(route), route, {
            params: { ...other, fileId: id },
            body: bodyOf(route),
          });
          // An answer may say again what it was asked about.
          return { status: response.status, body: (await response.text()).replaceAll(id, '…') };
        }),
      );
      expect(answers[0], route.id).toEqual(answers[1]);
      expect(answers[0]?.status, route.id).toBe(404);
    }
  });

  it('an address that is none is not found, in both languages', async () => {
    const response = await fetch(`${district.url}/v1/nothing`);
    expect([response.status, await codeOf(response)]).toEqual([404, 'request.unknown-route']);
  });
});

/** A body each act on a file takes, so that only the file is in question. */
const bodyOf = (route: Route): unknown => {
  const reason = 'कारण';
  const candidates = [
    {},
    { reason },
    { days: 2, reason },
    { code: 'court', reason },
    { language: 'hi' },
    { content: pastedText('टिप्पणी') },
    { revision: 1 },
    { readers: [] },
    { content: pastedText('टिप्पणी'), revision: 1 },
    { to: people.postId('ADM(FR)'), action: 'for-orders' },
    { until: '2100-01-01T00:00:00.000Z', reason },
    { receiptId: `rct_${ulid()}` },
    { to: `fil_${ulid()}` },
    { to: `fil_${ulid()}`, reason },
    { carrier: `fil_${ulid()}`, reason },
    { file: `fil_${ulid()}`, reason },
    { text: 'आख्या भेजें', posts: [people.postId('ADM(FR)')] },
    { of: people.postId('ADM(FR)'), reason },
    { of: people.postId('ADM(FR)'), until: '2100-01-01T00:00:00.000Z', reason },
    { answer: 'given' },
    { letter: { form: 'letter', language: 'hi', subject: 'परीक्षण', signatory: people.postId('ADM(FR)') } },
    { code: 'disposed-by-order' },
    { channelId: `chn_${ulid()}` },
    { category: 'C3' },
    { ground: 'court', reason },
    { purpose: reason },
  ];
  return candidates.find(candidate => route.body?.safeParse(candidate).success);
};
