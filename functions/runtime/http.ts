import type { APIGatewayProxyResult } from 'aws-lambda';
import { type Language, languageOf, type Saying, type Says } from '#shared/contract/problem.ts';
import { HEADERS, type Noun, type Route } from '#shared/contract/route.ts';
import type { Contract } from '#shared/contract/routes.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { DONE_AS_POST } from '#shared/domain/permission/role.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { instantOf } from '#shared/domain/time.ts';
import { type OfficeStore, type Once, Overtaken, type StoredAnswer } from '#shared/store/office-store.ts';
import { type Actors, admitPerson, askedPost, findPerson, seat } from './actor.ts';
import { type Again, whileOvertaken } from './again.ts';
import { isPassing, logFault } from './fault.ts';
import { askedOnce, runOnce, scopeOf } from './idempotency.ts';
import { lazily } from './lazily.ts';
import type { Log } from './log.ts';
import { answered, refused } from './reply.ts';
import { parsePart, type Request, readIfMatch, readJson, readRequest, singleValues } from './request.ts';
import { type SaysOf, saidByAll, sayingOf } from './saying.ts';
import type {
  ActorOf,
  AnswerOf,
  Asked,
  Operation,
  OperationsOf,
  Person,
  Routes,
  UseCases,
} from './use-case.ts';

/** What every signed-in noun needs beside its use cases. */
export type Door = {
  readonly actors: Actors;
  readonly findAnswer: OfficeStore['findAnswer'];
};

/** A noun, wired. A noun of public routes only has no door. */
export type Served<N extends Noun> = {
  readonly log: Log;
  readonly clock: Pick<Again, 'now' | 'pause'>;
  readonly door?: Door;
  readonly useCases: UseCases<N>;
};

type Bound = { readonly route: Route; readonly run: (request: Request) => Promise<Done> };
type Done = { readonly status: number; readonly answer: unknown; readonly repeated: boolean };
const spoken = ({ header }: Request): Language => languageOf(header(HEADERS.language));
/** Who asks, and what makes a repetition of it known. */
type Known = { readonly actor: unknown; readonly once: Once | undefined };
type Parts = Pick<Served<Noun>, 'log' | 'clock' | 'door'>;

/** Whom the office knows by a login, and the directory that says so. */
type Met = { readonly directory: Directory; readonly person: Person };

/** Closed by default: a signed-in route without a door, or a login that the directory does not know, is refused. */
const meet = async (parts: Parts, { access }: Route, request: Request): Promise<Met | undefined> => {
  if (access === 'public') return undefined;
  if (!parts.door) throw new Error('a signed-in route is served without a door');
  if (request.login === undefined) throw new Refusal('sign-in.required');
  const { actors } = parts.door;
  const directory = await actors.directory.current();
  return { directory, person: findPerson(directory, actors, request.login) };
};

/** Who asks, as the route's access says; without its role they are refused. */
const actorOf = (parts: Parts, { access, act }: Route, request: Request, met: Met | undefined): unknown => {
  if (access === 'public') return undefined;
  if (!met) throw new Refusal('sign-in.required');
  const { directory, person } = met;
  const post = askedPost(request);
  admitPerson(person, access);
  if (!DONE_AS_POST[access]) return person;
  return seat(directory, person, { post, at: instantOf(parts.clock.now()), act: act ?? access });
};

