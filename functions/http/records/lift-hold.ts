import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { liftHold as lift } from '#shared/domain/records/record-acts.ts';

export const liftHold =
  ({ files }: Office): UseCase<typeof contract.liftHold> =>
  async asked => {
    const { file, context } = await files.take(asked, 'lift-hold');
    const { hold } = asked.params;
    return files.commit(lift(file, { hold, reason: asked.body.reason }, context), asked);
  };
