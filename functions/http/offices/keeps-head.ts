import type { Directory } from '#shared/domain/directory/directory.ts';
import { type Keeper, mustKeep, mustKeepAll } from '#shared/domain/directory/keepers.ts';
import type { Head } from '#shared/domain/numbering/head.ts';

/** Refuses who keeps neither the office a head is for nor, where it is for all, the whole district. */
export const mustKeepHead = (
  directory: Directory,
  keeper: Keeper,
  { officeId }: Pick<Head, 'officeId'>,
): void => {
  if (officeId === undefined) mustKeepAll(keeper);
  else mustKeep(directory, keeper, officeId);
};
