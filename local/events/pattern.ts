import * as z from 'zod';

// EventBridge's pattern language, also used by the filters of event source mappings: an object of the event's own
// shape whose leaves are lists of what may stand there.

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
type Scalar = z.infer<typeof Scalar>;

const Matcher = z.union([
  Scalar,
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({
    'anything-but': z.union([
      Scalar,
      z.array(Scalar),
      z.strictObject({ prefix: z.string() }),
      z.strictObject({ suffix: z.string() }),
    ]),
  }),
]);
type Matcher = z.infer<typeof Matcher>;

interface Pattern {
  readonly [key: string]: Pattern | readonly Matcher[];
}
const Pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.record(
    z.string().refine(key => !key.startsWith('$'), 'an operator over whole patterns'),
    z.union([z.array(Matcher), Pattern]),
  ),
);

/** Whether an event passes. */
export type Matches = (event: unknown) => boolean;

const isScalar = (value: unknown): value is Scalar => Scalar.safeParse(value).success;

const startsOrEnds = (matcher: { prefix: string } | { suffix: string }, value: Scalar): boolean =>
  typeof value === 'string' &&
  ('prefix' in matcher ? value.startsWith(matcher.prefix) : value.endsWith(matcher.suffix));

function accepts(matcher: Matcher, value: Scalar): boolean {
  if (isScalar(matcher)) return matcher === value;
  if ('exists' in matcher) return matcher.exists;
  if (!('anything-but' in matcher)) return startsOrEnds(matcher, value);
  const but = matcher['anything-but'];
  if (Array.isArray(but)) return !but.includes(value);
  return isScalar(but) ? but !== value : typeof value === 'string' && !startsOrEnds(but, value);
}

/** A list in the event passes if one of its elements does. */
const leafPasses = (matchers: readonly Matcher[], value: unknown): boolean => {
  const present = (Array.isArray(value) ? value : [value]).filter(isScalar);
  return present.length === 0
    ? matchers.some(
        matcher => typeof matcher === 'object' && matcher !== null && 'exists' in matcher && !matcher.exists,
      )
    : present.some(each => matchers.some(matcher => accepts(matcher, each)));
};

const isList = (value: Pattern | readonly Matcher[]): value is readonly Matcher[] => Array.isArray(value);

function passes(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, inner]) => {
    const value: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, key) : undefined;
    return isList(inner) ? leafPasses(inner, value) : passes(inner, value);
  });
}

/** Names what a pattern asks for that is not known here; empty when it can be matched. */
export function unknownInPattern(of: string, pattern: unknown): readonly string[] {
  const parsed = Pattern.safeParse(pattern);
  if (parsed.success) return [];
  return parsed.error.issues.map(
    ({ path }) => `pattern of ${of}: ${path.join('.')} in ${JSON.stringify(pattern)}`,
  );
}

/** Throws if the pattern is not one that is known here. */
export function compilePattern(pattern: unknown): Matches {
  const parsed = Pattern.parse(pattern);
  return event => passes(parsed, event);
}
