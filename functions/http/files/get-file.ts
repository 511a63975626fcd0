import type { Office } from '#functions/office/office.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import type { Leeway } from '#functions/office/posts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admit } from '#shared/domain/file.ts';
import { type HeldFile, reopensAlone } from '#shared/domain/file-acts.ts';
import { timesOf } from '#shared/domain/file-times.ts';
import { given } from '#shared/domain/holding.ts';
import { FILE_ACTS, type FileAct } from '#shared/domain/permission/file-rules.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { wayBack } from '#shared/domain/way.ts';

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

/** What the table of rights admits and the office's own rules keep for a superior, is not offered. */
const isOffered = (act: FileAct, file: Pick<HeldFile, 'head'>, { relations, leeway }: Offering): boolean => {
  if (act === 'close') return leeway.closes;
  if (act === 'reopen') return reopensAlone(file, { relations, hasSuperior: leeway.hasSuperior });
  return true;
};
type Offering = { readonly relations: Relations; readonly leeway: Leeway };

export const getFile =
  ({ files, store, clock, posts }: Office): UseCase<typeof contract.getFile> =>
  async ({ params, actor }) => {
    const { head, relations } = await files.read(params.fileId, actor, { part: 'head' });
    const directory = await store.directory.lately();
    const offering = { relations, leeway: await posts.leeway(head.holder) };
    const isOpen = (act: FileAct): boolean =>
      isNamedFor(directory, actor, `file.${act}`) &&
      passes(() => admit(head, act, relations)) &&
      isOffered(act, { head }, offering);
    const holding = await store.holdings.of(head);
    const line = await posts.line(head, clock.now());
    const { calendar } = directory.getOffice(directory.getPost(head.holder).officeId);
    const { level } = directory.getPost(head.holder);
    return {
      ...head,
      may: FILE_ACTS.filter(isOpen),
      level,
      ...timesOf({ head, holding }, { calendar, now: clock.now() }),
      ...given('returnsTo', head.state === 'CLOSED' ? undefined : wayBack(head, line)?.to),
    };
  };
