import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admit, FILE_ACTS, type FileAct } from '#shared/domain/file.ts';
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
  ({ files }: Office): UseCase<typeof contract.getFile> =>
  async ({ params, actor }) => {
    const { head, relations } = await files.see(params.fileId, actor);
    const may = FILE_ACTS.filter((act: FileAct) => passes(() => admit(head, act, relations)));
    return { ...head, may };
  };
