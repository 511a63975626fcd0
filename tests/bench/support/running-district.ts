import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod';
import { sampleAssembly } from '#tests/support/district.ts';
import type { Bench } from '../part.ts';

const Started = z.object({ url: z.string(), door: z.string(), admin: z.string() });
const Tokens = z.object({ tokens: z.record(z.string(), z.string()) });
const Processor = z.object({ milliseconds: z.number() });

export type RunningDistrict = {
  readonly url: string;
  readonly door: string;
  /** An access token of the first administrator. */
  readonly admin: string;
  readonly folder: string;
  readonly assembly: string;
  readonly pid: number;
  readonly signIn: (logins: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  /** Milliseconds of processor time it has used so far, its emulators not counted. */
  readonly processor: () => Promise<number>;
  readonly stop: () => Promise<void>;
  /** `kill -9` of the district with everything it started; nothing can be tidied up. */
  readonly kill: () => Promise<void>;
};

export type Starting = {
  /** The data of a district that ran before; a new one unless given. */
  readonly folder?: string;
  readonly checking?: boolean;
  /** Flags for its Node, such as those of the profiler. */
  readonly flags?: readonly string[];
};

/** Starts an empty district of the sample's templates in a process of its own. */
export const startBenchDistrict = async (
  { folder: folderFor }: Bench,
  { checking = true, flags = [], folder = folderFor('district') }: Starting = {},
): Promise<RunningDistrict> => {
  const assembly = await sampleAssembly();
  const child = fork(join(import.meta.dirname, 'district-process.ts'), [folder, assembly, String(checking)], {
    execArgv: [...flags],
    // A process group of its own, so that all of it can be killed at once.
    detached: true,
  });
  const ended = once(child, 'exit');
  const answer = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('the district ended'))),
    ]);
    return message;
  };
  return {
    ...Started.parse(await answer()),
    folder,
    assembly,
    pid: child.pid ?? 0,
    signIn: async logins => {
      child.send({ logins });
      return Tokens.parse(await answer()).tokens;
    },
    processor: async () => {
      child.send({ processor: true });
      return Processor.parse(await answer()).milliseconds;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
};
