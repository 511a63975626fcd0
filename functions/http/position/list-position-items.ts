import type { Office } from '#functions/office/office.ts';
import { standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import { withWhom } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { Lying } from '#shared/contract/routes/position.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { workingDaysBetween } from '#shared/domain/calendar.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { given, isPaperStay, type PaperStay } from '#shared/domain/holding.ts';
import { FileId, type ObjectId, type PostId, ReceiptId } from '#shared/domain/ids.ts';
import { cellOf } from '#shared/domain/position/cell.ts';
import { bandsBy, isWantedLot } from '#shared/domain/position/matrix.ts';
import { positionSight } from '#shared/domain/position/sight.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Instant, istDay } from '#shared/domain/time.ts';

/** Pages of a work list read for one answer, should none of them have anything of what is asked after. */
const MOST_PAGES = 20;

type Look = { readonly directory: Directory; readonly actor: ByOfficer; readonly at: Instant };

/** Which of these the caller may read, by the papers' own heads: whoever stands above reads what is not confidential. */
const readable = async (
  { store }: Pick<Office, 'store'>,
  look: Look,
  stays: readonly PaperStay[],
): Promise<ReadonlySet<ObjectId>> => {
  const ids = stays.map(({ objectId }) => objectId);
  const [files, receipts] = await Promise.all([
    store.files.getMany(ids.flatMap(id => FileId.safeParse(id).data ?? [])),
    store.receipts.getMany(ids.flatMap(id => ReceiptId.safeParse(id).data ?? [])),
  ]);
  return new Set<ObjectId>([
    ...files.flatMap(head => (standToFile(look, head).to('read').allowed ? [head.fileId] : [])),
    ...receipts.flatMap(head => (standToReceipt(look, head).to('read').allowed ? [head.receiptId] : [])),
  ]);
};

const lying = ({ directory, at }: Look, postId: PostId, stay: PaperStay): Lying => {
  const calendar = directory.calendarOf(directory.getPost(postId).officeId);
  return {
    objectId: stay.objectId,
    number: stay.number,
    subject: stay.subject,
    ...withWhom(directory, postId, at),
    since: stay.receivedAt,
    workingDays: workingDaysBetween(stay.receivedAt, at, calendar),
    ...given('dueAt', stay.dueAt),
    standing: cellOf(stay).standing,
    priority: stay.priority,
    ...given('category', stay.category),
    ageFrom: stay.ageFrom,
  };
};

export const listPositionItems =
  ({ clock, store }: Pick<Office, 'clock' | 'store'>): UseCase<typeof contract.listPositionItems> =>
  async ({ actor, params: { postId }, query: { cursor, limit, ...wanted } }) => {
    const at = clock.now();
    const directory = await store.directory.lately();
    const { officeId } = directory.getPost(postId);
    if (!positionSight(directory, actor.postId)(postId)) throw new Refusal('permission.denied');
    const bandOf = bandsBy(directory, istDay(at))(officeId);
    const isWanted = (stay: PaperStay): boolean => {
      const cell = cellOf(stay);
      return isWantedLot(wanted, cell, bandOf(cell.day));
    };
    const look = { directory, actor, at };
    let next = cursor;
    for (let pages = 1; ; pages += 1) {
      const page = await store.holdings.workOf(postId, { cursor: next, limit });
      next = page.cursor;
      const stays = page.items.filter(isPaperStay).filter(isWanted);
      if (stays.length === 0 && next !== undefined && pages < MOST_PAGES) continue;
      const may = await readable({ store }, look, stays);
      const shown = stays.filter(({ objectId }) => may.has(objectId));
      return {
        items: shown.map(stay => lying(look, postId, stay)),
        hidden: stays.length - shown.length,
        ...given('cursor', next),
      };
    }
  };
