// `npm run print`: writes the documents that come from code.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { printForGateway, printForPeople } from './print/api.ts';
import { printDataModel } from './print/data-model.ts';
import { printLifecycle } from './print/lifecycle.ts';
import { printPermissions } from './print/permissions.ts';
import { printSheets } from './print/sheets.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Every printed document, and what prints it. */
const PRINTED = {
  'docs/openapi.json': printForPeople,
  'docs/openapi-gateway.json': printForGateway,
  'docs/lifecycle.md': printLifecycle,
  'docs/permissions.md': printPermissions,
  'docs/data-model.md': printDataModel,
  'docs/sheets.md': printSheets,
} as const;

/** The documents that are not what the code would print now. */
export const staleDocuments = (root: string = ROOT): readonly string[] =>
  Object.entries(PRINTED)
    .filter(([file, print]) => {
      const path = resolve(root, file);
      return !existsSync(path) || readFileSync(path, 'utf8') !== print();
    })
    .map(([file]) => file);

export const writeDocuments = (root: string): void => {
  for (const [file, print] of Object.entries(PRINTED)) {
    const path = resolve(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, print());
  }
};

if (import.meta.main) {
  const stale = staleDocuments();
  writeDocuments(ROOT);
  console.log(stale.length === 0 ? 'Every printed document was fresh.' : `Printed ${stale.join(', ')}.`);
}
