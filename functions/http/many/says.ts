import { ASKS } from '#shared/contract/refusals/asks.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { MANY } from '#shared/contract/refusals/many.ts';
import { NOTES } from '#shared/contract/refusals/notes.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { RECEIPTS } from '#shared/contract/refusals/receipts.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { SLIPS } from '#shared/contract/refusals/slips.ts';

/** How what is done to each of many here may be refused. */
export const SAYS = { ...MANY, ...ASKS, ...FILES, ...PAPERS, ...RECEIPTS, ...SEATS, ...SLIPS, ...NOTES };
