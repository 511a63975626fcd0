import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { numbersAt } from '#shared/domain/numbering/series.ts';
import { enterSealed } from '#shared/domain/sealed-paper.ts';

/** The entry in the register is all there is: no head, no journal, nothing to open or to send. */
export const registerSealedPaper =
  ({ clock, posts, store }: Office): UseCase<typeof contract.registerSealedPaper> =>
  async ({ actor, body, once }) => {
    const office = await posts.officeOf(actor.postId);
    const at = clock.now();
    const sealed = enterSealed(
      { ...body, enteredBy: actor.officerId, ...given('inPlaceOf', actor.mandate?.inPlaceOf) },
      at,
    );
    const { register, numberOf } = numbersAt(office, 'diary', at);
    return store.commitNumbered(register, serial => {
      const number = numberOf(serial);
      const answer = { diaryNumber: number };
      return {
        decisions: [],
        also: [{ kind: 'register-entry', register, entry: { serial, number, sealed, at, by: actor.postId } }],
        once,
        answer: { status: 201, body: answer },
        result: answer,
      };
    });
  };
