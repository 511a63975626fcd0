import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { setGoLive as set } from '#shared/domain/readiness/go-live.ts';

export const setGoLive =
  (office: Office): UseCase<typeof contract.setGoLive> =>
  async ({ actor, params, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'setGoLive' }, (directory, at) => {
      const dated = set(directory.getOffice(params.officeId), body, at);
      return { puts: { offices: [dated] }, answer: dated };
    });
