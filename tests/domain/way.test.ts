import { describe, expect, test } from 'vitest';
import type { FileHead } from '#shared/domain/file.ts';
import {
  openFile,
  pullBackFile,
  pullUpFile,
  returnFile,
  returnsTo,
  sendFile,
} from '#shared/domain/file-acts.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { plus } from '#shared/domain/time.ts';
import { type Line, LONGEST_WAY, wayTo } from '#shared/domain/way.ts';
import {
  ADM,
  ALL_POSTS,
  by,
  CLERK,
  countingIds,
  lineOf,
  MONDAY,
  SDM,
  SECTION,
  STRANGER,
  sendingOf,
  stayAt,
} from './support/office.ts';
import { newWorld } from './support/play.ts';
import { codeOf } from './support/refused.ts';
import { committed, held, relationsOn, stayOf, type World } from './support/world.ts';

const as = (world: World, post: PostId) => ({
  by: by(post),
  at: plus(MONDAY, 1000),
  relations: relationsOn(world.file, post),
});
type Told = Parameters<typeof sendingOf>[2];

const sent = (world: World, to: PostId, more: Told = {}): World => {
  const { holder } = world.file.head;
  return committed(world, sendFile(held(world), sendingOf(holder, to, more), as(world, holder)));
};
const opened = (world: World): World =>
  committed(world, openFile(held(world), as(world, world.file.head.holder)));
const returned = (world: World, more: { direct?: string; line?: Partial<Line> } = {}): World => {
  const { head } = world.file;
  const line = lineOf(head.holder, more.line);
  const { direct } = more;
  const to = stayAt(returnsTo(head, line, direct));
  return committed(world, returnFile(held(world), { to, line, direct }, as(world, head.holder)));
};
const lastOf = (world: World): unknown => world.file.journal.at(-1)?.data;
const holderOf = (world: World): PostId => world.file.head.holder;

/** The clerk sends straight to the ADM, past section officer and SDM; the ADM has it open. */
const fresh = newWorld(CLERK);
const jumped = opened(sent(fresh, ADM));
const vacant = (...posts: readonly PostId[]): Partial<Line> => ({
  isPassedOver: post => posts.includes(post),
});

describe('trap 3: level jumping up does not go without the return path', () => {
  test('a send past levels of the reporting line says which, nearest to the sender first', () => {
    expect(lastOf(sent(fresh, ADM))).toMatchObject({ jumped: [SECTION, SDM] });
    expect(lastOf(sent(fresh, SECTION))).not.toHaveProperty('jumped');
    expect(lastOf(sent(fresh, STRANGER))).not.toHaveProperty('jumped');
  });

  test('a return passes through every level that was jumped, one by one, down to who sent it', () => {
    const way: PostId[] = [];
    let world = jumped;
    while (holderOf(world) !== CLERK) {
      world = opened(returned(world));
      way.push(holderOf(world));
    }
    expect(way).toEqual([SDM, SECTION, CLERK]);
    expect(world.file.head).not.toHaveProperty('onTheWay');
  });

  test('to send it down past them is refused by a code that says so, to whichever of them it goes', () => {
    for (const to of [CLERK, SECTION]) expect(codeOf(() => sent(jumped, to))).toBe('file.levels-jumped');
    expect(holderOf(sent(jumped, SDM))).toBe(SDM);
    expect(sent(jumped, SDM).file.head.onTheWay).toEqual([SECTION, CLERK]);
  });

  test('a superior who writes “direct” sends it straight back, and each of those left out gets a reading copy', () => {
    const direct = 'कल न्यायालय में सुनवाई है';
    for (const straight of [returned(jumped, { direct }), sent(jumped, CLERK, { direct })]) {
      expect(holderOf(straight)).toBe(CLERK);
      expect(lastOf(straight)).toMatchObject({ direct, copies: [SDM, SECTION] });
      expect(straight.file.head).not.toHaveProperty('onTheWay');
    }
    const half = sent(jumped, SECTION, { direct });
    expect(lastOf(half)).toMatchObject({ copies: [SDM] });
    expect(holderOf(returned(opened(half)))).toBe(CLERK);
  });

  test('vacant seats on the way are passed over and get a reading copy; the last of it is not', () => {
    const over = returned(jumped, { line: vacant(SDM) });
    expect(holderOf(over)).toBe(SECTION);
    expect(lastOf(over)).toMatchObject({ copies: [SDM], onTheWay: [CLERK] });
    const all = returned(jumped, { line: vacant(SDM, SECTION, CLERK) });
    expect(holderOf(all)).toBe(CLERK);
    expect(holderOf(sent(jumped, SECTION, { line: lineOf(ADM, vacant(SDM)) }))).toBe(SECTION);
  });

  test('who is on the way may send it up again; it comes back to them and goes on from there', () => {
    const up = opened(sent(opened(returned(jumped)), ADM));
    expect(up.file.head.onTheWay).toEqual([SDM, SECTION, CLERK]);
    const again = opened(sent(opened(returned(opened(returned(jumped)))), ADM));
    expect(again.file.head.onTheWay).toEqual([SDM, SECTION, CLERK]);
    expect(lastOf(sent(opened(returned(opened(returned(jumped)))), ADM))).toMatchObject({ jumped: [SDM] });
  });

  test('sent aside to another office it comes back with its way, which that office cannot cut short', () => {
    const aside = opened(sent(jumped, STRANGER));
    expect(codeOf(() => sent(aside, CLERK))).toBe('file.levels-jumped');
    const back = opened(returned(aside));
    expect([holderOf(back), back.file.head.onTheWay]).toEqual([ADM, [SDM, SECTION, CLERK]]);
  });

  test('pulled back it has not passed the level it was sent to by mistake; one it passed before it has', () => {
    const backFrom = (to: PostId, world: World): readonly number[] => {
      const away = sent(world, to);
      const holder = holderOf(world);
      const back = committed(away, pullBackFile(held(away), stayAt(holder), 'भूलवश', as(away, holder)));
      return back.file.head.levels;
    };
    expect(backFrom(SDM, fresh)).toEqual([1]);
    expect(backFrom(CLERK, opened(sent(fresh, SECTION)))).toEqual([1, 2]);
    expect(backFrom(STRANGER, opened(sent(fresh, SECTION)))).toEqual([1, 2]);
  });

  test('pulled back it stands as its sender had it, way and all', () => {
    const away = returned(jumped);
    const back = committed(away, pullBackFile(held(away), stayAt(ADM), 'भूलवश', as(away, ADM)));
    expect(back.file.head).toMatchObject({ onTheWay: [SDM, SECTION, CLERK], from: CLERK });
    expect(holderOf(returned(back))).toBe(SDM);
  });

  test('sent back up by a return, past those on the way, it comes down through them', () => {
    const down = opened(returned(jumped, { direct: 'तत्काल' }));
    const up = opened(returned(down));
    expect([holderOf(up), lastOf(returned(down))]).toMatchObject([ADM, { jumped: [SECTION, SDM] }]);
    expect(holderOf(returned(up))).toBe(SDM);
  });

  test('a transfer does not change it: the way is one of posts, and stays when the line is drawn anew', () => {
    const redrawn = { above: [], isPassedOver: () => false };
    expect(holderOf(returned(jumped, { line: redrawn }))).toBe(SDM);
  });

  test('no way grows without end, however a file is sent about', () => {
    let world = jumped;
    for (let round = 0; round < 40; round += 1) {
      const others = ALL_POSTS.filter(post => post !== holderOf(world));
      const to = others[round % others.length] ?? ADM;
      world = opened(sent(world, to, { direct: 'परीक्षण' }));
      const way = world.file.head.onTheWay ?? [];
      expect(way.length).toBeLessThan(ALL_POSTS.length);
      expect(new Set(way).size).toBe(way.length);
      expect(way).not.toContain(holderOf(world));
    }
  });
});

