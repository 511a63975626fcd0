import { admitPerson, seat } from '#functions/runtime/actor.ts';
import { type Again, whileOvertaken } from '#functions/runtime/again.ts';
import { runOnce } from '#functions/runtime/idempotency.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import { sayingOf } from '#functions/runtime/saying.ts';
import type { Says } from '#shared/contract/problem.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Permission } from '#shared/domain/permission/role.ts';
import type { Act } from '#shared/domain/permission/table.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Once, StoredAnswer } from '#shared/store/office-store.ts';
import type { Office } from './office.ts';

/** Items under way at one time: two acts for each of a hundred, one after another, would come near the function's own 15 s. */
const LANES = 5;

/** One item's part of a request: by whom as they are at that moment, and known for itself. */
export type Part = { readonly actor: ByOfficer; readonly once: Once };

export type ForEach<T, A> = {
  readonly asked: { readonly actor: ByOfficer; readonly once: Once };
  readonly needs: Permission;
  readonly act: Act;
  /** The words of what an item may be refused for. */
  readonly says: Says;
  readonly items: readonly T[];
  /** What tells the items of one request apart. */
  readonly nameOf: (item: T) => string;
  /** Reads the answer again that an item got before. */
  readonly read: (stored: unknown) => A;
  readonly one: (item: T, part: Part) => Promise<A>;
};

/** What came of one item: done, or why not, in both languages. */
export type Answered<A> = {
  readonly acted?: A;
  readonly refused?: { readonly code: string; readonly hi: string; readonly en: string };
};

/**
 * An act of one part that is made of two, one after the other: each is known for itself, so a repetition goes on where the
 * first run was cut off.
 */
export const stepOf = (once: Once, step: string): Once => ({ ...once, key: `${once.key}/${step}` });

/** A hundred items take their time: each goes by whoever may do it at the moment it goes. */
const seatNow = async (
  { clock, store }: Office,
  { asked: { actor }, needs, act }: Pick<ForEach<unknown, unknown>, 'asked' | 'needs' | 'act'>,
): Promise<ByOfficer> => {
  const directory = await store.directory.current();
  const officer = directory.getOfficer(actor.officerId);
  const person = { login: officer.login, officer, roles: officer.roles };
  admitPerson(person, needs);
  return seat(directory, person, { post: actor.postId, at: clock.now(), act });
};

/** Does one thing to each of many, each by itself: what one is refused for keeps no other from being done. */
export const forEach = async <T, A>(
  office: Office,
  again: Again,
  each: ForEach<T, A>,
): Promise<readonly (Answered<A> & { readonly item: T })[]> => {
  const { findAnswer } = office.store;
  return inLanes(each.items, LANES, async item => {
    const once = stepOf(each.asked.once, each.nameOf(item));
    try {
      const work = () =>
        whileOvertaken(again, async () => each.one(item, { actor: await seatNow(office, each), once }));
      const outcome = await runOnce(findAnswer, once, work);
      return {
        item,
        acted: outcome.kind === 'first' ? outcome.answer : each.read(outcome.stored.body),
      };
    } catch (error) {
      const saying = error instanceof Refusal ? sayingOf(each.says, error) : undefined;
      if (!saying) throw error;
      const { hi, en } = saying.words;
      return { item, refused: { code: saying.code, hi, en } };
    }
  });
};

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
