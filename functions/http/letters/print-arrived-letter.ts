import type * as z from 'zod';
import { letterCode } from '#functions/office/letter-codes.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import * as routes from '#shared/contract/routes/letters.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { DocumentId, type DraftId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { type CopyRoom, printSignedCopy } from './signed-copy.ts';

/** What is kept of the answer: what was asked. It is printed anew, for whoever may see it by then. */
const Kept = routes.printArrivedLetter.body.extend({ documentId: DocumentId });
type Kept = z.output<typeof Kept>;

/** A letter of another office of the district, as it came here: with the same stamp as where it was signed. */
export const printArrivedLetter = (room: CopyRoom): Repeatable<typeof contract.printArrivedLetter> => {
  const { documents, store } = room;
  const admitted = async (actor: ByOfficer, { documentId }: Kept): Promise<DraftId> => {
    const { letter } = await documents.read(documentId, actor, { part: 'document' });
    if (!letter) throw new Refusal('document.not-a-letter', { documentId });
    return letter.draftId;
  };
  const print = async (draftId: DraftId, { documentId, from }: Kept) => {
    const { signatory, language, issue, issued } = await store.drafts.get(draftId);
    if (!issue || !issued) throw new Error('a letter arrived that was never signed');
    const { code } = await letterCode(store, draftId);
    return printSignedCopy(room, { signed: { signatory, language, issue, issued }, code, documentId, from });
  };
  return {
    first: async ({ actor, params: { documentId }, body, once }) => {
      const kept = { ...body, documentId };
      const draftId = await admitted(actor, kept);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(draftId, kept);
    },
    again: async ({ body }, actor) => {
      const kept = Kept.parse(body);
      return print(await admitted(actor, kept), kept);
    },
  };
};
