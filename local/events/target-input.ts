import type { RuleTarget } from '#local/assembly/types.ts';

const PATH = /^\$((?:\.[A-Za-z0-9_-]+|\['[^']+'\]|\[\d+\])*)$/;
const STEP = /\.([A-Za-z0-9_-]+)|\['([^']+)'\]|\[(\d+)\]/g;
const RESERVED = [
  'aws.events.rule-arn',
  'aws.events.rule-name',
  'aws.events.event.ingestion-time',
  'aws.events.event',
  'aws.events.event.json',
];
const PLACE = /<([A-Za-z0-9_.-]+)>/g;

/** Follows `$.a['b'][0]`; undefined where the event has nothing there. */
export function follow(path: string, event: unknown): unknown {
  let value = event;
  for (const [, name, quoted, index] of path.matchAll(STEP)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name ?? quoted ?? Number(index));
  }
  return value;
}

/** Names what a target's input asks for that is not known here. */
export function unknownInInput(of: string, { input }: RuleTarget): readonly string[] {
  if (input.kind === 'path') return PATH.test(input.path) ? [] : [`input path of ${of}: ${input.path}`];
  if (input.kind !== 'template') return [];
  const paths = Object.values(input.paths).filter(path => !PATH.test(path));
  const places = [...input.template.matchAll(PLACE)].flatMap(([, name = '']) =>
    name in input.paths || RESERVED.includes(name) ? [] : [`<${name}>`],
  );
  return [...paths, ...places].map(each => `input transformer of ${of}: ${each}`);
}

/** Within quotation marks a value is text; standing free it is JSON. */
function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  let quoted = false;
  return template
    .split(/(<[A-Za-z0-9_.-]+>|\\.|")/)
    .map(part => {
      if (part === '"') quoted = !quoted;
      const [, name] = /^<(.+)>$/.exec(part) ?? [];
      if (name === undefined || !(name in values)) return part;
      const value = values[name];
      if (!quoted) return value === undefined ? '""' : JSON.stringify(value);
      const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      return JSON.stringify(text).slice(1, -1);
    })
    .join('');
}

/** What a rule's target is given of an event, as JSON text. */
export function inputFor(
  { input }: Pick<RuleTarget, 'input'>,
  event: Readonly<Record<string, unknown>>,
  rule: { readonly arn: string; readonly name: string },
): string {
  if (input.kind === 'constant') return input.json;
  if (input.kind === 'event') return JSON.stringify(event);
  if (input.kind === 'path') return JSON.stringify(follow(input.path, event)) ?? 'null';
  const { detail: _, ...withoutDetail } = event;
  const taken = Object.entries(input.paths).map(([name, path]) => [name, follow(path, event)] as const);
  return fill(input.template, {
    ...Object.fromEntries(taken),
    'aws.events.rule-arn': rule.arn,
    'aws.events.rule-name': rule.name,
    'aws.events.event.ingestion-time': event['time'],
    'aws.events.event': withoutDetail,
    'aws.events.event.json': event,
  });
}
