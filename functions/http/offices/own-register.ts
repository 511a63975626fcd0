import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { type RegisterKind, rulesOf } from '#shared/domain/numbering/rules.ts';
import type { Series } from '#shared/domain/numbering/series.ts';
import { type RegisterYear, yearAt } from '#shared/domain/numbering/year.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { RegisterPart } from '#shared/store/registers.ts';

type Asked = {
  readonly actor: ByOfficer;
  /** The one that runs, unless another is asked for. */
  readonly year?: RegisterYear | undefined;
  readonly series?: Series | undefined;
};

/** A register is for the posts of its own office; for all others there is no such office. */
export const ownRegister = async (
  { clock, store }: Pick<Office, 'clock' | 'store'>,
  of: RegisterKind,
  { officeId }: { readonly officeId: OfficeId },
  { actor, year, series }: Asked,
): Promise<RegisterPart> => {
  if (actor.officeId !== officeId) throw new Refusal('office.unknown');
  const office = (await store.directory.lately()).getOffice(officeId);
  return { of, officeId, year: year ?? yearAt(rulesOf(office, of).year, clock.now()), series };
};
