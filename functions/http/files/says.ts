import { ASKS } from '#shared/contract/refusals/asks.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { NUMBERS } from '#shared/contract/refusals/numbers.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { RECEIPTS } from '#shared/contract/refusals/receipts.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';

/** How what is done to files here may be refused. */
export const SAYS = { ...ASKS, ...FILES, ...NUMBERS, ...PAPERS, ...RECEIPTS, ...SEATS };
