import { expect, test } from 'vitest';
import { ConnectionLost, Refused } from '../../web/problem.ts';
import { type KeptOutbox, type PadMark, waitingIn } from '../../web/screens/dak-pad/kept.ts';
import { type Fate, openOutbox, type Reason, UNDO_MS } from '../../web/screens/dak-pad/outbox.ts';
import {
  ahead,
  comesBack,
  current,
  dealtWith,
  EMPTY,
  progress,
  turned,
  withPapers,
} from '../../web/screens/dak-pad/pile.ts';
import { askedBy } from '../../web/screens/dak-pad/use-keys.ts';

const OPENED: Reason = { code: 'receipt.opened', hi: 'खुल चुकी', en: 'opened' };
const VACANT: Reason = { code: 'post.vacant', hi: 'रिक्त', en: 'vacant' };

const markOf = (n: number, at = 0, nature: PadMark['nature'] = 'electronic'): PadMark => ({
  objectId: `rct_${n}`,
  to: 'pst_1',
  action: 'for-orders',
  number: `D/${n}`,
  nature,
  at,
});

/** An office that answers when it is told to, and a clock that is moved by hand. */
const desk = (kept?: KeptOutbox) => {
  const asked: (readonly string[])[] = [];
  const takenBack: string[] = [];
  const fates: string[] = [];
  const line: boolean[] = [];
  const waiting: (() => void)[] = [];
  const store: { state: KeptOutbox | undefined } = { state: kept };
  const answers: ((ids: readonly string[]) => Promise<readonly { objectId: string; refused?: Reason }[]>)[] =
    [];
  let now = 0;
  const outbox = openOutbox({
    kept,
    keep: state => {
      store.state = state;
    },
    send: async marks => {
      const ids = marks.map(({ objectId }) => objectId);
      asked.push(ids);
      const answer = answers.shift();
      return answer ? answer(ids) : ids.map(objectId => ({ objectId }));
    },
    takeBack: async ids => {
      takenBack.push(...ids);
      return ids.map(objectId => (objectId === 'rct_9' ? { objectId, refused: OPENED } : { objectId }));
    },
    onFate: ({ number }, fate: Fate) => void fates.push(`${number} ${fate.kind}`),
    onLine: there => void line.push(there),
    now: () => now,
    later: doing => void waiting.push(doing),
  });
  return {
    outbox,
    asked,
    takenBack,
    fates,
    line,
    store,
    answers,
    pass: (ms: number) => {
      now += ms;
    },
    /** All that was put off comes due. */
    due: async () => {
      for (const doing of waiting.splice(0)) doing();
      await settled();
    },
  };
};
const settled = () => new Promise(resolve => setTimeout(resolve, 5));

test('markings go in groups of five, and what is left goes after a moment', async () => {
  const { outbox, asked, fates, due } = desk();
  for (let n = 1; n <= 7; n += 1) outbox.mark(markOf(n));
  await settled();
  expect(asked).toEqual([['rct_1', 'rct_2', 'rct_3', 'rct_4', 'rct_5']]);
  await due();
  expect(asked[1]).toEqual(['rct_6', 'rct_7']);
  expect(fates).toEqual([1, 2, 3, 4, 5, 6, 7].map(n => `D/${n} sent`));
});

test('paper and electronic ones go apart', async () => {
  const { outbox, asked } = desk();
  outbox.mark(markOf(1));
  outbox.mark(markOf(2, 0, 'physical'));
  outbox.mark(markOf(3));
  outbox.flush();
  await settled();
  expect(asked).toEqual([['rct_1'], ['rct_2'], ['rct_3']]);
});

test('a marking that has not gone is undone without asking anybody', async () => {
  const { outbox, asked, takenBack, fates, due } = desk();
  outbox.mark(markOf(1));
  const mark = outbox.undoable();
  if (mark) outbox.undo(mark);
  await due();
  expect([asked, takenBack, fates]).toEqual([[], [], ['D/1 taken-back']]);
});

test('a marking that has gone is taken back; one the receiver opened stays, and is told', async () => {
  const { outbox, takenBack, fates } = desk();
  outbox.mark(markOf(8));
  outbox.mark(markOf(9));
  outbox.flush();
  await settled();
  for (const _ of [1, 2]) {
    const mark = outbox.undoable();
    if (mark) outbox.undo(mark);
    await settled();
  }
  expect(takenBack).toEqual(['rct_9', 'rct_8']);
  expect(fates.slice(2)).toEqual(['D/9 stayed', 'D/8 taken-back']);
});

test('a marking on its way is taken back as soon as it is answered', async () => {
  const { outbox, answers, takenBack, fates } = desk();
  const gate = Promise.withResolvers<void>();
  answers.push(async ids => {
    await gate.promise;
    return ids.map(objectId => ({ objectId }));
  });
  outbox.mark(markOf(1));
  outbox.flush();
  const mark = outbox.undoable();
  if (mark) outbox.undo(mark);
  expect(outbox.undoable()).toBeUndefined();
  gate.resolve();
  await settled();
  expect([takenBack, fates]).toEqual([['rct_1'], ['D/1 taken-back']]);
});

