import * as z from 'zod';
import { printed, type SlipRoom } from '#functions/http/slips/slip-room.ts';
import type { Drafts } from '#functions/office/drafts.ts';
import { letterCode } from '#functions/office/letter-codes.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { type DraftHead, draftWhereabouts } from '#shared/domain/drafts/draft.ts';
import { given } from '#shared/domain/holding.ts';
import { DraftId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Issue, letterSheetOf } from './letter-sheet.ts';

/** What is kept of the answer: which draft. It is set anew, as it stands then and with whoever signs by then. */
const Kept = z.strictObject({ draftId: DraftId });

export const printLetter = (
  room: SlipRoom & { readonly drafts: Drafts },
): Repeatable<typeof contract.printLetter> => {
  const { clock, district, drafts, store } = room;
  /** What is cancelled does not go out, and what was signed is the paper that was signed, not another print of it. */
  const admitted = async (actor: ByOfficer, draftId: DraftId): Promise<DraftHead> => {
    const { head } = await drafts.read(draftId, actor);
    if (head.state === 'CANCELLED') throw new Refusal('draft.cancelled', draftWhereabouts(head));
    if (head.issued) throw new Refusal('draft.issued', draftWhereabouts(head));
    return head;
  };
  /** A code stands in the table before the letter leaves the printer: nobody signs what cannot be found again. */
  const issueOf = async ({ draftId, issue }: DraftHead): Promise<Issue | undefined> => {
    if (!issue) return undefined;
    const { code, entered } = await letterCode(store, draftId);
    if (!entered) await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId: draftId }] });
    return { number: issue.number, day: issue.on, code };
  };
  const print = async (head: DraftHead) => {
    const issue = await issueOf(head);
    const { letter } = await drafts.newest(head);
    const place = { district, directory: await store.directory.lately(), at: clock.now() };
    const order = letterSheetOf(place, {
      letter,
      confidential: head.classification === 'confidential',
      issue,
    });
    const name = issue ? `letter-${issue.number}` : `draft-${head.fileNumber}-${head.n}`;
    return { ...(await printed(room, name, order)), ...given('code', issue?.code) };
  };
  return {
    first: async ({ actor, params: { draftId }, once }) => {
      const head = await admitted(actor, draftId);
      await store.commit({ decisions: [], once, answer: { status: 200, body: { draftId } } });
      return print(head);
    },
    again: async ({ body }, actor) => print(await admitted(actor, Kept.parse(body).draftId)),
  };
};
