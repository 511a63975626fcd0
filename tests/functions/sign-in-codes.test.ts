import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AwsError } from '#local/door/types.ts';
import { type Accounts, openAccounts } from '#local/identity/accounts.ts';
import { answerUserPoolCall } from '#local/identity/user-pool-api.ts';
import { temporaryFolder } from '#tests/local/function-fixture.ts';
import { POLICY } from '#tests/local/support/password-policy.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

const admin = FIRST_ADMINISTRATOR;
const names = { hi: 'गोपाल राम', en: 'Gopal Ram' };
const Port = z.object({ port: z.number() });

let doors: Handlers;
let district: District;
let accounts: Accounts;
let pool: Server;
/** The pool fails this many calls, as one that is asked too much. */
let busy = 0;

beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  accounts = openAccounts({ folder: temporaryFolder(), policy: POLICY });
  const behind = {
    pool: { id: process.env['USER_POOL_ID'] ?? '', passwordPolicy: POLICY, requiredAttributes: [] },
    accounts,
    signOut: () => undefined,
  };
  pool = createServer(async (request, response) => {
    const body = z.record(z.string(), z.unknown()).parse(JSON.parse(await text(request)));
    try {
      if (busy > 0) {
        busy -= 1;
        throw new AwsError('TooManyRequestsException', 'Rate exceeded');
      }
      const action = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
      response.end(JSON.stringify(answerUserPoolCall(action, body, behind)));
    } catch (error) {
      const { code, message } =
        error instanceof AwsError ? error : new AwsError('InternalErrorException', '');
      response.writeHead(400, { 'x-amzn-errortype': code }).end(JSON.stringify({ __type: code, message }));
    }
  });
  await new Promise<void>(resolve => void pool.listen(0, '127.0.0.1', resolve));
  const { port } = Port.parse(pool.address());
  process.env['AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER'] = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  pool?.closeAllConnections();
  pool?.close();
  accounts?.close();
  await doors?.stop();
});

const enter = (more: object = {}) =>
  doors.call('createOfficer', {
    as: admin,
    body: { employeeNumber: `UP/${ulid()}`, names, roles: ['officer'], ...more },
  });
const seat = async (officerId: string, officeId: string) => {
  const code = `T${ulid().slice(-10)}`;
  const designation = { abbreviation: code, names, level: 1 };
  const { designationId } = await doors.call('createDesignation', { as: admin, body: designation });
  const post = { code, officeId, designationId, names };
  const { postId } = await doors.call('createPost', { as: admin, body: post });
  const from = '2026-01-01T00:00:00.000Z';
  await doors.call('assignCharge', { as: admin, body: { postId, officerId, kind: 'substantive', from } });
};
const localAdministrator = (officeId: string) =>
  enter({ login: `${ulid()}@up.example`, roles: ['local-administrator'], administers: [officeId] });
const ask = (as: string, officerId: string, key = ulid()) => ({ as, params: { officerId }, body: {}, key });

