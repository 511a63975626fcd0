import { Worker } from 'node:worker_threads';
import type { FunctionDefinition, FunctionError, Outcome } from './function-definition.ts';
import type { LogFile } from './log-file.ts';
import { type EventMessage, WorkerMessage, type WorkerSetup } from './messages.ts';

interface Pending {
  readonly payload: string;
  readonly settle: (outcome: Outcome) => void;
  timer: NodeJS.Timeout | undefined;
}

/** Loading the bundle does not count towards a function's own time, but it must end. */
const INIT_MS = 30_000;

/** One running environment of a function: a worker thread and the events it is busy with. */
export interface Sandbox {
  /** False once it crashed or an event timed out; the next event needs a new one. */
  readonly usable: boolean;
  /** Epoch milliseconds since when it has had nothing to do; undefined while it is busy. */
  readonly idleSince: number | undefined;
  /** Resolves when the thread is gone. */
  readonly ended: Promise<void>;
  run(requestId: string, payload: string): Promise<Outcome>;
  stop(): Promise<void>;
}

const failed = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  error: { errorType, errorMessage },
});

/**
 * Starts a worker for a function. Several events may be in it at once: AWS would start more environments,
 * here they share one, so a function must keep nothing of an event outside the event's own call.
 */
export function startSandbox(definition: FunctionDefinition, log: LogFile): Sandbox {
  const { folder, handler, name, arn, memoryMegabytes } = definition;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder, handler, name, arn, memoryMegabytes } satisfies WorkerSetup,
    env: { ...definition.environment },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    name,
  });
  const pending = new Map<string, Pending>();
  const end = Promise.withResolvers<void>();
  let usable = true;
  let lastSettled = Date.now();
  let initError: FunctionError | undefined;
  let ready = false;

  const settle = (requestId: string, outcome: Outcome) => {
    const event = pending.get(requestId);
    if (event === undefined) return;
    clearTimeout(event.timer);
    pending.delete(requestId);
    lastSettled = Date.now();
    event.settle(outcome);
    if (!usable && pending.size === 0) void worker.terminate();
  };
  const begin = (requestId: string, event: Pending) => {
    const milliseconds = definition.timeoutSeconds * 1000;
    clearTimeout(event.timer);
    // AWS ends the environment of an event that timed out. Others in this one may finish first.
    event.timer = setTimeout(() => {
      usable = false;
      const words = `Task timed out after ${definition.timeoutSeconds.toFixed(2)} seconds`;
      log.append(`${new Date().toISOString()} ${requestId} ${words}\n`);
      settle(requestId, failed('Sandbox.Timedout', `${requestId} ${words}`));
    }, milliseconds);
    const message: EventMessage = { requestId, payload: event.payload, deadline: Date.now() + milliseconds };
    worker.postMessage(message);
  };
  const settleAll = (outcomeOf: (requestId: string) => Outcome) => {
    usable = false;
    for (const requestId of [...pending.keys()]) settle(requestId, outcomeOf(requestId));
  };

  worker.stdout.on('data', (chunk: Buffer) => log.append(chunk));
  worker.stderr.on('data', (chunk: Buffer) => log.append(chunk));
  worker.on('message', (raw: unknown) => {
    const message = WorkerMessage.parse(raw);
    if (message.kind === 'ready') {
      ready = true;
      for (const [requestId, event] of pending) begin(requestId, event);
    }
    if (message.kind === 'done') settle(message.requestId, { ok: true, payload: message.payload });
    if (message.kind === 'failed') settle(message.requestId, { ok: false, error: message.error });
    if (message.kind === 'unusable') {
      const { error } = message;
      initError = error;
      settleAll(() => ({ ok: false, error }));
      void worker.terminate();
    }
  });
  worker.on('error', error => {
    log.append(`${error instanceof Error ? error.stack : String(error)}\n`);
    const outOfMemory =
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const type = outOfMemory ? 'Runtime.OutOfMemory' : 'Runtime.ExitError';
    settleAll(id => failed(type, `RequestId: ${id} Error: Runtime exited with error: ${String(error)}`));
  });
  worker.on('exit', code => {
    settleAll(id =>
      failed('Runtime.ExitError', `RequestId: ${id} Error: Runtime exited with error: exit status ${code}`),
    );
    end.resolve();
  });

  return {
    get usable() {
      return usable;
    },
    get idleSince() {
      return pending.size === 0 ? lastSettled : undefined;
    },
    ended: end.promise,
    run(requestId, payload) {
      if (initError !== undefined) return Promise.resolve({ ok: false, error: initError });
      return new Promise(resolve => {
        const event: Pending = { payload, settle: resolve, timer: undefined };
        pending.set(requestId, event);
        if (ready) return begin(requestId, event);
        event.timer = setTimeout(() => {
          usable = false;
          settle(
            requestId,
            failed('Sandbox.Timedout', `${requestId} Init timed out after ${INIT_MS / 1000} seconds`),
          );
        }, INIT_MS);
      });
    },
    async stop() {
      await worker.terminate();
    },
  };
}
