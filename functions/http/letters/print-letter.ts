import type * as z from 'zod';
import { printed } from '#functions/http/slips/slip-room.ts';
import type { Drafts } from '#functions/office/drafts.ts';
import { letterCode } from '#functions/office/letter-codes.ts';
import { readOutgoing } from '#functions/office/outgoing.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import * as routes from '#shared/contract/routes/letters.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { type DraftHead, draftWhereabouts } from '#shared/domain/drafts/draft.ts';
import { given } from '#shared/domain/holding.ts';
import { DraftId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Issue, letterSheetOf } from './letter-sheet.ts';
import { type CopyRoom, printSignedCopy } from './signed-copy.ts';

/** What is kept of the answer: what was asked. It is set anew, as it stands then and with whoever signs by then. */
const Kept = routes.printLetter.body.extend({ draftId: DraftId });
type Kept = z.output<typeof Kept>;

export const printLetter = (
  room: CopyRoom & { readonly drafts: Pick<Drafts, 'newest'> },
): Repeatable<typeof contract.printLetter> => {
  const { clock, district, drafts, keepReading, store } = room;
  /** For whoever may read it, and whoever sends it out. What is cancelled does not go out. */
  const admitted = async (actor: ByOfficer, { draftId }: Kept): Promise<DraftHead> => {
    const { head } = await readOutgoing(room, { actor, params: { draftId } });
    const { classification, fileId, issued } = head;
    if (head.state === 'CANCELLED') throw new Refusal('draft.cancelled', draftWhereabouts(head));
    if (issued && classification === 'confidential')
      await keepReading(fileId, actor, { part: 'document', documentId: issued.documentId });
    return head;
  };
  /** A code stands in the table before the letter leaves the printer: nobody signs what cannot be found again. */
  const issueOf = async ({ draftId, issue }: DraftHead): Promise<Issue | undefined> => {
    if (!issue) return undefined;
    const { code, entered } = await letterCode(store, draftId);
    if (!entered) await store.commit({ decisions: [], also: [{ kind: 'code', code, objectId: draftId }] });
    return { number: issue.number, day: issue.on, code };
  };
  const print = async (head: DraftHead, { from }: Kept) => {
    const issue = await issueOf(head);
    const { signatory, language, issued } = head;
    // What was signed is the paper that was signed, and no other print of it.
    if (issue && head.issue && issued) {
      const signed = { signatory, language, issued, issue: head.issue };
      return printSignedCopy(room, { signed, code: issue.code, documentId: issued.documentId, from });
    }
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
    first: async ({ actor, params: { draftId }, body, once }) => {
      const kept = { ...body, draftId };
      const head = await admitted(actor, kept);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(head, kept);
    },
    again: async ({ body }, actor) => {
      const kept = Kept.parse(body);
      return print(await admitted(actor, kept), kept);
    },
  };
};
