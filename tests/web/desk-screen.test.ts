import { describe, expect, test } from 'vitest';
import type { Seat } from '../../web/office/directory.ts';
import { capsOf, KEY_NAMES, KEYS, openKeyboard } from '../../web/office/keyboard.ts';
import { Refused } from '../../web/problem.ts';
import { actsFor, byPost, commonCodes, naturesOf, onlyOf, toggled } from '../../web/screens/dues/choosing.ts';
import type { WorkItem } from '../../web/screens/dues/row.tsx';
import { wantedMarks } from '../../web/screens/dues/wanted.ts';
import { questionOf } from '../../web/screens/send/question.ts';
import { groupsOf, jumpedTo, lineAbove } from '../../web/screens/send/seats.ts';
import { WORDS } from '../../web/words/words.ts';

const press = (code: string, more: Partial<KeyboardEvent> = {}) => ({
  key: '',
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

describe('the keys', () => {
  const listening = () => {
    let at = 0;
    const keyboard = openKeyboard(() => at);
    const done: string[] = [];
    for (const name of KEY_NAMES) keyboard.put(name, () => void done.push(name));
    const type = (code: string, more: Partial<KeyboardEvent> = {}) => keyboard.asked(press(code, more))?.();
    const wait = (milliseconds: number) => {
      at += milliseconds;
    };
    return { keyboard, done, type, wait };
  };

  test.each(KEY_NAMES.filter(name => !('native' in KEYS[name])))(
    '%s is done by the keys it is listed with',
    name => {
      const { done, type } = listening();
      for (const stroke of KEYS[name].strokes)
        type(stroke.code, { shiftKey: 'shift' in stroke, ctrlKey: 'ctrl' in stroke });
      expect(done).toEqual([name]);
    },
  );

  test('no two are asked for by the same', () => {
    const all = KEY_NAMES.map(name => capsOf(name).join(' '));
    expect(new Set(all).size).toBe(all.length);
    expect(capsOf('help')).toEqual(['?']);
    expect(capsOf('submit')).toEqual(['Ctrl+Enter']);
  });

  test('what has two letters is asked for by both, soon after each other', () => {
    const { done, type, wait } = listening();
    type('KeyG');
    wait(3000);
    type('KeyD');
    expect(done).toEqual([]);
    type('KeyG');
    type('KeyN');
    expect(done).toEqual(['new-file']);
  });

  test('with Ctrl or Alt a letter is the browser’s', () => {
    const { done, type } = listening();
    type('KeyS', { ctrlKey: true });
    type('KeyS', { altKey: true });
    type('KeyS', { shiftKey: true });
    expect(done).toEqual([]);
  });

  test('held down, only the way through a list goes on', () => {
    const { done, type } = listening();
    type('KeyJ', { repeat: true });
    type('KeyS', { repeat: true });
    expect(done).toEqual(['next']);
  });

  test('a layout that gives the question mark without Shift has its help', () => {
    const { done, type } = listening();
    type('Slash', { key: '?' });
    expect(done).toEqual(['help']);
  });

  test('only what does something is listed, and what was put there last goes first', () => {
    const keyboard = openKeyboard(() => 0);
    const done: string[] = [];
    keyboard.put('send', () => void done.push('list'));
    const away = keyboard.put('send', () => void done.push('file'));
    expect(keyboard.live()).toEqual(['send']);
    keyboard.asked(press('KeyS'))?.();
    away();
    keyboard.asked(press('KeyS'))?.();
    expect(done).toEqual(['file', 'list']);
    expect(keyboard.asked(press('KeyR'))).toBeUndefined();
  });

  test('both catalogues say what each does', () => {
    for (const { keys } of Object.values(WORDS))
      expect(Object.keys(keys.does).sort()).toEqual([...KEY_NAMES].sort());
  });
});

/** A thing with only what is asked of it here. */
const made = (parts: object) => JSON.parse(JSON.stringify(parts));
const item = (objectId: string, more: object = {}): WorkItem =>
  made({
    objectId,
    holdingId: `hld_${objectId}`,
    postId: 'pst_a',
    priority: 'ordinary',
    ...more,
  });

describe('many chosen at once', () => {
  const [first, third] = [item('fil_1'), item('rct_3')];
  const rows = [first, item('fil_2'), third, item('rct_4')];

  test('a row is chosen and dropped again; with Shift everything between two', () => {
    const one = toggled(new Map(), rows, { of: first });
    expect([...one.keys()]).toEqual(['fil_1']);
    const range = toggled(one, rows, { of: third, from: 'fil_1' });
    expect([...range.keys()]).toEqual(['fil_1', 'fil_2', 'rct_3']);
    expect([...toggled(range, rows, { of: first }).keys()]).toEqual(['fil_2', 'rct_3']);
  });

  test('files and letters together can only be sent', () => {
    expect(actsFor(new Map([['fil_1', first]]))).toEqual(['send', 'approve', 'park', 'close']);
    expect(actsFor(new Map([['rct_3', third]]))).toEqual(['send', 'dispose']);
    expect(actsFor(new Map(rows.map(row => [row.objectId, row])))).toEqual(['send']);
    expect(actsFor(new Map())).toEqual([]);
  });

  test('paper and the rest are told apart', () => {
    const chosen = new Map(
      [item('fil_1', { nature: 'physical' }), item('fil_2')].map(row => [String(row.objectId), row]),
    );
    expect(naturesOf(chosen)).toEqual({ electronic: 1, physical: 1 });
    expect([...onlyOf(chosen, 'physical').keys()]).toEqual(['fil_1']);
  });

  test('an act is done as each post on what that post has', () => {
    const posts = byPost([item('fil_1'), item('fil_2', { postId: 'pst_b' }), item('fil_3')]);
    expect([...posts].map(([postId, { length }]) => [postId, length])).toEqual([
      ['pst_a', 2],
      ['pst_b', 1],
    ]);
  });

  test('only codes that fit every category are offered', () => {
    const codes = { general: ['a', 'b'], rti: ['b'], vip: ['b', 'c'], court: [], grievance: [] };
    const of = (...items: readonly WorkItem[]) => commonCodes<string>(items, category => codes[category]);
    expect(of(item('rct_1'), item('rct_2', { category: 'rti' }))).toEqual(['b']);
    expect(of(item('rct_1'))).toEqual(['a', 'b']);
    expect(of(item('rct_1'), item('rct_2', { category: 'court' }))).toEqual([]);
  });
});

test('a row says whether its day is past, today or ahead, and that it was kept too long', () => {
  const now = Date.parse('2026-11-22T06:30:00Z');
  const said = (stay: object) =>
    wantedMarks(stay, now, { words: WORDS.en, language: 'en' }).map(({ kind }) => kind);
  expect(said({ dueOn: '2026-11-21' })).toEqual(['overdue']);
  expect(said({ dueOn: '2026-11-22' })).toEqual(['today']);
  expect(said({ dueOn: '2026-11-25' })).toEqual(['due']);
  expect(said({ limitAt: '2026-11-22T06:00:00Z' })).toEqual(['overdue']);
  expect(said({})).toEqual([]);
});

describe('to whom it goes', () => {
  const seat = (postId: string, reportsTo: string | undefined, officeId = 'off_a'): Seat =>
    made({
      post: { postId, officeId, reportsTo, names: { hi: `पद ${postId}`, en: `Post ${postId}` } },
      office: { hi: 'कार्यालय', en: 'Office' },
      inCharge: [{ hi: 'मीरा सिंह', en: 'Meera Singh' }],
      marking: `SDM(MS)-${postId}`,
      onLeave: false,
    });
  const all = [
    seat('clk', 'so'),
    seat('so', 'sdm'),
    seat('sdm', 'dm', 'off_b'),
    seat('dm', undefined, 'off_c'),
    seat('clk2', 'so'),
    seat('bdo', 'dm', 'off_d'),
  ];
  const seats = new Map(all.map(each => [String(each.post.postId), each]));
  const ids = (found: readonly Seat[]) => found.map(({ post }) => String(post.postId));
  const asked = { own: 'clk', query: '', favourites: [] as string[], lastUsed: [] as string[] };

  test('the own superior comes first in the line, and a line that turns back ends', () => {
    expect(ids(lineAbove(seats, 'clk'))).toEqual(['so', 'sdm', 'dm']);
    const loop = new Map([seat('x', 'y'), seat('y', 'x')].map(each => [String(each.post.postId), each]));
    expect(ids(lineAbove(loop, 'x'))).toEqual(['y', 'x']);
  });

  test('levels that are jumped are told in the order in which they come on the way back', () => {
    expect(ids(jumpedTo(seats, 'clk', 'dm'))).toEqual(['sdm', 'so']);
    expect(jumpedTo(seats, 'clk', 'so')).toEqual([]);
    expect(jumpedTo(seats, 'clk', 'bdo')).toEqual([]);
  });

  test('a post stands once: starred, sent to lately, in the line, in the office; never the own', () => {
    const groups = groupsOf(seats, { ...asked, favourites: ['bdo'], lastUsed: ['so', 'bdo'] });
    expect(groups.map(({ name, seats: found }) => [name, ids(found)])).toEqual([
      ['favourites', ['bdo']],
      ['lastUsed', ['so']],
      ['line', ['sdm', 'dm']],
      ['ownOffice', ['clk2']],
    ]);
  });

  test('anybody is found by post, office, person or marking, in either script', () => {
    const found = (query: string) => groupsOf(seats, { ...asked, query }).flatMap(group => ids(group.seats));
    expect(found('post bdo')).toEqual(['bdo']);
    expect(found('मीरा')).toHaveLength(5);
    expect(found('sdm(ms)-dm')).toEqual(['dm']);
    expect(found('nobody')).toEqual([]);
  });
});

describe('what the office asks back', () => {
  const asked = (problem: object) =>
    questionOf(new Refused(made({ type: '', title: '', status: 409, ...problem })));

  test('a seat on leave offers the link officer’s own post, a vacant one who sits above', () => {
    expect(asked({ code: 'post.on-leave', offered: 'pst_l' })).toEqual({
      asks: 'seat',
      warning: 'on-leave',
      offered: 'pst_l',
    });
    expect(asked({ code: 'post.vacant' })).toEqual({ asks: 'seat', warning: 'vacant' });
  });

  test('a fifth level, levels jumped, a delay and a copy are each asked in their own way', () => {
    expect(asked({ code: 'file.fifth-level', levels: 5, most: 4 })).toEqual({
      asks: 'levels',
      warning: 'fifth-level',
      levels: 5,
      most: 4,
    });
    expect(asked({ code: 'file.levels-jumped', next: 'pst_n' })).toEqual({ asks: 'direct', next: 'pst_n' });
    expect(asked({ code: 'file.delay-reason-needed' })).toEqual({ asks: 'delay' });
    expect(asked({ code: 'copies.to-holder', postId: 'pst_c' })).toEqual({ asks: 'copies', postId: 'pst_c' });
  });

  test('every other no is only to be read', () => {
    expect(asked({ code: 'file.not-in-custody' })).toBeUndefined();
    expect(questionOf(new Error('network'))).toBeUndefined();
  });
});
