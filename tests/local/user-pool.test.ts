import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor } from '#local/door/door.ts';
import { makeGate } from '#local/door/gate.ts';
import type { Door } from '#local/door/types.ts';
import { type Accounts, openAccounts } from '#local/identity/accounts.ts';
import { type Identity, startIdentity } from '#local/identity/identity.ts';
import { signIn } from '#local/identity/sign-in.ts';
import { answerUserPoolCall } from '#local/identity/user-pool-api.ts';
import { temporaryFolder } from './function-fixture.ts';
import { POLICY } from './support/password-policy.ts';
import { readSample } from './support/running-door.ts';

const GRANTED = [
  'AdminCreateUser',
  'AdminDisableUser',
  'AdminSetUserPassword',
  'AdminUserGlobalSignOut',
] as const;
const CODE = 'KRTD-mwq-472';
const OWN = 'Mera-apna-2026';

let door: Door;
let accounts: Accounts;
let identity: Identity;
let cognito: CognitoIdentityProviderClient;
let UserPoolId: string;
let requiredAttributes: readonly string[] = [];

beforeAll(async () => {
  const folder = temporaryFolder();
  const assembly = await readSample({
    change: ({ data, role }) => {
      const pool = data.node.findChild('Officers');
      if (!(pool instanceof UserPool)) throw new Error('the sample has no user pool');
      const actions = GRANTED.map(name => `cognito-idp:${name}`);
      role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [pool.userPoolArn] }));
    },
  });
  const [pool] = assembly.userPools;
  if (pool === undefined) throw new Error('the assembly has no user pool');
  UserPoolId = pool.id;
  accounts = openAccounts({ folder, policy: POLICY });
  identity = await startIdentity({
    port: 0,
    folder,
    client: { clientId: 'web', redirectUris: ['http://127.0.0.1:8400/'], scopes: ['patravali/office'] },
    officers: async () => [],
    accounts,
    passwordPolicy: POLICY,
    origins: [],
  });
  door = await openDoor({
    assembly,
    gate: makeGate(assembly),
    folder,
    port: 0,
    dynamodb: 'http://127.0.0.1:9',
    fauxqs: 'http://127.0.0.1:9',
    userPool: async (action, body) =>
      answerUserPoolCall(action, body, {
        pool: { id: pool.id, passwordPolicy: POLICY, requiredAttributes },
        accounts,
        signOut: subject => identity.signOut(subject),
      }),
  });
  cognito = new CognitoIdentityProviderClient({
    region: 'ap-south-1',
    endpoint: door.url,
    credentials: door.credentialsFor(assembly.functions[0]?.roleArn ?? '', 'clerk'),
    maxAttempts: 1,
  });
}, 60_000);
afterAll(async () => {
  cognito?.destroy();
  await door?.close();
  await identity?.close();
  accounts?.close();
});

let made = 0;
const newcomer = async (): Promise<string> => {
  made += 1;
  const Username = `p.${made}`;
  await create(Username);
  return Username;
};
const create = (Username: string, TemporaryPassword = CODE) =>
  cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username, TemporaryPassword, MessageAction: 'SUPPRESS' }),
  );
const enter = (login: string, password: string, newPassword?: string) =>
  signIn({
    issuer: identity.issuer,
    clientId: 'web',
    redirectUri: 'http://127.0.0.1:8400/',
    scope: 'openid patravali/office',
    login,
    password,
    ...(newPassword === undefined ? {} : { newPassword }),
  });
const refresh = async (refreshToken = '') =>
  fetch(`${identity.issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'web', refresh_token: refreshToken }),
  });

test('a user is created as Cognito would answer it, to change the password at the first sign-in', async () => {
  const { User } = await create('p.first');
  expect(User).toMatchObject({ Username: 'p.first', Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' });
  expect(User?.UserCreateDate).toBeInstanceOf(Date);
  await expect(create('P.FIRST')).rejects.toMatchObject({ name: 'UsernameExistsException' });
});

test('by the code one chooses a password, by the password one signs in from then on', async () => {
  const login = await newcomer();
  const { accessToken } = await enter(login, CODE, OWN);
  expect(accessToken.split('.')).toHaveLength(3);
  await enter(login, OWN);
  await expect(enter(login, CODE, OWN)).rejects.toThrow('400');
});

test('a new code voids the password and, with the sign-out, the refresh tokens', async () => {
  const login = await newcomer();
  const { refreshToken } = await enter(login, CODE, OWN);
  const user = { UserPoolId, Username: login };
  await cognito.send(
    new AdminSetUserPasswordCommand({ ...user, Password: 'BCDF-ghj-234', Permanent: false }),
  );
  await expect(enter(login, OWN)).rejects.toThrow('400');
  await cognito.send(new AdminUserGlobalSignOutCommand(user));
  expect((await refresh(refreshToken)).status).toBe(400);

  const again = await enter(login, 'BCDF-ghj-234', OWN);
  expect((await refresh(again.refreshToken)).status).toBe(200);
});

test('a disabled user neither signs in nor refreshes', async () => {
  const login = await newcomer();
  const { refreshToken } = await enter(login, CODE, OWN);
  await cognito.send(new AdminDisableUserCommand({ UserPoolId, Username: login }));
  await expect(enter(login, OWN)).rejects.toThrow('400');
  expect((await refresh(refreshToken)).status).toBe(400);
});

test('a password against the pool’s policy is refused in Cognito’s words', async () => {
  await expect(create('p.short', 'KRTDmwq472')).rejects.toMatchObject({
    name: 'InvalidPasswordException',
    message: 'Password did not conform with password policy: Password not long enough',
  });
});

test('a call that the role lacks is refused with action and pool', async () => {
  const enable = cognito.send(new AdminEnableUserCommand({ UserPoolId, Username: 'p.first' }));
  await expect(enable).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringMatching(
      /not authorized to perform: cognito-idp:AdminEnableUser on resource: arn:aws:cognito-idp:ap-south-1:111122223333:userpool\/ap-south-1_\w+ /,
    ),
  });
});

test('another pool, and whoever is in none, are refused', async () => {
  const other = new AdminDisableUserCommand({ UserPoolId: 'ap-south-1_other', Username: 'p.first' });
  await expect(cognito.send(other)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  const nobody = new AdminDisableUserCommand({ UserPoolId, Username: 'p.nobody' });
  await expect(cognito.send(nobody)).rejects.toMatchObject({ name: 'UserNotFoundException' });
});

test('a call and a parameter that are not known here are refused by name', async () => {
  const get = cognito.send(new AdminGetUserCommand({ UserPoolId, Username: 'p.first' }));
  await expect(get).rejects.toThrow('the one-machine run does not know cognito-idp AdminGetUser');
  const mailed = cognito.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: 'p.mailed',
      TemporaryPassword: CODE,
      MessageAction: 'SUPPRESS',
      DesiredDeliveryMediums: ['EMAIL'],
    }),
  );
  await expect(mailed).rejects.toThrow('DesiredDeliveryMediums');
  const told = cognito.send(
    new AdminCreateUserCommand({ UserPoolId, Username: 'p.told', TemporaryPassword: CODE }),
  );
  await expect(told).rejects.toThrow('MessageAction');
});

test('a pool that asks for an e-mail at the first sign-in is no pool for who has none', async () => {
  requiredAttributes = ['email'];
  try {
    await expect(create('p.asked')).rejects.toThrow('Cognito would ask for email');
  } finally {
    requiredAttributes = [];
  }
});
