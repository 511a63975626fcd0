import { expect, test } from 'vitest';
import { branchesOf } from '../../web/screens/below/tree.ts';

const row = (postId: string, under: string, overdue: number, goesOn = false) => ({
  postId,
  under,
  goesOn,
  held: { count: overdue + 1, more: false },
  overdue: { count: overdue, more: false },
  dueToday: { count: 0, more: false },
  new: { count: 1, more: false },
});
test('posts below stand as a tree is read, each with the sum of all below it', () => {
  const rows = [row('adm', 'dm', 1), row('adm2', 'dm', 0), row('sdm', 'adm', 2), row('clk', 'sdm', 4)];
  const branches = branchesOf(rows);
  expect(branches.map(({ row: { postId }, depth, all }) => [postId, depth, all.overdue.count])).toEqual([
    ['adm', 1, 7],
    ['sdm', 2, 6],
    ['clk', 3, 4],
    ['adm2', 1, 0],
  ]);
  expect(branches.map(({ hasBelow }) => hasBelow)).toEqual([true, true, false, false]);
  expect(branches[0]?.all.held).toEqual({ count: 10, more: false });
});

test('a sum of which part was not asked for is told as more than that', () => {
  const [top, below] = branchesOf([row('adm', 'dm', 1), row('sdm', 'adm', 2, true)]);
  expect(top?.all.overdue).toEqual({ count: 3, more: true });
  expect(below).toMatchObject({
    hasBelow: true,
    own: { overdue: { more: false } },
    all: { overdue: { more: true } },
  });
});
