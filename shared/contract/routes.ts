import type { Route } from './route.ts';
import * as directory from './routes/directory.ts';
import * as fileReads from './routes/file-reads.ts';
import * as files from './routes/files.ts';
import * as papers from './routes/papers.ts';

const { LARGEST_UPLOAD: _, ...paperRoutes } = papers;

/** Every operation of the API by its id. Lambdas, gateway, documents, client and generated tests follow from this table. */
export const contract = { ...directory, ...files, ...fileReads, ...paperRoutes } as const satisfies Record<
  string,
  Route
>;
export type Contract = typeof contract;
export type OperationId = keyof Contract;
export const ROUTES: readonly Route[] = Object.values(contract);
