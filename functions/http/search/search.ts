import { isThere } from '#functions/office/is-there.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Found } from '#shared/contract/views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import { FileId, type ObjectId, ReceiptId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { queryWords } from '#shared/domain/words.ts';
import { readSearchCursor, searchMark, writeSearchCursor } from './search-cursor.ts';
import { openSight } from './sight.ts';

/** Objects looked through in one request: who may see little of much is answered in parts, each with a cursor. */
const MOST_WALKED = 1_000;
/** As many heads as one batch reads. */
const CHUNK = 100;
/** Places told of one object; the rest are like them. */
const MOST_PLACES = 10;

type Shown = Omit<Found, 'places'>;

const ofFile = ({ fileId, number, subject, state, createdAt, holder }: FileHead): Shown => ({
  objectId: fileId,
  object: 'file',
  number,
  subject,
  state,
  at: createdAt,
  holder,
});
const ofReceipt = ({ receiptId, diaryNumber, details, state, diarisedAt, holder }: ReceiptHead): Shown => ({
  objectId: receiptId,
  object: 'receipt',
  number: diaryNumber,
  subject: details.subject,
  state,
  at: diarisedAt,
  holder,
});

/** The last word on what is shown: the same look that opening it would take. The index may lag behind. */
const look = async (
  { files, receipts }: Pick<Office, 'files' | 'receipts'>,
  id: ObjectId,
  actor: ByOfficer,
): Promise<Shown | undefined> => {
  let shown: Shown | undefined;
  const seen = id.startsWith('fil_')
    ? isThere('file.unknown', async () => {
        shown = ofFile((await files.see(FileId.parse(id), actor)).head);
      })
    : isThere('receipt.unknown', async () => {
        shown = ofReceipt((await receipts.see(ReceiptId.parse(id), actor)).head);
      });
  return (await seen) ? shown : undefined;
};

type Walk = { readonly shown: readonly Shown[]; readonly last: ObjectId | undefined };

/** Goes through the candidates, newest first, until enough are found, or enough were gone through. */
const walk = async (
  office: Office,
  candidates: readonly ObjectId[],
  { actor, limit }: { readonly actor: ByOfficer; readonly limit: number },
): Promise<Walk> => {
  const sight = openSight(office, actor.postId);
  const shown: Shown[] = [];
  let last: ObjectId | undefined;
  for (let start = 0; start < Math.min(candidates.length, MOST_WALKED); start += CHUNK) {
    const chunk = candidates.slice(start, start + CHUNK);
    const seen = await sight(chunk);
    let ahead = chunk.filter(id => seen.has(id));
    while (ahead.length > 0 && shown.length < limit) {
      const next = ahead.slice(0, limit - shown.length);
      const looked = await Promise.all(next.map(id => look(office, id, actor)));
      shown.push(...looked.filter(each => each !== undefined));
      last = next.at(-1);
      ahead = ahead.slice(next.length);
    }
    if (shown.length >= limit) return { shown, last };
    last = chunk.at(-1);
  }
  return { shown, last };
};

/** What the office of the acting post finds by every word asked for, as far as that post may read it. */
export const search =
  (office: Office): UseCase<typeof contract.search> =>
  async ({ actor, query: { q, cursor, limit } }) => {
    const words = queryWords(q);
    if (words.length === 0) throw new Refusal('search.no-word');
    const mark = searchMark(actor.postId, words);
    const after = cursor === undefined ? undefined : readSearchCursor(cursor, mark);
    const { ids, placesOf } = await office.store.search.find(actor.officeId, words);
    const candidates = after === undefined ? ids : olderThan(ids, after);
    const { shown, last } = await walk(office, candidates, { actor, limit });
    const items = shown.map(each => ({ ...each, places: placesOf(each.objectId, MOST_PLACES) }));
    const goesOn = last !== undefined && last !== candidates.at(-1);
    return { items, ...given('cursor', goesOn ? writeSearchCursor({ after: last, of: mark }) : undefined) };
  };

/** The time in an id, which orders files and receipts among each other. */
const timeOf = (id: ObjectId): string => id.slice(id.indexOf('_') + 1);

const olderThan = (ids: readonly ObjectId[], after: ObjectId): readonly ObjectId[] =>
  ids.filter(id => timeOf(id) < timeOf(after));
