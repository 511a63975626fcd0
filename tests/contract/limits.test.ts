import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parsePart } from '#functions/runtime/request.ts';
import { SAID_BY_ALL } from '#shared/contract/problem.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { IdempotencyKey, type Route, refusalsOf } from '#shared/contract/route.ts';
import { contract, ROUTES } from '#shared/contract/routes.ts';
import { PAGE_QUERY } from '#shared/contract/views.ts';
import { LIMIT_CODES, LIMITS, type Limit, type LimitCode, limitOf } from '#shared/domain/limits.ts';
import { Refusal } from '#shared/domain/refusal.ts';

const ids = { post: `pst_${'0'.repeat(26)}`, receipt: `rct_${'0'.repeat(26)}` };
const upload = { fileName: 'पत्र.pdf', type: 'application/pdf', length: 1, sha256: 'a'.repeat(64) };

/** As they were agreed with the offices; a change of one is no slip of the hand. */
const STATED = [
  ['subject', 500, 'characters'],
  ['remark', 2000, 'characters'],
  ['note', 65_536, 'bytes'],
  ['tableRows', 200, 'items'],
  ['tableColumns', 20, 'items'],
  ['readingCopies', 20, 'items'],
  ['bulk', 100, 'items'],
  ['body', 262_144, 'bytes'],
  ['fileName', 200, 'characters'],
] as const;
/** A place in a part of a request that is held to a limit: how to put a value there, and what it is. */
type Place = {
  readonly route: Route;
  readonly part: 'query' | 'body';
  readonly limit: Limit;
  readonly path: string;
  readonly put: (value: unknown) => unknown;
};
type Found = Pick<Place, 'limit' | 'path' | 'put'>;

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an object must say beside a field, so that the right one of several shapes is taken. */
const constantsOf = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, one]) =>
      isNode(one) && 'const' in one ? [[name, one['const']]] : [],
    ),
  );

/** Every place of a JSON schema that names a limit, however deep. */
const placesIn = (node: unknown, path: string, put: Place['put']): readonly Found[] => {
  if (!isNode(node)) return [];
  const { properties, items, propertyNames, additionalProperties, 'x-limits': codes } = node;
  const [anyName] =
    isNode(propertyNames) && Array.isArray(propertyNames['enum']) ? propertyNames['enum'] : [];
  const named = Array.isArray(codes) ? codes.map(code => limitOf(String(code))) : [];
  const shapes = ['anyOf', 'oneOf', 'allOf'].flatMap(kind => {
    const one = node[kind];
    return Array.isArray(one) ? one : [];
  });
  return [
    ...named.flatMap(limit => (limit ? [{ limit, path, put }] : [])),
    ...(isNode(properties)
      ? Object.entries(properties).flatMap(([name, inner]) =>
          placesIn(inner, `${path}.${name}`, value => put({ ...constantsOf(properties), [name]: value })),
        )
      : []),
    ...(typeof anyName === 'string'
      ? placesIn(additionalProperties, `${path}.${anyName}`, value => put({ [anyName]: value }))
      : []),
    ...placesIn(items, `${path}.0`, value => put([value])),
    ...shapes.flatMap(shape => placesIn(shape, path, put)),
  ];
};

const PLACES: readonly Place[] = ROUTES.flatMap(route =>
  (['query', 'body'] as const).flatMap(part => {
    const schema = route[part];
    if (schema === undefined) return [];
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return placesIn(json, part, value => value).map(found => ({ route, part, ...found }));
  }),
);

const saidByAll = ({ code }: Limit): boolean => code in SAID_BY_ALL;

const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ text }] });
const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** What measures so much; a limit that is not said here counts characters, bytes of UTF-8, or things in a list. */
const MADE: Partial<Record<LimitCode, (size: number) => unknown>> = {
  'limit.note': size => [paragraph('a'.repeat(size - JSON.stringify([paragraph('')]).length))],
  'limit.note-references': size => [
    {
      type: 'paragraph',
      runs: numbersTo(size).map(note => ({ text: 'क', reference: { to: 'note', note } })),
    },
  ],
  'limit.list-depth': size => ({
    type: 'list',
    ordered: true,
    items: numbersTo(size).map(level => ({ level, runs: [{ text: 'क' }] })),
  }),
  'limit.table-rows': size => ({ type: 'table', rows: numbersTo(size).map(() => [[{ text: 'क' }]]) }),
  'limit.table-columns': size => ({ type: 'table', rows: [numbersTo(size).map(() => [{ text: 'क' }])] }),
  'limit.letter': size => letterOf(size),
  'limit.page': size => `${size}`,
  'limit.upload': size => size,
};
/** A letter that is so long as it is kept. */
const letterOf = (size: number): unknown => {
  const letter = (text: string) => ({
    form: 'letter',
    language: 'hi',
    urgency: 'ordinary',
    subject: 'क',
    references: [],
    body: [paragraph(text)],
    addressees: [],
    copies: [],
    enclosures: [],
    signatory: ids.post,
  });
  return letter('a'.repeat(size - new TextEncoder().encode(JSON.stringify(letter(''))).length));
};
const made = ({ code, unit }: Limit, size: number): unknown => {
  const own = MADE[code];
  if (own) return own(size);
  if (unit === 'items') return Array.from({ length: size }, () => undefined);
  return (unit === 'bytes' ? 'a' : 'क').repeat(size);
};

