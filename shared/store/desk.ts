import * as z from 'zod';
import { MASTER_PHRASES, Phrase } from '#shared/domain/desk/phrase.ts';
import type { Phrases } from '#shared/domain/desk/phrases.ts';
import { type OfficeId, type OfficerId, PostId } from '#shared/domain/ids.ts';
import { type batchWriter, puts } from './batch-write.ts';
import type { writesOf } from './commit.ts';
import { key } from './keys.ts';
import { type Once, Overtaken, type StoredAnswer } from './office-store.ts';
import { type Item, read, type Table, type Where } from './table.ts';
import { hasRevision, isNew, type Write } from './transaction.ts';

type Parts = {
  readonly table: Table;
  readonly plan: ReturnType<typeof writesOf>;
  readonly transact: (planned: readonly Write[]) => Promise<void>;
  readonly batch: ReturnType<typeof batchWriter>;
};

/** Whose phrases: an officer’s own, or those of an office. */
export type PhraseOwner = { readonly officerId: OfficerId } | { readonly officeId: OfficeId };
/** A list as it was read; `revision` counts its changes. */
export type PhraseList = { readonly phrases: Phrases; readonly revision: number };

/** What an officer has at hand wherever they sit, and what their office gives them. */
export type Desk = {
  /** Favourites, own phrases and the office’s, in one read. */
  readonly look: (of: { readonly officerId: OfficerId; readonly officeId: OfficeId }) => Promise<{
    readonly favourites: readonly PostId[];
    readonly own: PhraseList;
    readonly office: PhraseList;
  }>;
  /** An office that has changed nothing yet has the master. */
  readonly phrases: (owner: PhraseOwner) => Promise<PhraseList>;
  /** Puts a list in the place of the one that was read; throws Overtaken when another change came first. */
  readonly keepPhrases: (change: {
    readonly owner: PhraseOwner;
    readonly before: PhraseList;
    readonly phrases: Phrases;
    readonly once: Once;
    readonly answer: StoredAnswer;
  }) => Promise<void>;
  /** All of them, in their order. */
  readonly keepFavourites: (officerId: OfficerId, posts: readonly PostId[]) => Promise<void>;
};

const StoredPhrases = z.strictObject({ revision: z.int().min(1), phrases: z.array(Phrase) });
const StoredFavourites = z.strictObject({ posts: z.array(PostId) });

const wherePhrases = (owner: PhraseOwner): Where => ({
  pk: 'officerId' in owner ? key.personal(owner.officerId) : key.office(owner.officeId),
  sk: key.phrases(),
});
const whereFavourites = (officerId: OfficerId): Where => ({
  pk: key.personal(officerId),
  sk: key.favourites(),
});

const listOf = (owner: PhraseOwner, item: Item | undefined): PhraseList => {
  if (item) return read(StoredPhrases, item);
  return { revision: 0, phrases: 'officeId' in owner ? MASTER_PHRASES : [] };
};

export const openDesk = ({ table, plan, transact, batch }: Parts): Desk => ({
  look: async ({ officerId, officeId }) => {
    const places = [whereFavourites(officerId), wherePhrases({ officerId }), wherePhrases({ officeId })];
    const items = await table.findMany(places);
    const [favourites, own, office] = places.map(({ pk, sk }) =>
      items.find(item => item['pk'] === pk && item['sk'] === sk),
    );
    return {
      favourites: favourites ? read(StoredFavourites, favourites).posts : [],
      own: listOf({ officerId }, own),
      office: listOf({ officeId }, office),
    };
  },

  phrases: async owner => listOf(owner, await table.find(wherePhrases(owner))),

  keepPhrases: async ({ owner, before: { revision }, phrases, once, answer }) => {
    const changed = () => new Overtaken('desk');
    const asRead = revision === 0 ? isNew : hasRevision(revision);
    const item = { ...wherePhrases(owner), revision: revision + 1, phrases };
    await transact([plan.once(once, answer), plan.write.put(item, asRead, changed)]);
  },

  keepFavourites: (officerId, posts) => batch(puts([{ ...whereFavourites(officerId), posts }])),
});
