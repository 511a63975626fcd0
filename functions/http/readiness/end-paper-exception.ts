import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { endException } from '#shared/domain/readiness/go-live.ts';

export const endPaperException =
  (office: Office): UseCase<typeof contract.endPaperException> =>
  async ({ actor, params, once }) =>
    changeDirectory(office, { actor, once, operation: 'endPaperException' }, (directory, at) => {
      const exception = endException(directory, params.exceptionId, at);
      return { puts: { paperExceptions: [exception] }, answer: exception };
    });
