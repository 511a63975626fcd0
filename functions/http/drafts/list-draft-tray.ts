import { standToFile } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { TrayItem } from '#shared/contract/draft-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import { isCompetent } from '#shared/domain/drafts/draft-decision.ts';
import { type FileId, isFileId, type PostId } from '#shared/domain/ids.ts';
import type { DraftOffice } from './draft-office.ts';

/** Of each file so many are looked at; older ones are found in the file. */
const OF_ONE_FILE = 20;

/** What a draft lies for with a post: nothing, where another must act first. */
const waitsFor = (
  directory: Directory,
  { state, approver, signatory }: DraftHead,
  postId: PostId,
): TrayItem['waitsFor'] | undefined => {
  if (state === 'DFA' && isCompetent(approver, postId, directory.lineAbove(approver))) return 'approval';
  return state === 'SIGN_PENDING' && signatory === postId ? 'signing' : undefined;
};

/** The stay says whether its file has open drafts: only those files are looked into, the newest of their drafts. */
export const listDraftTray =
  ({ store }: DraftOffice): UseCase<typeof contract.listDraftTray> =>
  async ({ actor, query }) => {
    const { items: stays, ...rest } = await store.holdings.workOf(actor.postId, query);
    const fileIds = stays.flatMap(({ objectId, draftsOpen = 0 }): FileId[] =>
      draftsOpen > 0 && isFileId(objectId) ? [objectId] : [],
    );
    const directory = await store.directory.lately();
    const files = await store.files.getMany(fileIds);
    const readable = new Set(
      files
        .filter(head => standToFile({ directory, actor }, head).to('read').allowed)
        .map(({ fileId }) => fileId),
    );
    const listed = await Promise.all(
      fileIds
        .filter(fileId => readable.has(fileId))
        .map(fileId => store.drafts.ofFile(fileId, { limit: OF_ONE_FILE })),
    );
    const order = listed.flatMap(({ items }) => items.map(({ draftId }) => draftId));
    const heads = new Map((await store.drafts.getMany(order)).map(head => [head.draftId, head]));
    const items = order.flatMap((draftId): TrayItem[] => {
      const draft = heads.get(draftId);
      const what = draft && waitsFor(directory, draft, actor.postId);
      return what ? [{ draft, waitsFor: what }] : [];
    });
    return { items, ...rest };
  };
