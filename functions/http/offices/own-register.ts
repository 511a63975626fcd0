import type { ByOfficer } from '#shared/domain/actor.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import type { RegisterKind } from '#shared/domain/numbering/rules.ts';
import type { Series } from '#shared/domain/numbering/series.ts';
import type { RegisterYear } from '#shared/domain/numbering/year.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { RegisterPart } from '#shared/store/registers.ts';

/** A register is for the posts of its own office; for all others there is no such office. */
export const ownRegister = (
  of: RegisterKind,
  { officeId }: { readonly officeId: OfficeId },
  {
    actor,
    year,
    series,
  }: { readonly actor: ByOfficer; readonly year: RegisterYear; readonly series?: Series | undefined },
): RegisterPart => {
  if (actor.officeId !== officeId) throw new Refusal('office.unknown');
  return { of, officeId, year, series };
};
