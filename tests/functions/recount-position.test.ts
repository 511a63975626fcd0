import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { recountPosition } from '#functions/events/recount-position.ts';
import type { ReceiptDecision } from '#shared/domain/act.ts';
import type { Context } from '#shared/domain/file-decision.ts';
import type { ObjectId, PostId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES, limitsOf } from '#shared/domain/policy.ts';
import type { HeldReceipt } from '#shared/domain/receipt.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { resumeReceipt, suspendReceipt } from '#shared/domain/receipt-clock.ts';
import { correctReceipt } from '#shared/domain/receipt-corrections.ts';
import { Day, Instant, plus } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions } from '#shared/store/position.ts';
import { whereCounted, wherePost } from '#shared/store/position-items.ts';
import { openRecount } from '#shared/store/position-recount.ts';
import { letterOf } from '#tests/domain/support/office.ts';
import { ids, openNewFile, somebody } from '#tests/support/office.ts';
import { actOnFile, countedByHand, tally } from '#tests/support/position.ts';
import { startTable } from '#tests/support/table.ts';
import { listen } from './support/clockwork.ts';

const AT = Instant.parse('2026-01-30T06:00:00.000Z');
let table: Awaited<ReturnType<typeof startTable>>;
beforeEach(async () => {
  await table?.stop();
  table = await startTable(undefined, { streamed: false, onDisk: false });
});
afterAll(() => table?.stop());

const store = () => openStore({ client: table.client, table: table.name, now: Date.now });
const positions = () => openPositions({ client: table.client, table: table.name });

/** A night's recount; `during` happens while it waits for what may be on its way. */
const recount = async (during: () => Promise<unknown> = () => Promise.resolve(), left = 900_000) => {
  const { log, said, counted } = listen();
  const { holdings, directory } = store();
  const rest = () => Promise.resolve();
  await recountPosition(() => ({
    holdings,
    directory,
    positions: positions(),
    recount: openRecount({ client: table.client, table: table.name, rest }),
    pause: async () => {
      await during();
    },
    log,
  }))({}, { getRemainingTimeInMillis: () => left });
  return {
    said: said.at(-1)?.fields,
    drift: counted.find(({ metric }) => metric === 'PositionDrift')?.value,
  };
};
const isRight = async (...postIds: readonly PostId[]): Promise<void> => {
  const all = await positions().all();
  for (const postId of postIds)
    expect(tally(all.find(one => one.postId === postId)?.lots ?? [])).toEqual(
      await countedByHand(store(), postId),
    );
};
/** Writes something else into what is counted, as no function of ours does. */
const plant = (where: { pk: string; sk: string }, name: string, value: unknown) =>
  table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(where),
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: marshall({ ':value': value }),
    }),
  );

/** Three files of a clerk, one of them sent to another post; all counted. */
const setUp = async () => {
  const [clerk, sdm] = [somebody(), somebody()];
  const files = [];
  for (let n = 0; n < 3; n += 1) files.push(await openNewFile(store(), clerk, { at: AT }));
  const [sent, kept] = files;
  if (!sent || !kept) throw new Error('no files');
  await actOnFile(store(), sent, { move: 'send', by: clerk, to: sdm, at: plus(AT, 1000) });
  await positions().count(files);
  return { clerk, sdm, sent, kept, files };
};
const moveOn = async (
  objectId: ObjectId & Parameters<typeof actOnFile>[1],
  by: Awaited<ReturnType<typeof setUp>>['sdm'],
) => actOnFile(store(), objectId, { move: 'open', by, at: plus(AT, 5000) });

