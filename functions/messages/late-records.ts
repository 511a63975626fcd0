import type { Office } from '#functions/office/office.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { FileId, PostId } from '#shared/domain/ids.ts';
import { type OverdueRecord, overdueOf } from '#shared/domain/records/overdue.ts';
import type { Day } from '#shared/domain/time.ts';

/** Records out beyond their day of return that any of these posts has, or gave out; each once. */
export type LateRecords = (posts: readonly PostId[]) => readonly OverdueRecord[];

/** No more are told of in one morning, over the whole district; those first that are overdue longest. */
const MOST = 5000;
const LANES = 8;

/**
 * Asked once a run, for all officers: what is overdue is little of what is out, and what is out little of what there is. Of a
 * record that cannot be read nobody is told; everybody is told of everything else.
 */
export const findLateRecords = async (
  {
    office: { store },
    log,
  }: {
    readonly office: { readonly store: Pick<Office['store'], 'files' | 'recordRoom'> };
    readonly log: Log;
  },
  today: Day,
): Promise<LateRecords> => {
  const read = async (fileId: FileId): Promise<OverdueRecord | undefined> => {
    try {
      // What came back since the list was read is not late any more.
      return overdueOf(await store.files.get(fileId), today);
    } catch (error) {
      logFault(log, { where: 'make-digests', error, subject: fileId });
      return undefined;
    }
  };
  const byPost = new Map<PostId, OverdueRecord[]>();
  for (const record of await inLanes(await store.recordRoom.overdue(today, MOST), LANES, read)) {
    if (record === undefined) continue;
    for (const postId of new Set([record.out.to, record.out.by])) {
      const known = byPost.get(postId);
      if (known) known.push(record);
      else byPost.set(postId, [record]);
    }
  }
  return posts => [...new Set(posts.flatMap(postId => byPost.get(postId) ?? []))];
};
