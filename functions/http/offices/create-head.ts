import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitHead } from '#shared/domain/numbering/head.ts';
import { mustKeepHead } from './keeps-head.ts';

export const createHead =
  (office: Office): UseCase<typeof contract.createHead> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'createHead', status: 201 }, directory => {
      mustKeepHead(directory, actor, body);
      const made = admitHead(directory, { ...body, headId: office.ids.head() });
      return { puts: { heads: [made] }, answer: made };
    });
