/** Child processes that cannot outlive this one, whatever ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * The shell waits for the end of its input, which comes when this process ends, even by `kill -9`, and then ends the
 * program. Without it an orphan would go on holding the district's data file.
 */
const SCRIPT =
  'exec 3<&0; "$@" & child=$!; echo $child; (read -r _ <&3; kill -TERM $child 2>/dev/null) & wait $child';

export interface Kept {
  /** Process id of the program itself. */
  readonly pid: number;
  /** Resolves with a sentence when the program has ended, wanted or not. */
  readonly ended: Promise<string>;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts a program. It does not see the terminal's Ctrl-C: we end it, in order. What it last said stands in its end. */
export const keep = async (program: string, args: readonly string[]): Promise<Kept> => {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'keeper', program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = endOf(shell, program);
  const lines = createInterface({ input: shell.stdout });
  const [pid] = await Promise.race([
    once(lines, 'line'),
    ended.then(reason => Promise.reject(new Error(reason))),
  ]);
  // What it says later is not read, but a full pipe would stop it.
  lines.close();
  shell.stdout.resume();
  return {
    pid: Number(pid),
    ended,
    stop: async () => {
      shell.stdin.end();
      await ended;
    },
  };
};

const endOf = async (child: ChildProcess, name: string): Promise<string> => {
  let last = '';
  child.stderr?.on('data', (text: Buffer) => {
    last = `${last}${text.toString()}`.slice(-500);
  });
  const [code, signal] = await once(child, 'close');
  return `${name} ended (${String(signal ?? code)}): ${last.trim()}`;
};