test('of a way that grows beyond its length the next and the last stay', () => {
  const ids = countingIds();
  const posts = Array.from({ length: 60 }, ids.post);
  let head: Pick<FileHead, 'holder' | 'onTheWay'> = { holder: ADM, onTheWay: [SDM, SECTION, CLERK] };
  for (const to of posts) {
    const before = head.holder;
    head = { holder: to, onTheWay: [...wayTo(head, to, []).onTheWay] };
    expect(head.onTheWay?.[0]).toBe(before);
    expect(head.onTheWay?.length).toBeLessThanOrEqual(LONGEST_WAY);
  }
  expect(head.onTheWay?.slice(-3)).toEqual([SDM, SECTION, CLERK]);
});

describe('pulling up', () => {
  const reason = 'जिलाधिकारी की बैठक';
  const pulled = (world: World, post: PostId): World => {
    const to = stayAt(post);
    const { above } = lineOf(holderOf(world));
    return committed(world, pullUpFile(held(world), { to, reason, above }, as(world, post)));
  };

  test('a post above the holder takes the file, opened or not, with it open before them', () => {
    for (const world of [fresh, sent(fresh, SECTION)]) {
      const up = pulled(world, ADM);
      expect(up.file.head).toMatchObject({ holder: ADM, openedAt: plus(MONDAY, 1000) });
      expect(up.file.head.from).toBe(holderOf(world));
    }
  });

  test('it goes back through those past whom it was taken', () => {
    expect(pulled(fresh, ADM).file.head.onTheWay).toEqual([SDM, SECTION, CLERK]);
    expect(holderOf(returned(pulled(fresh, SECTION)))).toBe(CLERK);
  });

  test('taken by one it would still have come to, it goes back to those before them as well', () => {
    const aside = opened(sent(jumped, STRANGER));
    expect(aside.file.head.onTheWay).toEqual([ADM, SDM, SECTION, CLERK]);
    const context = { ...as(aside, SECTION), relations: new Set(['above'] as const) };
    const taking = { to: stayAt(SECTION), reason, above: [SECTION, SDM, ADM] };
    const up = committed(aside, pullUpFile(held(aside), taking, context));
    expect(up.file.head.onTheWay).toEqual([ADM, SDM, CLERK]);
    expect(holderOf(returned(up))).toBe(ADM);
  });

  test('nobody does so but a post above, and nobody to what is closed', () => {
    for (const post of [CLERK, STRANGER]) expect(codeOf(() => pulled(fresh, post))).not.toBe('done');
  });

  test('what was held beyond the limit is marked as not explained by the post that had it; it is not asked', () => {
    const late: Holding = { ...stayOf(fresh.file), limitAt: MONDAY, lateAfter: MONDAY };
    const file = { head: fresh.file.head, holding: late };
    const { above } = lineOf(CLERK);
    const decision = pullUpFile(file, { to: stayAt(SECTION), reason, above }, as(fresh, SECTION));
    expect(decision.event.data).toMatchObject({ delayNotGivenBy: CLERK });
    expect(decision.holdings[0]?.holding).toMatchObject({ outcome: 'pulled-up', delay: 'not-given' });
  });
});
