import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { consumeFifo } from '#functions/runtime/batch.ts';
import type { Log } from '#functions/runtime/log.ts';

const silent: Log = { say: () => {}, count: () => {} };
type Sent = { readonly group: string; readonly body: string };

const batch = (sent: readonly Sent[]) => ({
  Records: sent.map(({ group, body }, index) => ({
    messageId: `m${index}`,
    body,
    attributes: { MessageGroupId: group },
  })),
});
const consume = async (sent: readonly Sent[]) => {
  const worked: string[] = [];
  const { batchItemFailures } = await consumeFifo(
    {
      name: 'test',
      log: silent,
      message: z.object({ id: z.string(), poison: z.boolean().default(false) }),
      work: async ({ id, poison }) => {
        await Promise.resolve();
        if (poison) throw new Error('poison');
        worked.push(id);
      },
    },
    batch(sent),
  );
  return { worked, returned: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
};
const message = (group: string, id: string, poison = false): Sent => ({
  group,
  body: JSON.stringify({ id, poison }),
});

describe('a batch of a FIFO queue', () => {
  it('after a failure returns the rest of that file’s messages, and of no other file’s', async () => {
    const { worked, returned } = await consume([
      message('a', 'a1'),
      message('a', 'a2', true),
      message('b', 'b1'),
      message('a', 'a3'),
      message('b', 'b2'),
    ]);
    expect(worked.sort()).toEqual(['a1', 'b1', 'b2']);
    expect(returned).toEqual(['m1', 'm3']);
  });

  it('returns a message that is no JSON, or not ours, like any other that cannot be worked', async () => {
    const { worked, returned } = await consume([
      { group: 'a', body: '{' },
      { group: 'b', body: '{"other":1}' },
      message('c', 'c1'),
    ]);
    expect(worked).toEqual(['c1']);
    expect(returned).toEqual(['m0', 'm1']);
  });

  it('never works a message before an earlier one of its group, and loses none', async () => {
    const sent = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c'), poison: fc.boolean() }), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(sent, async plan => {
        const { worked, returned } = await consume(
          plan.map(({ group, poison }, index) => message(group, `m${index}`, poison)),
        );
        expect([...worked, ...returned].sort()).toEqual(plan.map((_, index) => `m${index}`).sort());
        for (const group of ['a', 'b', 'c']) {
          const order = plan.flatMap((each, index) => (each.group === group ? [`m${index}`] : []));
          const done = order.filter(id => worked.includes(id));
          expect(done).toEqual(order.slice(0, done.length));
        }
      }),
    );
  });
});
