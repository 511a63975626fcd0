import { later } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import { markingOf } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { CustodyLine, Marked } from '#shared/contract/views.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { rulesAt } from '#shared/domain/directory/rules.ts';
import { isFileEvent } from '#shared/domain/events.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { officialLimit } from '#shared/domain/ladder.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import {
  foldStays,
  type LimitOf,
  leftBeyond,
  type Span,
  type Stay,
  spansOf,
} from '#shared/domain/statement.ts';
import { epochOf, type Instant } from '#shared/domain/time.ts';
import { type CustodyCursor, readCustodyCursor, writeCustodyCursor } from './custody-cursor.ts';

const secondOf = (at: Instant): number => Math.floor(epochOf(at) / 1000);

/** Whole seconds, cut so that those of adjacent spans add up to those of the whole. */
const secondsOf = ({ from, until }: Span): number => secondOf(until) - secondOf(from);

type Stated = { readonly directory: Directory; readonly head: Pick<FileHead, 'classification' | 'category'> };

/** When a stay reaches the limit of its post's office, as the office counts now. */
const limitIn =
  ({ directory, head: { classification, category } }: Stated): LimitOf =>
  ({ postId, priority = 'ordinary', ...clock }) =>
    officialLimit({ ...clock, priority, classification, category }, rulesAt(directory, postId)).lateAfter;

/**
 * What is said of a delay at the end of a span: by the act that ended the stay; or, where only the charge changed hands,
 * that whoever left it there gave no reason.
 */
const delayAt = (stay: Stay, { until, officerId }: Span, stated: Stated) => {
  const mark = (): Marked => ({
    postId: stay.postId,
    marking: markingOf(stated.directory, { postId: stay.postId, at: until, officerId }),
  });
  if (until !== stay.until)
    return officerId !== undefined && leftBeyond(stay, until, limitIn(stated))
      ? { delayNotGivenBy: mark() }
      : {};
  if (stay.delay === 'not-given') return { delayNotGivenBy: mark() };
  return given('delayNote', stay.delay?.note);
};

const linesOf = (stay: Stay, now: Instant, stated: Stated): readonly CustodyLine[] => {
  const { directory } = stated;
  const { names: postNames } = directory.getPost(stay.postId);
  const running = stay.until === undefined;
  const spans = spansOf(stay, directory.chargesOfPost(stay.postId), now);
  return spans.map((span, place) => ({
    ...span,
    holdingId: stay.holdingId,
    postNames,
    ...given('officerNames', span.officerId && directory.getOfficer(span.officerId).names),
    running,
    seconds: secondsOf(span),
    // Who sits there now has not left it.
    ...(running && place === spans.length - 1 ? {} : delayAt(stay, span, stated)),
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
    const stated = { directory: await store.directory.lately(), head };
    const before = { ...given('open', running), ...given('priority', carried?.priority) };
    const { ended, ...told } = foldStays(before, page.items.filter(isFileEvent), limitIn(stated));
    const { open } = told;
    const isLast = page.cursor === undefined;
    const stays = open && isLast ? [...ended, open] : ended;
    const now = later(clock.now(), head.heldSince);
    const lines = stays.flatMap(stay => linesOf(stay, now, stated));
    const next = page.cursor && writeCustodyCursor({ journal: page.cursor, ...told });
    return { items: lines, ...given('cursor', next) };
  };
