import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countAdoption } from '#functions/events/count-adoption.ts';
import { consumeFifoTogether } from '#functions/runtime/batch.ts';
import { ADOPTION_EVENTS } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { weekOf } from '#shared/domain/adoption/counting.ts';
import { openFile, pullBackFile, returnFile, sendFile } from '#shared/domain/file-acts.ts';
import type { FileId } from '#shared/domain/ids.ts';
import type { Nature } from '#shared/domain/nature.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { receiveFile } from '#shared/domain/receive.ts';
import { Instant, plus } from '#shared/domain/time.ts';
import type { Line } from '#shared/domain/way.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids, onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { startTable } from '#tests/support/table.ts';
import { listen } from './support/clockwork.ts';

let table: Awaited<ReturnType<typeof startTable>>;
beforeAll(async () => {
  table = await startTable(undefined, { streamed: false, onDisk: false });
});
afterAll(() => table.stop());

/** Nobody stands above, and nothing is to be warned of. */
const LINE: Line = { above: [], isPassedOver: () => false, levels: 4 };
const AT = Instant.parse('2026-01-06T06:00:00.000Z');
const open = (client: DynamoDBClient = table.client) =>
  openStore({ client, table: table.name, now: Date.now, rest: () => Promise.resolve() });

const act = async (
  fileId: FileId,
  by: ByOfficer,
  at: Instant,
  act: 'send' | 'receive' | 'open' | 'return' | 'pull-back',
  to?: ByOfficer,
): Promise<void> => {
  const store = open();
  const head = await store.files.get(fileId);
  const file = { head, holding: await store.holdings.of(head) };
  const relations = new Set<Relation>(['holds', 'sent-last']);
  const context = { by, at, relations };
  const stay = {
    postId: to?.postId ?? by.postId,
    holdingId: ids.holding(),
    rules: DEFAULT_RULES,
    level: 2,
    vacant: false,
    onLeave: false,
    paperClosed: false,
  };
  const decision = {
    receive: () => receiveFile(file, context),
    open: () => openFile(file, context),
    send: () =>
      sendFile(file, { to: stay, action: 'for-orders' as const, acknowledged: [], line: LINE }, context),
    return: () => returnFile(file, { to: stay, line: LINE }, context),
    'pull-back': () => pullBackFile(file, stay, 'भूल से', context),
  }[act]();
  await store.commit({ decisions: [decision], once: onceOf(by, act), answer: { status: 200, body: {} } });
};

const factsOf = async (fileId: FileId): Promise<readonly Fact[]> =>
  (await open().files.journal(fileId, { limit: 100 })).items
    .filter(({ type }) => ADOPTION_EVENTS.some(each => each === type))
    .map(event => Fact.parse({ objectId: fileId, event }));

/** A file opened by one officer, sent to another of another office, opened there and returned. */
const walk = async (nature: Nature = 'electronic', at: Instant = AT) => {
  const [clerk, away] = [somebody(), somebody()];
  const fileId = await openNewFile(open(), clerk, { at, nature });
  await act(fileId, clerk, plus(at, 1000), 'send', away);
  if (nature === 'physical') await act(fileId, away, plus(at, 1500), 'receive');
  await act(fileId, away, plus(at, 2000), 'open');
  await act(fileId, away, plus(at, 3000), 'return', clerk);
  return { fileId, clerk, away, facts: await factsOf(fileId) };
};

const batchOf = (facts: readonly (Fact | string)[]) => ({
  Records: facts.map((fact, index) => ({
    messageId: `m${index}`,
    body: typeof fact === 'string' ? fact : JSON.stringify(fact),
    attributes: { MessageGroupId: typeof fact === 'string' ? 'poisoned' : fact.objectId },
  })),
});
const { log, said } = listen();
const consume = async (
  facts: readonly (Fact | string)[],
  adoption: Pick<ReturnType<typeof open>['adoption'], 'count'> = open().adoption,
): Promise<SQSBatchResponse> => {
  const work = countAdoption(() => ({ adoption, log }));
  return consumeFifoTogether({ name: 'count-adoption', log, message: Fact, work }, batchOf(facts));
};
const weekFor = async ({ officeId }: ByOfficer, at: Instant = AT) =>
  (await open().adoption.weeksOf(officeId, [weekOf(at)]))[0]?.tally;
const useOf = async ({ officerId }: ByOfficer) =>
  (await open().adoption.officers()).find(use => use.officerId === officerId);

const ONCE = {
  clerk: {
    receipts: { physical: 0, electronic: 0 },
    files: { physical: 0, electronic: 1 },
    movements: { physical: 0, electronic: 1 },
  },
  away: {
    receipts: { physical: 0, electronic: 0 },
    files: { physical: 0, electronic: 0 },
    movements: { physical: 0, electronic: 1 },
  },
};
const isCountedOnce = async ({ clerk, away }: Awaited<ReturnType<typeof walk>>, why = '') => {
  expect(await weekFor(clerk), why).toEqual(ONCE.clerk);
  expect(await weekFor(away), why).toEqual(ONCE.away);
  expect(await useOf(clerk), why).toMatchObject({ moved: 1, movedOn: '2026-01-06' });
  expect(await useOf(away), why).toMatchObject({ moved: 1, firstMovedAt: plus(AT, 3000) });
};

