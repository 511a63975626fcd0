import { later } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { CustodyLine } from '#shared/contract/views.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { isFileEvent } from '#shared/domain/events.ts';
import { given } from '#shared/domain/holding.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { foldStays, type Span, type Stay, spansOf } from '#shared/domain/statement.ts';
import { epochOf, type Instant } from '#shared/domain/time.ts';
import { type CustodyCursor, readCustodyCursor, writeCustodyCursor } from './custody-cursor.ts';

const secondOf = (at: Instant): number => Math.floor(epochOf(at) / 1000);

/** Whole seconds, cut so that those of adjacent spans add up to those of the whole. */
const secondsOf = ({ from, until }: Span): number => secondOf(until) - secondOf(from);

const linesOf = (stay: Stay, now: Instant, directory: Directory): readonly CustodyLine[] => {
  const { names: postNames } = directory.getPost(stay.postId);
  return spansOf(stay, directory.chargesOfPost(stay.postId), now).map(span => ({
    ...span,
    holdingId: stay.holdingId,
    postNames,
    ...given('officerNames', span.officerId && directory.getOfficer(span.officerId).names),
    running: stay.until === undefined,
    seconds: secondsOf(span),
  }));
};

/** The stay that a cursor carries on must be one of this file: a cursor comes from outside. */
const carriedOn = async (
  { store }: Office,
  fileId: FileId,
  { open }: CustodyCursor,
): Promise<Stay | undefined> => {
  if (!open) return undefined;
  const stay = await store.holdings.find({ objectId: fileId, ...open });
  if (stay?.receivedAt !== open.from) throw new Refusal('request.cursor-invalid');
  return open;
};

/** A page of the statement is made of a page of the journal; the stay still running is carried in the cursor. */
export const listCustody =
  (office: Office): UseCase<typeof contract.listCustody> =>
  async ({ actor, params, query: { cursor, limit } }) => {
    const { clock, files, store } = office;
    const { head } = await files.read(params.fileId, actor, { part: 'custody' });
    const carried = cursor === undefined ? undefined : readCustodyCursor(cursor);
    const running = carried && (await carriedOn(office, params.fileId, carried));
    const page = await store.files.journal(params.fileId, { cursor: carried?.journal, limit });
    const { ended, open } = foldStays(running, page.items.filter(isFileEvent));
    const isLast = page.cursor === undefined;
    const stays = open && isLast ? [...ended, open] : ended;
    const now = later(clock.now(), head.heldSince);
    const directory = await store.directory.lately();
    const lines = stays.flatMap(stay => linesOf(stay, now, directory));
    const next = page.cursor && writeCustodyCursor({ journal: page.cursor, ...given('open', open) });
    return { items: lines, ...given('cursor', next) };
  };
