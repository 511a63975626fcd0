import type { ObjectId, OfficeId, PostId } from '#shared/domain/ids.ts';
import type { WordPlace } from '#shared/domain/word-place.ts';
import type { QueryWord } from '#shared/domain/words.ts';

/** Words of one place of a file or receipt, by which one office finds it; each in the form of `wordsOf`. */
export type WordsAt = {
  readonly officeId: OfficeId;
  readonly objectId: ObjectId;
  readonly place: WordPlace;
  readonly words: readonly string[];
};

/** `whole` once all that the file held when it came to the office is in its index. */
export type IndexedIn = { readonly officeId: OfficeId; readonly whole: boolean };

/** The last step done of the event numbered `seq`; steps sort in the order in which they are done. */
export type IndexProgress = { readonly seq: number; readonly step: string };

export type WordMatches = {
  /** Newest first, by the time in their ids. Those that may match, where a word stands in more places than are read. */
  readonly ids: readonly ObjectId[];
  /** Whether one of them holds each word that was not read to its end: looked up for this one. */
  readonly isMatch: (id: ObjectId) => Promise<boolean>;
  /** Where in one of them the words stand, most telling first. */
  readonly placesOf: (id: ObjectId, most: number) => readonly WordPlace[];
};

/**
 * The word index. Its rows follow the journal by a message and are no record of anything: every write may be made again,
 * and what is found must be looked at before it is shown. Reads of words and of what was held are not consistent; those of
 * offices and progress are.
 */
export type WordIndex = {
  /** What an office finds by all of these words. */
  readonly find: (officeId: OfficeId, words: readonly QueryWord[]) => Promise<WordMatches>;
  readonly put: (words: readonly WordsAt[]) => Promise<void>;
  readonly remove: (words: readonly WordsAt[]) => Promise<void>;
  /** The offices that find a file, or a receipt beside that of its diary: what is added to it is put into each. */
  readonly offices: (objectId: ObjectId) => Promise<readonly IndexedIn[]>;
  readonly mark: (objectId: ObjectId, indexed: IndexedIn) => Promise<void>;
  /** How far the message of one event has come, so that a long one goes on where it broke off. */
  readonly progress: (objectId: ObjectId) => Promise<IndexProgress | undefined>;
  readonly keepProgress: (objectId: ObjectId, progress: IndexProgress) => Promise<void>;
  /** Whether a post has, or counts as having had, an object in hand. */
  readonly keepHeld: (postId: PostId, objectId: ObjectId, held: boolean) => Promise<void>;
  /** Those of `ids` that the post has had in hand: one query over the span of the files, one over that of the receipts. */
  readonly heldAmong: (postId: PostId, ids: readonly ObjectId[]) => Promise<ReadonlySet<ObjectId>>;
};
