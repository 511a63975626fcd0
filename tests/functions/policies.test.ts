import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
const as = FIRST_ADMINISTRATOR;
const seconds = (n: number) => ({ after: `PT${n}S`, days: 'working' });
const ladder = (n: number) => [{ tell: 'holder', limit: seconds(n) }];

beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const ofOffice = (policy: object) =>
  doors.call('setOfficeRules', {
    as,
    params: { officeId: district.office.officeId },
    body: { calendar: DEFAULT_CALENDAR, policy },
  });
const ofDistrict = (policy: object) => doors.call('setDistrictPolicy', { as, body: { policy } });
const secondsBetween = (since: string, until: string | undefined) =>
  until === undefined ? undefined : (Date.parse(until) - Date.parse(since)) / 1000;

/** After how many seconds a new file is reminded of, and a reason asked. */
const ofFile = async (more: object = {}) => {
  const body = { subject: 'भूमि आवंटन', ...more };
  const { fileId } = await doors.call('createFile', { as: district.clerk.as, body });
  const { heldSince, dueAt, limitAt } = await doors.call('getFile', {
    as: district.clerk.as,
    params: { fileId },
  });
  return { due: secondsBetween(heldSince, dueAt), limit: secondsBetween(heldSince, limitAt) };
};
const ofReceipt = async (category: string, by = district.clerk) => {
  const body = { sender: { name: 'रामलाल' }, subject: 'सूचना का अधिकार', category };
  const { receiptId } = await doors.call('diariseReceipt', { as: by.as, body });
  const { heldSince, dueAt } = await doors.call('getReceipt', { as: by.as, params: { receiptId } });
  return { receiptId, due: secondsBetween(heldSince, dueAt) };
};

