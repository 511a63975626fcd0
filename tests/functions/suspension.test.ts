import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationId } from '#shared/contract/routes.ts';
import { DEFAULT_CALENDAR, limitEnds } from '#shared/domain/calendar.ts';
import { Duration, Instant } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const reason = 'वाद संख्या 112/2026 में स्थगन आदेश';
const newFile = async () =>
  (await doors.call('createFile', { as: district.clerk.as, body: { subject: 'सीमांकन' } })).fileId;

describe('a clock that is stopped', () => {
  it('says on the file for what, by whom, since when and why, until it goes on', async () => {
    const { clerk, officer } = district;
    const params = { fileId: await newFile() };
    const { limitAt } = await doors.call('getFile', { as: clerk.as, params });
    expect(limitAt).toBeDefined();
    await doors.call('suspendFile', { as: clerk.as, params, body: { code: 'court', reason } });
    const still = await doors.call('getFile', { as: officer.as, params });
    expect(still).toMatchObject({
      state: 'SUSPENDED',
      suspended: { code: 'court', reason, by: clerk.postId, at: still.suspendedAt },
    });
    expect(still.limitAt).toBeUndefined();
    const { items } = await doors.call('listMovements', { as: clerk.as, params });
    expect(items.at(-1)).toMatchObject({ kind: 'suspended', waitsFor: 'court', remark: reason });
    await doors.call('resumeFile', { as: clerk.as, params, body: {} });
    const goesOn = await doors.call('getFile', { as: clerk.as, params });
    expect([goesOn.suspended, goesOn.suspendedAt]).toEqual([undefined, undefined]);
  });

  it('is stopped for something: without a code, or for what is none, it runs on', async () => {
    const { clerk } = district;
    const params = { fileId: await newFile() };
    for (const body of [{ reason }, { code: 'lunch', reason }, { code: 'court' }])
      expect(await doors.codeOf('suspendFile', { as: clerk.as, params, body })).toBe('request.malformed');
    expect(await doors.call('getFile', { as: clerk.as, params })).toMatchObject({ state: 'ACTIVE' });
  });

  it('says no more of it once a superior has taken it up', async () => {
    const { clerk, officer } = district;
    const params = { fileId: await newFile() };
    await doors.call('suspendFile', { as: clerk.as, params, body: { code: 'other', reason } });
    await doors.call('pullUpFile', { as: officer.as, params, body: { reason } });
    const taken = await doors.call('getFile', { as: officer.as, params });
    expect([taken.state, taken.suspended]).toEqual(['ACTIVE', undefined]);
  });
});

const newReceipt = async (more: object = {}) => {
  const body = { sender: { name: 'रामलाल' }, subject: 'पैमाइश हेतु प्रार्थना पत्र', ...more };
  return (await doors.call('diariseReceipt', { as: district.clerk.as, body })).receiptId;
};
const receiptOf = (receiptId: string, as = district.clerk.as) =>
  doors.call('getReceipt', { as, params: { receiptId } });
const suspend = (receiptId: string) =>
  doors.call('suspendReceipt', {
    as: district.clerk.as,
    params: { receiptId },
    body: { code: 'applicant', reason },
  });
const resume = (receiptId: string) =>
  doors.call('resumeReceipt', { as: district.clerk.as, params: { receiptId }, body: {} });
const rowOf = async (objectId: string) => {
  const { items } = await doors.call('listWork', { as: district.clerk.as, query: { limit: '100' } });
  return items.find(item => item.objectId === objectId);
};
const endsAfter = (since: string, days: number): string =>
  limitEnds(Instant.parse(since), { after: Duration.parse(`P${days}D`), days: 'working' }, DEFAULT_CALENDAR);