describe('the recount at night', () => {
  it('finds no drift where everything was counted', async () => {
    const { clerk, sdm } = await setUp();
    expect(await recount()).toEqual({ said: { posts: 2, left: 0, drifted: 0 }, drift: 0 });
    await isRight(clerk.postId, sdm.postId);
  });

  it('finds a number that was changed, tells of it and sets it right', async () => {
    const { clerk, sdm } = await setUp();
    await plant(wherePost(clerk.postId), 'held', '');
    expect((await recount()).drift).toBe(1);
    await isRight(clerk.postId, sdm.postId);
    expect((await recount()).drift).toBe(0);
  });

  it('finds an account that does not come out', async () => {
    const { sdm } = await setUp();
    await plant(wherePost(sdm.postId), 'went', 7);
    expect((await recount()).drift).toBe(1);
    expect((await recount()).drift).toBe(0);
    const flows = await positions().flowSince(Day.parse('2026-01-01'), Day.parse('2026-01-31'));
    expect(flows.find(({ postId }) => postId === sdm.postId)?.present).toBe(1);
  });

  it('finds what is counted with the wrong post or as something else, and counts it by its journal', async () => {
    const { clerk, sdm, kept } = await setUp();
    const item = await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(whereCounted(kept)),
        UpdateExpression: 'SET #cell.standing = :parked',
        ExpressionAttributeNames: { '#cell': 'cell' },
        ExpressionAttributeValues: marshall({ ':parked': 'parked' }),
      }),
    );
    expect(item.$metadata.httpStatusCode).toBe(200);
    expect((await recount()).drift).toBeGreaterThan(0);
    await isRight(clerk.postId, sdm.postId);
    expect((await recount()).drift).toBe(0);
  });

  it('makes good what was never told, of a file that moved and of one that was never counted', async () => {
    const { clerk, sdm, kept } = await setUp();
    await actOnFile(store(), kept, { move: 'send', by: clerk, to: sdm, at: plus(AT, 9000) });
    const unheard = await openNewFile(store(), clerk, { at: AT });
    expect((await recount()).drift).toBeGreaterThanOrEqual(2);
    await isRight(clerk.postId, sdm.postId);
    expect(await positions().count([kept, unheard])).toBe(0);
    expect((await recount()).drift).toBe(0);
  });

  it('counts a letter whose clock stands still, or whose category was corrected, as its messages do', async () => {
    const { clerk, sdm } = await setUp();
    const made = {
      receiptId: ids.receipt(),
      diaryNumber: '7',
      officeId: clerk.officeId,
      details: letterOf({ receivedOn: '2026-01-30', diarisedOn: '2026-01-30' }),
    };
    const stay = { holdingId: ids.holding(), rules: DEFAULT_RULES };
    const { receiptId } = made;
    const { receipts, holdings, commit } = store();
    const act = async (after: number, decide: (held: HeldReceipt, context: Context) => ReceiptDecision) => {
      const head = await receipts.get(receiptId);
      const context = { by: clerk, at: plus(AT, after), relations: new Set(['holds'] as const) };
      await commit({ decisions: [decide({ head, holding: await holdings.of(head) }, context)] });
    };
    await commit({ decisions: [diarise({ ...made, ...stay }, { by: clerk, at: AT })] });
    await positions().count([receiptId]);
    await act(1000, (held, context) => suspendReceipt(held, { code: 'court', reason: 'स्थगन' }, context));
    await act(2000, ({ head, holding }, context) => {
      const { documentId: _, ...entry } = head.details;
      const counted = { holding, limits: limitsOf(DEFAULT_RULES), rules: DEFAULT_RULES };
      return correctReceipt(head, { details: { ...entry, category: 'court' }, ...counted }, context);
    });
    // Nobody told of either: by night it is found and set right, and told of later there is nothing left to count.
    expect((await recount()).drift).toBe(1);
    await isRight(clerk.postId, sdm.postId);
    expect(await positions().count([receiptId])).toBe(0);
    const lots = (await positions().all()).find(({ postId }) => postId === clerk.postId)?.lots ?? [];
    expect(lots.filter(({ cell }) => cell.paper === 'receipt')).toMatchObject([
      { cell: { standing: 'suspended', category: 'court' }, count: 1 },
    ]);
    await act(3000, (held, context) => resumeReceipt(held, { rules: DEFAULT_RULES }, context));
    await positions().count([receiptId]);
    await isRight(clerk.postId);
    expect((await recount()).drift).toBe(0);
  });

  it('takes what is only late for no drift', async () => {
    const { clerk, sdm, kept } = await setUp();
    await actOnFile(store(), kept, { move: 'send', by: clerk, to: sdm, at: plus(AT, 9000) });
    expect((await recount(() => positions().count([kept]))).drift).toBe(0);
    await isRight(clerk.postId, sdm.postId);
  });

  it('says how many posts it had no time for', async () => {
    const { sdm, sent } = await setUp();
    await moveOn(sent, sdm);
    expect((await recount(undefined, 1000)).said).toEqual({ posts: 0, left: 2, drifted: 0 });
  });
});
