import { answeredOnce, type ForEach, forEach, type Part, stepOf } from '#functions/office/each.ts';
import type { Office } from '#functions/office/office.ts';
import type { Again } from '#functions/runtime/again.ts';
import type { AnswerOf } from '#functions/runtime/use-case.ts';
import { Stands } from '#shared/contract/many-views.ts';
import type { Language, Says } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ObjectId } from '#shared/domain/ids.ts';

export type Room = Office & {
  readonly again: Again;
  readonly allowsTwoLevels: boolean;
  /** The words of what a file or receipt may be refused for. */
  readonly says: Says;
};

/** What a request about one item holds beside its own body, made of its part of the request about many. */
export type Each = Part & {
  readonly query: Record<never, never>;
  readonly ifMatch: undefined;
  readonly language: Language;
};

export const standsAt = ({ version, state, holder }: Stands): Stands => ({ version, state, holder });

/** Routes that answer where each file or receipt stands. */
type OnMany = Pick<typeof contract.markMany, 'access' | 'answer'> & Pick<ForEach<never, never>, 'act'>;

/** Acts on each file or receipt by itself, and answers where it stands now or why nothing was done with it. */
export const onEach = <T>(
  room: Room,
  { access: needs, act, answer }: OnMany,
  { language, ...asked }: ForEach<T, Stands>['asked'] & { readonly language: Language },
  of: {
    readonly items: readonly T[];
    readonly idOf: (item: T) => ObjectId;
    readonly one: (item: T, each: Each) => Promise<Stands>;
  },
): Promise<AnswerOf<typeof contract.markMany>> =>
  answeredOnce(room, asked.once, {
    read: ({ body }) => answer.parse(body),
    run: async () => {
      const { items, idOf, one } = of;
      const done = await forEach(room, room.again, {
        asked,
        needs,
        act,
        says: room.says,
        items,
        nameOf: idOf,
        read: stored => standsAt(Stands.loose().parse(stored)),
        one: async (item, part) =>
          standsAt(await one(item, { ...part, query: {}, ifMatch: undefined, language })),
      });
      return { items: done.map(({ item, ...answered }) => ({ objectId: idOf(item), ...answered })) };
    },
  });

/**
 * Opens what lies unopened before it is acted on: by acting on it the officer has it before them (ADR 4). Repeated, it does
 * not open what was acted on already and has come back since.
 */
export const opened = async (
  { store }: Pick<Office, 'store'>,
  each: Each,
  head: { readonly openedAt?: unknown },
  open: (each: Each) => Promise<unknown>,
): Promise<void> => {
  if (head.openedAt !== undefined || (await store.findAnswer(each.once))) return;
  await open({ ...each, once: stepOf(each.once, 'open') });
};
