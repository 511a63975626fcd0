import type * as z from 'zod';
import { Fault, logFault } from './fault.ts';
import { lazily } from './lazily.ts';
import type { Log } from './log.ts';

/** A step of a state machine as the contract lists it. */
type Task = { readonly id: string; readonly input: z.ZodType; readonly answer: z.ZodType };

export type TaskParts<T extends Task> = {
  readonly log: Log;
  readonly now: () => number;
  readonly work: (input: z.output<T['input']>) => Promise<z.output<T['answer']>>;
};

/**
 * The Lambda of one step: parses, works, answers. Whatever it throws makes the state machine try again later, and says
 * only the class of the error: messages may quote data, and executions keep them.
 */
export const serveTask = <T extends Task>(
  task: T,
  build: () => TaskParts<T>,
): ((event: unknown) => Promise<z.output<T['answer']>>) => {
  const wired = lazily(build);
  const parse = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => schema.parse(value);
  return async event => {
    const { log, now, work } = wired();
    const began = now();
    try {
      const answer = await work(parse(task.input as T['input'], event));
      log.say('task.done', { task: task.id, ms: now() - began });
      return answer;
    } catch (error) {
      logFault(log, { where: task.id, error });
      throw new Fault(task.id, error);
    }
  };
};
