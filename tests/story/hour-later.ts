import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamo } from '#local/emulators/dynamo.ts';
import { openPositions } from '#local/events/positions.ts';
import { openExecutionStore } from '#local/states/store.ts';
import { officeRules } from '#shared/domain/directory/rules.ts';
import type { DocumentId, OfficeId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import { type ClockRecords, openClockRecords } from '#shared/store/clock-records.ts';
import type { HoldingKey, OfficeStore } from '#shared/store/office-store.ts';
import { openStore } from '#shared/store/open-store.ts';
import type { Stopped } from '#tests/support/district.ts';

type Due = {
  readonly stay: HoldingKey;
  /** Their work broke off, and was started again in vain so many times before. */
  readonly documents: readonly { readonly documentId: DocumentId; readonly restarts: number }[];
  /** Was read, and has lain undiarised for a day by now. */
  readonly forgotten: DocumentId;
};
/** Makes every schedule of a stopped district as if it had run last an hour ago: it makes up for what it missed at the start. */
export const makeSchedulesDue = ({ folder, assembly }: Stopped): void => {
  const last = Date.now() - 3_600_000;
  const positions = openPositions(folder);
  // A night has been as well.
  for (const { arn, expression } of assembly.schedules)
    positions.set(arn, String(expression.startsWith('cron') ? last - 86_400_000 : last));
  positions.close();
};

/**
 * Sets a stopped district an hour on: its schedules are due, its timers are lost (AWS promises no execution for ever),
 * and what is named here was due meanwhile. Whoever starts it again finds what the sweeps are there to mend.
 */
export const anHourLater = async (
  { folder, assembly }: Stopped,
  { stay, documents, forgotten }: Due,
): Promise<void> => {
  const before = Date.now() - 3_600_000;
  makeSchedulesDue({ folder, assembly });

  const executions = openExecutionStore(join(folder, 'executions.sqlite'));
  for (const { arn } of executions.running()) executions.end(arn, { status: 'ABORTED', stopped: Date.now() });
  executions.close();

  await withStore({ folder, assembly }, async (store, records) => {
    const holding = await store.holdings.find(stay);
    if (holding === undefined) throw new Error('the stay is not there');
    await store.holdings.recount(holding, { ...holding, dueAt: instantOf(before) });
    await countByAnOldCalendar(store, records, stay);
    const { readAt, pagesRead = 0 } = await store.documents.get(forgotten);
    if (readAt === undefined) throw new Error('the forgotten letter was not read');
    const read = { kind: 'document-read', documentId: forgotten, readAt, pagesRead } as const;
    await store.commit({ decisions: [], also: [{ ...read, before: readAt, lookAt: instantOf(before) }] });
    for (const { documentId, restarts } of documents)
      for (let count = 0; count < restarts; count += 1) {
        const document = await store.documents.get(documentId);
        const also = { kind: 'document-restarted', document, lookAt: instantOf(before) } as const;
        await store.commit({ decisions: [], also: [also] });
      }
  });
};

/** In one office other than that of the stay, something is due in a month by a calendar that no longer holds. */
const countByAnOldCalendar = async (
  { directory, holdings }: OfficeStore,
  records: ClockRecords,
  { postId }: HoldingKey,
): Promise<void> => {
  const known = await directory.current();
  const own = known.getPost(postId).officeId;
  let old: OfficeId | undefined;
  for (const { officeId } of known.rows.offices) {
    for (const post of known.postsOf(officeId)) {
      if (old !== undefined || officeId === own) break;
      const { items } = await holdings.workOf(post.postId, { limit: 100 });
      const running = items.find(({ dueAt }) => dueAt !== undefined);
      const inAMonth = instantOf(Date.now() + 30 * 86_400_000);
      if (running && (await holdings.recount(running, { ...running, dueAt: inAMonth }))) old = officeId;
    }
    if (officeId === old) continue;
    // The others were counted by the rules as they are.
    const countedBy = sha256(canonicalBytes(officeRules(known, officeId)));
    await records.keep({ officeId, countedBy, settled: true }, await records.find(officeId));
  }
  if (old === undefined) throw new Error('nothing lies with any other office');
};

const withStore = async (
  { folder, assembly }: Stopped,
  change: (store: OfficeStore, records: ClockRecords) => Promise<void>,
): Promise<void> => {
  const { region, tables } = assembly;
  const dynamo = await startDynamo({ folder, region });
  // The emulator keeps the tables of each key apart; AWS's own pollers are known to it as `local`.
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: dynamo.url, region, credentials });
  try {
    const table = tables[0]?.name ?? '';
    await change(openStore({ client, table, now: Date.now }), openClockRecords(client, table));
  } finally {
    client.destroy();
    await dynamo.close();
  }
};
