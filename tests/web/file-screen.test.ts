import { describe, expect, test } from 'vitest';
import type { Answer, Call } from '../../web/client.ts';
import { wholeNumber } from '../../web/digits.ts';
import { openHistory } from '../../web/editor/history.ts';
import { doingOf, isForeignLook } from '../../web/editor/keys.ts';
import { saveDraft } from '../../web/editor/saving.ts';
import { stretchesOf } from '../../web/office/use-numbered.ts';
import { ConnectionLost, Refused } from '../../web/problem.ts';
import { freshFlags } from '../../web/screens/file/fresh.ts';
import { layOut, type Moved } from '../../web/screens/file/movement-layout.ts';
import { offeredOn } from '../../web/screens/file/on-file.ts';

describe('a long list that is entered at its newest page', () => {
  const pages = (...numbers: readonly number[]) =>
    new Map(numbers.map(page => [page, [page * 10 - 9, page * 10]] as const));
  const shape = { total: 4987, size: 10 };

  test('shows the newest, and one hole for all that went before', () => {
    expect(stretchesOf(pages(499, 498), shape).map(({ first, last, items }) => [first, last, items])).toEqual(
      [
        [1, 4970, undefined],
        [4971, 4987, [4971, 4980, 4981, 4990]],
      ],
    );
  });

  test('that was entered in the middle has a hole on either side', () => {
    expect(stretchesOf(pages(1, 250, 499), shape).map(({ first, last }) => [first, last])).toEqual([
      [1, 10],
      [11, 2490],
      [2491, 2500],
      [2501, 4980],
      [4981, 4987],
    ]);
  });

  test('begins behind what stands on paper', () => {
    const onPaper = { total: 83, size: 10, after: 61 };
    expect(stretchesOf(pages(9), onPaper).map(({ first, last }) => [first, last])).toEqual([
      [62, 80],
      [81, 83],
    ]);
    expect(stretchesOf(pages(7), { ...onPaper, total: 62 }).map(({ first, last }) => [first, last])).toEqual([
      [62, 62],
    ]);
  });

  test('has nothing where there is nothing', () => {
    expect(stretchesOf(new Map(), { total: 0, size: 10 })).toEqual([]);
    expect(stretchesOf(new Map(), { total: 61, size: 10, after: 61 })).toEqual([]);
  });
});

describe('flags on the correspondence side', () => {
  const filed = (serial: number, addedAt: string, receipt: { readonly writeOff?: object } = {}) => ({
    serial,
    addedAt,
    receipt,
  });
  const papers = [filed(1, '2026-01-01'), filed(2, '2026-02-01'), filed(3, '2026-03-01')];

  test('receipts that came after the newest note are fresh, oldest first; the newest is under consideration', () => {
    expect([...freshFlags(papers, 3, '2026-01-15')]).toEqual([
      [2, { underConsideration: false, fresh: 0 }],
      [3, { underConsideration: true, fresh: 1 }],
    ]);
  });

  test('where all has been noted on, the newest receipt is still the one under consideration', () => {
    expect([...freshFlags(papers, 3, '2026-04-01')]).toEqual([[3, { underConsideration: true }]]);
  });

  test('what is written off is neither fresh nor under consideration', () => {
    const off = { writeOff: { code: 'kept-in-file' } };
    const [first, second] = [filed(1, '2026-01-01'), filed(2, '2026-02-01', off)];
    expect([...freshFlags([first, second], 2, '2026-01-15')]).toEqual([[1, { underConsideration: true }]]);
    expect([...freshFlags([filed(1, '2026-01-01', off), second], 2, undefined)]).toEqual([]);
    // What lies between may be open.
    expect([...freshFlags([first, filed(3, '2026-03-01', off)], 3, '2026-01-15')]).toEqual([]);
  });

  test('a page on which the newest receipt does not stand has no such flag', () => {
    expect([...freshFlags(papers.slice(0, 1), 3, '2026-04-01')]).toEqual([]);
  });
});