describe('the counts', () => {
  it('add a file where it is opened and each movement where it leaves', async () => {
    const walked = await walk();
    expect(await consume(walked.facts)).toEqual({ batchItemFailures: [] });
    await isCountedOnce(walked);
    expect(said.at(-1)).toEqual({ event: 'adoption.counted', fields: { told: 3, counted: 3 } });
  });

  it('keep paper apart, and make nobody a mover of electronic files by it', async () => {
    const { facts, clerk, away } = await walk('physical');
    await consume(facts);
    expect(await weekFor(clerk)).toMatchObject({
      files: { physical: 1, electronic: 0 },
      movements: { physical: 1, electronic: 0 },
    });
    expect(await weekFor(away)).toMatchObject({ movements: { physical: 1, electronic: 0 } });
    expect(await useOf(clerk)).toBeUndefined();
  });

  it('leave out what was taken back: it is counted as sent once and no more', async () => {
    const clerk = somebody();
    const fileId = await openNewFile(open(), clerk, { at: AT });
    await act(fileId, clerk, plus(AT, 1000), 'send', somebody());
    await act(fileId, clerk, plus(AT, 2000), 'pull-back', clerk);
    const { items } = await open().files.journal(fileId, { limit: 9 });
    await consume(items.map(event => Fact.parse({ objectId: fileId, event })));
    expect((await weekFor(clerk))?.movements).toEqual({ physical: 0, electronic: 1 });
  });

  it('put the last second of a Sunday in India into the week before the first of its Monday', async () => {
    const sunday = Instant.parse('2026-01-11T18:29:59.999Z');
    const monday = Instant.parse('2026-01-11T18:30:00.000Z');
    const [before, after] = [await walk('electronic', plus(sunday, -3000)), await walk('electronic', monday)];
    await consume([...before.facts, ...after.facts]);
    expect(weekOf(sunday)).toBe('2026-01-05');
    expect(weekOf(monday)).toBe('2026-01-12');
    expect((await weekFor(before.clerk, sunday))?.files.electronic).toBe(1);
    expect(await weekFor(before.clerk, monday)).toBeUndefined();
    expect((await weekFor(after.clerk, monday))?.files.electronic).toBe(1);
    expect(await weekFor(after.clerk, sunday)).toBeUndefined();
    expect((await useOf(before.clerk))?.movedOn).toBe('2026-01-11');
    expect((await useOf(after.clerk))?.movedOn).toBe('2026-01-12');
  });

  it('are the same however facts are told: doubled, out of order, lost and sent back', async () => {
    const told = fc.array(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(told, async batches => {
        const walks = [await walk(), await walk()];
        const facts = walks.flatMap(each => each.facts);
        for (const batch of batches) await consume(batch.flatMap(at => facts[at] ?? []));
        await consume(facts.toReversed());
        for (const each of walks) await isCountedOnce(each);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a poisoned message', () => {
  it('comes again alone with what follows it of its file; the others are counted', async () => {
    const [walked, other] = [await walk(), await walk()];
    const [created, ...rest] = other.facts;
    if (!created) throw new Error('nothing happened');
    const poisoned = { ...batchOf([...walked.facts, created, '{', ...rest]) };
    const Records = poisoned.Records.map(record =>
      record.body === '{' ? { ...record, attributes: { MessageGroupId: other.fileId } } : record,
    );
    const work = countAdoption(() => ({ adoption: open().adoption, log }));
    const consumer = { name: 'count-adoption', log, message: Fact, work };
    const { batchItemFailures } = await consumeFifoTogether(consumer, { Records });
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m4', 'm5', 'm6']);
    await isCountedOnce(walked);
    expect((await weekFor(other.clerk))?.files.electronic).toBe(1);
    expect((await weekFor(other.clerk))?.movements.electronic).toBe(0);
    await consume(rest);
    await isCountedOnce(other);
  });

  it('that only the store cannot take stops its own file and no other', async () => {
    const [walked, other] = [await walk(), await walk()];
    const { adoption } = open();
    const picky = {
      count: async (counts: Parameters<typeof adoption.count>[0]) => {
        if (counts.some(({ objectId }) => objectId === other.fileId)) throw new Error('no');
        return adoption.count(counts);
      },
    };
    const { batchItemFailures } = await consume([...other.facts, ...walked.facts], picky);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m0', 'm1', 'm2']);
    await isCountedOnce(walked);
    expect(await weekFor(other.clerk)).toBeUndefined();
  });
});

describe('a crash', () => {
  class Crash extends Error {}
  /** Calls of the table of which the `at`-th is never made, or is made and its answer lost; and all after it. */
  const crashing = (at: number, done: boolean): DynamoDBClient => {
    let count = 0;
    return new Proxy(table.client, {
      get: (target, name, receiver) => {
        if (name !== 'send') return Reflect.get(target, name, receiver);
        return async (command: never) => {
          count += 1;
          if (count > at || (count === at && !done)) throw new Crash();
          const answer = await target.send(command);
          if (count === at) throw new Crash();
          return answer;
        };
      },
    });
  };

  it.each([
    ['before it is done', false],
    ['after it is done and before its answer is heard', true],
  ] as const)('in any call, %s, counts nothing twice and loses nothing', async (_, done) => {
    for (let at = 1; at <= 2; at += 1) {
      const walked = await walk();
      const { batchItemFailures } = await consume(walked.facts, open(crashing(at, done)).adoption);
      expect(batchItemFailures, `call ${at}`).toHaveLength(3);
      await consume(walked.facts);
      await isCountedOnce(walked, `call ${at}`);
    }
    const whole = await walk();
    expect(await consume(whole.facts, open(crashing(3, done)).adoption)).toEqual({ batchItemFailures: [] });
  });
});
