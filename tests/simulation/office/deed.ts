import type { Office } from '#functions/office/office.ts';
import type { Again } from '#functions/runtime/again.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { Route } from '#shared/contract/route.ts';
import type { OfficerId } from '#shared/domain/ids.ts';
import { type Asking, ask } from './ask.ts';

/** One request as somebody means to make it, as often as it takes until an answer is heard. */
export type Deed = {
  readonly operation: string;
  readonly by: OfficerId;
  readonly on: string | undefined;
  readonly run: (parts: { readonly office: Office; readonly again: Again }, key: string) => Promise<unknown>;
};

export const deedOf = <R extends Route>(
  route: R,
  useCase: (office: Office) => UseCase<R>,
  asking: Omit<Asking, 'key'> & { readonly on?: string | undefined },
): Deed => ({
  operation: route.id,
  by: asking.officerId,
  on: asking.on,
  run: (parts, key) => ask(parts, route, useCase(parts.office), { ...asking, key }),
});
