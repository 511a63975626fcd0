import type { Office } from '#functions/office/office.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { Look } from '#shared/domain/readiness/choose.ts';
import { sightOf } from '#shared/domain/readiness/sight.ts';
import { istDay } from '#shared/domain/time.ts';

/** Everything the register is read from: the directory, who has moved a file, and how far this person sees. */
export const lookAs = async (
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  actor: Person,
): Promise<Look> => {
  const [directory, uses] = await Promise.all([store.directory.lately(), store.adoption.officers()]);
  const at = clock.now();
  const movedFirst = new Map(
    uses.flatMap(({ officerId, firstMovedAt }) =>
      firstMovedAt ? [[officerId, istDay(firstMovedAt)] as const] : [],
    ),
  );
  return { directory, sight: sightOf(directory, actor, at), seen: { at, movedFirst } };
};
