import type { Person } from '#functions/runtime/use-case.ts';
import type { OfficerId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Notifications belong to an officer; a first administrator not yet in the directory has none to read. */
export const ownId = ({ officer }: Person): OfficerId => {
  if (!officer) throw new Refusal('actor.unknown');
  return officer.officerId;
};
