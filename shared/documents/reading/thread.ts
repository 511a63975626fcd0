import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

/** The engine broke, or answered what it never should: nothing it holds can be trusted any more. */
export class EngineBroken extends Error {
  override readonly name = 'EngineBroken';
}

/**
 * The script that holds the engine. The package's own client is not used: it lets a thread that dies end the whole process,
 * and prints what it cannot place.
 */
const SCRIPT = 'tesseract.js/src/worker-script/node/index.js';

const Message = z.object({
  jobId: z.string(),
  status: z.enum(['resolve', 'reject', 'progress']),
  data: z.unknown(),
});

export type EngineAction = 'load' | 'loadLanguage' | 'initialize' | 'setParameters' | 'detect' | 'recognize';

/** A thread with one engine in it. Calls are answered in their order. */
export type EngineThread = {
  /** Rejects with {@link EngineBroken}, also when the thread dies or is stopped meanwhile. */
  readonly call: (action: EngineAction, payload: unknown) => Promise<unknown>;
  /** False once the thread is gone or its engine refused a call. */
  readonly usable: () => boolean;
  readonly stop: () => Promise<void>;
};

export const startThread = (script = createRequire(import.meta.url).resolve(SCRIPT)): EngineThread => {
  // What the engine prints may name what it read; nothing of it is kept.
  const worker = new Worker(script, { env: {}, execArgv: [], stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  let usable = true;
  let calls = 0;

  const fail = (): void => {
    usable = false;
    for (const call of waiting.values()) call.reject(new EngineBroken('the engine stopped'));
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', fail);
  worker.on('message', (raw: unknown) => {
    const message = Message.safeParse(raw);
    if (!message.success) return fail();
    const { jobId, status, data } = message.data;
    const call = waiting.get(jobId);
    if (status === 'progress' || call === undefined) return;
    waiting.delete(jobId);
    if (waiting.size === 0) worker.unref();
    if (status === 'resolve') return call.resolve(data);
    usable = false;
    call.reject(new EngineBroken('the engine refused a call'));
  });

  return {
    call: (action, payload) => {
      if (!usable) return Promise.reject(new EngineBroken('the engine is gone'));
      calls += 1;
      const jobId = `${action}-${calls}`;
      const call = Promise.withResolvers<unknown>();
      waiting.set(jobId, call);
      // A process that has nothing else to do may end while the engine is idle, never while it reads.
      worker.ref();
      worker.postMessage({ workerId: 'engine', jobId, action, payload });
      return call.promise;
    },
    usable: () => usable,
    stop: async () => {
      usable = false;
      await worker.terminate();
    },
  };
};
