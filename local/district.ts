import { join } from 'node:path';
import { grantsOf } from '#local/assembly/grants.ts';
import { readAssembly } from '#local/assembly/read.ts';
import type { Assembly, RestApiResource, UserPoolResource } from '#local/assembly/types.ts';
import { UnknownInAssembly } from '#local/assembly/unknowns.ts';
import { openDoor } from '#local/door/door.ts';
import { makeGate } from '#local/door/gate.ts';
import type { Gate } from '#local/door/types.ts';
import { Usage, type Use } from '#local/door/usage.ts';
import { startEmulators } from '#local/emulators/start.ts';
import { type Events, startEvents } from '#local/events/events.ts';
import { returnHeldMessages } from '#local/events/return-messages.ts';
import { unknownEvents } from '#local/events/unknowns.ts';
import { functionDefinitions } from '#local/functions/definitions.ts';
import type { Invoke } from '#local/functions/function-definition.ts';
import { createFunctions } from '#local/functions/functions.ts';
import { openLogFile } from '#local/functions/log-file.ts';
import { unknownInApi } from '#local/gateway/document.ts';
import { startGateway } from '#local/gateway/gateway.ts';
import { openAccounts } from '#local/identity/accounts.ts';
import { type Identity, startIdentity } from '#local/identity/identity.ts';
import type { Officer } from '#local/identity/officer.ts';
import { signIn } from '#local/identity/sign-in.ts';
import { answerUserPoolCall } from '#local/identity/user-pool-api.ts';
import { openMailbox } from '#local/mailbox/mailbox.ts';
import { startMailboxPage } from '#local/mailbox/page.ts';
import { unknownInDefinition } from '#local/states/definition.ts';
import { createStates } from '#local/states/states.ts';
import type { Running } from './lock.ts';
import { freePorts, type Ports } from './ports.ts';
import { type Say, step } from './progress.ts';
import { tellingGate } from './telling-gate.ts';

export interface DistrictOptions {
  /** Data folder: everything the district knows lies in it. */
  readonly folder: string;
  /** Folder of the synthesised assembly. */
  readonly assembly: string;
  readonly ports: Ports | 'free';
  /** Who can sign in. */
  readonly officers: () => Promise<readonly Officer[]>;
  readonly say: Say;
  /** Told of every call that IAM refused, in AWS's words; they go to the log as well. */
  readonly onRefusal?: (message: string) => void;
  /** false: no call is checked, neither its signature nor its right. Only for the bench that measures what checking costs. */
  readonly checking?: boolean;
}

