import type { Office } from '#functions/office/office.ts';
import type { RecordItem } from '#shared/contract/record-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import type { OfficeId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Whose records are looked at: those of the officer's own office, or of one below it; for anybody else there is no such office. */
export const ofOffice = async (
  { store }: Pick<Office, 'store'>,
  { officeId: own }: ByOfficer,
  asked: OfficeId | undefined,
): Promise<OfficeId> => {
  if (asked === undefined) return own;
  const directory = await store.directory.lately();
  if (!directory.officesAbove(asked).includes(own)) throw new Refusal('office.unknown');
  return asked;
};

export const itemOf = ({
  fileId,
  number,
  officeId,
  subject,
  nature,
  paper,
  state,
  version,
  closedAt,
  recorded,
  holds,
  requisitions,
  out,
  proposal,
  disposed,
  cover,
}: FileHead): RecordItem => ({
  fileId,
  number,
  officeId,
  subject,
  nature,
  state,
  version,
  ...given('paper', paper),
  ...given('closedAt', closedAt),
  ...given('recorded', recorded),
  ...given('holds', holds),
  ...given('requisitions', requisitions),
  ...given('out', out),
  ...given('proposal', proposal),
  ...given('disposed', disposed),
  ...given('proposed', cover?.retention),
});
