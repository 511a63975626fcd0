import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReceiptDecision } from '#shared/domain/act.ts';
import { countOf } from '#shared/domain/adoption/counting.ts';
import { sameLetter, watchRowOf } from '#shared/domain/beside-receipt.ts';
import type { Category } from '#shared/domain/category.ts';
import type { Context } from '#shared/domain/file-decision.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { limitsOf, type Policy } from '#shared/domain/policy.ts';
import { answerOnReceipt, type HeldReceipt, type ReceiptHead } from '#shared/domain/receipt.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { resumeReceipt, suspendReceipt } from '#shared/domain/receipt-clock.ts';
import { correctReceipt, replaceScan } from '#shared/domain/receipt-corrections.ts';
import { cancelReceipt, disposeReceipt, tellParent } from '#shared/domain/receipt-ends.ts';
import { openReceipt, pullBackReceipt, pullUpReceipt, sendReceipt } from '#shared/domain/receipt-moves.ts';
import { HELD_STATES, type ReceiptState } from '#shared/domain/receipt-state.ts';
import { Day, Duration, type Instant, plus } from '#shared/domain/time.ts';
import {
  by,
  CLERK,
  countingIds,
  letterOf,
  MONDAY,
  OFFICE,
  QUICK_RULES,
  SDM,
  SECTION,
  stayAt,
} from './support/office.ts';
import { codeOf } from './support/refused.ts';

const ids = countingIds();
const reason = 'कारण';
const held = ({ after, holdings }: ReceiptDecision): HeldReceipt => {
  const stay = holdings.findLast(({ kind }) => kind !== 'end') ?? holdings[0];
  if (!stay) throw new Error('no stay');
  return { head: after, holding: stay.holding };
};
const as = (post: PostId, relation: Relation, at: Instant): Context => ({
  by: by(post),
  at,
  relations: new Set([relation]),
});
const MARK = { action: 'for-necessary-action', acknowledged: [] } as const;
const entered = (more: Partial<Parameters<typeof diarise>[0]> = {}) =>
  held(
    diarise(
      {
        receiptId: ids.receipt(),
        diaryNumber: 'SDM-SDR/R/2026/7',
        officeId: OFFICE,
        details: letterOf({ documentId: ids.document() }),
        holdingId: ids.holding(),
        rules: QUICK_RULES,
        ...more,
      },
      { by: by(CLERK), at: MONDAY },
    ),
  );
const later = (seconds: number) => plus(MONDAY, seconds * 1000);
const sentTo = (receipt: HeldReceipt, from: PostId, post: PostId, seconds: number) =>
  held(sendReceipt(receipt, { ...MARK, to: stayAt(post) }, as(from, 'holds', later(seconds))));
const opened = (receipt: HeldReceipt, post: PostId, seconds: number) => {
  const decision = openReceipt(receipt, as(post, 'holds', later(seconds)));
  const [change] = decision.holdings;
  if (!change) throw new Error('no stay');
  return { head: decision.after, holding: change.holding };
};
describe('every incoming object can be forwarded', () => {
  /** What its holder may do in each state that brings it nearer to the next post: in one step, or the one before. */
  const WAY_ON = {
    DIARISED: 'send',
    OPENED: 'send',
    SUSPENDED: 'resume',
    MARKED: 'open',
    IN_TRANSIT: 'receive',
  } as const satisfies Record<(typeof HELD_STATES)[number], string>;
  const comesTo = (head: ReceiptHead, state: ReceiptState): ReceiptHead => ({ ...head, state });

  test.each(HELD_STATES)('from %s there is a way on for who has it, whatever it is', state => {
    for (const classification of ['normal', 'confidential'] as const)
      for (const nature of ['electronic', 'physical'] as const)
        for (const category of ['general', 'vip', 'court', 'rti', 'grievance'] as const) {
          const { head } = entered({ classification });
          const details = { ...head.details, category };
          const there = { ...comesTo(head, state), nature, details };
          const answer = answerOnReceipt(there, WAY_ON[state], new Set(['holds']), ['officer']);
          expect(answer, `${classification} ${nature} ${category}`).toEqual({ allowed: true });
        }
  });

  test('and so a letter goes on and on: opened and sent from post to post', () => {
    const way = [SECTION, SDM, CLERK, SECTION];
    let receipt = entered();
    way.forEach((post, step) => {
      receipt = opened(sentTo(receipt, receipt.head.holder, post, step * 10 + 1), post, step * 10 + 2);
      expect(receipt.head).toMatchObject({ state: 'OPENED', holder: post });
    });
  });
});

