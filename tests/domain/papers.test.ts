import { describe, expect, test } from 'vitest';
import { DOCUMENT_STATES, lookAgainAt, NEXT_DOCUMENT_STATES } from '#shared/domain/document.ts';
import { CorrectedText, keptText, type Language, languagesIn, outcomeOf } from '#shared/domain/page-text.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import { diarise, putInFile } from '#shared/domain/receipt-acts.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { correctText, textRead } from '#shared/domain/receipt-text.ts';
import { bytesOf, LIMITS } from '#shared/domain/text.ts';
import { Day, epochOf, plus } from '#shared/domain/time.ts';
import { by, CLERK, countingIds, letterOf, MONDAY, OFFICE, QUICK_RULES } from './support/office.ts';
import { codeOf } from './support/refused.ts';

const ids = countingIds();
const letter = letterOf;
const diarised = (details: ReceiptDetails, at = MONDAY) =>
  diarise(
    {
      receiptId: ids.receipt(),
      diaryNumber: 'SDM-SDR/R/2026/7',
      officeId: OFFICE,
      details,
      holdingId: ids.holding(),
      rules: QUICK_RULES,
    },
    { by: by(CLERK), at },
  );

describe('diarising', () => {
  test('gives the paper to the post that diarises it, opened, with its clock running', () => {
    const { holdings, after } = diarised(letter({ receivedOn: '2026-12-07', letterDate: '2026-12-01' }));
    expect(after).toMatchObject({ state: 'DIARISED', holder: CLERK, version: 1 });
    expect(holdings).toMatchObject([
      { kind: 'begin', holding: { openedAt: MONDAY, dueAt: plus(MONDAY, 20_000) } },
    ]);
  });

  test('takes no date of receipt that lies ahead in India, nor a letter dated after it came', () => {
    expect(codeOf(() => diarised(letter({ receivedOn: '2026-12-08' })))).toBe('receipt.dates-invalid');
    expect(codeOf(() => diarised(letter({ receivedOn: '2026-12-07', letterDate: '2026-12-08' })))).toBe(
      'receipt.dates-invalid',
    );
    expect(codeOf(() => diarised(letter({ receivedOn: '2026-12-07', letterDate: '2026-12-07' })))).toBe(
      'done',
    );
    // 19:00 UTC on the 7th is the 8th in India.
    const night = plus(MONDAY, 7.7 * 3_600_000);
    expect(
      codeOf(() => diarised(letter({ receivedOn: '2026-12-08', diarisedOn: '2026-12-08' }), night)),
    ).toBe('done');
  });

  test('asks for the sender’s name or the office’s; one is enough', () => {
    const base = {
      subject: 'क',
      receivedOn: '2026-12-07',
      diarisedOn: '2026-12-07',
      deliveryMode: 'courier',
    };
    const taken = (sender: object) => ReceiptDetails.safeParse({ ...base, sender }).success;
    expect([{ name: 'क' }, { office: 'ख' }, { name: 'क', office: 'ख' }].map(taken)).toEqual([
      true,
      true,
      true,
    ]);
    expect([{}, { address: 'ग' }, { name: ' ' }].map(taken)).toEqual([false, false, false]);
    expect(Day.safeParse('2026-02-30').success).toBe(false);
  });

  test('a paper is put in a file once, by the post that holds it', () => {
    const { after: head, holdings } = diarised(letter({ receivedOn: '2026-12-07' }));
    const [begun] = holdings;
    if (!begun) throw new Error('no stay');
    const file = { fileId: ids.file(), number: 'SDM-SDR/2026/1', classification: 'normal' } as const;
    const put = (state: typeof head, relations: Relations) =>
      putInFile({ head: state, holding: begun.holding }, file, { by: by(CLERK), at: MONDAY, relations });
    const done = put(head, new Set(['holds']));
    expect(done.after).toMatchObject({ state: 'PUT_IN_FILE', fileId: file.fileId, version: 2 });
    expect(done.holdings).toMatchObject([{ kind: 'end', holding: { outcome: 'put-in-file' } }]);
    expect(codeOf(() => put(head, new Set(['above'])))).toBe('receipt.not-in-custody');
    expect(codeOf(() => put(head, new Set()))).toBe('receipt.unknown');
    expect(codeOf(() => put(done.after, new Set(['has-held'])))).toBe('receipt.put-in-file');
  });
});