/** Joins a route and its use case: from here on types follow from the route. */
const bind = <R extends Route>(parts: Parts, route: R, operation: Operation<R>): Bound => {
  const { first, again } =
    typeof operation === 'function' ? { first: operation, again: undefined } : operation;
  const parseAsked = (request: Request, json: unknown, { actor, once }: Known): Asked<R> => {
    const params = parsePart(route.params, request.params, 'path');
    const query = parsePart(route.query, singleValues(request.query), 'query');
    const body = route.body && parsePart(route.body, json, 'body');
    const ifMatch = route.method === 'POST' ? readIfMatch(request) : undefined;
    // Each part was made by this very route's schemas; the compiler cannot follow that through a generic.
    return { actor, params, query, body, once, ifMatch, language: spoken(request) } as Asked<R>;
  };
  const repeat = async (request: Request, json: unknown, stored: StoredAnswer): Promise<unknown> => {
    if (again === undefined) return stored.body;
    // What is made anew is not only told again: it is for whom may ask for it today.
    const actor = actorOf(parts, route, request, await meet(parts, route, request));
    // As above: what the route's own access makes of who asks.
    return again(stored, actor as ActorOf<R>, parseAsked(request, json, { actor, once: undefined }));
  };
  const run = async (request: Request): Promise<Done> => {
    const json = route.body === undefined ? undefined : readJson(request);
    const asked = route.method === 'POST' ? askedOnce(route, { ...request, json }) : undefined;
    const onOvertaken = (by: Overtaken['by'], tries: number): void =>
      parts.log.say('request.overtaken', { operation: route.id, by, tries, requestId: request.requestId });
    // Run again, it is asked again who asks: what came first may have taken their role, or relieved them.
    const outcome = await whileOvertaken({ ...parts.clock, onOvertaken }, async () => {
      const met = await meet(parts, route, request);
      const once = asked && met && { ...asked, scope: scopeOf(met.person) };
      const act = async (): Promise<AnswerOf<R>> => {
        const actor = actorOf(parts, route, request, met);
        return first(parseAsked(request, json, { actor, once }));
      };
      const { door } = parts;
      // Whoever the office does not know has been refused by now: no stored answer is looked up for them.
      return door ? runOnce(door.findAnswer, once, act) : { kind: 'first' as const, answer: await act() };
    });
    if (outcome.kind === 'first') return { status: route.status, answer: outcome.answer, repeated: false };
    const { stored } = outcome;
    return { status: stored.status, answer: await repeat(request, json, stored), repeated: true };
  };
  return { route, run };
};

const bindAll = <N extends Noun>(served: Served<N>, routes: Routes<N>): ReadonlyMap<string, Bound> => {
  const bindOne = <Id extends OperationsOf<N>>(id: Id): Bound =>
    bind<Contract[Id]>(served, routes[id], served.useCases[id]);
  const ids = Object.keys(served.useCases) as OperationsOf<N>[];
  return new Map(
    ids.map(bindOne).map(bound => [`${bound.route.method} ${bound.route.path}`, bound] as const),
  );
};

/**
 * Any error as the refusal its reader gets. What is nobody's refusal, or one that no route of the noun declares, is our
 * fault, logged without its words.
 */
const refusalOf = (
  log: Log,
  error: unknown,
  { says, operation, requestId }: { says: Says; operation: string; requestId: string },
): Saying => {
  const saying = error instanceof Refusal ? sayingOf(says, error) : undefined;
  if (saying) return saying;
  if (isPassing(error) || error instanceof Overtaken) return saidByAll('server.busy');
  logFault(log, { where: operation, error, subject: requestId });
  return saidByAll('server.fault');
};

/**
 * The Lambda of a noun, given the noun's own routes and the words of its own refusals: whoever waits for it to start should
 * not wait for those of all the others (ADR 24). It finds the operation, lets in whom its access admits, parses, runs, answers. Plain functions, no
 * middleware: the order of these steps is the rule, and it reads here from top to bottom.
 */
export const serve = <N extends Noun>(
  _noun: N,
  { routes, says }: { readonly routes: Routes<N>; readonly says: SaysOf<N> },
  build: () => Served<N>,
): ((event: unknown) => Promise<APIGatewayProxyResult>) => {
  const wired = lazily(() => {
    const served = build();
    return { ...served, operations: bindAll(served, routes) };
  });
  return async event => {
    const { log, clock, operations } = wired();
    const began = clock.now();
    const request = readRequest(event);
    const { requestId } = request;
    const bound = operations.get(`${request.method} ${request.resource}`);
    const operation = bound?.route.id ?? 'unknown';
    try {
      if (!bound) throw new Refusal('request.unknown-route');
      const { status, answer, repeated } = await bound.run(request);
      if (repeated) log.say('request.repeated', { operation, requestId });
      log.say('request.answered', { operation, status, ms: clock.now() - began, requestId });
      return answered(status, answer, { route: bound.route, language: spoken(request) });
    } catch (error) {
      const saying = refusalOf(log, error, { says, operation, requestId });
      const reply = refused(saying, spoken(request));
      const { code } = saying;
      log.say('request.refused', {
        operation,
        code,
        status: reply.statusCode,
        ms: clock.now() - began,
        requestId,
      });
      log.count('Refusals', 1, { code });
      return reply;
    }
  };
};
