import { describe, expect, test } from 'vitest';
import { consultOnFile } from '#shared/domain/consultations/asking.ts';
import { broughtBy, type Lying, mayStillSee, papersOf } from '#shared/domain/consultations/papers.ts';
import { DOCUMENT_STATES, type Document } from '#shared/domain/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { istDay } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, MONDAY, OFFICE, SDM, SECTION } from './support/office.ts';
import { newWorld } from './support/play.ts';
import { held } from './support/world.ts';

const ids = countingIds();
const sha256 = 'a'.repeat(64);
const lying = (more: Partial<Document> = {}, receiptIn?: Lying['receiptIn']): Lying => ({
  document: {
    ...{ documentId: ids.document(), fileName: 'naksha.pdf', type: 'application/pdf', length: 9, sha256 },
    ...{ state: 'READY', pages: 3, uploadedBy: CLERK, officeId: OFFICE },
    ...{ createdAt: MONDAY, uploadExpiresAt: MONDAY },
    ...more,
  },
  receiptIn,
});
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('papers given along with a question', () => {
  const [fileId, part, other] = [ids.file(), ids.file(), ids.file()];

  test('are scans of the file itself, of receipts in it, and of parts merged back into it', () => {
    const [issued, inFile, inPart] = [lying({ fileId }), lying({}, fileId), lying({}, part)];
    expect(papersOf([fileId, part], [issued, inFile, inPart])).toEqual(
      [issued, inFile, inPart].map(({ document: { documentId } }) => ({
        ...{ documentId, sha256, fileName: 'naksha.pdf', pages: 3 },
      })),
    );
  });

  test('are of nothing else', () => {
    for (const strange of [lying(), lying({ fileId: other }), lying({ receiptId: ids.receipt() }, other)])
      expect(codeOf(() => papersOf([fileId, part], [strange]))).toBe('consultation.paper-elsewhere');
    const receiptId = ids.receipt();
    expect(papersOf([receiptId], [lying({ receiptId })])).toHaveLength(1);
    expect(codeOf(() => papersOf([receiptId], [lying({ fileId })]))).toBe('consultation.paper-elsewhere');
  });

  test('have passed their check, and are given once however often they are named', () => {
    const codes = DOCUMENT_STATES.map(state => codeOf(() => papersOf([fileId], [lying({ fileId, state })])));
    expect(codes).toEqual(['document.not-ready', 'document.not-ready', 'done', 'document.refused']);
    const twice = lying({ fileId });
    expect(papersOf([fileId], [twice, twice])).toHaveLength(1);
  });

  test('stand in the journal of the question with their hashes, and by no name', () => {
    const papers = papersOf([fileId], [lying({ fileId })]);
    const question = {
      ...{ consultationId: ids.consultation(), textSha256: sha256, priority: 'ordinary' as const },
      asked: [{ postId: SDM, answerId: ids.answer(), holdingId: ids.holding() }],
    };
    const context = { by: by(CLERK), at: MONDAY, relations: new Set(['holds'] as const) };
    const put = (more: object) => consultOnFile(held(newWorld(CLERK)), { ...question, ...more }, context)[1];
    const [paper] = papers;
    const { after, event } = put({ papers });
    expect(after.papers).toEqual([{ documentId: paper?.documentId, sha256 }]);
    expect(JSON.stringify(event)).not.toContain('naksha');
    expect(put({ papers: [] }).after).not.toHaveProperty('papers');
  });

  test('are shown to all who read what was asked, unless they have become confidential', () => {
    const keeper = { classification: 'normal' };
    expect(mayStillSee(keeper, SDM)).toBe(true);
    expect(mayStillSee(undefined, SDM)).toBe(true);
    const secret = { classification: 'confidential', readers: [SDM] };
    expect(mayStillSee(secret, SDM)).toBe(true);
    expect(mayStillSee(secret, SECTION)).toBe(false);
    expect(mayStillSee({ classification: 'confidential' }, SDM)).toBe(false);
  });
});

describe('papers that come along with an answer', () => {
  const broughtOf = (...documents: readonly Partial<Document>[]) =>
    broughtBy(
      CLERK,
      documents.map(more => lying(more).document),
    );

  test('are such as the post uploaded itself, each once', () => {
    const twice = ids.document();
    expect(broughtOf({ documentId: twice }, {}, { documentId: twice })).toHaveLength(2);
    expect(broughtOf()).toEqual([]);
    expect(codeOf(() => broughtOf({ uploadedBy: SDM }))).toBe('document.unknown');
    // A letter that another office sent is for the diary.
    const sent = { draftId: ids.draft(), serial: 1, number: '7/2026', on: istDay(MONDAY) };
    const letter = { ...sent, from: OFFICE, to: CLERK };
    expect(codeOf(() => broughtOf({ letter }))).toBe('document.unknown');
  });

  test('are nobody’s yet, and have passed their check', () => {
    for (const taken of [{ receiptId: ids.receipt() }, { fileId: ids.file() }, { answerId: ids.answer() }])
      expect(codeOf(() => broughtOf(taken))).toBe('document.in-use');
    const codes = DOCUMENT_STATES.map(state => codeOf(() => broughtOf({ state })));
    expect(codes).toEqual(['document.not-ready', 'document.not-ready', 'done', 'document.refused']);
  });
});