describe('trap 2: a receipt has two ages', () => {
  test('with the present holder since it came there, and since its diary entry all the same', () => {
    const first = entered();
    const second = opened(sentTo(first, CLERK, SECTION, 3600), SECTION, 3700);
    const third = sentTo(second, SECTION, SDM, 7200);
    expect([first, second, third].map(({ holding }) => holding.ageFrom)).toEqual([MONDAY, MONDAY, MONDAY]);
    expect([first, second, third].map(({ holding }) => holding.receivedAt)).toEqual([
      MONDAY,
      later(3600),
      later(7200),
    ]);
    const back = held(pullBackReceipt(third, stayAt(SECTION), reason, as(SECTION, 'sent-last', later(7300))));
    expect(back.holding).toMatchObject({ ageFrom: MONDAY, receivedAt: later(7300), clockFrom: later(7300) });
  });
});

describe('pulled up', () => {
  test('beyond the limit, the journal says of whom no reason was given; within it, of nobody', () => {
    const early = pullUpReceipt(entered(), stayAt(SDM), reason, as(SDM, 'above', later(60)));
    expect(early.event.data).not.toHaveProperty('delayNotGivenBy');
    const month = 30 * 86_400;
    const late = pullUpReceipt(entered(), stayAt(SDM), reason, as(SDM, 'above', later(month)));
    expect(late.event.data).toMatchObject({ delayNotGivenBy: CLERK });
    expect(late.holdings[0]).toMatchObject({
      kind: 'end',
      holding: { outcome: 'pulled-up', delay: 'not-given' },
    });
  });
});

describe('on paper', () => {
  test('what was received is not taken back; what is on its way is', () => {
    const paper = entered({ nature: 'physical' });
    const onItsWay = sentTo(paper, CLERK, SECTION, 10);
    expect(onItsWay.head.state).toBe('IN_TRANSIT');
    const there = { ...onItsWay, head: { ...onItsWay.head, state: 'MARKED' as const } };
    const take = (receipt: HeldReceipt) =>
      codeOf(() => pullBackReceipt(receipt, stayAt(CLERK), reason, as(CLERK, 'sent-last', later(20))));
    expect([take(onItsWay), take(there)]).toEqual(['done', 'paper.received']);
  });
});

describe('a diary entry', () => {
  test('keeps its scan and its frozen fields, whatever is corrected', () => {
    const { head, holding } = entered();
    const context = as(CLERK, 'holds', later(10));
    const { documentId, ...entry } = head.details;
    const counted = { holding, limits: limitsOf(QUICK_RULES), rules: QUICK_RULES };
    const decision = correctReceipt(
      head,
      { details: { ...entry, category: 'vip', subject: 'संशोधित' }, ...counted },
      context,
    );
    expect(decision.after).toMatchObject({ edition: 2, replyBy: '2027-01-06', details: { documentId } });
    expect(decision.holdings).toMatchObject([
      { kind: 'change', holding: { subject: 'संशोधित', category: 'vip' } },
    ]);
    const frozen = { ...entry, deliveryMode: 'courier' as const };
    expect(codeOf(() => correctReceipt(head, { details: frozen, ...counted }, context))).toBe(
      'receipt.frozen',
    );
    const scan = ids.document();
    const replaced = replaceScan(head, { documentId: scan, reason }, context);
    expect(replaced.event.data).toMatchObject({ replaces: documentId, documentId: scan });
  });
});

describe('a corrected category', () => {
  const { policy } = QUICK_RULES;
  const exceptions: Policy['exceptions'] = [
    { when: { category: 'vip' }, limit: { after: Duration.parse('PT60S'), days: 'working' }, rungs: [] },
    {
      when: { category: 'rti' },
      rungs: [{ tell: 'holder', limit: { after: Duration.parse('PT15S'), days: 'working' } }],
    },
  ];
  const rules = { ...QUICK_RULES, policy: { ...policy, exceptions } };
  const correctedTo = ({ head, holding }: HeldReceipt, category: Category) => {
    const { documentId: _, ...entry } = head.details;
    const details = { ...entry, category };
    const correction = { details, holding, limits: limitsOf(rules), rules };
    const decision = correctReceipt(head, correction, as(CLERK, 'holds', later(5)));
    const [change] = decision.holdings;
    if (!change) throw new Error('no stay');
    const { counts } = { counts: undefined, ...decision.event.data };
    return { receipt: { head: decision.after, holding: change.holding }, counts };
  };

  test('counts limit and ladder at once, and says from when a timer is to look', () => {
    const { holdingId } = entered().head;
    const rti = correctedTo(entered({ holdingId }), 'rti');
    expect(rti.receipt.holding).toMatchObject({ category: 'rti', dueAt: later(15), limitAt: later(90) });
    expect(rti.counts).toEqual({ holdingId, postId: CLERK, dueAt: later(15) });
    // Of a category without a ladder nothing is due: the timer that sleeps ends when it wakes.
    const vip = correctedTo(rti.receipt, 'vip');
    expect(vip.receipt.holding).toMatchObject({ category: 'vip', limitAt: later(60) });
    expect([vip.receipt.holding.dueAt, vip.counts]).toEqual([undefined, undefined]);
    const general = correctedTo(vip.receipt, 'general');
    expect(general.receipt.holding).not.toHaveProperty('category');
    expect(general.counts).toMatchObject({ dueAt: later(20) });
  });

  test('that is as it was leaves the clock as it was', () => {
    const receipt = entered();
    const same = correctedTo(receipt, 'general');
    expect([same.receipt.holding, same.counts]).toEqual([receipt.holding, undefined]);
  });

  test('of a clock that stands still is counted when it goes on', () => {
    const receipt = entered();
    const stopped = suspendReceipt(receipt, { code: 'court', reason }, as(CLERK, 'holds', later(2)));
    const still = correctedTo(held(stopped), 'rti');
    expect(still.receipt.holding).toMatchObject({ category: 'rti', state: 'SUSPENDED' });
    expect([still.receipt.holding.dueAt, still.counts]).toEqual([undefined, undefined]);
    const on = held(resumeReceipt(still.receipt, { rules }, as(CLERK, 'holds', later(12))));
    expect(on.holding.dueAt).toBe(later(25));
  });
});

