import type { Person } from '#functions/runtime/use-case.ts';
import { runsAt } from '#shared/domain/directory/charge.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { isInCharge } from '#shared/domain/directory/in-charge.ts';
import { keeps } from '#shared/domain/directory/keepers.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { PhraseOwner } from '#shared/store/desk.ts';

/** Whether somebody may change an office's phrases: who sits in the post in charge of it, or keeps its directory. */
export const mayChangePhrases = (
  directory: Directory,
  person: Person,
  { officeId, at }: { readonly officeId: OfficeId; readonly at: Instant },
): boolean => {
  const charges = person.officer ? directory.chargesOfOfficer(person.officer.officerId) : [];
  return (
    charges.some(charge => runsAt(charge, at) && isInCharge(directory, officeId, charge.postId)) ||
    keeps(directory, person, officeId)
  );
};

/** Whose phrases are changed: one's own, or those of an office that one may change them for. */
export const phraseOwner = (
  directory: Directory,
  person: Person,
  { officeId, at }: { readonly officeId: OfficeId | undefined; readonly at: Instant },
): PhraseOwner => {
  if (officeId === undefined) {
    if (!person.officer) throw new Refusal('actor.unknown');
    return { officerId: person.officer.officerId };
  }
  directory.getOffice(officeId);
  if (!mayChangePhrases(directory, person, { officeId, at }))
    throw new Refusal('permission.denied', { officeId });
  return { officeId };
};
