import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { diaryNumber } from '#shared/domain/numbers.ts';
import { enterSealed } from '#shared/domain/sealed-paper.ts';
import { istYear } from '#shared/domain/time.ts';

/** The entry in the register is all there is: no head, no journal, nothing to open or to send. */
export const registerSealedPaper =
  ({ clock, posts, store }: Office): UseCase<typeof contract.registerSealedPaper> =>
  async ({ actor, body, once }) => {
    const office = await posts.officeOf(actor.postId);
    const at = clock.now();
    const year = istYear(at);
    const sealed = enterSealed(
      { ...body, enteredBy: actor.officerId, ...given('inPlaceOf', actor.mandate?.inPlaceOf) },
      at,
    );
    const register = { of: 'diary', officeId: office.officeId, year } as const;
    return store.commitNumbered(register, serial => {
      const number = diaryNumber(office, serial, year);
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