/** How the door answers a part of a request: undefined when it takes it. */
const refusalOf = ({ route, part, put }: Place, value: unknown): Refusal | undefined => {
  const schema = route[part];
  try {
    if (schema) parsePart(schema, put(value), part);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe('a request', () => {
  test.each(PLACES.map(place => [place.route.id, place.path, place.limit.code, place] as const))(
    'of %s takes its %s at the limit and refuses one more by %s',
    (_, path, code, place) => {
      const { most, unit } = place.limit;
      // The rest of the request is missing here, and is said to be.
      expect(refusalOf(place, made(place.limit, most))?.code).not.toBe(code);
      expect(refusalOf(place, made(place.limit, most + 1))).toMatchObject({
        code,
        facts: {
          limit: most,
          given: most + 1,
          unit,
          errors: expect.arrayContaining([{ path, message: code }]),
        },
      });
      expect(refusalsOf(place.route)).toContain(code);
    },
  );

  test('is held to every limit somewhere', () => {
    const met = new Set([LIMITS.body.code, ...PLACES.map(({ limit }) => limit.code)]);
    expect(LIMIT_CODES.filter(code => !met.has(code))).toEqual([]);
  });

  test('of a route is refused in words that its noun has: by a limit that all have, or by one it declares', () => {
    const declared = PLACES.filter(
      ({ route, limit }) => !saidByAll(limit) && !route.refusals.includes(limit.code),
    );
    expect(declared.map(({ route, limit }) => [route.id, limit.code])).toEqual([]);
  });

  test('may be refused by no limit that no field of it is held to, unless it adds to what is kept', () => {
    for (const route of ROUTES) {
      const own = PLACES.filter(place => place.route === route).map(({ limit }) => limit.code);
      const met = new Set<string>([LIMITS.body.code, ...own, ...route.refusals]);
      const declared = LIMIT_CODES.filter(code => refusalsOf(route).includes(code));
      expect([route.id, declared.filter(code => !met.has(code))]).toEqual([route.id, []]);
    }
  });

  test.each(LIMIT_CODES)('refused by %s is told in both languages how much there may be', code => {
    const limit = Object.values(LIMITS).find(one => one.code === code);
    const most = limit?.most ?? 0;
    const shown = limit?.unit === 'bytes' ? [most / 1024, most / 1024 / 1024] : [most];
    for (const language of ['hi', 'en'] as const)
      expect(shown.some(number => REFUSALS[code][language].includes(`${number} `))).toBe(true);
  });

  test.each(STATED)('has the limits that were agreed: %s %s', (name, most, unit) => {
    expect(LIMITS[name]).toMatchObject({ most, unit });
  });

  test('of the largest note, escaped to the utmost, still fits into the largest body', () => {
    const room = LIMITS.note.most - JSON.stringify([paragraph('')]).length;
    const note = (text: string) => JSON.stringify({ content: [paragraph(text)] });
    const escaped = note('"'.repeat(room / 2));
    // As a careful sender writes it: every sign that is not of ASCII by its number.
    const numbered = note('_'.repeat(room / 3)).replaceAll('_', '\\u0915');
    for (const body of [escaped, numbered]) {
      expect(contract.draftNote.body.safeParse(JSON.parse(body)).error).toBeUndefined();
      expect(new TextEncoder().encode(body).length).toBeLessThan(LIMITS.body.most);
    }
  });

  test('leaves out what has a usual answer: priority, classification, nature, note kind, the vacant seat', () => {
    expect(contract.createFile.body.parse({ subject: 'क' })).toEqual({
      subject: 'क',
      priority: 'ordinary',
      classification: 'normal',
      nature: 'electronic',
    });
    const content = [paragraph('क')];
    expect(contract.draftNote.body.parse({ content })).toEqual({ kind: 'note', content });
    expect(contract.sendFile.body.parse({ to: ids.post, action: 'for-orders' })).toMatchObject({
      acknowledged: [],
    });
  });

  test('names a thing by an id of its own kind', () => {
    expect(contract.sendFile.body.safeParse({ to: ids.receipt, action: 'for-orders' }).success).toBe(false);
    expect(contract.addReceipt.body.safeParse({ receiptId: ids.receipt }).success).toBe(true);
  });

  test('of nought bytes may be announced; the check says why it is refused', () => {
    expect(contract.requestUpload.body.safeParse({ ...upload, length: 0 }).success).toBe(true);
    expect(contract.requestUpload.body.safeParse({ ...upload, length: -1 }).success).toBe(false);
  });
});

test('a page has one to a hundred rows, fifty unless asked', () => {
  expect(PAGE_QUERY.limit.parse(undefined)).toBe(50);
  expect(['1', '100'].map(limit => PAGE_QUERY.limit.parse(limit))).toEqual([1, 100]);
  for (const wrong of ['0', '101', '1.5', 'many', ''])
    expect({ wrong, taken: PAGE_QUERY.limit.safeParse(wrong).success }).toEqual({ wrong, taken: false });
});

test('an idempotency key is 8 to 64 printable characters without a space', () => {
  const taken = (key: string) => IdempotencyKey.safeParse(key).success;
  expect([7, 8, 64, 65].map(n => taken('k'.repeat(n)))).toEqual([false, true, true, false]);
  expect(['with space', 'tab\tcharacter', 'देवनागरी-कुंजी'].map(taken)).toEqual([false, false, false]);
});
