import { later } from '#functions/office/clock.ts';
import type { Office } from '#functions/office/office.ts';
import { receiptActedOf } from '#functions/office/receipts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ReceiptDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { officeRules } from '#shared/domain/directory/rules.ts';
import { type FileHead, whereabouts } from '#shared/domain/file.ts';
import { recategoriseFile } from '#shared/domain/file-category.ts';
import { inHand } from '#shared/domain/permission/rule.ts';
import { limitsOf } from '#shared/domain/policy.ts';
import { admitOnReceipt, type ReceiptHead, whereReceiptIs } from '#shared/domain/receipt.ts';
import { correctReceipt as correct, correctFiled } from '#shared/domain/receipt-corrections.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';
import { filedCategory } from './filed-category.ts';
import { marksOf } from './letter-mark.ts';

/** Of a file that its holder has not before them yet, which may still be taken back, nothing is set right. */
const opened = (file: FileHead): FileHead => {
  if (file.inTransit) throw new Refusal('paper.not-received', whereabouts(file));
  if (file.openedAt === undefined) throw new Refusal('file.not-opened', whereabouts(file));
  return file;
};

/** The file it lies in, if that is in the hands of who asks. */
const fileInHand = async (
  { files }: Office,
  { state, fileId }: ReceiptHead,
  actor: ByOfficer,
): Promise<FileHead | undefined> => {
  if (state !== 'PUT_IN_FILE' || fileId === undefined) return undefined;
  const { head, relations } = await files.seeCarrying(fileId, actor);
  return inHand(relations) ? opened(head) : undefined;
};

/** What becomes of that file by it: of another category it is counted at once, else it must only be as it was. */
const inFile = async (office: Office, file: FileHead, { before, after, event }: ReceiptDecision) => {
  const { posts, store } = office;
  const still: Also = { kind: 'file-unchanged', head: file };
  if (event.by.kind !== 'officer' || before?.details.category === after.details.category)
    return { decisions: [], also: [still] };
  const category = await filedCategory(office, file, after);
  if (category === file.category) return { decisions: [], also: [still] };
  const holding = await store.holdings.of(file);
  const recategorised = { letter: after, category, rules: await posts.rulesOf(file.holder) };
  const who = { by: event.by, at: later(event.at, file.heldSince) };
  return { decisions: [recategoriseFile({ head: file, holding }, recategorised, who)], also: [] };
};

/** Put in a file, a receipt is in the hands of whoever holds that, who corrects it as they do the text of its scan. */
export const correctReceipt =
  (office: Office): UseCase<typeof contract.correctReceipt> =>
  async asked => {
    const { clock, posts, receipts, store } = office;
    const { actor, body: details, ifMatch, once } = asked;
    const { head, relations, holding } = await receipts.take(asked.params.receiptId, actor);
    if (ifMatch !== undefined && ifMatch !== head.version)
      throw new Refusal('precondition.failed', { ...whereReceiptIs(head), version: head.version });
    const limits = limitsOf(officeRules(await store.directory.lately(), head.officeId));
    const at = later(clock.now(), head.heldSince);
    const file = await fileInHand(office, head, actor);
    if (!file) admitOnReceipt(head, 'correct', relations);
    const entry = { details, holding, limits, rules: await posts.rulesOf(head.holder) };
    const decision = file
      ? correctFiled(head, entry, { by: actor, at })
      : correct(head, entry, { by: actor, at, relations });
    const filed = file ? await inFile(office, file, decision) : { decisions: [], also: [] };
    const acted = receiptActedOf(decision.after);
    await store.commit({
      decisions: [decision, ...filed.decisions],
      also: [...filed.also, ...(await marksOf(office, head, decision.after))],
      once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
