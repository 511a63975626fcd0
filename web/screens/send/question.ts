import { warningOf } from '../../parts/acknowledged.ts';
import { type ConnectionLost, Refused } from '../../problem.ts';

type Warning = NonNullable<ReturnType<typeof warningOf>>;

/** What the office asks back before it lets something go, and one may answer where one stands. */
export type Question =
  /** Nobody answers there, or somebody in place of the officer on leave: to go on, or to `offered`. */
  | { readonly asks: 'seat'; readonly warning: Warning; readonly offered?: string }
  | { readonly asks: 'levels'; readonly warning: Warning; readonly levels?: number; readonly most?: number }
  /** It goes back through others first, beginning with `next`. */
  | { readonly asks: 'direct'; readonly next?: string }
  | { readonly asks: 'delay' }
  /** A post that gets no copy. */
  | { readonly asks: 'copies'; readonly postId?: string };

const textIn = (problem: object, name: string): string | undefined => {
  const value = Object.entries(problem).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
};
const numberIn = (problem: object, name: string): number | undefined => {
  const value = Object.entries(problem).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : undefined;
};
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });

/** What a refusal asks; undefined for one that is only to be read. */
export const questionOf = (failure: unknown | ConnectionLost): Question | undefined => {
  if (!(failure instanceof Refused)) return undefined;
  const { problem } = failure;
  const warning = warningOf(problem.code);
  switch (problem.code) {
    case 'post.vacant':
    case 'post.on-leave':
      return warning && { asks: 'seat', warning, ...given('offered', textIn(problem, 'offered')) };
    case 'file.fifth-level':
      return (
        warning && {
          asks: 'levels',
          warning,
          ...given('levels', numberIn(problem, 'levels')),
          ...given('most', numberIn(problem, 'most')),
        }
      );
    case 'file.levels-jumped':
      return { asks: 'direct', ...given('next', textIn(problem, 'next')) };
    case 'file.delay-reason-needed':
      return { asks: 'delay' };
    case 'copies.to-holder':
    case 'copies.not-cleared':
      return { asks: 'copies', ...given('postId', textIn(problem, 'postId')) };
    default:
      return undefined;
  }
};