describe('the text of a scan', () => {
  const { after: head } = diarised(letter({ receivedOn: '2026-12-07' }));
  const documentId = ids.document();
  const at = plus(MONDAY, 1000);

  test('is entered in the receipt’s journal by the clockwork, and moves nothing else', () => {
    const data = { documentId, pages: 3, unreliable: [2], failed: [3] };
    const { event, after, holdings } = textRead(head, data, at);
    expect(event).toMatchObject({ type: 'receipt.text-read', by: { kind: 'clockwork' }, at, data });
    expect(after).toEqual({ ...head, version: 2 });
    expect(holdings).toEqual([]);
  });

  test('is corrected in somebody’s name, with its hash and without its words', () => {
    const textSha256 = 'a'.repeat(64);
    const text = { documentId, page: 1, version: 2, textSha256, text: 'गोपनीय' };
    const { event, after } = correctText(head, text, { by: by(CLERK), at });
    expect(event).toMatchObject({ type: 'receipt.text-corrected', by: { postId: CLERK } });
    expect(event.data).toEqual({ documentId, page: 1, version: 2, textSha256 });
    expect(after).toEqual({ ...head, version: 2 });
  });

  test('kept of a machine’s reading has no character that nobody types, and fits its item', () => {
    expect(keptText(' क\u0000ख\u202E\r\nग ')).toBe('कख\nग');
    const long = keptText('क'.repeat(LIMITS.pageText.most));
    expect(bytesOf(long)).toBeLessThanOrEqual(LIMITS.pageText.most);
    expect(CorrectedText.parse(long)).toBe(long);
    expect(CorrectedText.safeParse(`${long}कक`).success).toBe(false);
  });

  test('shows by its letters in which of the district’s languages it is, one for each script', () => {
    const known: readonly Language[] = ['hin', 'mar', 'eng', 'urd'];
    expect(languagesIn('पत्र DPRO/2026', known)).toEqual(['hin', 'eng']);
    expect(languagesIn('12/2026', known)).toEqual([]);
  });

  test('of which pages none is left out: read, unsure, failed with its reason, never drawn', () => {
    const read = { state: 'READ', source: 'tesseract', version: 1, unreliable: false } as const;
    const size = { width: 1, height: 1 };
    const records = [
      { page: 1, ...size, reading: read },
      { page: 2, ...size, reading: { ...read, unreliable: true } },
      { page: 3, ...size, reading: { state: 'FAILED', reason: 'page.too-slow' } as const },
      { page: 4, ...size },
    ];
    expect(outcomeOf(records, 5)).toEqual({
      read: 2,
      unreliable: [2],
      failed: [
        { page: 3, reason: 'page.too-slow' },
        { page: 5, reason: 'page.no-image' },
      ],
    });
  });
});

describe('an upload', () => {
  test('is looked after in every state from which something more must come, longer the more pages it has', () => {
    const hours = (state: 'AWAITING_UPLOAD' | 'CHECKING' | 'READY', pages?: number) =>
      (epochOf(lookAgainAt({ state, pages }, MONDAY)) - epochOf(MONDAY)) / 3_600_000;
    expect([hours('AWAITING_UPLOAD'), hours('CHECKING'), hours('READY', 0)]).toEqual([2, 1, 1]);
    expect(hours('READY', 500)).toBeGreaterThan(3);
  });
});

test('a document that is settled stays as it is, but for what is disposed of with its file; every state can be reached', () => {
  expect(NEXT_DOCUMENT_STATES.READY).toEqual(['REFUSED']);
  expect(NEXT_DOCUMENT_STATES.REFUSED).toEqual([]);
  const reached = new Set<string>(DOCUMENT_STATES.flatMap(state => [...NEXT_DOCUMENT_STATES[state]]));
  expect(DOCUMENT_STATES.filter(state => !reached.has(state))).toEqual(['AWAITING_UPLOAD']);
});
