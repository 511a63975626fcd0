import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TABLE_SHAPE } from '#shared/store/keys.ts';

/** An item as DynamoDB has it. */
export type Stored = Readonly<Record<string, AttributeValue>>;
/** One item of a transaction: as it stood, and as it stands. */
export type Change = { readonly before: Stored | undefined; readonly after: Stored | undefined };

const UNIT = 1024;
const unitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / UNIT));

/** Bytes as AWS counts them: names and values in UTF-8; a list or map 3, and 1 for each element. */
export const bytesOf = (item: Stored): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  // Two digits a byte, and one more.
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]|^0+/g, '').length / 2) + 1;
  if (value.B !== undefined) return value.B.byteLength;
  if (value.M !== undefined) return 3 + bytesOf(value.M) + Object.keys(value.M).length;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 0);
  if (value.SS !== undefined) return value.SS.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  return 1;
};

type Index = (typeof TABLE_SHAPE.indexes)[keyof typeof TABLE_SHAPE.indexes];

/** An item's entry in an index, if it has one there. */
const entryOf = (
  { partitionKey, sortKey, projection }: Index,
  item: Stored | undefined,
): Stored | undefined => {
  const [pk, sk] = [item?.[partitionKey], item?.[sortKey]];
  if (item === undefined || pk === undefined || sk === undefined) return undefined;
  if (projection === 'ALL') return item;
  const keys = [TABLE_SHAPE.partitionKey, TABLE_SHAPE.sortKey, partitionKey, sortKey];
  return Object.fromEntries(
    keys.flatMap(name => (item[name] === undefined ? [] : [[name, item[name]] as const])),
  );
};

/** What an index costs: an entry put, removed or changed in place once; one that moves to another key twice. */
const indexUnits = (index: Index, { before, after }: Change): number => {
  const [old, now] = [entryOf(index, before), entryOf(index, after)];
  const [removing, putting] = [old ? unitsOf(bytesOf(old)) : 0, now ? unitsOf(bytesOf(now)) : 0];
  if (!old || !now) return removing + putting;
  if (JSON.stringify(old) === JSON.stringify(now)) return 0;
  const moves =
    old[index.partitionKey]?.S !== now[index.partitionKey]?.S ||
    old[index.sortKey]?.S !== now[index.sortKey]?.S;
  return moves ? removing + putting : Math.max(removing, putting);
};

/**
 * Write units of one item by AWS's own rules: the larger of what stood and what stands, by the started kilobyte, twice in
 * a transaction; each index once, since it is written after the transaction.
 */
export const writeUnits = (
  change: Change,
  { inTransaction }: { readonly inTransaction: boolean },
): number => {
  const { before, after } = change;
  const bytes = Math.max(before ? bytesOf(before) : 0, after ? bytesOf(after) : 0);
  const indexes = Object.values(TABLE_SHAPE.indexes).reduce(
    (sum, index) => sum + indexUnits(index, change),
    0,
  );
  return (inTransaction ? 2 : 1) * unitsOf(bytes) + indexes;
};
