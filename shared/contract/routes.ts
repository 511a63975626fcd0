import { NOUNS, type Route } from './route.ts';
import * as adoption from './routes/adoption.ts';
import * as asking from './routes/asking.ts';
import * as asks from './routes/asks.ts';
import * as besideFile from './routes/beside-file.ts';
import * as bundles from './routes/bundles.ts';
import * as calendars from './routes/calendars.ts';
import * as channelMoves from './routes/channel-moves.ts';
import * as channelRuns from './routes/channel-runs.ts';
import * as channels from './routes/channels.ts';
import * as charges from './routes/charges.ts';
import * as confidential from './routes/confidential.ts';
import * as consultations from './routes/consultations.ts';
import * as desk from './routes/desk.ts';
import * as dispatch from './routes/dispatch.ts';
import * as documents from './routes/documents.ts';
import * as drafts from './routes/drafts.ts';
import * as fileReads from './routes/file-reads.ts';
import * as files from './routes/files.ts';
import * as imports from './routes/imports.ts';
import * as letters from './routes/letters.ts';
import * as many from './routes/many.ts';
import * as markings from './routes/markings.ts';
import * as me from './routes/me.ts';
import * as messages from './routes/messages.ts';
import * as moves from './routes/moves.ts';
import * as notes from './routes/notes.ts';
import * as numbering from './routes/numbering.ts';
import * as officers from './routes/officers.ts';
import * as offices from './routes/offices.ts';
import * as paperFiles from './routes/paper-files.ts';
import * as papers from './routes/papers.ts';
import * as peonBook from './routes/peon-book.ts';
import * as position from './routes/position.ts';
import * as postage from './routes/postage.ts';
import * as posts from './routes/posts.ts';
import * as readiness from './routes/readiness.ts';
import * as receiptActs from './routes/receipt-acts.ts';
import * as receiptClock from './routes/receipt-clock.ts';
import * as receipts from './routes/receipts.ts';
import * as recordLoans from './routes/record-loans.ts';
import * as records from './routes/records.ts';
import * as search from './routes/search.ts';
import * as signInCodes from './routes/sign-in-codes.ts';
import * as slips from './routes/slips.ts';
import * as watch from './routes/watch.ts';

/** Every operation of the API by its id. Lambdas, gateway, documents, client and generated tests follow from this table. */
export const contract = {
  ...adoption,
  ...bundles,
  ...calendars,
  ...channelMoves,
  ...channelRuns,
  ...channels,
  ...charges,
  ...imports,
  ...letters,
  ...many,
  ...markings,
  ...me,
  ...messages,
  ...officers,
  ...numbering,
  ...offices,
  ...peonBook,
  ...postage,
  ...posts,
  ...confidential,
  ...asking,
  ...consultations,
  ...desk,
  ...dispatch,
  ...documents,
  ...files,
  ...moves,
  ...asks,
  ...besideFile,
  ...fileReads,
  ...notes,
  ...drafts,
  ...paperFiles,
  ...position,
  ...papers,
  ...readiness,
  ...receiptActs,
  ...receiptClock,
  ...receipts,
  ...records,
  ...recordLoans,
  ...search,
  ...signInCodes,
  ...watch,
  ...slips,
} as const satisfies Record<string, Route>;
export type Contract = typeof contract;
export type OperationId = keyof Contract;

const placeOf = ({ noun, path, method }: Route): string =>
  `${String(NOUNS.indexOf(noun)).padStart(2, '0')} ${path} ${method}`;
/** In the order of nouns and addresses, so that what is printed from them does not depend on how modules are loaded. */
export const ROUTES: readonly Route[] = Object.values<Route>(contract).toSorted((a, b) =>
  placeOf(a) < placeOf(b) ? -1 : 1,
);
