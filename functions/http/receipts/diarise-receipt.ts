import type { Office } from '#functions/office/office.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import { receiptSeat } from '#functions/office/receipt-seat.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { knownBy, sameLetter } from '#shared/domain/beside-receipt.ts';
import { admitKept, entryOf } from '#shared/domain/classification.ts';
import { takenIn } from '#shared/domain/dispatch/taken-in.ts';
import { given } from '#shared/domain/holding.ts';
import { numbersAt } from '#shared/domain/numbering/series.ts';
import { type Addressee, admitAddressees, diariseForAll } from '#shared/domain/receipt-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { istDay } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';
import { knownLetter } from './known-letter.ts';
import { takeScan } from './scans.ts';
import { sentHere } from './sent-here.ts';

export const diariseReceipt =
  (office: Office): UseCase<typeof contract.diariseReceipt> =>
  async ({ actor, body, once }) => {
    const { clock, ids, posts, store } = office;
    const { nature, classification: asked, sendTo, addressees = [], copyOf, ...entry } = body;
    const { acknowledged, acknowledgeDuplicate, documentId, ...typed } = entry;
    const classification = admitKept(asked);
    admitAddressees(actor.postId, sendTo?.to, addressees);
    // To send is an act of its own: whoever is named to diarise only leaves the letter with the post they diarise for.
    const sends = sendTo !== undefined || addressees.length > 0;
    if (sends && !isNamedFor(await store.directory.lately(), actor, 'receipt.send'))
      throw new Refusal('permission.mandate-lacks-act');
    const at = clock.now();
    const today = istDay(at);
    const own = await posts.officeOf(actor.postId);
    const { officeId } = own;
    const rules = await posts.rulesOf(actor.postId);
    const receiptId = ids.receipt();
    const taking = { documentId, copyOf, classification };
    const scan = await takeScan(office, taking, { actor, at, receiptId });
    const outgoing = await sentHere(store, scan?.letter);
    const details = {
      ...typed,
      receivedOn: typed.receivedOn ?? today,
      diarisedOn: today,
      ...given('documentId', scan?.documentId),
    };
    const mark = sameLetter(knownBy(details));
    const known = mark === undefined ? undefined : await knownLetter(office, mark, actor);
    if (known?.isTold && !acknowledgeDuplicate) throw new Refusal('receipt.duplicate', known.letter);

    const to = sendTo && { ...sendTo, to: await receiptSeat(office, sendTo.to, at) };
    const shares: Also[] = [];
    const others: Addressee[] = [];
    for (const postId of addressees) {
      const partId = ids.receipt();
      const shared = scan?.shareWith(partId, false);
      if (shared) shares.push(shared);
      const seat = await receiptSeat(office, postId, at);
      others.push({ receiptId: partId, to: seat, documentId: shared?.document.documentId });
    }
    const holdingId = ids.holding();
    const { register, numberOf } = numbersAt(own, 'diary', at);

    // Built again for each number that another entry took first; ids and hour stay the same.
    return store.commitNumbered(register, serial => {
      const diaryNumber = numberOf(serial);
      const paper = { details, nature, classification, holdingId, rules, sendTo: to, acknowledged };
      const who = { by: actor, at };
      const decisions = diariseForAll({ receiptId, diaryNumber, officeId, ...paper }, others, who);
      const [{ after }, ...parts] = decisions;
      const told = entryOf(classification, details.subject);
      const line = { serial, number: diaryNumber, objectId: receiptId, ...told, at, by: actor.postId };
      const letter = { receiptId, diaryNumber, diarisedOn: today };
      const diarised = {
        receiptId,
        diaryNumber,
        version: after.version,
        ...given('replyBy', after.replyBy),
        ...(parts.length === 0
          ? {}
          : {
              parts: parts.map(part => ({
                receiptId: part.after.receiptId,
                diaryNumber: part.after.diaryNumber,
                postId: part.after.holder,
              })),
            }),
      };
      const { letter: sent } = scan ?? {};
      const came = outgoing && sent ? [takenIn(outgoing, { serial: sent.serial, diaryNumber }, who)] : [];
      return {
        decisions: [...decisions, ...came],
        also: [
          ...(scan?.also ?? []),
          ...shares,
          ...(mark && !known ? [{ kind: 'letter', officeId, mark, letter } as const] : []),
          { kind: 'register-entry', register, entry: line },
        ],
        once,
        answer: { status: 201, body: diarised },
        result: diarised,
      };
    });
  };
