import * as z from 'zod';
import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { SignIns } from '#functions/runtime/sign-ins.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOfficer } from '#shared/domain/directory/checks.ts';
import { mustKeepOfficer } from '#shared/domain/directory/keepers.ts';
import { Officer } from '#shared/domain/directory/officer.ts';
import { isProvisional } from '#shared/domain/provisional-login.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** What is kept of the answer: with the login that ended, so that a repetition ends it where the first asking died before. */
const Kept = z.strictObject({ officer: Officer, ended: z.string() });

export const changeLogin = (
  office: Office & { readonly signIns: SignIns },
): Repeatable<typeof contract.changeLogin> => {
  const { store, signIns } = office;
  /** Of the directory first: an account without an officer lets nobody do anything, an officer without one cannot sign in. */
  const end = async (login: string): Promise<void> => {
    if (!isProvisional(login)) return;
    const directory = await store.directory.current();
    if (directory.findOfficerByLogin(login) === undefined) await signIns.withdraw(login);
  };
  return {
    first: async ({ actor, params: { officerId }, body: { login }, once }) => {
      const request = { actor, once, operation: 'changeLogin' } as const;
      const { officer, ended } = await changeDirectory(office, request, (directory, at) => {
        const before = directory.getOfficer(officerId);
        mustKeepOfficer(directory, actor, { officer: before, at });
        // With the login they would take every seat of that officer.
        if (login === actor.login && actor.officer?.officerId !== officerId)
          throw new Refusal('charge.of-oneself');
        const renamed = admitOfficer(directory, { ...before, login });
        return { puts: { officers: [renamed] }, answer: { officer: renamed, ended: before.login } };
      });
      await end(ended);
      return officer;
    },
    again: async ({ body }) => {
      const { officer, ended } = Kept.parse(body);
      await end(ended);
      return officer;
    },
  };
};