describe('the policy of the district', () => {
  it('holds in an office that says nothing; what the office says goes before it, a category before both', async () => {
    await ofOffice({});
    await ofDistrict({
      rungs: ladder(500),
      limit: seconds(600),
      exceptions: [
        { when: { category: 'rti' }, rungs: ladder(50) },
        { when: { priority: 'immediate' }, rungs: ladder(40), limit: seconds(45) },
        { when: { classification: 'confidential' }, rungs: [] },
      ],
    });
    expect(await ofFile()).toEqual({ due: 500, limit: 600 });
    expect(await ofFile({ priority: 'immediate' })).toEqual({ due: 40, limit: 45 });
    expect(await ofFile({ classification: 'confidential' })).toEqual({ due: undefined, limit: 600 });
    expect(await ofReceipt('rti')).toMatchObject({ due: 50 });
    await ofOffice({ rungs: ladder(300), exceptions: [{ when: { category: 'vip' }, rungs: ladder(30) }] });
    expect(await ofFile()).toEqual({ due: 300, limit: 600 });
    expect(await ofReceipt('rti')).toMatchObject({ due: 50 });
    expect(await ofReceipt('vip')).toMatchObject({ due: 30 });
  });

  it('follows a receipt and a file to whoever has it next', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await ofReceipt('rti');
    const to = { to: officer.postId, action: 'for-necessary-action' };
    await doors.call('sendReceipt', { as: clerk.as, params: { receiptId }, body: to });
    const there = await doors.call('getReceipt', { as: officer.as, params: { receiptId } });
    expect(secondsBetween(there.heldSince, there.dueAt)).toBe(50);
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'भूमि आवंटन' } });
    const body = { to: officer.postId, action: 'for-orders', priority: 'immediate' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body });
    const file = await doors.call('getFile', { as: officer.as, params: { fileId } });
    expect(secondsBetween(file.heldSince, file.dueAt)).toBe(40);
  });

  it('holds of a file by the letter it was opened on, or by the first one put in it, and goes with it', async () => {
    const { clerk, officer } = district;
    const get = async (seat: District['clerk'], fileId: string) =>
      doors.call('getFile', { as: seat.as, params: { fileId } });
    const opened = async (body: object) =>
      (await doors.call('createFile', { as: clerk.as, body: { subject: 'भूमि आवंटन', ...body } })).fileId;
    const { receiptId } = await ofReceipt('rti');
    const onLetter = await get(clerk, await opened({ receiptId }));
    expect(onLetter.category).toBe('rti');
    expect(secondsBetween(onLetter.heldSince, onLetter.dueAt)).toBe(50);
    const fileId = await opened({});
    const before = await get(clerk, fileId);
    expect(secondsBetween(before.heldSince, before.dueAt)).toBe(300);
    for (const category of ['general', 'rti', 'vip']) {
      const letter = await ofReceipt(category);
      const body = { receiptId: letter.receiptId };
      await doors.call('addReceipt', { as: clerk.as, params: { fileId }, body });
    }
    const after = await get(clerk, fileId);
    expect(after.category).toBe('rti');
    expect(secondsBetween(after.heldSince, after.dueAt)).toBe(50);
    const { items } = await doors.call('listJournal', { as: clerk.as, params: { fileId } });
    const added = items.flatMap(event => (event.type === 'file.receipt-added' ? [event.data] : []));
    expect(added.map(({ category }) => category)).toEqual([undefined, 'rti', undefined]);
    expect(added[1]?.counts).toMatchObject({ holdingId: after.holdingId, dueAt: after.dueAt });
    const to = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body: to });
    const there = await get(officer, fileId);
    expect(secondsBetween(there.heldSince, there.dueAt)).toBe(50);
  });

  it('holds of a letter whose category is corrected in the same act, and of the file that it lies in', async () => {
    const { clerk } = district;
    const correct = async (receiptId: string, category: string) => {
      const params = { receiptId };
      const { documentId: _, ...entry } = (await doors.call('getReceipt', { as: clerk.as, params })).details;
      await doors.call('correctReceipt', { as: clerk.as, params, body: { ...entry, category } });
    };
    const dueOf = async (receiptId: string) => {
      const { heldSince, dueAt } = await doors.call('getReceipt', { as: clerk.as, params: { receiptId } });
      return secondsBetween(heldSince, dueAt);
    };
    const { receiptId, due } = await ofReceipt('general');
    expect(due).toBe(300);
    for (const [category, expected] of [
      ['rti', 50],
      ['vip', 30],
      ['general', 300],
    ] as const) {
      await correct(receiptId, category);
      expect(await dueOf(receiptId)).toBe(expected);
      const { items } = await doors.call('listReceiptJournal', { as: clerk.as, params: { receiptId } });
      // From what is due now a new timer starts: the one that sleeps may sleep too long.
      expect(items.at(-1)?.data).toMatchObject({ counts: { postId: clerk.postId } });
    }
    const { fileId } = await doors.call('createFile', {
      as: clerk.as,
      body: { subject: 'भूमि आवंटन', receiptId },
    });
    const second = await ofReceipt('rti');
    const body = { receiptId: second.receiptId };
    await doors.call('addReceipt', { as: clerk.as, params: { fileId }, body });
    const fileNow = async () => {
      const { category, heldSince, dueAt } = await doors.call('getFile', {
        as: clerk.as,
        params: { fileId },
      });
      return { category, due: secondsBetween(heldSince, dueAt) };
    };
    expect(await fileNow()).toEqual({ category: 'rti', due: 50 });
    // The first letter that a register watches says of which category the file is.
    await correct(receiptId, 'vip');
    expect(await fileNow()).toEqual({ category: 'vip', due: 30 });
    await correct(receiptId, 'general');
    expect(await fileNow()).toEqual({ category: 'rti', due: 50 });
    await correct(second.receiptId, 'general');
    expect(await fileNow()).toEqual({ category: undefined, due: 300 });
    const { items } = await doors.call('listJournal', { as: clerk.as, params: { fileId } });
    expect(items.map(({ type }) => type)).toEqual([
      'file.created',
      'file.receipt-added',
      'file.receipt-corrected',
      'file.receipt-corrected',
      'file.receipt-corrected',
    ]);
  });

  it('asks the holder of a file why; of a receipt, which has no notes to answer in, the superior is only told', async () => {
    const rungs = [{ tell: 'superior', levels: 1, kind: 'ask', limit: seconds(100) }];
    await ofOffice({ rungs });
    const as = district.clerk.as;
    const { fileId } = await doors.call('createFile', { as, body: { subject: 'भूमि आवंटन' } });
    const { receiptId } = await ofReceipt('general');
    const file = await doors.call('getFile', { as, params: { fileId } });
    const receipt = await doors.call('getReceipt', { as, params: { receiptId } });
    expect([file, receipt].map(({ ahead }) => ahead.map(({ kind }) => kind))).toEqual([['ask'], ['inform']]);
  });

  it('alone lets a file go up by itself: an office is refused the word; what it says of its own ladder goes before', async () => {
    const rungs = [{ tell: 'superior', levels: 1, kind: 'advance', limit: seconds(100) }];
    const aheadOf = async () => {
      const { fileId } = await doors.call('createFile', {
        as: district.clerk.as,
        body: { subject: 'भूमि आवंटन' },
      });
      const { ahead } = await doors.call('getFile', { as: district.clerk.as, params: { fileId } });
      return ahead.map(({ kind, tells }) => [kind, tells]);
    };
    expect(await ofDistrict({ rungs })).toEqual({ policy: { rungs } });
    await ofOffice({});
    expect(await aheadOf()).toEqual([['advance', district.officer.postId]]);
    const body = { calendar: DEFAULT_CALENDAR, policy: { rungs } };
    const { officeId } = district.office;
    expect(await doors.codeOf('setOfficeRules', { as, params: { officeId }, body })).toBe(
      'request.malformed',
    );
    await ofOffice({ rungs: ladder(300) });
    expect(await aheadOf()).toEqual([['remind', district.clerk.postId]]);
  });

  it('is seen by whoever reads the directory, and set by who keeps the whole of it', async () => {
    const policy = { parkDays: 5, replyDays: { vip: 10 } };
    expect(await ofDistrict(policy)).toEqual({ policy });
    expect(await doors.call('getDistrictPolicy', { as })).toEqual({ policy });
    const denied = { code: 'permission.denied', status: 403 };
    const set = { as: district.clerk.as, body: { policy: {} } };
    expect(await doors.refuse('setDistrictPolicy', set)).toMatchObject(denied);
  });
});
