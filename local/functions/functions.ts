import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FunctionDefinition, Invoke, Outcome } from './function-definition.ts';
import { type LogFile, openLogFile } from './log-file.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

/** The district's Lambda functions, each started when it is first called. */
export interface Functions {
  readonly invoke: Invoke;
  /** ARNs of the functions that have a worker at this moment. */
  running(): readonly string[];
  stop(): Promise<void>;
}

/** Lambda's limit for a synchronous request or answer. */
const PAYLOAD_BYTES = 6 * 1024 * 1024;

/** AWS would start an environment for each; a thousand that share one only keep each other from ending. */
const MOST_AT_ONCE = 32;

type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets in so many at a time; the others wait, first come, first served. */
function createTurns(): Turn {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async work => {
    if (busy < MOST_AT_ONCE) busy += 1;
    else await new Promise<void>(mine => waiting.push(mine));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}

const refused = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  error: { errorType, errorMessage },
});

export interface FunctionsOptions {
  readonly definitions: readonly FunctionDefinition[];
  /** The output of each goes to `<logFolder>/<name>.log`. */
  readonly logFolder: string;
  /** A function that nobody called for so long gives its memory back, as on AWS; ten minutes if left out. */
  readonly idleMs?: number;
}

/** Makes the functions callable by ARN. */
export function createFunctions({ definitions, logFolder, idleMs = 600_000 }: FunctionsOptions): Functions {
  const byArn = new Map(definitions.map(definition => [definition.arn, definition]));
  const sandboxes = new Map<string, Sandbox>();
  const retired = new Set<Sandbox>();
  const logs = new Map<string, LogFile>();
  const turns = new Map(definitions.map(({ arn }) => [arn, createTurns()]));
  let stopped = false;

  const logOf = ({ arn, name }: FunctionDefinition): LogFile => {
    const log = logs.get(arn) ?? openLogFile(join(logFolder, `${name}.log`));
    logs.set(arn, log);
    return log;
  };
  const retire = (sandbox: Sandbox) => {
    retired.add(sandbox);
    void sandbox.ended.then(() => retired.delete(sandbox));
  };
  const rest = setInterval(() => {
    for (const [arn, sandbox] of sandboxes) {
      if (sandbox.idleSince === undefined || Date.now() - sandbox.idleSince < idleMs) continue;
      sandboxes.delete(arn);
      retire(sandbox);
      void sandbox.stop();
    }
  }, idleMs / 10).unref();
  const sandboxOf = (definition: FunctionDefinition): Sandbox => {
    const present = sandboxes.get(definition.arn);
    if (present?.usable) return present;
    if (present !== undefined) retire(present);
    const fresh = startSandbox(definition, logOf(definition));
    sandboxes.set(definition.arn, fresh);
    return fresh;
  };

  return {
    async invoke(functionArn, event) {
      const definition = byArn.get(functionArn);
      if (definition === undefined)
        return refused('ResourceNotFoundException', `Function not found: ${functionArn}`);
      const payload = JSON.stringify(event) ?? 'null';
      if (Buffer.byteLength(payload) > PAYLOAD_BYTES)
        return refused('RequestEntityTooLargeException', `${definition.name}: an event exceeds 6 MB`);
      const inTurn = turns.get(functionArn) ?? createTurns();
      const outcome = await inTurn(async () =>
        stopped
          ? refused('ServiceException', 'the district is being stopped')
          : sandboxOf(definition).run(randomUUID(), payload),
      );
      if (outcome.ok && Buffer.byteLength(outcome.payload) > PAYLOAD_BYTES)
        return refused('Function.ResponseSizeTooLarge', `${definition.name}: an answer exceeds 6 MB`);
      return outcome;
    },
    running: () => [...sandboxes].filter(([, sandbox]) => sandbox.usable).map(([arn]) => arn),
    async stop() {
      stopped = true;
      clearInterval(rest);
      await Promise.all([...sandboxes.values(), ...retired].map(sandbox => sandbox.stop()));
      for (const log of logs.values()) log.close();
    },
  };
}
