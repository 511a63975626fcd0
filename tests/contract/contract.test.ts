import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ENVIRONMENT } from '#shared/contract/environment.ts';
import { NOUNS, type Route, refusalsOf } from '#shared/contract/route.ts';
import { contract, ROUTES } from '#shared/contract/routes.ts';
import { TASKS } from '#shared/contract/tasks.ts';
import { FILE_ACTS } from '#shared/domain/permission/file-rules.ts';
import { PERMISSIONS } from '#shared/domain/permission/role.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';

const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at);
const route = test.each(ROUTES.map(one => [one.id, one] as const));
const inPath = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Whether an operation does one act to the one file of its address. */
const isActing = ({ act, params }: Route): boolean =>
  'fileId' in params.shape && FILE_ACTS.some(each => act === `file.${each}`);

describe('the contract', () => {
  test('knows every operation by one name, one method and one address', () => {
    expect(twice(ROUTES.map(({ id }) => id))).toEqual([]);
    expect(twice(ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`))).toEqual(
      [],
    );
    expect(Object.entries(contract).filter(([name, { id }]) => name !== id)).toEqual([]);
  });

  test('leaves the health of the district open to everybody, and nothing else', () => {
    expect(ROUTES.filter(({ access }) => access === 'public').map(({ id }) => id)).toEqual(['getHealth']);
  });

  test('has an operation for every noun, and uses every permission', () => {
    expect(NOUNS.filter(noun => !ROUTES.some(one => one.noun === noun))).toEqual([]);
    expect(PERMISSIONS.filter(permission => !ROUTES.some(({ access }) => access === permission))).toEqual([]);
  });

  test('keeps clear of the addresses the gateway keeps for itself', () => {
    for (const { path } of ROUTES) expect(path).not.toMatch(/^\/(ping|sping)\b/);
  });

  test('declares every refusal the office has on some operation, save the gateway’s own', () => {
    const declared = new Set(ROUTES.flatMap(refusalsOf));
    expect(REFUSAL_CODES.filter(code => !declared.has(code))).toEqual([
      'request.unknown-route',
      // Said of one thing among many, in the answer itself.
      'marking.stale',
      'paper.not-in-transit',
    ]);
  });

  test('lets every act that is posted on a file be made conditional on its version', () => {
    const posted = ROUTES.filter(isActing).filter(({ method }) => method === 'POST');
    expect(posted.filter(one => !one.refusals.includes('precondition.failed')).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('names every environment variable and every task once', () => {
    expect(twice(ENVIRONMENT)).toEqual([]);
    expect(twice(TASKS.map(({ id }) => id))).toEqual([]);
  });
});

describe('an operation', () => {
  route('%s has the parameters that stand in its address, which says when it is a sheet', (_, asked) => {
    const { path, params, produces } = asked;
    expect(Object.keys(params.shape).sort()).toEqual([...inPath(path)].sort());
    expect(path).toMatch(/^\/v1(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+(\.csv)?$/);
    expect(path.endsWith('.csv')).toBe(produces === 'text/csv');
  });

  route(
    '%s takes no field it does not know, anywhere in what is sent',
    (_, { method, body, query, params }) => {
      expect(body === undefined).toBe(method === 'GET');
      for (const part of [body, query, params])
        if (part) {
          const schema = z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' });
          expect(looseObjects(schema)).toEqual([]);
          const taken = part.safeParse({ unknownField: 1 });
          expect(taken.error?.issues.some(issue => issue.code === 'unrecognized_keys')).toBe(true);
        }
    },
  );

  route('%s declares its refusals once each', (_, one) => {
    expect(twice(refusalsOf(one))).toEqual([]);
  });

  route('%s that reads a page may say its cursor is invalid, and only such', (_, one) => {
    expect(refusalsOf(one).includes('request.cursor-invalid')).toBe('cursor' in one.query.shape);
  });

  route('%s says of every thing it names that there may be no such thing', (_, one) => {
    const names = Object.keys({ ...one.params.shape, ...one.body?.shape });
    for (const [field, code] of Object.entries(UNKNOWN))
      if (names.includes(field) && !(NOT_LOOKED_UP[one.id] ?? []).includes(field))
        expect({ field, declared: refusalsOf(one) }).toMatchObject({
          declared: expect.arrayContaining([code]),
        });
  });
});

const UNKNOWN = {
  fileId: 'file.unknown',
  noteId: 'note.unknown',
  receiptId: 'receipt.unknown',
  documentId: 'document.unknown',
  officeId: 'office.unknown',
  postId: 'post.unknown',
  to: 'post.unknown',
  officerId: 'officer.unknown',
  chargeId: 'charge.unknown',
  notificationId: 'notification.unknown',
} as const;
/** Fields that are no name of such a thing, or of which another word says that it is not there. */
const NOT_LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  // The charge is found by post and charge together: neither is unknown alone.
  endCharge: Object.keys(UNKNOWN),
  dropMarking: Object.keys(UNKNOWN),
  // Another file.
  linkFiles: ['to'],
  unlinkFiles: ['to'],
  // An office that is not on this system.
  redirectReceipt: ['to'],
  // `receipt.not-in-file`.
  writeOffReceipt: ['receiptId'],
};

type JsonSchema = { readonly [key: string]: unknown };
const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** Paths of objects in a JSON schema that would take fields they do not name. */
const looseObjects = (schema: unknown, at = ''): readonly string[] => {
  if (!isSchema(schema)) return [];
  const loose = 'properties' in schema && schema['additionalProperties'] !== false ? [at] : [];
  return [...loose, ...Object.entries(schema).flatMap(([name, part]) => looseObjects(part, `${at}/${name}`))];
};

test('a body that would take unknown fields is found', () => {
  const loose: Route['body'] = z.strictObject({ inner: z.array(z.object({ a: z.string() })) });
  expect(looseObjects(z.toJSONSchema(loose, { io: 'input' }))).toEqual(['/properties/inner/items']);
});