test('after ten seconds nothing is undone by a key', async () => {
  const { outbox, pass } = desk();
  outbox.mark(markOf(1));
  outbox.flush();
  await settled();
  pass(UNDO_MS - 1);
  expect(outbox.undoable()?.objectId).toBe('rct_1');
  pass(1);
  expect(outbox.undoable()).toBeUndefined();
});

test('a refused paper comes back with its reason, and the rest of its group is gone', async () => {
  const { outbox, answers, fates } = desk();
  answers.push(async () => [{ objectId: 'rct_1', refused: VACANT }, { objectId: 'rct_2' }]);
  outbox.mark(markOf(1));
  outbox.mark(markOf(2));
  outbox.flush();
  await settled();
  expect(fates).toEqual(['D/1 refused', 'D/2 sent']);
});

test('when the line breaks the group is kept as it was and goes again alike', async () => {
  const { outbox, answers, asked, fates, line, store, due } = desk();
  answers.push(() => Promise.reject(new ConnectionLost('gone')));
  outbox.mark(markOf(1));
  outbox.flush();
  await settled();
  outbox.mark(markOf(2));
  expect([fates, line]).toEqual([[], [false]]);
  expect(waitingIn(store.state)).toBe(2);
  await due();
  expect(asked).toEqual([['rct_1'], ['rct_1'], ['rct_2']]);
  expect(fates).toEqual(['D/1 sent', 'D/2 sent']);
  expect(waitingIn(store.state)).toBe(0);
});

test('what a reload found on its way is sent as the same group again', async () => {
  const { outbox, asked, fates } = desk({
    waiting: [markOf(3)],
    groups: [[markOf(1), markOf(2)]],
    recalled: ['rct_2'],
  });
  outbox.flush();
  await settled();
  expect(asked).toEqual([['rct_1', 'rct_2'], ['rct_3']]);
  expect(fates.toSorted()).toEqual(['D/1 sent', 'D/2 taken-back', 'D/3 sent']);
});

test('an ended sign-in decides nothing, a refusal of the whole group sends each of it back', async () => {
  const problem = (status: number, code: 'sign-in.required' | 'items.natures-mixed') =>
    new Refused({ type: '', title: 'x', status, code });
  const { outbox, answers, fates, due } = desk();
  answers.push(() => Promise.reject(problem(401, 'sign-in.required')));
  answers.push(() => Promise.reject(problem(409, 'items.natures-mixed')));
  outbox.mark(markOf(1));
  outbox.flush();
  await settled();
  expect(fates).toEqual([]);
  await due();
  expect(fates).toEqual(['D/1 refused']);
});

test('the pile: what is marked leaves it, the next takes its place, and what comes back is counted again', () => {
  const pile = withPapers(EMPTY, ['a', 'b', 'c', 'd']);
  expect([current(pile), progress(pile)]).toEqual(['a', { position: 1, total: 4 }]);
  const one = dealtWith(pile, 'a');
  expect([current(one), progress(one)]).toEqual(['b', { position: 2, total: 4 }]);
  const skipped = turned(one, 1);
  expect([current(skipped), progress(skipped)]).toEqual(['c', { position: 3, total: 4 }]);
  expect(ahead(skipped, 4)).toEqual(['c', 'd', 'b']);
  const back = comesBack(skipped, 'a', 'here');
  expect([current(back), progress(back)]).toEqual(['a', { position: 2, total: 4 }]);
  expect(comesBack(skipped, 'a', 'beneath').order).toEqual(['b', 'c', 'd', 'a']);
  expect(current(turned(turned(skipped, 1), 1))).toBe('b');
  const last = ['b', 'c', 'd'].reduce(dealtWith, skipped);
  expect([current(last), progress(last)]).toEqual([undefined, { position: 4, total: 4 }]);
});

test('a list that lags lays no paper on the pile twice', () => {
  const pile = withPapers(withPapers(EMPTY, ['a', 'b']), ['b', 'c']);
  expect(pile.order).toEqual(['a', 'b', 'c']);
});

test('keys are known by their place, whatever letters the layout writes with them', () => {
  const done: string[] = [];
  const keys = {
    mark: (seat: number) => void done.push(`mark ${seat}`),
    turn: (by: number) => void done.push(`turn ${by}`),
    page: (by: number) => void done.push(`page ${by}`),
    undo: () => void done.push('undo'),
  };
  const press = (code: string, ctrlKey = false) =>
    askedBy({ code, ctrlKey, metaKey: false, altKey: false, shiftKey: false }, keys)?.();
  for (const code of ['Digit1', 'Numpad9', 'ArrowRight', 'ArrowLeft', 'PageDown', 'Digit0', 'KeyZ'])
    press(code);
  press('KeyZ', true);
  press('Digit2', true);
  expect(done).toEqual(['mark 1', 'mark 9', 'turn 1', 'turn -1', 'page 1', 'undo']);
});
