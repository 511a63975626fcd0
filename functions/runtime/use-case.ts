import type * as z from 'zod';
import type { Language } from '#shared/contract/problem.ts';
import type { Noun, Route } from '#shared/contract/route.ts';
import type { Contract, OperationId } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Officer, Role } from '#shared/domain/directory/officer.ts';
import type { DONE_AS_POST } from '#shared/domain/permission/role.ts';
import type { Once, StoredAnswer } from '#shared/store/office-store.ts';

/** Who is signed in. `officer` is absent only for the first administrator of an empty district. */
export type Person = {
  readonly login: string;
  readonly officer: Officer | undefined;
  readonly roles: readonly Role[];
};

type DoneAsPost = {
  [P in keyof typeof DONE_AS_POST]: (typeof DONE_AS_POST)[P] extends true ? P : never;
}[keyof typeof DONE_AS_POST];

/** Who asks, as the route's access says: nobody, a person, or a person as one of their posts. */
export type ActorOf<R extends Route> = R['access'] extends 'public'
  ? undefined
  : R['access'] extends DoneAsPost
    ? ByOfficer
    : Person;

/** A request as a use case gets it: everything parsed by the route's own schemas. */
export type Asked<R extends Route> = {
  readonly actor: ActorOf<R>;
  readonly params: z.output<R['params']>;
  readonly query: z.output<R['query']>;
  readonly body: R['body'] extends z.ZodObject ? z.output<R['body']> : undefined;
  /** For a POST, what makes a repetition known; it is part of the act's own transaction. */
  readonly once: R['method'] extends 'POST' ? Once : undefined;
  /** The version the caller last saw, if they sent If-Match. */
  readonly ifMatch: number | undefined;
  /** Of the words in what is answered. */
  readonly language: Language;
};
/** What the store reads is read-only, and an answer is only read. */
export type Unchanging<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Unchanging<T[K]> };
export type AnswerOf<R extends Route> = Unchanging<z.output<R['answer']>>;

/** One operation: reads, asks the domain, commits. It may be run again as a whole when another writer was first. */
export type UseCase<R extends Route> = (asked: Asked<R>) => Promise<AnswerOf<R>>;

/** An operation whose stored answer cannot be given again as it stands (a signed address expires, a code is not kept). */
export type Repeatable<R extends Route> = {
  readonly first: UseCase<R>;
  /**
   * @param actor whoever asks again: the same login, with the roles and posts it has today.
   * @param asked what they ask: the very same as the first time, as its hash says, so that none of it need be kept.
   */
  readonly again: (stored: StoredAnswer, actor: ActorOf<R>, asked: Asked<R>) => Promise<AnswerOf<R>>;
};
export type Operation<R extends Route> = UseCase<R> | Repeatable<R>;

export type OperationsOf<N extends Noun> = {
  [Id in OperationId]: Contract[Id]['noun'] extends N ? Id : never;
}[OperationId];

/** A noun's part of the contract. */
export type Routes<N extends Noun> = { readonly [Id in OperationsOf<N>]: Contract[Id] };

/** Every operation of a noun, none left out and none too many. */
export type UseCases<N extends Noun> = { readonly [Id in OperationsOf<N>]: Operation<Contract[Id]> };
