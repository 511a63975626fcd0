import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import { standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import { markingOf } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { SlipView } from '#shared/contract/slip-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { type FileHead, isAtRest } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import {
  type FileId,
  isFileId,
  isReceiptId,
  type JournalId,
  type PostId,
  type ReceiptId,
} from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSlipCode } from '#shared/domain/slip-code.ts';

type Told = Omit<SlipView, 'code'>;
type Here = Pick<SlipView, 'hand' | 'since' | 'inTransitFrom' | 'shelf'>;

/** In whose hand something is; of a post, what everybody may know of it. */
const handOf = (
  directory: Directory,
  stay: { readonly holder: PostId; readonly heldSince: Here['since']; readonly from: PostId | undefined },
): Here => {
  const { holder, heldSince: since, from } = stay;
  const post = (postId: PostId): NonNullable<Here['hand']> => {
    const { names, officeId } = directory.getPost(postId);
    const marking = markingOf(directory, { postId, at: since });
    return { postId, names, marking, officeNames: directory.getOffice(officeId).names };
  };
  return { hand: post(holder), since, ...given('inTransitFrom', from && post(from)) };
};

const whereFileIs = (directory: Directory, head: FileHead): Here => {
  const { state, holder, heldSince, inTransit, from, closedAt, recorded } = head;
  if (isAtRest(state)) return { since: closedAt ?? heldSince, ...given('shelf', recorded?.shelf) };
  return handOf(directory, { holder, heldSince, from: inTransit ? from : undefined });
};

/**
 * A slip says where a paper is to whoever may read it, and to its office as the register does: a paper that was found on
 * the wrong table finds its way back. Nobody else learns that there is such a code.
 */
export const getSlip = ({ files, receipts, store }: Office): UseCase<typeof contract.getSlip> => {
  const file = async (fileId: FileId, actor: ByOfficer): Promise<Told | undefined> => {
    const directory = await store.directory.lately();
    const seen = await foundOr('file.unknown', () => files.see(fileId, actor));
    const head = seen?.head ?? (await store.files.get(fileId));
    if (!seen && !standToFile({ directory, actor }, head).to('register').allowed) return undefined;
    const { number, state } = head;
    return { kind: 'file', objectId: fileId, number, state, ...whereFileIs(directory, head) };
  };
  const receipt = async (receiptId: ReceiptId, actor: ByOfficer): Promise<Told | undefined> => {
    const directory = await store.directory.lately();
    const { head, seen } = await receipts.look(receiptId, actor);
    if (!head) return undefined;
    if (!seen && !standToReceipt({ directory, actor }, head).to('register').allowed) return undefined;
    const { diaryNumber: number, state, holder, heldSince, from, fileId } = head;
    const told = { kind: 'receipt', objectId: receiptId, number, state } as const;
    if (fileId === undefined)
      return {
        ...told,
        ...handOf(directory, { holder, heldSince, from: state === 'IN_TRANSIT' ? from : undefined }),
      };
    const inFile = await store.files.get(fileId);
    return {
      ...told,
      inFile: { fileId, number: inFile.number, state: inFile.state },
      ...whereFileIs(directory, inFile),
    };
  };
  // A letter that goes out has its code too, and is asked for by itself.
  const whatIs = async (id: JournalId, actor: ByOfficer): Promise<Told | undefined> => {
    if (isFileId(id)) return file(id, actor);
    return isReceiptId(id) ? receipt(id, actor) : undefined;
  };
  return async ({ actor, params }) => {
    const code = readSlipCode(params.code);
    const objectId = await store.codes.find(code);
    const told = objectId && (await whatIs(objectId, actor));
    if (!told) throw new Refusal('slip.unknown');
    return { code, ...told };
  };
};
