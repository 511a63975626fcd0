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
import type { WordMatches } from '#shared/store/word-index.ts';
import { isOlder, readSearchCursor, searchMark, timeBetween, writeSearchCursor } from './search-cursor.ts';
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

/**
 * The last word on what is shown: the same look that opening it would take. The index may lag behind, so that a receipt
 * which has just gone into a confidential file may still be in it; it is shown to nobody.
 */
const look = async (
  { files, receipts }: Pick<Office, 'files' | 'receipts'>,
  id: ObjectId,
  actor: ByOfficer,
): Promise<Shown | undefined> => {
  let shown: Shown | undefined;
  const seen = id.startsWith('fil_')
    ? isThere('file.unknown', async () => {
        const { head } = await files.see(FileId.parse(id), actor);
        if (head.classification === 'normal') shown = ofFile(head);
      })
    : isThere('receipt.unknown', async () => {
        const { head, under } = await receipts.see(ReceiptId.parse(id), actor);
        if (under === undefined) shown = ofReceipt(head);
      });
  return (await seen) ? shown : undefined;
};

type Walk = {
  readonly shown: readonly Shown[];
  /** Before which time another walk may find more. */
  readonly before: string | undefined;
};
type Walker = { readonly actor: ByOfficer; readonly limit: number };

/**
 * Goes through the candidates, newest first, until one more is found than is asked for, or enough were gone through. That
 * one alone says that the list goes on: a cursor given for what is hidden would tell that it is there.
 */
const walk = async (
  office: Office,
  { ids, isMatch }: Pick<WordMatches, 'ids' | 'isMatch'>,
  { actor, limit }: Walker,
): Promise<Walk> => {
  const sight = openSight(office, actor);
  const show = async (id: ObjectId): Promise<Shown | undefined> =>
    (await isMatch(id)) ? look(office, id, actor) : undefined;
  const shown: Shown[] = [];
  for (let start = 0; start < Math.min(ids.length, MOST_WALKED); start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const seen = await sight(chunk);
    let ahead = chunk.filter(id => seen.has(id));
    while (ahead.length > 0 && shown.length <= limit) {
      const next = ahead.slice(0, limit + 1 - shown.length);
      const looked = await Promise.all(next.map(show));
      shown.push(...looked.filter(each => each !== undefined));
      ahead = ahead.slice(next.length);
    }
    const [last, more] = shown.slice(limit - 1);
    if (last && more)
      return { shown: shown.slice(0, limit), before: timeBetween(last.objectId, more.objectId) };
  }
  const [last, next] = ids.slice(MOST_WALKED - 1);
  return { shown, before: last && next && timeBetween(last, next) };
};

/** What the office of the acting post finds by every word asked for, as far as that post may read it. */
export const search =
  (office: Office): UseCase<typeof contract.search> =>
  async ({ actor, query: { q, cursor, limit } }) => {
    const words = queryWords(q);
    if (words.length === 0) throw new Refusal('search.no-word');
    const mark = searchMark(actor.postId, words);
    const before = cursor === undefined ? undefined : readSearchCursor(cursor, mark);
    const { ids, isMatch, placesOf } = await office.store.search.find(actor.officeId, words);
    const older = before === undefined ? ids : ids.filter(id => isOlder(id, before));
    const found = await walk(office, { ids: older, isMatch }, { actor, limit });
    const items = found.shown.map(each => ({ ...each, places: placesOf(each.objectId, MOST_PLACES) }));
    const next = found.before && writeSearchCursor({ before: found.before, of: mark });
    return { items, ...given('cursor', next) };
  };