describe('a letter and its parts', () => {
  test('in whatever order they end, it is over when the last of them is and not before', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 20 })
          .chain(parts =>
            fc.record({ parts: fc.constant(parts), place: fc.integer({ min: 0, max: parts }) }),
          ),
        ({ parts, place }) => {
          const partIds = Array.from({ length: parts }, () => ids.receipt());
          let receipt = entered({ parts: partIds });
          let step = 1;
          const own = () => {
            const { code } = { code: 'seen-no-action' as const };
            receipt = {
              ...receipt,
              head: disposeReceipt(receipt, { code }, as(CLERK, 'holds', later(step))).after,
            };
          };
          for (const [index, partId] of partIds.entries()) {
            if (index === place) own();
            expect(watchRowOf({ ...receipt.head, details: letterOf({ category: 'rti' }) })?.isOpen).toBe(
              true,
            );
            expect(receipt.head.state).not.toBe('CLOSED');
            step += 1;
            const part = { receiptId: partId, diaryNumber: 'x' };
            receipt = {
              ...receipt,
              head: tellParent(receipt.head, part, { by: by(CLERK), at: later(step) }).after,
            };
          }
          if (place === parts) own();
          expect(receipt.head.openParts).toBe(0);
          expect(watchRowOf({ ...receipt.head, details: letterOf({ category: 'rti' }) })?.isOpen).toBe(false);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('is cancelled only when no part is open', () => {
    const receipt = entered({ parts: [ids.receipt()] });
    expect(codeOf(() => cancelReceipt(receipt, reason, as(CLERK, 'holds', later(5))))).toBe(
      'receipt.parts-open',
    );
  });
});

describe('use is counted', () => {
  test('of a letter once, however many addressees it has', () => {
    const part = diarise(
      {
        ...{ receiptId: ids.receipt(), diaryNumber: '7/1', officeId: OFFICE, holdingId: ids.holding() },
        details: letterOf(),
        rules: QUICK_RULES,
        parentId: ids.receipt(),
        sendTo: { ...MARK, to: stayAt(SECTION) },
      },
      { by: by(CLERK), at: MONDAY },
    );
    const whole = diarise(
      {
        ...{ receiptId: ids.receipt(), diaryNumber: '7', officeId: OFFICE, holdingId: ids.holding() },
        details: letterOf(),
        rules: QUICK_RULES,
      },
      { by: by(CLERK), at: MONDAY },
    );
    expect([whole, part].map(({ after, event }) => countOf(after.receiptId, event)?.thing)).toEqual([
      'receipts',
      undefined,
    ]);
  });
});

describe('a letter is known again', () => {
  const date = Day.parse('2026-01-05');
  test('by sender, number and date, however these are spelled; and by nothing less', () => {
    const known = { office: 'तहसील कोल, अलीगढ़', letterNumber: '१२५/रा.ले./२०२६', letterDate: date };
    expect(sameLetter(known)).toBe(
      sameLetter({ office: 'तहसील कोल  अलीगढ', letterNumber: '125 / रा॰ ले॰ /2026', letterDate: date }),
    );
    // Whoever signs for the office, it is the office's letter.
    expect(sameLetter({ ...known, name: 'तहसीलदार' })).toBe(sameLetter(known));
    for (const missing of [{ office: undefined }, { letterNumber: undefined }, { letterDate: undefined }])
      expect(sameLetter({ ...known, ...missing })).toBeUndefined();
    expect(sameLetter({ ...known, letterNumber: '126/रा.ले./2026' })).not.toBe(sameLetter(known));
  });
});
