import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type ObjectId, OfficeId, type PostId } from '#shared/domain/ids.ts';
import type { QueryWord } from '#shared/domain/words.ts';
import { batchWriter, deletes, puts } from './batch-write.ts';
import { key } from './keys.ts';
import { type Item, read, type Table } from './table.ts';
import type { Pause } from './transaction.ts';
import type { WordIndex, WordsAt } from './word-index.ts';
import { matchesOf, readWords, type WordRead } from './word-matches.ts';
import { placeKey } from './word-places.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly rest: Pause;
};

/**
 * Pages of 1 MB read of each part of a word's rows, each page some nine thousand rows: the word itself in receipts, in
 * files, and the words it begins. What is cut off of the first two is the oldest.
 */
const MOST_PAGES = 3;
const KINDS = ['fil_', 'rct_'] as const;
/** Sorts after `#`, which ends a word, and before every letter and digit. */
const GOES_ON = '$';
const LAST = '\u{10ffff}';

type Span = { readonly says: string; readonly values: Item; readonly newestFirst?: boolean };

const IndexedIn = z.strictObject({ officeId: OfficeId, whole: z.boolean() });
const Progress = z.strictObject({ seq: z.int(), step: z.string() });
const SortKey = z.object({ sk: z.string() });

/** The word index: one row per word, object and place; and what each post has had in hand, for sifting what it may see. */
export const openSearch = ({ client, tableName, table, rest }: Parts): WordIndex => {
  const write = batchWriter(client, tableName, rest);

  /** Sort keys of a range, page after page. The index lags behind the journal anyway: half the price is enough. */
  const sortKeys = async (
    { says, values, newestFirst = false }: Span,
    mostPages = Number.POSITIVE_INFINITY,
  ): Promise<{ readonly found: readonly string[]; readonly isWhole: boolean }> => {
    const found: string[] = [];
    let next: QueryCommandInput['ExclusiveStartKey'];
    for (let page = 0; page < mostPages; page += 1) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: says,
          ExpressionAttributeValues: marshall(values),
          ProjectionExpression: 'sk',
          ScanIndexForward: !newestFirst,
          ExclusiveStartKey: next,
        }),
      );
      for (const item of Items) found.push(SortKey.parse(unmarshall(item)).sk);
      next = LastEvaluatedKey;
      if (next === undefined) break;
    }
    return { found, isWhole: next === undefined };
  };
  const beginsWith = (officeId: OfficeId, beginning: string): Span => ({
    says: 'pk = :office AND begins_with(sk, :beginning)',
    values: { ':office': key.words(officeId), ':beginning': beginning },
  });
  const begunBy = (officeId: OfficeId, word: string): Span => ({
    says: 'pk = :office AND sk BETWEEN :low AND :high',
    values: { ':office': key.words(officeId), ':low': `${word}${GOES_ON}`, ':high': `${word}${LAST}` },
  });

  const readWord = async (officeId: OfficeId, { word, prefix }: QueryWord): Promise<WordRead> => {
    const itself = KINDS.map(kind => ({ ...beginsWith(officeId, key.word(word, kind)), newestFirst: true }));
    const spans = [...itself, ...(prefix ? [begunBy(officeId, word)] : [])];
    const parts = await Promise.all(spans.map(span => sortKeys(span, MOST_PAGES)));
    return {
      rows: readWords(parts.flatMap(({ found }) => found)),
      isWhole: parts.every(({ isWhole }) => isWhole),
      isIn: async id => (await sortKeys(beginsWith(officeId, `${key.word(word, id)}#`), 1)).found.length > 0,
    };
  };

  const rowKeys = (words: readonly WordsAt[]) => {
    const rows = words.flatMap(({ officeId, objectId, place, words: each }) =>
      each.map(word => ({ pk: key.words(officeId), sk: `${key.word(word, objectId)}#${placeKey(place)}` })),
    );
    return [...new Map(rows.map(row => [`${row.pk}#${row.sk}`, row])).values()];
  };

  const heldBetween = async (postId: PostId, ids: readonly ObjectId[]): Promise<readonly string[]> => {
    const [low, ...others] = [...ids].sort();
    if (low === undefined) return [];
    const { found } = await sortKeys({
      says: 'pk = :post AND sk BETWEEN :low AND :high',
      values: { ':post': key.held(postId), ':low': low, ':high': others.at(-1) ?? low },
    });
    return found;
  };

  return {
    find: async (officeId, words) =>
      matchesOf(await Promise.all(words.map(word => readWord(officeId, word)))),
    put: words => write(puts(rowKeys(words))),
    remove: words => write(deletes(rowKeys(words))),

    offices: objectId =>
      table.all({ pk: key.object(objectId), prefix: key.indexedIn(''), schema: IndexedIn }),
    mark: (objectId, indexed) =>
      write(puts([{ pk: key.object(objectId), sk: key.indexedIn(indexed.officeId), ...indexed }])),
    progress: async objectId => {
      const item = await table.find({ pk: key.object(objectId), sk: key.indexing() });
      return item && read(Progress, item);
    },
    keepProgress: (objectId, progress) =>
      write(puts([{ pk: key.object(objectId), sk: key.indexing(), ...progress }])),

    keepHeld: (postId, objectId, held) => {
      const row = { pk: key.held(postId), sk: objectId };
      return write(held ? puts([row]) : deletes([row]));
    },
    heldAmong: async (postId, ids) => {
      const kinds = [...Map.groupBy(ids, id => id.slice(0, 3)).values()];
      const held = new Set((await Promise.all(kinds.map(kind => heldBetween(postId, kind)))).flat());
      return new Set(ids.filter(id => held.has(id)));
    },
  };
};