describe('the clock of a receipt', () => {
  it('stands still by the same rules, and says so on its page, in the work list and in its journal', async () => {
    const { clerk, officer } = district;
    const receiptId = await newReceipt();
    await suspend(receiptId);
    const still = await receiptOf(receiptId, officer.as);
    expect(still).toMatchObject({
      state: 'SUSPENDED',
      holder: clerk.postId,
      suspended: { code: 'applicant', reason, by: clerk.postId, at: still.suspendedAt },
      ahead: [],
    });
    expect([still.limitAt, still.dueAt]).toEqual([undefined, undefined]);
    expect(await rowOf(receiptId)).toMatchObject({
      state: 'SUSPENDED',
      suspendedAt: still.suspendedAt,
      suspendedFor: 'applicant',
    });
    await resume(receiptId);
    expect(await rowOf(receiptId)).not.toHaveProperty('suspendedFor');
    const goesOn = await receiptOf(receiptId);
    expect(goesOn).toMatchObject({ state: 'OPENED', limitAt: endsAfter(goesOn.heldSince, 7) });
    expect([goesOn.suspended, goesOn.suspendedAt]).toEqual([undefined, undefined]);
    const { items } = await doors.call('listReceiptJournal', { as: clerk.as, params: { receiptId } });
    expect(items.map(({ type }) => type)).toEqual([
      'receipt.diarised',
      'receipt.suspended',
      'receipt.resumed',
    ]);
    // From what was still due a new timer starts.
    expect(items.at(-1)?.data).toMatchObject({ dueAt: goesOn.dueAt, postId: clerk.postId });
    expect(findBreak(items)).toBeUndefined();
  });

  it('is stopped and started by its holder alone, and meanwhile nothing is done with it', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const receiptId = await newReceipt();
    const params = { receiptId };
    const stopping = { code: 'court', reason };
    const codeOf = (id: OperationId, as: string, body: object = {}) => doors.codeOf(id, { as, params, body });
    expect(await codeOf('suspendReceipt', officer.as, stopping)).toBe('receipt.not-in-custody');
    expect(await codeOf('suspendReceipt', stranger.as, stopping)).toBe('receipt.unknown');
    expect(await codeOf('resumeReceipt', clerk.as)).toBe('receipt.opened');
    expect(await codeOf('suspendReceipt', clerk.as, { reason })).toBe('request.malformed');
    await suspend(receiptId);
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'सीमांकन' } });
    for (const [id, body] of [
      ['suspendReceipt', stopping],
      ['sendReceipt', { to: officer.postId, action: 'for-orders' }],
      ['disposeReceipt', { code: 'for-information' }],
      ['redirectReceipt', { to: 'नगर निगम' }],
    ] as const)
      expect(await codeOf(id, clerk.as, body), id).toBe('receipt.suspended');
    const body = { subject: 'सीमांकन', receiptId };
    expect(await doors.codeOf('createFile', { as: clerk.as, body })).toBe('receipt.suspended');
    expect(await doors.codeOf('addReceipt', { as: clerk.as, params: { fileId }, body: { receiptId } })).toBe(
      'receipt.suspended',
    );
    expect(await codeOf('resumeReceipt', officer.as)).toBe('receipt.not-in-custody');
    // A superior takes it up to act on it: then it is at work.
    await doors.call('pullUpReceipt', { as: sdm.as, params, body: { reason } });
    const taken = await receiptOf(receiptId, sdm.as);
    expect(taken.suspended).toBeUndefined();
    expect(taken).toMatchObject({ holder: sdm.postId });
  });

  it('is stopped once, however often the request is told', async () => {
    const receiptId = await newReceipt();
    const headers = { 'idempotency-key': ulid() };
    const call = {
      as: district.clerk.as,
      params: { receiptId },
      body: { code: 'applicant', reason },
      headers,
    };
    const first = await doors.call('suspendReceipt', call);
    expect(await doors.call('suspendReceipt', call)).toEqual(first);
    const { items } = await doors.call('listReceiptJournal', {
      as: district.clerk.as,
      params: { receiptId },
    });
    expect(items).toHaveLength(2);
  });

  it('is given more days by a post above, also while it stands still', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const receiptId = await newReceipt();
    const params = { receiptId };
    const grant = (as: string, days: number) =>
      doors.call('extendReceipt', { as, params, body: { days, reason } });
    const { heldSince, limitAt } = await receiptOf(receiptId);
    expect(limitAt).toBe(endsAfter(heldSince, 7));
    await grant(officer.as, 3);
    expect((await receiptOf(receiptId)).limitAt).toBe(endsAfter(heldSince, 10));
    await suspend(receiptId);
    await grant(sdm.as, 4);
    expect((await receiptOf(receiptId)).limitAt).toBeUndefined();
    await resume(receiptId);
    expect((await receiptOf(receiptId)).limitAt).toBe(endsAfter(heldSince, 14));
    const body = { days: 2, reason };
    expect(await doors.codeOf('extendReceipt', { as: clerk.as, params, body })).toBe('receipt.not-permitted');
    expect(await doors.codeOf('extendReceipt', { as: stranger.as, params, body })).toBe('receipt.unknown');
    const secret = { receiptId: await newReceipt({ classification: 'confidential' }) };
    expect(await doors.codeOf('extendReceipt', { as: officer.as, params: secret, body })).toBe(
      'receipt.unknown',
    );
  });
});
