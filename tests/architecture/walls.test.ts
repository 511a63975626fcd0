import { describe, expect, test } from 'vitest';
import { told } from './breach.ts';
import { importsOf } from './imports.ts';
import { sources } from './sources.ts';
import { brokenWalls, WALLS } from './walls.ts';

const all = sources();
const planted = (file: string, text: string): readonly string[] => brokenWalls([{ file, text }]).map(told);

test('no import of the project goes through a wall', () => {
  expect(brokenWalls(all).map(told)).toEqual([]);
});

test('every wall stands round something', () => {
  const empty = Object.keys(WALLS).filter(room => !all.some(({ file }) => file.startsWith(room)));
  expect(empty).toEqual([]);
});

describe('a wall holds back', () => {
  test.each([
    ['shared/domain/file.ts', "import { createHash } from 'node:crypto';"],
    ['shared/domain/file.ts', "import { contract } from '#shared/contract/routes.ts';"],
    ['shared/domain/file.ts', "import type { Contract } from '../contract/routes.ts';"],
    ['shared/contract/routes.ts', "import { openStore } from '#shared/store/open-store.ts';"],
    ['shared/journal/seal.ts', "import * as z from 'zod';"],
    ['shared/store/keys.ts', "import { S3Client } from '@aws-sdk/client-s3';"],
    ['shared/documents/render.ts', "import { key } from '#shared/store/keys.ts';"],
    ['functions/http/files/send-file.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['functions/http/files/send-file.ts', "import { openStore } from '#shared/store/open-store.ts';"],
    ['functions/http/files/send-file.ts', "import { app } from '#infra/app.ts';"],
    ['functions/runtime/http.ts', "import { sendFile } from '#functions/http/files/send-file.ts';"],
    ['infra/stacks/office.ts', "import { sendFile } from '#functions/http/files/send-file.ts';"],
    ['infra/stacks/office.ts', "import { openStore } from '#shared/store/open-store.ts';"],
    ['infra/stacks/office.ts', "import { ACTS_OF_STATE } from '#shared/domain/file.ts';"],
    ['web/app.tsx', "import { contract } from '#shared/contract/routes.ts';"],
    ['web/app.tsx', "import { type Contract } from '#shared/contract/routes.ts';"],
    ['local/gateway/gateway.ts', "import { contract } from '#shared/contract/routes.ts';"],
    ['local/gateway/gateway.ts', "import type { Contract } from '#shared/contract/routes.ts';"],
    ['local/main.ts', "import { synthesise } from '#infra/synthesise.ts';"],
    ['local/sample/seed.ts', "import { contract } from '#shared/contract/routes.ts';"],
    ['tools/other.ts', 'export const a = 1;'],
  ])('from %s: %s', (file, text) => {
    expect(planted(file, text)).toHaveLength(1);
  });

  test.each([
    ["import {\n  a,\n  b,\n} from 'aws-cdk-lib';", 2],
    ["export * from 'aws-cdk-lib';", 2],
    ["export { a } from 'aws-cdk-lib';", 2],
    ["import 'aws-cdk-lib';", 2],
    ["import a, { b } from 'aws-cdk-lib/aws-s3';", 2],
    ["const a = await import('aws-cdk-lib');", 2],
    ["const a = require('aws-cdk-lib');", 2],
    ['const a = await import(name);', 2],
    ['const a = await import(`aws-cdk-lib`);', 2],
  ])('whatever the syntax: %s', (text, line) => {
    expect(planted('shared/domain/file.ts', `// first line\n${text}`)).toEqual([
      expect.stringMatching(new RegExp(`^shared/domain/file.ts:${line} `)),
    ]);
  });
});

describe('a wall lets through', () => {
  test.each([
    ['shared/domain/file.ts', "import * as z from 'zod';\nimport { a } from './holding.ts';"],
    [
      'shared/domain/file.ts',
      "// import { a } from 'aws-cdk-lib';\n/**\n * import b from 'aws-cdk-lib';\n */",
    ],
    ['shared/domain/file.ts', "export const words = 'from';\nexport type A = 'from' | 'node:fs';"],
    ['functions/http/files/send-file.ts', "import type { Sealed } from '#shared/store/open-store.ts';"],
    ['functions/runtime/wiring.ts', "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';"],
    ['web/app.tsx', "import type { Contract } from '#shared/contract/routes.ts';"],
    ['web/virtual.d.ts', "export const A: typeof import('#shared/domain/holding.ts').ACTIONS;"],
    ['tests/any.test.ts', "import { app } from '#infra/app.ts';"],
  ])('from %s: %s', (file, text) => {
    expect(planted(file, text)).toEqual([]);
  });

  test('and is told what exactly was imported', () => {
    const text = "import type { A } from '@aws-sdk/client-s3/types';\nimport b from '../x.ts';";
    expect(importsOf({ file: 'web/parts/a.tsx', text })).toEqual([
      { kind: 'package', target: '@aws-sdk/client-s3', typeOnly: true, line: 1 },
      { kind: 'room', target: 'web/x.ts', typeOnly: false, line: 2 },
    ]);
  });
});
