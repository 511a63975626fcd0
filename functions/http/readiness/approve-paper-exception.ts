import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { approveException } from '#shared/domain/readiness/go-live.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const approvePaperException =
  (office: Office): UseCase<typeof contract.approvePaperException> =>
  async ({ actor, body: { from, ...body }, once }) => {
    // Somebody of the directory stands for it by name; the first administrator may be nobody in it yet.
    const approver = actor.officer?.officerId;
    if (approver === undefined) throw new Refusal('actor.unknown');
    return changeDirectory(
      office,
      { actor, once, operation: 'approvePaperException', status: 201 },
      (directory, at) => {
        directory.getOffice(body.officeId);
        const asked = { ...body, from: from ?? at, exceptionId: office.ids.paperException() };
        const exception = approveException(asked, approver, at);
        return { puts: { paperExceptions: [exception] }, answer: exception };
      },
    );
  };
