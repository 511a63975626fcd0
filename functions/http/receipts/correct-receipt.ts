import { later } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { officeRules } from '#shared/domain/directory/rules.ts';
import { type FileHead, whereabouts } from '#shared/domain/file.ts';
import { inHand } from '#shared/domain/permission/rule.ts';
import { limitsOf } from '#shared/domain/policy.ts';
import { admitOnReceipt, whereReceiptIs } from '#shared/domain/receipt.ts';
import { correctReceipt as correct, correctFiled } from '#shared/domain/receipt-corrections.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';
import { marksOf } from './letter-mark.ts';

/** Of a file that its holder has not before them yet, which may still be taken back, nothing is set right. */
const opened = (file: FileHead): FileHead => {
  if (file.inTransit) throw new Refusal('paper.not-received', whereabouts(file));
  if (file.openedAt === undefined) throw new Refusal('file.not-opened', whereabouts(file));
  return file;
};

/** Put in a file, a receipt is in the hands of whoever holds that, who corrects it as they do the text of its scan. */
export const correctReceipt =
  (office: Office): UseCase<typeof contract.correctReceipt> =>
  async asked => {
    const { clock, files, receipts, store } = office;
    const { actor, body: details, ifMatch } = asked;
    const { head, relations, holding } = await receipts.take(asked.params.receiptId, actor);
    if (ifMatch !== undefined && ifMatch !== head.version)
      throw new Refusal('precondition.failed', { ...whereReceiptIs(head), version: head.version });
    const limits = limitsOf(officeRules(await store.directory.lately(), head.officeId));
    const at = later(clock.now(), head.heldSince);
    const entry = { details, holding, limits };
    const still: Also[] = [];
    let isFiled = false;
    if (head.state === 'PUT_IN_FILE' && head.fileId !== undefined) {
      const file = await files.see(head.fileId, actor);
      isFiled = inHand(file.relations);
      if (isFiled) still.push({ kind: 'file-unchanged', head: opened(file.head) });
    }
    if (!isFiled) admitOnReceipt(head, 'correct', relations);
    const decision = isFiled
      ? correctFiled(head, entry, { by: actor, at })
      : correct(head, entry, { by: actor, at, relations });
    const marks = await marksOf(office, head, decision.after);
    return receipts.commit(decision, asked, [...still, ...marks]);
  };