describe('a sign-in code', () => {
  it('is for the login the directory made of the employee number', async () => {
    const { officerId, login, employeeNumber } = await enter();
    const issued = await doors.call('issueSignInCode', ask(admin, officerId));
    expect(issued).toMatchObject({ officerId, login: `p.${employeeNumber.toLowerCase()}` });
    expect(accounts.knock(login, issued.code)).toMatchObject({ kind: 'change' });
  });

  it('is not for who signs in by mail id, nor for who is nobody', async () => {
    const { officerId } = await enter({ login: `${ulid()}@up.example` });
    const refused = await doors.refuse('issueSignInCode', ask(admin, officerId));
    expect([refused.code, refused.status]).toEqual(['officer.signs-in-by-mail-id', 409]);
    const unknown = await doors.refuse('issueSignInCode', ask(admin, `ofr_${ulid()}`));
    expect(unknown.code).toBe('officer.unknown');
  });

  it('is given by who keeps the office the officer sits in, and by nobody who keeps another', async () => {
    const { office, elsewhere } = district;
    const { officerId } = await enter();
    await seat(officerId, office.officeId);
    const own = await localAdministrator(office.officeId);
    const other = await localAdministrator(elsewhere.officeId);
    await doors.call('issueSignInCode', ask(own.login, officerId));
    const refused = await doors.refuse('issueSignInCode', ask(other.login, officerId));
    expect(refused.code).toBe('permission.denied');
  });

  it('of who bears a role that an administrator gives is given by an administrator alone', async () => {
    const { officerId } = await enter({ roles: ['auditor'] });
    const { login } = await localAdministrator(district.office.officeId);
    const refused = await doors.refuse('issueSignInCode', ask(login, officerId));
    expect(refused.code).toBe('permission.denied');
    await doors.call('issueSignInCode', ask(admin, officerId));
  });

  it('is given anew to a repeated request, and the one before is void', async () => {
    const { officerId, login } = await enter();
    const request = ask(admin, officerId);
    const first = await doors.call('issueSignInCode', request);
    const second = await doors.call('issueSignInCode', request);
    expect(accounts.knock(login, first.code).kind).toBe('wrong');
    expect(accounts.knock(login, second.code).kind).toBe('change');
    const { officerId: another } = await enter();
    const reused = await doors.refuse('issueSignInCode', { ...request, params: { officerId: another } });
    expect(reused.code).toBe('idempotency.key-reused');
  });

  it('is not given to a request repeated by who keeps the officer no more', async () => {
    const { office, elsewhere } = district;
    const { officerId } = await enter();
    const keeper = await localAdministrator(office.officeId);
    const request = ask(keeper.login, officerId);
    await doors.call('issueSignInCode', request);
    await seat(officerId, elsewhere.officeId);
    expect((await doors.refuse('issueSignInCode', request)).code).toBe('permission.denied');
  });

  it('that the pool was too busy to take is given by asking again with the same key', async () => {
    const { officerId, login } = await enter();
    const request = ask(admin, officerId);
    busy = 3;
    expect((await doors.refuse('issueSignInCode', request)).code).toBe('server.busy');
    const { code } = await doors.call('issueSignInCode', request);
    expect(accounts.knock(login, code).kind).toBe('change');
  });

  it('stands in no log and in no item; that it was given, for whom and by whom, is logged', async () => {
    const { officerId } = await enter();
    const keeper = await localAdministrator(district.office.officeId);
    const { code } = await doors.call('issueSignInCode', ask(keeper.login, officerId));
    const { Items = [] } = await doors.table.client.send(new ScanCommand({ TableName: doors.table.name }));
    expect(Items.length).toBeGreaterThan(10);
    expect(JSON.stringify(Items)).not.toContain(code);
    const log = doors.lines.join('');
    expect(log).not.toContain(code);
    expect(log).toContain(
      `"event":"sign-in-code.issued","officerId":"${officerId}","by":"${keeper.officerId}"`,
    );
  });
});

describe('the mail id', () => {
  const change = (officerId: string, login: string, key = ulid()) => ({
    ...ask(admin, officerId, key),
    body: { login },
  });

  it('ends the code and the login it was for', async () => {
    const { officerId, login } = await enter();
    const { code } = await doors.call('issueSignInCode', ask(admin, officerId));
    const mailId = `${ulid()}@up.example`.toLowerCase();
    expect(await doors.call('changeLogin', change(officerId, mailId))).toMatchObject({ login: mailId });
    expect(accounts.find(login)).toMatchObject({ enabled: false });
    expect(accounts.knock(login, code).kind).toBe('wrong');
  });

  it('ends it also where the first asking died in between, and is told as it was', async () => {
    const { officerId, login } = await enter();
    await doors.call('issueSignInCode', ask(admin, officerId));
    const request = change(officerId, `${ulid()}@up.example`);
    busy = 3;
    expect((await doors.refuse('changeLogin', request)).code).toBe('server.busy');
    expect(accounts.find(login)).toMatchObject({ enabled: true });
    expect(await doors.call('changeLogin', request)).toMatchObject({ officerId });
    expect(accounts.find(login)).toMatchObject({ enabled: false });
  });

  it('taken back leaves the login as it was, and a request that comes late does not end it', async () => {
    const { officerId, login } = await enter();
    const request = change(officerId, `${ulid()}@up.example`);
    await doors.call('changeLogin', request);
    await doors.call('changeLogin', change(officerId, login));
    const { code } = await doors.call('issueSignInCode', ask(admin, officerId));
    await doors.call('changeLogin', request);
    expect(accounts.knock(login, code).kind).toBe('change');
  });

  it('asks nothing of the pool where there was one before', async () => {
    const { officerId } = await enter({ login: `${ulid()}@up.example` });
    busy = 1;
    await doors.call('changeLogin', change(officerId, `${ulid()}@up.example`));
    expect(busy).toBe(1);
    busy = 0;
  });
});