describe('approving and returning in one act', () => {
  const offered = (returnsTo: string, levels: Readonly<Record<string, number>>) => {
    const file = { may: ['return', 'confirm-note'] as const, holder: 'so', returnsTo, links: 0 };
    return offeredOn(file, postId => levels[postId]);
  };

  test('is offered to whom it came up, not to whom it came back from above', () => {
    const levels = { clerk: 1, so: 2, sdm: 4 };
    expect(offered('clerk', levels)).toContain('approve');
    expect(offered('sdm', levels)).toEqual(['return']);
    // As long as nobody knows the levels, nothing is held back.
    expect(offered('sdm', {})).toContain('approve');
  });
});

describe('the drawing of a file’s way', () => {
  const LEVELS: Readonly<Record<string, number>> = { clerk: 1, officer: 2, sdm: 4, adm: 5 };
  const row = (seq: number, kind: string, to?: string): Moved => ({
    seq,
    kind,
    at: `2026-01-0${seq}T00:00:00.000Z`,
    ...(to === undefined ? {} : { to }),
  });
  const rows = [
    row(1, 'created', 'clerk'),
    row(2, 'sent', 'officer'),
    row(3, 'opened', 'officer'),
    row(4, 'sent', 'sdm'),
    row(5, 'reminded', 'sdm'),
    row(6, 'reminded', 'sdm'),
    row(7, 'escalated', 'adm'),
    row(8, 'returned', 'officer'),
  ];
  const now = '2026-01-20T00:00:00.000Z';
  const drawing = layOut(rows, postId => LEVELS[postId], now);

  test('posts are lanes, the highest level above', () => {
    expect(drawing.lanes.map(({ postId }) => postId)).toEqual(['adm', 'sdm', 'officer', 'clerk']);
    expect(drawing.lanes.map(({ y }) => y)).toEqual(
      [...drawing.lanes.map(({ y }) => y)].sort((a, b) => a - b),
    );
  });

  test('each stay stands on the lane of its post, further right than the one before, for its own days', () => {
    expect(
      drawing.stays.map(({ postId, from, until }) => [postId, from.slice(8, 10), until?.slice(8, 10)]),
    ).toEqual([
      ['clerk', '01', '02'],
      ['officer', '02', '04'],
      ['sdm', '04', '08'],
      ['officer', '08', '20'],
    ]);
    for (const [index, stay] of drawing.stays.entries()) {
      expect(stay.y).toBe(drawing.lanes.find(({ postId }) => postId === stay.postId)?.y);
      expect(stay.x).toBeGreaterThan(drawing.stays[index - 1]?.x ?? 0);
      expect(stay.x).toBeLessThan(drawing.width);
      expect(stay.y).toBeLessThan(drawing.height);
    }
    expect(drawing.stays.map(({ running }) => running)).toEqual([false, false, false, true]);
  });

  test('what was returned is drawn back; reminders and escalations stand on their stay', () => {
    expect(drawing.hops.map(({ back }) => back)).toEqual([false, false, true]);
    expect(drawing.stays.map(({ reminders }) => reminders)).toEqual([0, 0, 2, 0]);
    expect(drawing.rises).toMatchObject([
      { postId: 'adm', y1: drawing.lanes[1]?.y, y2: drawing.lanes[0]?.y },
    ]);
  });

  test('a closed file is nowhere any more, and of what has not come whole nothing is said', () => {
    const closed = layOut([...rows, row(9, 'closed')], () => 1, now);
    expect(closed.stays.at(-1)).toMatchObject({ running: false, until: '2026-01-09T00:00:00.000Z' });
    expect(layOut(rows, () => 1, undefined).stays.at(-1)?.until).toBeUndefined();
    expect(layOut([], () => 1, now).stays).toEqual([]);
  });
});

