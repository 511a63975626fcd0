import { expect, it } from 'vitest';
import { inLanes } from '#functions/runtime/in-lanes.ts';

const soon = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

it('answers in the order of what was asked, however long each took', async () => {
  const work = async (ms: number) => {
    await soon(ms);
    return ms;
  };
  expect(await inLanes([9, 1, 5, 3], 2, work)).toEqual([9, 1, 5, 3]);
  expect(await inLanes([], 5, work)).toEqual([]);
});

it('begins nothing after a failure, and throws it when what was under way has ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    await soon(item);
    if (item === 1) throw new Error('broken');
    ended.push(item);
  };
  await expect(inLanes([1, 20, 2, 3], 2, work)).rejects.toThrow('broken');
  expect(begun).toEqual([1, 20]);
  expect(ended).toEqual([20]);
});
