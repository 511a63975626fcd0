import type { Person } from '#functions/runtime/use-case.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { mustKeep, mustKeepOfficer } from '#shared/domain/directory/keepers.ts';
import type { Mandate } from '#shared/domain/directory/mandate.ts';
import type { Instant } from '#shared/domain/time.ts';

/** Refuses who does not keep the place that a mandate is for: the helped officer's seats, or the delegating post's office. */
export const mustKeepPlace = (
  directory: Directory,
  actor: Person,
  { mandate, at }: { readonly mandate: Mandate; readonly at: Instant },
): void => {
  if (mandate.kind === 'assistant')
    mustKeepOfficer(directory, actor, { officer: directory.getOfficer(mandate.of), at });
  else mustKeep(directory, actor, directory.getPost(mandate.postId).officeId);
};
