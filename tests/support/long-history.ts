import { beginHolding, endHolding, type Holding } from '#shared/domain/holding.ts';
import { makeIds, type PostId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES, type Rules } from '#shared/domain/policy.ts';
import type { Sent } from '#shared/domain/sent.ts';
import { type Day, Duration, instantOf } from '#shared/domain/time.ts';
import { holdingItem } from '#shared/store/head-items.ts';
import { key } from '#shared/store/keys.ts';
import type { Item, Where } from '#shared/store/table.ts';
import type { TestTable } from './table.ts';

type Table = Pick<TestTable, 'load'>;

/** The first day of a long history; each next thing came a minute later. */
export const BEGIN = Date.parse('2026-01-05T06:00:00.000Z');
const MINUTE = 60_000;
/** A transaction takes a hundred. */
const BATCH = 100;
const AT_ONCE = 2;
/** Nobody asks when these are due: days of a calendar take longer to count than a row to write. */
const HOURS = { after: Duration.parse('PT48H'), days: 'calendar' } as const;
const RULES: Rules = {
  ...DEFAULT_RULES,
  policy: { rungs: [{ tell: 'holder', limit: HOURS }], limit: HOURS },
};
const SUBJECT = 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण';

let made = 0;
/** Ids in a row: to draw four of them by chance takes longer than to write the row that bears them. */
const ids = makeIds(() => {
  made += 1;
  return String(made).padStart(26, '0');
});

/** Nobody counts what is written here, only what is read later. */
const load = async (table: Table, many: number, make: (n: number) => Where & Item): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < many) {
      const from = next;
      next += BATCH;
      const items = Array.from({ length: Math.min(BATCH, many - from) }, (_, n) => make(from + n));
      await table.load(items);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
};

export const sentBy = (by: PostId, n: number, dueOn?: Day): Sent => ({
  objectId: n % 3 === 0 ? ids.receipt() : ids.file(),
  holdingId: ids.holding(),
  by,
  to: ids.post(),
  at: instantOf(BEGIN + n * MINUTE),
  action: 'for-orders',
  ...(dueOn ? { dueOn } : {}),
});

/** Writes that a post sent so many things. */
export const writeSent = (table: Table, by: PostId, many: number): Promise<void> =>
  load(table, many, n => {
    const row = sentBy(by, n);
    return { pk: key.sent(by), sk: key.sentItem(row.at, row.objectId), ...row };
  });

/** Writes so many stays in a post's past, and then so many that still lie with it. */
export const writeStays = async (
  table: Table,
  postId: PostId,
  stays: { readonly ended: number; readonly open: number },
): Promise<void> => {
  const stay = (n: number): Holding =>
    beginHolding({
      holdingId: ids.holding(),
      objectId: ids.file(),
      number: `TEST/${n}/2026`,
      subject: SUBJECT,
      postId,
      from: postId,
      action: 'for-orders',
      at: instantOf(BEGIN + n * MINUTE),
      ageFrom: instantOf(BEGIN),
      rules: RULES,
      state: 'ACTIVE',
    });
  const ended = (n: number) => endHolding(stay(n), 'sent', instantOf(BEGIN + (n + 1) * MINUTE));
  await load(table, stays.ended, n => holdingItem(ended(n)));
  await load(table, stays.open, n => holdingItem(stay(n)));
};
