import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionDefinition } from '#local/functions/function-definition.ts';

/** A folder of this test's own. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'patravali-test-'));

/** A function whose bundle is the given source. */
export function functionFixture(
  name: string,
  source: string,
  overrides: Partial<FunctionDefinition> = {},
): FunctionDefinition {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mjs'), source);
  return {
    name,
    arn: `arn:aws:lambda:ap-south-1:111122223333:function:${name}`,
    roleArn: `arn:aws:iam::111122223333:role/${name}`,
    folder,
    handler: 'index.handler',
    timeoutSeconds: 3,
    memoryMegabytes: 128,
    environment: {},
    ...overrides,
  };
}
