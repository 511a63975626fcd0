import * as z from 'zod';
import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { SignIns } from '#functions/runtime/sign-ins.ts';
import type { Person, Repeatable } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { mustKeepOfficer } from '#shared/domain/directory/keepers.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import { OfficerId } from '#shared/domain/ids.ts';
import { isProvisional } from '#shared/domain/provisional-login.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';

type Parts = Pick<Office, 'store' | 'clock'> & { readonly signIns: SignIns; readonly log: Log };

/** What is kept of the answer: for whom, never the code. So a repetition gives a new one, and voids the old. */
const Kept = z.strictObject({ officerId: OfficerId });
type Kept = z.output<typeof Kept>;

export const issueSignInCode = (parts: Parts): Repeatable<typeof contract.issueSignInCode> => {
  const { store, clock, signIns, log } = parts;
  const mayIssue = (directory: Directory, actor: Person, { officerId }: Kept, at: Instant): Officer => {
    const officer = directory.getOfficer(officerId);
    mustKeepOfficer(directory, actor, { officer, at });
    if (!isProvisional(officer.login)) throw new Refusal('officer.signs-in-by-mail-id', { officerId });
    return officer;
  };
  const issue = async (actor: Person, kept: Kept) => {
    const { officerId, login } = mayIssue(await store.directory.current(), actor, kept, clock.now());
    const issued = await signIns.issue(login);
    // Whoever gives out a code could sign in by it: that it was given must be found without asking them.
    log.say('sign-in-code.issued', { officerId, by: actor.officer?.officerId });
    return { officerId, login, ...issued };
  };
  return {
    first: async ({ actor, params: { officerId }, once }) => {
      const request = { actor, once, operation: 'issueSignInCode', status: 201 } as const;
      // Remembered before the code is made: whoever dies in between has only to ask again.
      const kept = await changeDirectory(parts, request, (directory, at) => {
        mayIssue(directory, actor, { officerId }, at);
        return { puts: {}, answer: { officerId } };
      });
      return issue(actor, kept);
    },
    again: async ({ body }, actor) => issue(actor, Kept.parse(body)),
  };
};
