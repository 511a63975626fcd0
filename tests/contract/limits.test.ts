import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { IdempotencyKey } from '#shared/contract/route.ts';
import { contract } from '#shared/contract/routes.ts';
import { PAGE_QUERY } from '#shared/contract/views.ts';
import { LIMITS } from '#shared/domain/text.ts';

const names = { hi: 'सदर', en: 'Sadar' };
const ids = { post: `pst_${'0'.repeat(26)}`, receipt: `rct_${'0'.repeat(26)}` };
const letter = { sender: { name: 'क' }, subject: 'क', receivedOn: '2026-12-07', deliveryMode: 'by-hand' };
const upload = { fileName: 'पत्र.pdf', type: 'application/pdf', length: 1, sha256: 'a'.repeat(64) };
const chars = (n: number) => 'क'.repeat(n);

/** Where each limit is met: the body of an operation with the field under test made so long. */
const AT: readonly (readonly [string, z.ZodType, number, (length: number) => unknown])[] = [
  ['subject of a file', contract.createFile.body, LIMITS.subject, n => ({ subject: chars(n) })],
  [
    'subject of a receipt',
    contract.diariseReceipt.body,
    LIMITS.subject,
    n => ({ ...letter, subject: chars(n) }),
  ],
  [
    'name of a sender',
    contract.diariseReceipt.body,
    LIMITS.name,
    n => ({ ...letter, sender: { name: chars(n) } }),
  ],
  [
    'remark of a sending',
    contract.sendFile.body,
    LIMITS.remark,
    n => ({ to: ids.post, action: 'for-orders', remark: chars(n) }),
  ],
  ['remark of a return', contract.returnFile.body, LIMITS.remark, n => ({ remark: chars(n) })],
  ['reason of a closing', contract.closeFile.body, LIMITS.reason, n => ({ reason: chars(n) })],
  ['reason of a pulling back', contract.pullBackFile.body, LIMITS.reason, n => ({ reason: chars(n) })],
  ['note, in bytes', contract.draftNote.body, LIMITS.noteBytes, n => ({ text: 'a'.repeat(n) })],
  [
    'revised note, in bytes',
    contract.reviseNote.body,
    LIMITS.noteBytes,
    n => ({ text: 'a'.repeat(n), revision: 1 }),
  ],
  ['file name', contract.requestUpload.body, LIMITS.fileName, n => ({ ...upload, fileName: chars(n) })],
  [
    'office’s name',
    contract.createOffice.body,
    LIMITS.name,
    n => ({ code: 'SDM', kind: 'section', names: { ...names, hi: chars(n) } }),
  ],
];

describe('a request', () => {
  test.each(AT)('takes a %s at its limit and refuses one more', (_, body, limit, made) => {
    expect(body.safeParse(made(limit)).error).toBeUndefined();
    expect(body.safeParse(made(limit + 1)).success).toBe(false);
  });

  test('of the largest note, escaped to the utmost, still fits into the largest body', () => {
    const escaped = JSON.stringify({ text: '"'.repeat(LIMITS.noteBytes), kind: 'oral-instruction' });
    expect(new TextEncoder().encode(escaped).length).toBeLessThan(LIMITS.bodyBytes);
  });

  test('leaves out what has a usual answer: priority, classification, nature, note kind, the vacant seat', () => {
    expect(contract.createFile.body.parse({ subject: 'क' })).toEqual({
      subject: 'क',
      priority: 'ordinary',
      classification: 'normal',
      nature: 'electronic',
    });
    expect(contract.draftNote.body.parse({ text: 'क' })).toEqual({ kind: 'note', text: 'क' });
    expect(contract.sendFile.body.parse({ to: ids.post, action: 'for-orders' })).toMatchObject({
      acknowledgeVacant: false,
    });
  });

  test('names a thing by an id of its own kind', () => {
    expect(contract.sendFile.body.safeParse({ to: ids.receipt, action: 'for-orders' }).success).toBe(false);
    expect(contract.addReceipt.body.safeParse({ receiptId: ids.receipt }).success).toBe(true);
  });

  test('of nought bytes may be announced; the check says why it is refused', () => {
    expect(contract.requestUpload.body.safeParse({ ...upload, length: 0 }).success).toBe(true);
    expect(contract.requestUpload.body.safeParse({ ...upload, length: -1 }).success).toBe(false);
  });
});

test('a page has one to a hundred rows, fifty unless asked', () => {
  expect(PAGE_QUERY.limit.parse(undefined)).toBe(50);
  expect(['1', '100'].map(limit => PAGE_QUERY.limit.parse(limit))).toEqual([1, 100]);
  for (const wrong of ['0', '101', '1.5', 'many', ''])
    expect({ wrong, taken: PAGE_QUERY.limit.safeParse(wrong).success }).toEqual({ wrong, taken: false });
});

test('an idempotency key is 8 to 64 printable characters without a space', () => {
  const taken = (key: string) => IdempotencyKey.safeParse(key).success;
  expect([7, 8, 64, 65].map(n => taken('k'.repeat(n)))).toEqual([false, true, true, false]);
  expect(['with space', 'tab\tcharacter', 'देवनागरी-कुंजी'].map(taken)).toEqual([false, false, false]);
});
