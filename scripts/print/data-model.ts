import { ACCESS_PATTERNS } from '#shared/store/access-patterns.ts';
import { DUE_SHARDS, STORE_ATTRIBUTES, TABLE_SHAPE } from '#shared/store/keys.ts';
import { code, page, table } from './markdown.ts';

const { partitionKey, sortKey, indexes, expiry } = TABLE_SHAPE;

const shape = table(
  ['', 'partition key', 'sort key', 'holds'],
  [
    ['table', code(partitionKey), code(sortKey), 'everything'],
    ...Object.entries(indexes).map(([name, index]) => [
      `index ${code(name)}`,
      code(index.partitionKey),
      code(index.sortKey),
      `open stays only (sparse); projection ${index.projection}`,
    ]),
  ],
);

const patterns = table(
  ['the office asks for', 'on', 'partition', 'sort', 'by', 'cost'],
  ACCESS_PATTERNS.map(({ asks, on, pk, sk, by, cost }) => [asks, on, code(pk), code(sk), by, cost]),
);

export const printDataModel = (): string =>
  page(
    'How the office is stored',
    'One DynamoDB table per district. There is no scan: every question below is one get, one query, or one batch of gets.',
    '## The table',
    shape,
    `Attributes of the store’s own: ${STORE_ATTRIBUTES.map(code).join(', ')}; everything else in an item is the thing itself, parsed by its schema. ${code(expiry)} makes idempotency records go. The due list is spread over ${DUE_SHARDS} partitions.`,
    '## What is asked of it',
    patterns,
  );
