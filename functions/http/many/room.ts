import { type Answered, type ForEach, forEach, type Part, stepOf } from '#functions/office/each.ts';
import type { Office } from '#functions/office/office.ts';
import type { Again } from '#functions/runtime/again.ts';
import { Stands } from '#shared/contract/many-views.ts';
import type { Language } from '#shared/contract/problem.ts';
import type { ObjectId } from '#shared/domain/ids.ts';
import type { Once, StoredAnswer } from '#shared/store/office-store.ts';

export type Room = Office & { readonly again: Again; readonly allowsTwoLevels: boolean };

type Done = Answered<Stands> & { readonly objectId: ObjectId };

/** What a request about one item holds beside its own body, made of its part of the request about many. */
export const askedOf = ({ actor, once }: Part, language: Language) => ({
  actor,
  once,
  query: {},
  ifMatch: undefined,
  language,
});

export const standsAt = ({ version, state, holder }: Stands): Stands => ({ version, state, holder });

/** A repetition of the whole is answered as it was; a first run is kept once every part has its answer. */
export const answeredOnce = async <A>(
  { store }: Pick<Office, 'store'>,
  once: Once,
  { read, run }: { readonly read: (stored: StoredAnswer) => A; readonly run: () => Promise<A> },
): Promise<A> => {
  const before = await store.findAnswer(once);
  if (before) return read(before);
  const answer = await run();
  await store.commit({ decisions: [], once, answer: { status: 200, body: answer } });
  return answer;
};

/** The same for the acts that answer where each file or receipt stands. */
export const eachObject = async <T>(
  room: Room,
  each: Omit<ForEach<T, Stands>, 'read' | 'nameOf'> & { readonly objectOf: (item: T) => ObjectId },
): Promise<readonly Done[]> => {
  const { objectOf } = each;
  const done = await forEach(room, room.again, {
    ...each,
    nameOf: objectOf,
    read: stored => Stands.parse(standsAt(Stands.loose().parse(stored))),
  });
  return done.map(({ item, ...answered }) => ({ objectId: objectOf(item), ...answered }));
};

/**
 * Opens what lies unopened before it is acted on: by acting on it the officer has it before them (ADR 4). Repeated, it does
 * not open what was acted on already and has come back since.
 */
export const opened = async (
  { store }: Pick<Office, 'store'>,
  part: Part,
  head: { readonly openedAt?: unknown },
  open: (part: Part) => Promise<unknown>,
): Promise<void> => {
  if (head.openedAt !== undefined || (await store.findAnswer(part.once))) return;
  await open({ ...part, once: stepOf(part.once, 'open') });
};
