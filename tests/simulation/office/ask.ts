import type { Office } from '#functions/office/office.ts';
import { admitPerson, seat } from '#functions/runtime/actor.ts';
import { type Again, whileOvertaken } from '#functions/runtime/again.ts';
import { runOnce } from '#functions/runtime/idempotency.ts';
import type { ActorOf, AnswerOf, Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { Route } from '#shared/contract/route.ts';
import type { OfficerId, PostId } from '#shared/domain/ids.ts';
import { DONE_AS_POST } from '#shared/domain/permission/role.ts';

/** Who asks, as which of their posts, for what; the same key is the same request once more. */
export type Asking = {
  readonly officerId: OfficerId;
  readonly post?: PostId | undefined;
  readonly params?: object;
  readonly body?: object;
  readonly key: string;
};
type Parts = { readonly office: Office; readonly again: Again };

/**
 * A request as the door before a use case has it: who asks is looked up now, what is asked is parsed by the route's own
 * schemas, and all of it is run again while others come first.
 */
export const ask = async <R extends Route>(
  { office, again }: Parts,
  route: R,
  useCase: UseCase<R>,
  { officerId, post, params = {}, body, key }: Asking,
): Promise<AnswerOf<R> | undefined> => {
  const { store, clock } = office;
  const once =
    route.method === 'POST'
      ? { scope: officerId, operation: route.id, key, askedSha256: JSON.stringify([params, body]) }
      : undefined;
  const act = async (): Promise<AnswerOf<R>> => {
    const directory = await store.directory.current();
    const officer = directory.getOfficer(officerId);
    const person = { login: officer.login, officer, roles: officer.roles };
    const { access, act: done } = route;
    if (access === 'public') throw new Error('nobody is asked for on a public route');
    admitPerson(person, access);
    const actor = DONE_AS_POST[access]
      ? seat(directory, person, { post, at: clock.now(), act: done ?? access })
      : person;
    const parsed = {
      params: route.params.parse(params),
      query: route.query.parse({}),
      body: route.body?.parse(body),
    };
    // What the route's own schemas and access make; the compiler cannot follow that through a generic.
    const asked = {
      actor: actor as ActorOf<R>,
      ...parsed,
      once,
      ifMatch: undefined,
      language: 'hi',
    } as Asked<R>;
    return useCase(asked);
  };
  return whileOvertaken(again, async () => {
    const outcome = await runOnce(store.findAnswer, once, act);
    // The answer that the first run stored.
    return outcome.kind === 'first' ? outcome.answer : (outcome.stored.body as AnswerOf<R>);
  });
};
