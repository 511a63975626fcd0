import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { type ObjectId, OfficeId, type PostId } from '#shared/domain/ids.ts';
import { batchWriter, deletes, puts } from './batch-write.ts';
import { key } from './keys.ts';
import { type Item, read, type Table } from './table.ts';
import type { Pause } from './transaction.ts';
import type { WordIndex, WordsAt } from './word-index.ts';
import { matchesOf, readWords, type WordRow } from './word-matches.ts';
import { placeKey } from './word-places.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly table: Table;
  readonly rest: Pause;
};

/**
 * Pages of 1 MB read for one word, each some nine thousand rows. Keys sort the word itself before those that begin with
 * it: what is cut off are the words least like what was asked.
 */
const MOST_PAGES = 10;

const IndexedIn = z.strictObject({ officeId: OfficeId, whole: z.boolean() });
const Progress = z.strictObject({ seq: z.int(), step: z.string() });
const SortKey = z.object({ sk: z.string() });

/** The word index: one row per word, object and place; and what each post has had in hand, for sifting what it may see. */
export const openSearch = ({ client, tableName, table, rest }: Parts): WordIndex => {
  const write = batchWriter(client, tableName, rest);

  /** Sort keys of a range, page after page. The index lags behind the journal anyway: half the price is enough. */
  const sortKeys = async (
    { says, values }: { readonly says: string; readonly values: Item },
    mostPages = Number.POSITIVE_INFINITY,
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    let next: QueryCommandInput['ExclusiveStartKey'];
    for (let page = 0; page < mostPages; page += 1) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: says,
          ExpressionAttributeValues: marshall(values),
          ProjectionExpression: 'sk',
          ExclusiveStartKey: next,
        }),
      );
      for (const item of Items) found.push(SortKey.parse(unmarshall(item)).sk);
      next = LastEvaluatedKey;
      if (next === undefined) break;
    }
    return found;
  };

  const rowKeys = (words: readonly WordsAt[]) => {
    const rows = words.flatMap(({ officeId, objectId, place, words: each }) =>
      each.map(word => ({ pk: key.words(officeId), sk: key.word(word, objectId, placeKey(place)) })),
    );
    return [...new Map(rows.map(row => [`${row.pk}#${row.sk}`, row])).values()];
  };

  const heldBetween = (postId: PostId, ids: readonly ObjectId[]): Promise<readonly string[]> => {
    const [low, ...others] = [...ids].sort();
    if (low === undefined) return Promise.resolve([]);
    return sortKeys({
      says: 'pk = :post AND sk BETWEEN :low AND :high',
      values: { ':post': key.held(postId), ':low': low, ':high': others.at(-1) ?? low },
    });
  };

  return {
    find: async (officeId, words) => {
      const rows = await Promise.all(
        words.map(async (word): Promise<readonly WordRow[]> => {
          const range = { ':office': key.words(officeId), ':word': key.wordsLike(word) };
          const says = 'pk = :office AND begins_with(sk, :word)';
          return readWords(await sortKeys({ says, values: range }, MOST_PAGES));
        }),
      );
      return matchesOf(rows);
    },
    put: words => write(puts(rowKeys(words))),
    remove: words => write(deletes(rowKeys(words))),

    offices: fileId => table.all({ pk: key.object(fileId), prefix: key.indexedIn(''), schema: IndexedIn }),
    mark: (fileId, indexed) =>
      write(puts([{ pk: key.object(fileId), sk: key.indexedIn(indexed.officeId), ...indexed }])),
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
