// Runs inside the worker thread: what Lambda's own runtime client does for an ESM handler.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { EventMessage, WorkerMessage, WorkerSetup } from './messages.ts';

type Handler = (event: unknown, context: object) => unknown;

const port = parentPort;
if (port === null) throw new Error('local/functions/worker.ts runs only as a worker thread');
const setup: WorkerSetup = workerData;
const tell = (message: WorkerMessage) => port.postMessage(message);

const describe = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

async function modulePath(name: string): Promise<string> {
  for (const extension of ['mjs', 'js']) {
    const path = join(setup.folder, `${name}.${extension}`);
    const found = await access(path).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  throw new Error(`${setup.name}: neither ${name}.mjs nor ${name}.js lies in ${setup.folder}`);
}

async function loadHandler(): Promise<Handler> {
  const [moduleName = '', exportName = ''] = setup.handler.split('.');
  const loaded: Record<string, unknown> = await import(pathToFileURL(await modulePath(moduleName)).href);
  const handler = loaded[exportName];
  if (typeof handler !== 'function') throw new Error(`${setup.handler} is undefined or not exported`);
  return (event, context) => handler(event, context);
}

const contextOf = ({ requestId, deadline }: EventMessage) => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: setup.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: setup.arn,
  memoryLimitInMB: String(setup.memoryMegabytes),
  awsRequestId: requestId,
  logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'] ?? '',
  logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'] ?? '',
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

async function handle(handler: Handler, message: EventMessage): Promise<void> {
  const { requestId } = message;
  try {
    const result = await handler(JSON.parse(message.payload), contextOf(message));
    tell({ kind: 'done', requestId, payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    console.error(error);
    tell({ kind: 'failed', requestId, error: describe(error) });
  }
}

try {
  const handler = await loadHandler();
  port.on('message', (message: EventMessage) => void handle(handler, message));
  tell({ kind: 'ready' });
} catch (error) {
  console.error(error);
  tell({ kind: 'unusable', error: describe(error) });
}
