import type { Office } from '#functions/office/office.ts';
import { standToReceipt } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sameLetter } from '#shared/domain/beside-receipt.ts';
import { knownLetter } from './known-letter.ts';

/** Tells of the office's own diary what stands in it for every post there: the subject, where the register shows it. */
export const findDuplicate =
  (office: Office): UseCase<typeof contract.findDuplicate> =>
  async ({ actor, query }) => {
    const mark = sameLetter(query);
    const known = mark === undefined ? undefined : await knownLetter(office, mark, actor);
    if (!known?.head || !known.isTold) return {};
    const { head, letter } = known;
    const onlooker = { directory: await office.store.directory.lately(), actor };
    const isShown = standToReceipt(onlooker, head).to('register').allowed;
    return { duplicate: { ...letter, ...(isShown ? { subject: head.details.subject } : {}) } };
  };