describe('keys of the editor', () => {
  const key = (code: string, more: object = {}) => ({
    code,
    ctrlKey: true,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...more,
  });

  test('go by their place on the keyboard, whatever an Indian layout writes there', () => {
    expect(doingOf(key('KeyB'))).toBe('bold');
    expect(doingOf(key('Digit7', { shiftKey: true }))).toBe('numbered');
    expect(doingOf(key('Digit8', { shiftKey: true }))).toBe('bulleted');
    expect(doingOf(key('KeyZ', { ctrlKey: false, metaKey: true, shiftKey: true }))).toBe('redo');
  });

  test('do nothing without the control key, or with the one that writes other letters', () => {
    expect(doingOf(key('KeyB', { ctrlKey: false }))).toBeUndefined();
    expect(doingOf(key('KeyB', { altKey: true }))).toBeUndefined();
    expect(doingOf(key('KeyA'))).toBeUndefined();
  });

  test('of looks that a note does not have are taken away from the browser', () => {
    expect([isForeignLook(key('KeyI')), isForeignLook(key('KeyU')), isForeignLook(key('KeyB'))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test('a number is understood in either script, within its bounds', () => {
  expect([wholeNumber('०', 7, 0), wholeNumber('1', 7, 2), wholeNumber('२', 7, 2)]).toEqual([0, undefined, 2]);
  expect(['12', ' १२ ', '0', '13', 'क', '', '1.5'].map(typed => wholeNumber(typed, 12))).toEqual([
    12,
    12,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('what was typed is taken back step by step, and done again, until something else is typed', () => {
  const step = (text: string) => ({
    lines: [{ owner: { in: 'paragraph' as const }, runs: [{ text }] }],
    selection: { from: { line: 0, offset: 0 }, to: { line: 0, offset: 0 } },
  });
  const history = openHistory();
  const [first, second, third] = [step('क'), step('कख'), step('कग')];
  history.begin(first);
  history.keep(second);
  history.keep(step('कख'));
  expect(history.undo()).toBe(first);
  expect(history.undo()).toBe(first);
  expect(history.redo()).toBe(second);
  history.undo();
  history.keep(third);
  expect(history.redo()).toBe(third);
});

describe('saving a draft', () => {
  const writing = { kind: 'note' as const };
  const refused = (code: string) => new Refused({ type: '', title: '', status: 409, code } as never);
  /** An office that gives one answer and remembers what it was asked. */
  const office = (answer: () => Promise<unknown>) => {
    const asked: unknown[] = [];
    const call = ((id: string, ask: unknown) => {
      asked.push([id, ask]);
      return answer() as Promise<Answer<'draftNote'>>;
    }) as Call;
    return { asked, call };
  };
  const kept = { noteId: 'not_1', revision: 3, unknownReferences: [{ to: 'note', note: 9 }] };

  test('begins a new one, or goes on from the revision it was begun on', async () => {
    const { asked, call } = office(async () => kept);
    const saved = await saveDraft(call, 'fil_1', { writing, on: undefined });
    expect(saved).toEqual({
      kind: 'saved',
      standing: { noteId: 'not_1', revision: 3 },
      unknownReferences: 1,
    });
    await saveDraft(call, 'fil_1', { writing, on: { noteId: 'not_1', revision: 2 } });
    expect(asked).toEqual([
      ['draftNote', { params: { fileId: 'fil_1' }, body: writing }],
      ['reviseNote', { params: { fileId: 'fil_1', noteId: 'not_1' }, body: { ...writing, revision: 2 } }],
    ]);
  });

  test('tells a dead line, a text changed elsewhere, a draft that is gone and a refusal apart', async () => {
    const kindOf = async (failure: unknown) =>
      (await saveDraft(office(() => Promise.reject(failure)).call, 'fil_1', { writing, on: undefined })).kind;
    expect(await kindOf(new ConnectionLost('x'))).toBe('lost');
    expect(await kindOf(refused('note.changed'))).toBe('changed');
    expect(await kindOf(refused('note.unknown'))).toBe('gone');
    expect(await kindOf(refused('file.not-in-custody'))).toBe('refused');
  });

  test('what got no answer is told as it was sent, to be sent so again', async () => {
    const sent = { writing, on: { noteId: 'not_1', revision: 2 } };
    expect(
      await saveDraft(office(() => Promise.reject(new ConnectionLost('x'))).call, 'fil_1', sent),
    ).toEqual({
      kind: 'lost',
      sent,
    });
  });
});
