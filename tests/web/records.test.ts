import { describe, expect, test } from 'vitest';
import { FileId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { RetentionCode } from '#shared/domain/records/retention.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import {
  type AtRest,
  deedsOn,
  isOverdue,
  isReviewDue,
  type Looking,
} from '../../web/screens/records/deed.ts';

const ID = '01JD0000000000000000000001';
const OTHER = '01JD0000000000000000000002';
const AT = Instant.parse('2026-11-20T05:00:00.000Z');
const [officer, post] = [OfficerId.parse(`ofr_${ID}`), PostId.parse(`pst_${ID}`)];
const own: Looking = { officerId: officer, postId: post, year: 2029, today: '2029-05-01' };
const other: Looking = { officerId: `ofr_${OTHER}`, postId: `pst_${OTHER}`, year: 2029, today: '2029-05-01' };

const closed: AtRest = {
  fileId: FileId.parse(`fil_${ID}`),
  number: 'SDM-SDR/2026/12',
  nature: 'electronic',
  state: 'CLOSED',
  version: 7,
  closedAt: AT,
};
const as = { category: RetentionCode.parse('C3'), closedIn: 2026, at: AT, by: post };
const recorded: AtRest = {
  ...closed,
  state: 'RECORDED',
  recorded: { ...as, keepYears: 3, reviewIn: 2029 },
};
const held = {
  holds: [{ hold: 9, ground: 'court', reason: 'याचिका', at: AT, by: post }],
} satisfies Partial<AtRest>;
const proposal = { officerId: officer, postId: post, at: AT, reason: 'अवधि पूर्ण' };

describe('what the record room is offered on a file', () => {
  test('what is closed is recorded or held', () => {
    expect(deedsOn(closed, own)).toEqual(['record', 'hold']);
    expect(deedsOn({ ...closed, ...held }, own)).toEqual(['record', 'hold', 'lift-hold']);
  });

  test('disposal is proposed from the year of review on, unless it is held or kept for ever', () => {
    const isOffered = (file: AtRest, looking = own) => deedsOn(file, looking).includes('propose-disposal');
    expect(isOffered(recorded)).toBe(true);
    expect(isOffered(recorded, { ...own, year: 2028 })).toBe(false);
    expect(isOffered({ ...recorded, ...held })).toBe(false);
    const forEver = { ...recorded, recorded: { ...as, reviewIn: 2029 } };
    expect(isOffered(forEver)).toBe(false);
    expect(isReviewDue(forEver, own)).toBe(false);
  });

  test('a proposal is confirmed by another person of another post only, and by nobody while it is held', () => {
    const isOffered = (file: AtRest, looking: Looking) => deedsOn(file, looking).includes('confirm-disposal');
    const proposed = { ...recorded, proposal };
    expect(isOffered(proposed, other)).toBe(true);
    expect(isOffered(proposed, own)).toBe(false);
    expect(isOffered(proposed, { ...own, officerId: other.officerId })).toBe(false);
    expect(isOffered(proposed, { ...own, postId: other.postId })).toBe(false);
    expect(isOffered({ ...proposed, ...held }, other)).toBe(false);
    for (const looking of [own, other]) expect(deedsOn(proposed, looking)).toContain('refuse-disposal');
  });

  test('what is asked for is given or refused, what is out comes back, and neither is disposed of', () => {
    const asked = { requisition: 9, by: post, purpose: 'अपील', at: AT };
    const waiting: AtRest = { ...recorded, requisitions: [asked] };
    expect(deedsOn(waiting, own)).toEqual(['issue-record', 'refuse-requisition', 'record', 'hold']);
    const loan = {
      requisition: 8,
      to: post,
      purpose: 'अपील',
      dueOn: Day.parse('2029-04-30'),
      at: AT,
      by: post,
    };
    const out: AtRest = { ...waiting, out: loan };
    expect(deedsOn(out, own)).toEqual(['return-record', 'refuse-requisition', 'record', 'hold']);
    expect(isOverdue(out, own)).toBe(true);
    expect(isOverdue(out, { ...own, today: '2029-04-30' })).toBe(false);
    expect(isOverdue(waiting, own)).toBe(false);
  });

  test('nothing is done with what was disposed of', () => {
    expect(deedsOn({ ...recorded, state: 'DISPOSED' }, other)).toEqual([]);
  });
});
