import type { ByOfficer } from '#shared/domain/actor.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Register } from '#shared/store/also.ts';

/** A register is for the posts of its own office; for all others there is no such office. */
export const ownRegister = (
  of: Register['of'],
  { officeId }: { readonly officeId: OfficeId },
  { actor, year }: { readonly actor: ByOfficer; readonly year: number },
): Register => {
  if (actor.officeId !== officeId) throw new Refusal('office.unknown');
  return { of, officeId, year };
};
