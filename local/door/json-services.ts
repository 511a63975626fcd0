/** Cognito user pools, DynamoDB, SES, SMS, SQS, SNS and Step Functions: a call is one small body, read whole, judged, sent on. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { dynamodbRights, type Right } from './dynamodb.ts';
import { carried, passOnWhole, readBody, send } from './forward.ts';
import { type Identified, mustBeSigned } from './identify.ts';
import { prepareSns, prepareSqs, sendingRights, statesRight, userPoolRight } from './messages.ts';
import { sha256 } from './sigv4.ts';
import { AwsError, type DoorOptions } from './types.ts';
import { mustBeAllowed, Refused, refused, type Service } from './wire.ts';

export interface ServiceCallIn {
  readonly service: Exclude<Service, 's3'>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly identified: Identified;
}

const Body = z.record(z.string(), z.unknown());

export class JsonServices {
  readonly #options: DoorOptions;
  readonly #tables: ReadonlyMap<string, string>;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#tables = new Map(options.assembly.tables.map(({ name, arn }) => [name, arn] as const));
  }

  async handle(call: ServiceCallIn): Promise<void> {
    const bytes = await readBody(call.request);
    if (this.#options.checking !== false) mustBeSigned(call.request, call.identified, sha256(bytes));
    switch (call.service) {
      case 'cognito-idp':
        return this.#userPool(call, bytes);
      case 'dynamodb':
        return this.#dynamodb(call, bytes);
      case 'ses':
        return this.#mailbox(call, mailOperationOf(call.request), bytes);
      case 'sms-voice':
        return this.#mailbox(call, operationOf(call.request), bytes);
      case 'sqs':
        return this.#sqs(call, bytes);
      case 'sns':
        return this.#sns(call, bytes);
      case 'states':
        return this.#states(call, bytes);
    }
  }

  async #dynamodb(call: ServiceCallIn, bytes: Buffer): Promise<void> {
    const operation = operationOf(call.request);
    const { region, account } = this.#options.assembly;
    const arnOf = (name: string) =>
      name.startsWith('arn:')
        ? name
        : (this.#tables.get(name) ?? `arn:aws:dynamodb:${region}:${account}:table/${name}`);
    if (this.#options.checking !== false) {
      const rights = dynamodbRights(operation, JSON.parse(bytes.toString()), arnOf);
      if (rights === undefined) throw unknownOperation(call.service, operation);
      this.#mayDo(call, rights);
    }
    await this.#forward(call, this.#options.dynamodb, bytes);
  }

  async #sqs(call: ServiceCallIn, bytes: Buffer): Promise<void> {
    const operation = operationOf(call.request);
    const { region, account } = this.#options.assembly;
    const prepared = prepareSqs(operation, JSON.parse(bytes.toString()), region, account);
    if (prepared === undefined) throw unknownOperation(call.service, operation);
    this.#mayDo(call, prepared.rights);
    if (operation === 'GetQueueUrl') {
      const queue = this.#options.assembly.queues.find(({ arn }) => arn === prepared.rights[0]?.resource);
      if (queue === undefined)
        throw new Refused('QueueDoesNotExist', 'The specified queue does not exist.', 400);
      sendJson(call.response, { QueueUrl: queue.url });
      return;
    }
    await this.#forward(call, this.#options.fauxqs, Buffer.from(prepared.body));
  }

  async #sns(call: ServiceCallIn, bytes: Buffer): Promise<void> {
    const form = new URLSearchParams(bytes.toString());
    const prepared = prepareSns(form);
    if (prepared === undefined)
      throw unknownOperation(call.service, form.get('Action') ?? 'without an Action');
    this.#mayDo(call, prepared.rights);
    await this.#forward(call, this.#options.fauxqs, Buffer.from(prepared.body));
  }

  async #states(call: ServiceCallIn, bytes: Buffer): Promise<void> {
    const operation = operationOf(call.request);
    const body = Body.parse(JSON.parse(bytes.toString()));
    const right = statesRight(operation, body);
    const { states } = this.#options;
    if (right === undefined || states === undefined) throw unknownOperation(call.service, operation);
    this.#mayDo(call, [right]);
    const { roleArn, session } = call.identified.holder;
    await sendAnswer(call.response, () => states(operation, body, { roleArn, session }));
  }

  async #userPool(call: ServiceCallIn, bytes: Buffer): Promise<void> {
    const operation = operationOf(call.request);
    const body = Body.parse(JSON.parse(bytes.toString()));
    const right = userPoolRight(operation, body, this.#options.assembly);
    const { userPool } = this.#options;
    if (right === undefined || userPool === undefined) throw unknownOperation(call.service, operation);
    this.#mayDo(call, [right]);
    await sendAnswer(call.response, () => userPool(operation, body));
  }

  async #mailbox(call: ServiceCallIn, operation: string, bytes: Buffer): Promise<void> {
    const body = Body.parse(JSON.parse(bytes.toString()));
    const rights = sendingRights(operation, body, this.#options.assembly);
    const { mailbox } = this.#options;
    if (rights === undefined || mailbox === undefined) throw unknownOperation(call.service, operation);
    this.#mayDo(call, rights);
    await sendAnswer(call.response, () => mailbox(operation, body));
  }

  #mayDo({ service, identified: { holder } }: ServiceCallIn, rights: readonly Right[]): void {
    if (this.#options.checking === false) return;
    const { roleArn, session } = holder;
    for (const { action, resource } of rights) {
      mustBeAllowed(service, this.#options.gate.mayCallAsRole({ roleArn, session, action, resource }));
    }
  }

  async #forward({ request, response }: ServiceCallIn, emulator: string, body: Buffer): Promise<void> {
    const answer = await send({
      url: `${emulator}/`,
      method: 'POST',
      headers: carried(request.headers),
      body,
    });
    await passOnWhole(answer, response);
  }
}

/** `DynamoDB_20120810.PutItem` → `PutItem`. */
const operationOf = ({ headers }: IncomingMessage): string => {
  const target = headers['x-amz-target'];
  return (typeof target === 'string' ? target.split('.').at(-1) : undefined) ?? 'without X-Amz-Target';
};

/** SES speaks in paths. */
const mailOperationOf = ({ method, url }: IncomingMessage): string =>
  method === 'POST' && url === '/v2/email/outbound-emails' ? 'SendEmail' : `${method} ${url}`;

const unknownOperation = (service: Service, operation: string): Refused =>
  refused(service, 'unknownAction', `the one-machine run does not know ${service} ${operation}`);

/** What is answered on this machine, or refused in AWS's words. */
const sendAnswer = async (response: ServerResponse, answer: () => Promise<object>): Promise<void> => {
  try {
    sendJson(response, await answer());
  } catch (fault) {
    throw fault instanceof AwsError ? new Refused(fault.code, fault.message, fault.status) : fault;
  }
};

const sendJson = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
};
