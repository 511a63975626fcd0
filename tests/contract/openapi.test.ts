import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '#shared/contract/routes.ts';
import { printForGateway, printForPeople } from '../../scripts/print/api.ts';

type Json = { readonly [key: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const read = (text: string): Json => {
  const value: unknown = JSON.parse(text);
  if (!isJson(value)) throw new Error('no document');
  return value;
};
const people = read(printForPeople());
const gateway = read(printForGateway());

/** Every key of a document with the value under it, however deep. */
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isJson(value)
    ? Object.entries(value).flatMap(([key, part]) => [[key, part] as const, ...entriesOf(part)])
    : [];
const operationsOf = (document: Json): readonly Json[] =>
  Object.values(isJson(document['paths']) ? document['paths'] : {}).flatMap(path =>
    Object.values(isJson(path) ? path : {}).filter(isJson),
  );

describe.each([
  ['for people', people, '3.1'],
  ['for the gateway', gateway, '3.0'],
] as const)('the document %s', (_, document, version) => {
  test(`is valid OpenAPI ${version}`, async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(validator.version).toBe(version);
  });

  test('would be found out if it were not valid', async () => {
    const broken = { ...structuredClone(document), info: { title: 'without a version' } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test('has every operation of the contract', () => {
    expect(operationsOf(document).map(({ operationId }) => operationId)).toEqual(
      expect.arrayContaining(ROUTES.map(({ id }) => id)),
    );
    expect(operationsOf(document)).toHaveLength(ROUTES.length);
  });
});

describe('the document for the gateway', () => {
  test('is 3.0.3, which is all that API Gateway reads', () => {
    expect(gateway['openapi']).toBe('3.0.3');
  });

  test('leaves out what API Gateway refuses or drops: $id, $ref, nullable, bodies and their schemas', () => {
    const keys = new Set(entriesOf(gateway).map(([key]) => key));
    for (const dropped of ['$id', '$ref', '$schema', 'nullable', 'requestBody', 'content', 'schemas'])
      expect(keys).not.toContain(dropped);
    expect(entriesOf({ a: [{ nullable: true }] }).map(([key]) => key)).toContain('nullable');
  });

  test('names its components in letters and digits only', () => {
    const components = isJson(gateway['components']) ? gateway['components'] : {};
    const names = Object.values(components).flatMap(kind => Object.keys(isJson(kind) ? kind : {}));
    expect(names).toEqual(['officer']);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9]+$/);
  });

  test('asks for sign-in on every operation but the public one, and for every path parameter', () => {
    for (const operation of operationsOf(gateway)) {
      const open = operation['operationId'] === 'getHealth';
      expect(operation['security']).toEqual(open ? [] : [{ officer: [] }]);
    }
    for (const { id, path } of ROUTES) {
      const operation = operationsOf(gateway).find(one => one['operationId'] === id);
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(operation?.['parameters']).toContainEqual(
          expect.objectContaining({ in: 'path', name, required: true }),
        );
    }
  });
});

describe('the document for people', () => {
  test('names every refusal of every operation under its status', () => {
    const send = operationsOf(people).find(({ operationId }) => operationId === 'sendFile');
    const responses = isJson(send?.['responses']) ? send['responses'] : {};
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '413', '422', '500', '503']),
    );
    expect(JSON.stringify(responses['409'])).toContain('`file.lost-race`');
  });

  test('offers If-Match where a version can be asked for, and Act-As-Post where one acts as a post', () => {
    const offering = (header: string) =>
      operationsOf(people)
        .filter(one => JSON.stringify(one['parameters']).includes(`"name":"${header}"`))
        .map(({ operationId }) => operationId);
    expect(offering('If-Match')).toContain('sendFile');
    expect(offering('If-Match')).not.toContain('createOffice');
    expect(offering('Act-As-Post')).toContain('listWork');
    expect(offering('Act-As-Post')).not.toContain('listNotifications');
    const posts = ROUTES.filter(({ method }) => method === 'POST').map(({ id }) => id);
    expect(offering('Idempotency-Key')).toEqual(expect.arrayContaining(posts));
    expect(offering('Idempotency-Key')).toHaveLength(posts.length);
  });
});
