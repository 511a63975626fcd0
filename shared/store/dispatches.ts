import { type Stage, stageOf } from '#shared/domain/dispatch/dispatch.ts';
import { DispatchLine } from '#shared/domain/dispatch/line.ts';
import { DraftHead } from '#shared/domain/drafts/draft.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/domain/time.ts';
import type { Also } from './also.ts';
import { key, NEVER } from './keys.ts';
import type { Page, PageRequest } from './office-store.ts';
import { openPeonBook, type PeonBook, peonWrites } from './peon-book.ts';
import { openPostage, type PostageAccounts, postageWrites } from './postage.ts';
import type { Table } from './table.ts';
import { isNew, type Write, type writes } from './transaction.ts';

const monthOf = (day: Day): string => day.slice(0, 7);

/** What is to be done about a letter stands on the list of the post that sends it out: its head itself, on the work index. */
export const dispatchIndexOf = ({
  draftId,
  dispatch,
  issue,
}: Pick<DraftHead, 'draftId' | 'dispatch' | 'issue'>): Readonly<Record<string, string>> => {
  const stage = dispatch && stageOf(dispatch);
  if (!dispatch || stage === undefined) return {};
  const since = stage === 'awaiting-answer' ? dispatch.replyBy : issue?.on;
  return { workPk: key.dispatchDesk(dispatch.by), workSk: `${stage}#${since ?? NEVER}#${draftId}` };
};

export const dispatchWrite = (
  write: ReturnType<typeof writes>,
  extra: Extract<Also, { kind: 'dispatched' | 'postage' | 'peon-page' }>,
): Write | readonly Write[] => {
  if (extra.kind === 'postage') return postageWrites(write, extra.entered);
  if (extra.kind === 'peon-page') return peonWrites(write, extra.page);
  const { line } = extra;
  const { officeId, on, draftId, seq } = line;
  const where = { pk: key.dispatches(officeId, monthOf(on)), sk: key.dispatched(on, draftId, seq) };
  return write.put({ ...where, ...line }, isNew, () => new Error('a new event is entered'));
};

export type Dispatches = {
  /** What a post has to do about signed letters, one stage of it or all, the oldest first. */
  readonly desk: (postId: PostId, stage: Stage | undefined, page: PageRequest) => Promise<Page<DraftHead>>;
  /** An office's dispatch register of a month (`2026-11`), by day. */
  readonly register: (officeId: OfficeId, month: string, page: PageRequest) => Promise<Page<DispatchLine>>;
  readonly postage: PostageAccounts;
  readonly peonBook: PeonBook;
};

export const openDispatches = (table: Table): Dispatches => ({
  desk: (postId, stage, page) =>
    table.list(
      {
        pk: key.dispatchDesk(postId),
        prefix: stage === undefined ? '' : `${stage}#`,
        schema: DraftHead,
        index: 'work',
      },
      page,
    ),
  register: (officeId, month, page) =>
    table.list({ pk: key.dispatches(officeId, month), prefix: 'SENT#', schema: DispatchLine }, page),
  postage: openPostage(table),
  peonBook: openPeonBook(table),
});
