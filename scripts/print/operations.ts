import type { Route } from '#shared/contract/route.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import type { Act } from '#shared/domain/permission/table.ts';

/** Acts that are done by an operation which names the other of the two that it does. */
const DONE_WITH: Partial<Record<Act, Act>> = {
  // One code is typed, whether it is a file's or a letter's.
  'receipt.receive': 'file.receive',
  'receipt.put-in-file': 'file.add-receipt',
};

/** By which operations each act is done, as the routes say; not those by which something is only read. */
export const operationsOf = (act: Act): readonly Route[] => {
  const named = DONE_WITH[act] ?? act;
  return ROUTES.filter(route => route.act === named && route.method !== 'GET');
};
