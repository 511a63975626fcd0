import type { Plugin } from 'vite';
import { REFUSALS } from '#shared/contract/refusals.ts';
import type { Route } from '#shared/contract/route.ts';
import { contract, type OperationId } from '#shared/contract/routes.ts';
import { DOCUMENT_TYPES } from '#shared/domain/document.ts';
import { NOTE_KINDS } from '#shared/domain/events.ts';
import { ACTIONS, PRIORITIES } from '#shared/domain/holding.ts';
import { DONE_AS_POST } from '#shared/domain/permission/role.ts';
import { DELIVERY_MODES } from '#shared/domain/receipt-details.ts';
import { LIMITS } from '#shared/domain/text.ts';
import type { Operations } from '../client.ts';

const each = <K extends string, V, R>(table: Readonly<Record<K, V>>, make: (value: V) => R) =>
  Object.fromEntries(Object.entries<V>(table).map(([key, value]) => [key, make(value)])) as Record<K, R>;

/** Method, path and whether it is done as a post, of every operation: all that a client needs to know at run time. */
export const operations = (): Operations =>
  each<OperationId, Route, Operations[OperationId]>(contract, ({ method, path, access }) => [
    method,
    path,
    access !== 'public' && DONE_AS_POST[access],
  ]);

/**
 * Every refusal's title in both languages: the office says it in the language it was asked in, the gateway in both at
 * once, and the officer may change the language while it stands on the screen.
 */
export const titles = () => each(REFUSALS, ({ hi, en }) => ({ hi, en }));

const MODULE = 'virtual:contract';

/** Prints the contract's lists into a module, so that the screen repeats nothing by hand and carries no schema library. */
export const contractModule = (): Plugin => ({
  name: 'patravali-contract',
  resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
  load: id =>
    id === `\0${MODULE}`
      ? Object.entries({
          OPERATIONS: operations(),
          TITLES: titles(),
          ACTIONS,
          PRIORITIES,
          NOTE_KINDS,
          DELIVERY_MODES,
          DOCUMENT_TYPES,
          LIMITS,
        })
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n')
      : undefined,
});
