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

let titles: Titles = {};

/** How a refusal is said, in a language the officer may change while it stands; an unknown one as the office said it. */
export const titleOf = ({ code, title }: Problem, language: Language): string =>
  titles[code]?.[language] ?? title;

/** They come with the first refusal; where their script does not come, a refusal is said as the office said it. */
const bringTitles = async (): Promise<void> => {
  const brought = await import('virtual:titles').catch(() => undefined);
  titles = brought?.TITLES ?? titles;
};

/** What a refusing response says. Anything that is no problem of ours (a proxy's page) counts as a lost connection. */
export const problemIn = async (response: Response): Promise<Refused | ConnectionLost> => {
  const json: unknown = await response.json().catch(() => undefined);
  if (!isProblem(json)) return new ConnectionLost(`${response.status}`);
  await bringTitles();
  return new Refused(json);
};

/** True when the office has decided; false when the same act may still be under way or be tried again unchanged. */
export const isSettled = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.status < 500;
