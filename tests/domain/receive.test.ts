import { describe, expect, test } from 'vitest';
import { createFile, openFile, sendFile } from '#shared/domain/file-acts.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { openReceipt, sendReceipt } from '#shared/domain/receipt-moves.ts';
import { receiveFile, receiveReceipt } from '#shared/domain/receive.ts';
import { plus } from '#shared/domain/time.ts';
import {
  by,
  CLERK,
  countingIds,
  letterOf,
  levelOf,
  MONDAY,
  OFFICE,
  QUICK_RULES,
  SECTION,
  sendingOf,
  stayAt,
} from './support/office.ts';
import { codeOf } from './support/refused.ts';

const ids = countingIds();
const holds = (...relations: readonly Relation[]) => new Set<Relation>(relations);
const at = (seconds: number) => plus(MONDAY, seconds * 1000);
const clerk = { by: by(CLERK), at: at(10), relations: holds('holds') };
const section = (seconds: number, ...relations: readonly Relation[]) => ({
  by: by(SECTION),
  at: at(seconds),
  relations: holds(...(relations.length === 0 ? (['holds'] as const) : relations)),
});
/** A file of the clerk's, sent to the section, with its stay there. */
const sentFile = (
  nature: 'physical' | 'electronic',
  classification: 'normal' | 'confidential' = 'normal',
) => {
  const made = createFile(
    {
      fileId: ids.file(),
      number: 'SDM-SDR/1/2026',
      officeId: OFFICE,
      subject: 'नामांतरण',
      priority: 'ordinary',
      level: levelOf(CLERK),
      holdingId: ids.holding(),
      rules: QUICK_RULES,
      nature,
      classification,
      paperClosed: false,
    },
    { by: by(CLERK), at: MONDAY },
  );
  const [begun] = made.holdings;
  if (!begun) throw new Error('no stay');
  const sent = sendFile({ head: made.after, holding: begun.holding }, sendingOf(CLERK, SECTION), clerk);
  const next = sent.holdings.find(({ kind }) => kind === 'begin');
  if (!next) throw new Error('no next stay');
  return { head: sent.after, holding: next.holding };
};
const sentLetter = (documentId?: string) => {
  const made = diarise(
    {
      receiptId: ids.receipt(),
      diaryNumber: 'SDM-SDR/D/1/2026',
      officeId: OFFICE,
      details: letterOf(documentId ? { documentId: documentId as never } : {}),
      holdingId: ids.holding(),
      rules: QUICK_RULES,
    },
    { by: by(CLERK), at: MONDAY },
  );
  const [begun] = made.holdings;
  if (!begun) throw new Error('no stay');
  const sent = sendReceipt(
    { head: made.after, holding: begun.holding },
    { to: stayAt(SECTION), action: 'for-report', acknowledged: [] },
    clerk,
  );
  const next = sent.holdings.find(({ kind }) => kind === 'begin');
  if (!next) throw new Error('no next stay');
  return { head: sent.after, holding: next.holding };
};

describe('a paper on its way', () => {
  test('is received and then opened: two acts, and nothing of its stay or its clock begins anew', () => {
    const file = sentFile('physical');
    expect(codeOf(() => openFile(file, section(20)))).toBe('paper.not-received');
    const { after, event } = receiveFile(file, section(20));
    expect(event.type).toBe('file.received');
    expect(after).not.toHaveProperty('inTransit');
    expect(after).not.toHaveProperty('openedAt');
    expect(after).toMatchObject({ holdingId: file.head.holdingId, heldSince: file.head.heldSince });
    expect(codeOf(() => openFile({ ...file, head: after }, section(30)))).toBe('done');
    expect(codeOf(() => receiveFile({ ...file, head: after }, section(30)))).toBe('paper.not-in-transit');

    const letter = sentLetter();
    expect(codeOf(() => openReceipt(letter, section(20)))).toBe('paper.not-received');
    const received = receiveReceipt(letter, section(20));
    expect(received.after).toMatchObject({ state: 'MARKED', holdingId: letter.head.holdingId });
    expect(received.after).not.toHaveProperty('openedAt');
    expect(received.holdings).toMatchObject([
      { kind: 'change', holding: { state: 'MARKED', dueAt: letter.holding.dueAt } },
    ]);
    const [{ holding } = letter] = received.holdings;
    expect(codeOf(() => receiveReceipt({ head: received.after, holding }, section(30)))).toBe(
      'receipt.not-opened',
    );
    expect(codeOf(() => openReceipt({ head: received.after, holding }, section(30)))).toBe('done');
  });

  test('is nobody else’s to receive; of a confidential one nobody by mandate', () => {
    const file = sentFile('physical');
    expect(codeOf(() => receiveFile(file, { ...clerk, relations: holds('sent-last', 'created') }))).toBe(
      'file.not-in-custody',
    );
    expect(codeOf(() => receiveFile(file, section(20, 'above')))).toBe('file.not-in-custody');
    expect(codeOf(() => receiveFile(file, section(20, 'same-office')))).toBe('file.unknown');
    const secret = sentFile('physical', 'confidential');
    for (const relation of ['delegate-of', 'assistant-of'] as const) {
      expect(codeOf(() => receiveFile(file, section(20, relation)))).toBe('done');
      expect(codeOf(() => receiveFile(secret, section(20, relation)))).toBe('permission.mandate-lacks-act');
      expect(codeOf(() => receiveReceipt(sentLetter(), section(20, relation)))).toBe('done');
    }
    expect(codeOf(() => receiveFile(secret, section(20)))).toBe('done');
  });
});

test('what was never on its way is not received', () => {
  expect(codeOf(() => receiveFile(sentFile('electronic'), section(20)))).toBe('paper.not-in-transit');
  expect(codeOf(() => receiveReceipt(sentLetter(ids.document()), section(20)))).toBe('receipt.not-opened');
});
