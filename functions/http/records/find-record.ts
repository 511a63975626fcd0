import type { Office } from '#functions/office/office.ts';
import { standToFile } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isAtRest } from '#shared/domain/file.ts';
import { isFileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSlipCode } from '#shared/domain/slip-code.ts';
import { itemOf } from './of-office.ts';

/** A code that stands for anything else than a closed file of the records officer's own offices stands for nothing. */
export const findRecord =
  ({ store }: Office): UseCase<typeof contract.findRecord> =>
  async ({ actor, params }) => {
    const found = await store.codes.find(readSlipCode(params.code));
    if (!found || !isFileId(found)) throw new Refusal('slip.unknown');
    const [head, directory] = await Promise.all([store.files.get(found), store.directory.lately()]);
    const { relations, to } = standToFile({ directory, actor }, head);
    if (!isAtRest(head.state) || !relations.has('records') || !to('register').allowed)
      throw new Refusal('slip.unknown');
    return itemOf(head);
  };