/** A whole district that runs on this machine. */
export interface District extends Omit<Running, 'pid'> {
  /** Base address of the AWS door. */
  readonly door: string;
  /** Where mail and SMS can be looked at, without a closing slash. */
  readonly mailbox: string;
  readonly assembly: Assembly;
  /** The grants that its calls have used so far. */
  used(): readonly Use[];
  /** Signs an officer in as a browser would; answers the access token. */
  signIn(login: string): Promise<string>;
  /** Resolves with the reason if the district cannot go on. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

function assertKnown({ restApis, stateMachines, ...rest }: Assembly): void {
  const lines = [
    ...restApis.flatMap(unknownInApi),
    ...stateMachines.flatMap(({ name, definition }) => unknownInDefinition(name, definition)),
    ...unknownEvents({ restApis, stateMachines, ...rest }),
  ];
  if (lines.length > 0) throw new UnknownInAssembly(lines);
}

/** Lambda would not make a function whose role does not let it in; nor do we. */
function assertAssumable({ functions }: Assembly, gate: Gate): void {
  const refused = functions
    .map(({ roleArn }) => gate.mayAssume('lambda.amazonaws.com', roleArn))
    .flatMap(verdict => (verdict.allowed ? [] : [verdict.message]));
  if (refused.length > 0) throw new Error(refused.join('\n'));
}

function onlyOne<Thing>(things: readonly Thing[], what: string): Thing {
  const [thing] = things;
  if (thing === undefined || things.length > 1)
    throw new Error(`the assembly has ${things.length} ${what}; the one-machine run serves one`);
  return thing;
}

/** Addresses of the template as they are here: the same paths, without the stage, on the local gateway. */
const localAddress = (address: string, url: string, { stageName }: RestApiResource): string =>
  url + new URL(address).pathname.replace(new RegExp(`^/${stageName}(?=/|$)`), '');

const clientOf = (pool: UserPoolResource) => onlyOne(pool.clients, 'user pool clients');

/** Starts everything the assembly says. Throws `UnknownInAssembly`, or `SourceRefused` where a poller lacks a right. */
export async function startDistrict(options: DistrictOptions): Promise<District> {
  const { folder, say, onRefusal = () => undefined, checking = true } = options;
  const ports = options.ports === 'free' ? await freePorts() : options.ports;
  const url = `http://127.0.0.1:${ports.api}`;
  const issuer = `http://127.0.0.1:${ports.identity}`;
  const doorUrl = `http://127.0.0.1:${ports.door}`;

  const assembly = await readAssembly(options.assembly, { issuer, door: doorUrl });
  assertKnown(assembly);
  const api = onlyOne(assembly.restApis, 'REST APIs');
  const pool = onlyOne(assembly.userPools, 'user pools');
  const client = clientOf(pool);
  const origins = Object.fromEntries(client.callbackUrls.map(address => [new URL(address).origin, url]));

  const logFile = openLogFile(join(folder, 'logs', 'district.log'));
  const log = (line: string) => logFile.append(`${new Date().toISOString()} ${line}\n`);
  const usage = new Usage(folder, grantsOf(assembly));
  const gate = tellingGate(makeGate(assembly, { onUse: usage.note }), message => {
    log(message);
    onRefusal(message);
  });
  // What was started is ended in the opposite order, however far the start has come.
  const endings: (() => unknown)[] = [() => logFile.close(), () => usage.save()];
  const stop = async () => {
    for (const end of endings.splice(0).toReversed()) await end();
  };

  try {
    assertAssumable(assembly, gate);
    returnHeldMessages(folder);
    const emulators = await step(say, 'starting the emulators of DynamoDB, S3, SQS and SNS', () =>
      startEmulators({ folder, assembly, gate, onRefusal: () => undefined }),
    );
    endings.push(() => emulators.close());

    // Functions need the door's address and keys, the door needs the state machines, and these call functions.
    let invokeFunction: Invoke | undefined;
    let events: Events | undefined;
    const invoke: Invoke = async (arn, event) =>
      invokeFunction?.(arn, event) ?? {
        ok: false,
        error: { errorType: 'ServiceException', errorMessage: 'the district is still starting' },
      };
    const states = createStates({ machines: assembly.stateMachines, folder, invoke, gate, log });
    endings.push(() => states.stop());
    const accounts = openAccounts({ folder, policy: pool.passwordPolicy });
    endings.push(() => accounts.close());
    let identity: Identity | undefined;
    const mailbox = openMailbox({ assembly, folder: join(folder, 'mailbox'), gate, publish: emulators.sns });
    const userPool = { pool, accounts, signOut: (subject: string) => identity?.signOut(subject) };
    const door = await openDoor({
      assembly,
      gate,
      dynamodb: emulators.dynamodb,
      fauxqs: emulators.fauxqs,
      folder,
      port: ports.door,
      states: (action, body) => states.call(action, body),
      userPool: async (action, body) => answerUserPoolCall(action, body, userPool),
      mailbox: (action, body) => mailbox.call(action, body),
      onObjectCreated: created => events?.onObjectCreated(created),
      origins,
      checking,
    });
    endings.push(() => door.close());
    const functions = createFunctions({
      definitions: functionDefinitions(assembly, door),
      logFolder: join(folder, 'logs'),
    });
    invokeFunction = functions.invoke;
    endings.push(() => functions.stop());
    // Before the functions end: a task cut off by our own stopping must not count as one that failed.
    endings.push(() => states.stop());

    const redirectUris = client.callbackUrls.map(address => localAddress(address, url, api));
    identity = await startIdentity({
      port: ports.identity,
      folder,
      client: { clientId: client.id, redirectUris, scopes: pool.scopes },
      officers: options.officers,
      accounts,
      passwordPolicy: pool.passwordPolicy,
      origins: [url],
    });
    endings.push(() => identity?.close());

    events = startEvents({
      assembly,
      emulators,
      gate,
      invoke,
      startExecution: states.start,
      folder,
      log,
    });
    endings.push(() => events?.stop());
    const gateway = await startGateway({
      api,
      account: assembly.account,
      region: assembly.region,
      port: ports.api,
      invoke,
      gate,
      log,
    });
    endings.push(() => gateway.close());

    const mailboxPage = await startMailboxPage({ mailbox, port: ports.mailbox, origins, log });
    endings.push(() => mailboxPage.close());

    const restarted = states.restart();
    if (restarted > 0) say(`✓ ${restarted} running executions go on`);
    // An upload may have been stored just before the last end, and its event lost with the process.
    for await (const created of door.listForReplay()) events.onObjectCreated(created);

    const scope = ['openid', ...pool.scopes].join(' ');
    const [redirectUri = `${url}/`] = redirectUris;
    return {
      url,
      issuer,
      clientId: client.id,
      scope,
      redirectUri,
      queues: emulators.fauxqs,
      door: door.url,
      mailbox: mailboxPage.url,
      assembly,
      used: () => usage.used(),
      async signIn(login) {
        const request = { issuer, clientId: client.id, redirectUri, scope, login };
        return (await signIn(request)).accessToken;
      },
      failed: emulators.failed,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
