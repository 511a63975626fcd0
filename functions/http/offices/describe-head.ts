import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { getHead } from '#shared/domain/numbering/head.ts';
import { mustKeepHead } from './keeps-head.ts';

export const describeHead =
  (office: Office): UseCase<typeof contract.describeHead> =>
  async ({ actor, params, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'describeHead' }, directory => {
      const before = getHead(directory, params.headId);
      mustKeepHead(directory, actor, before);
      const described = { ...before, ...body };
      return { puts: { heads: [described] }, answer: described };
    });
