import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { endHead as end, getHead } from '#shared/domain/numbering/head.ts';
import { mustKeepHead } from './keeps-head.ts';

export const endHead =
  (office: Office): UseCase<typeof contract.endHead> =>
  async ({ actor, params, once }) =>
    changeDirectory(office, { actor, once, operation: 'endHead' }, (directory, at) => {
      const head = getHead(directory, params.headId);
      mustKeepHead(directory, actor, head);
      const ended = end(head, at);
      return { puts: { heads: [ended] }, answer: ended };
    });
