import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Role } from '#shared/domain/directory/officer.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import { type Act, mandateCovers } from '#shared/domain/permission/table.ts';
import { type Standing, standingOf } from '#shared/domain/relations.ts';

/** What the directory tells of whoever looks at a paper: their roles, and how their post stands to its holder and office. */
export type Onlooker = { readonly roles: readonly Role[]; readonly standing: Standing };

export const onlooker = (
  directory: Directory,
  actor: ByOfficer,
  { holder, officeId }: { readonly holder: PostId; readonly officeId: OfficeId },
): Onlooker => ({
  roles: directory.find('officers', actor.officerId)?.roles ?? [],
  standing: {
    ...standingOf(actor),
    aboveHolder: directory.lineAbove(holder),
    officesAbove: directory.officesAbove(officeId),
  },
});

/** Whether whoever acts does so as themself, or by a mandate that names this act. */
export const isNamedFor = (directory: Directory, { mandate }: ByOfficer, act: Act): boolean => {
  if (!mandate) return true;
  const given = directory.find('mandates', mandate.mandateId);
  return given !== undefined && mandateCovers(given, act);
};
