import type { APIGatewayProxyResult } from 'aws-lambda';
import { vi } from 'vitest';
import type * as z from 'zod';
import { Problem } from '#shared/contract/problem.ts';
import { type Noun, refusalsOf } from '#shared/contract/route.ts';
import { type Contract, contract, type OperationId } from '#shared/contract/routes.ts';
import { openStore } from '#shared/store/open-store.ts';
import { type Call, proxyEvent } from '#tests/support/proxy-event.ts';
import { startEmulatedTable } from '#tests/support/table.ts';

export { type Call, proxyEvent };

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
};

type Handler = (event: unknown) => Promise<APIGatewayProxyResult>;

const HANDLERS: Readonly<Record<Noun, () => Promise<{ readonly handler: Handler }>>> = {
  health: () => import('#functions/http/health/index.ts'),
  me: () => import('#functions/http/me/index.ts'),
  offices: () => import('#functions/http/offices/index.ts'),
  posts: () => import('#functions/http/posts/index.ts'),
  officers: () => import('#functions/http/officers/index.ts'),
  charges: () => import('#functions/http/charges/index.ts'),
  files: () => import('#functions/http/files/index.ts'),
  'paper-files': () => import('#functions/http/paper-files/index.ts'),
  bundles: () => import('#functions/http/bundles/index.ts'),
  many: () => import('#functions/http/many/index.ts'),
  notes: () => import('#functions/http/notes/index.ts'),
  consultations: () => import('#functions/http/consultations/index.ts'),
  dispatch: () => import('#functions/http/dispatch/index.ts'),
  drafts: () => import('#functions/http/drafts/index.ts'),
  receipts: () => import('#functions/http/receipts/index.ts'),
  documents: () => import('#functions/http/documents/index.ts'),
  readings: () => import('#functions/http/readings/index.ts'),
  notifications: () => import('#functions/http/notifications/index.ts'),
  audit: () => import('#functions/http/audit/index.ts'),
  desk: () => import('#functions/http/desk/index.ts'),
  imports: () => import('#functions/http/imports/index.ts'),
  letters: () => import('#functions/http/letters/index.ts'),
  slips: () => import('#functions/http/slips/index.ts'),
  search: () => import('#functions/http/search/index.ts'),
  adoption: () => import('#functions/http/adoption/index.ts'),
  position: () => import('#functions/http/position/index.ts'),
  channels: () => import('#functions/http/channels/index.ts'),
  records: () => import('#functions/http/records/index.ts'),
  readiness: () => import('#functions/http/readiness/index.ts'),
};

export const FIRST_ADMINISTRATOR = 'first.admin';

/** The Lambdas of the API as they are deployed, on a real emulated table: settings, wiring and all. */
export const startHandlers = async (options: Parameters<typeof startEmulatedTable>[1] = {}) => {
  const table = await startEmulatedTable(undefined, options);
  Object.assign(process.env, {
    TABLE_NAME: table.name,
    DISTRICT: 'pariksha',
    FIRST_ADMINISTRATOR,
    QUARANTINE_BUCKET: 'quarantine',
    DOCUMENTS_BUCKET: 'documents',
    DOCUMENT_INTAKE_ARN: 'arn:aws:states:ap-south-1:111122223333:stateMachine:intake',
    READING_LANGUAGES: 'hin,eng',
    DISTRICT_TITLE_HI: 'परीक्षा जनपद',
    DISTRICT_TITLE_EN: 'Trial District',
    TWO_LEVELS: 'off',
    USER_POOL_ID: 'ap-south-1_officers',
    AWS_REGION: 'ap-south-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: table.dynamo.url,
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9',
    // Nobody answers there: what is started again must be kept before it is started.
    AWS_ENDPOINT_URL_SFN: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://127.0.0.1:9',
  });
  // What the functions log is kept for tests to look into, not shown among their results.
  const lines: string[] = [];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation(chunk => {
    lines.push(String(chunk));
    return true;
  });
  const raw = async (id: OperationId, call: Call = {}): Promise<Reply> => {
    const { handler } = await HANDLERS[contract[id].noun]();
    const { statusCode, headers, body } = await handler(proxyEvent(id, call));
    const isSheet = String(headers?.['content-type']).startsWith('text/csv');
    return { status: statusCode, headers: headers ?? {}, body: isSheet ? body : JSON.parse(body) };
  };
  /** A call that must be refused, by a code its route declares. */
  const refuse = async (id: OperationId, call: Call = {}): Promise<Problem> => {
    const { status, body } = await raw(id, call);
    const problem = Problem.parse(body);
    if (!refusalsOf(contract[id]).includes(problem.code))
      throw new Error(`${id}: ${problem.code} is not declared`);
    if (problem.status !== status) throw new Error(`${id}: ${problem.code} came with ${status}`);
    return problem;
  };
  return {
    table,
    /** The store of that table, as a function opens it. */
    store: () => openStore({ client: table.client, table: table.name, now: Date.now }),
    lines,
    raw,
    /** A call that must succeed; its answer is checked against the contract. */
    call: async <I extends OperationId>(id: I, call: Call = {}): Promise<z.output<Contract[I]['answer']>> => {
      const { status, body } = await raw(id, call);
      if (status !== contract[id].status) throw new Error(`${id}: ${status} ${JSON.stringify(body)}`);
      return contract[id].answer.parse(body) as z.output<Contract[I]['answer']>;
    },
    refuse,
    /** By which code such a call is refused. */
    codeOf: async (...asked: Parameters<typeof refuse>) => (await refuse(...asked)).code,
    stop: async () => {
      written.mockRestore();
      await table.stop();
    },
  };
};
export type Handlers = Awaited<ReturnType<typeof startHandlers>>;
