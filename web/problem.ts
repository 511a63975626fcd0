import type { Language, Problem } from '#shared/contract/problem.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';

export type { Language };
/** Titles of refusals. A newer office may refuse with a code this screen does not know yet. */
export type Titles = Readonly<Partial<Record<RefusalCode, Readonly<Record<Language, string>>>>>;

/** The office said no; `problem` says why, in the language it was asked in. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** No answer came: whether the act was done is not known. Asking again with the same key is safe. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

const isProblem = (json: unknown): json is Problem =>
  typeof json === 'object' &&
  json !== null &&
  'code' in json &&
  typeof json.code === 'string' &&
  'title' in json &&
  typeof json.title === 'string';

/** What a refusing response says. Anything that is no problem of ours (a proxy's page) counts as a lost connection. */
export const problemIn = async (response: Response): Promise<Refused | ConnectionLost> => {
  const json: unknown = await response.json().catch(() => undefined);
  return isProblem(json) ? new Refused(json) : new ConnectionLost(`${response.status}`);
};

/** True when the office has decided; false when the same act may still be under way or be tried again unchanged. */
export const isSettled = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.status < 500;
