import type { Office } from '#functions/office/office.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { workingDaysBetween } from '#shared/domain/calendar.ts';
import { admit } from '#shared/domain/file.ts';
import { given } from '#shared/domain/holding.ts';
import { FILE_ACTS, type FileAct } from '#shared/domain/permission/file-rules.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Whether a gate lets one through: it refuses by throwing. */
const passes = (gate: () => void): boolean => {
  try {
    gate();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

export const getFile =
  ({ files, store, clock }: Office): UseCase<typeof contract.getFile> =>
  async ({ params, actor }) => {
    const { head, relations } = await files.read(params.fileId, actor, { part: 'head' });
    const directory = await store.directory.lately();
    const isOpen = (act: FileAct): boolean =>
      isNamedFor(directory, actor, `file.${act}`) && passes(() => admit(head, act, relations));
    const may = FILE_ACTS.filter(isOpen);
    const { dueAt } = await store.holdings.of(head);
    const { calendar } = directory.getOffice(directory.getPost(head.holder).officeId);
    const workingDays = workingDaysBetween(head.heldSince, head.closedAt ?? clock.now(), calendar);
    return { ...head, may, workingDays, ...given('dueAt', dueAt) };
  };
