import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';
import { admitPattern } from '#shared/domain/numbering/admit-pattern.ts';
import { REGISTER_KINDS } from '#shared/domain/numbering/rules.ts';

export const setOfficeNumbering =
  (office: Office): UseCase<typeof contract.setOfficeNumbering> =>
  async ({ actor, params, body: numbering, once }) =>
    changeDirectory(office, { actor, once, operation: 'setOfficeNumbering' }, directory => {
      const before = directory.getOffice(params.officeId);
      mustKeep(directory, actor, params.officeId);
      for (const of of REGISTER_KINDS) {
        const rules = numbering[of];
        if (rules) admitPattern(of, rules.pattern);
      }
      const numbered = { ...before, numbering };
      return { puts: { offices: [numbered] }, answer: numbered };
    });
