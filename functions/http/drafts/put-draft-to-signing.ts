import { draftActedOf } from '#functions/office/drafts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { entryOf } from '#shared/domain/classification.ts';
import { putToSigning } from '#shared/domain/drafts/draft-acts.ts';
import { numbersAt } from '#shared/domain/numbering/series.ts';
import type { RegisterEntry } from '#shared/store/also.ts';
import type { DraftOffice } from './draft-office.ts';

/** Its number comes from the file, its place from the issue register of the office whose officer signs. */
export const putDraftToSigning =
  ({ drafts, posts, store }: DraftOffice): UseCase<typeof contract.putDraftToSigning> =>
  async asked => {
    const { held, context } = await drafts.take(asked, 'put-to-signing');
    const { head } = held;
    const { letter } = await drafts.newest(head);
    const office = await posts.officeOf(head.signatory);
    const { register, numberOf } = numbersAt(office, 'issue', context.at);
    return store.commitNumbered(register, serial => {
      const registered = numberOf(serial);
      const decisions = putToSigning(held, { letter, registered, issuedBy: office.officeId }, context);
      const acted = draftActedOf(decisions[1].after);
      const entry: RegisterEntry = {
        ...{ serial, number: registered, objectId: head.draftId },
        ...entryOf(head.classification, head.subject),
        ...{ at: context.at, by: context.by.postId },
      };
      return {
        decisions,
        also: [{ kind: 'register-entry', register, entry }],
        once: asked.once,
        answer: { status: 200, body: acted },
        result: acted,
      };
    });
  };
