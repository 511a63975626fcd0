import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { may } from '#shared/domain/permission/decide.ts';
import type { OfFile, OfReceipt } from '#shared/domain/permission/table.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { relationsToFile, relationsToReceipt } from '#shared/domain/relations.ts';
import { onlooker } from './onlooker.ts';

/** Whether something is open to whoever looks, as far as a head and the directory tell: earlier stays are not asked for. */
type Glance<H, A> = (head: H, act: A) => boolean;
export type Glances = {
  readonly file: Glance<FileHead, OfFile>;
  readonly receipt: Glance<ReceiptHead, OfReceipt>;
};

/** For many papers at a time. */
export const openGlances = (directory: Directory, actor: ByOfficer): Glances => ({
  file: (head, act) => {
    const { roles, standing } = onlooker(directory, actor, head);
    const { state, classification } = head;
    const relations = relationsToFile(head, standing);
    return may({ object: 'file', act, state, classification, relations, roles });
  },
  receipt: (head, act) => {
    const { roles, standing } = onlooker(directory, actor, head);
    const { state, classification } = head;
    const relations = relationsToReceipt(head, standing);
    return may({ object: 'receipt', act, state, classification, relations, roles });
  },
});
