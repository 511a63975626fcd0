import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageForProposal, Proposals, proposeEntry } from '#shared/domain/proposals.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { LETTERS } from './support/letters.ts';

/** A diary entry made of the proposals alone, with what a person would add. */
const entryOf = ({ senderName, senderOffice, letterNumber, letterDate, subject }: Proposals) => ({
  sender: {
    ...(senderName && { name: senderName.value }),
    ...(senderOffice && { office: senderOffice.value }),
    ...(senderName || senderOffice ? {} : { name: 'क' }),
  },
  subject: subject?.value ?? 'क',
  ...(letterNumber && { letterNumber: letterNumber.value }),
  ...(letterDate && { letterDate: letterDate.value }),
  receivedOn: '2026-11-20',
  diarisedOn: '2026-11-20',
  deliveryMode: 'by-hand',
  category: 'general',
});

/** The diary takes every proposal as it stands: nothing is left to trim or to normalise. */
const expectTaken = (pages: readonly PageForProposal[]): void => {
  const proposals = proposeEntry(pages);
  expect(Proposals.parse(proposals)).toEqual(proposals);
  const entry = entryOf(proposals);
  expect(ReceiptDetails.parse(entry)).toEqual(entry);
  for (const proposal of Object.values(proposals)) {
    expect(pages.map(one => one.page)).toContain(proposal?.page);
    expect(proposal?.line).not.toBe('');
  }
};

const page = (text: string): PageForProposal => ({ page: 1, text, unreliable: false });
const BYTES = 128 * 1024;
const filled = (unit: string): string =>
  unit.repeat(Math.ceil(BYTES / new TextEncoder().encode(unit).length));

describe('whatever a page holds', () => {
  const pieces = fc.constantFrom(
    ...LETTERS.flatMap(({ text }) => text.split(/(?<=\n)|(?<=\s)/)),
    ...['विषय: ', 'Sub: ', 'पत्रांक: ', 'No. ', 'दिनांक: ', 'dated ', 'प्रेषक: ', 'From: ', 'सेवा में,\n', 'To\n'],
    ...[
      'भवदीय\n',
      'प्रार्थी: ',
      'Yours faithfully\n',
      '\n',
      '\n\n',
      '   ',
      '\t',
      '\r\n',
      '\f',
      ',',
      '/',
      '(',
      ')',
    ],
    ...[
      '\u0000',
      '\u202e',
      '\u2028',
      '\u200d',
      '\u200b',
      '\ufeff',
      '\ud83d',
      '\ude00',
      '\u0301',
      '\u093c',
      '\u094d',
      '\u2800',
    ],
    'क'.repeat(300),
    '😀'.repeat(200),
    'शब्द '.repeat(200),
  );
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  test('no text stops the reading, and every value is one the diary takes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, fc.boolean()), { maxLength: 4 }), texts =>
        expectTaken(texts.map(([text, unreliable], index) => ({ page: index + 1, text, unreliable }))),
      ),
      { numRuns: 1500 },
    );
  });

  test('a letter with any sign anywhere in it still gives only what the diary takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.nat(), pieces, ({ text }, place, piece) => {
        const at = place % (text.length + 1);
        expectTaken([page(text.slice(0, at) + piece + text.slice(at))]);
      }),
      { numRuns: 1500 },
    );
  });

  test('no page and an empty page propose nothing', () => {
    expect(proposeEntry([])).toEqual({});
    expect(proposeEntry([page(''), page('\n\n\n')])).toEqual({});
  });

  test('a subject longer than the diary takes is cut between words', () => {
    const { subject } = proposeEntry([page(`विषय: ${'शब्द '.repeat(200)}`)]);
    expect(subject?.value).toMatch(/^(?:शब्द )+शब्द$/);
    expectTaken([page(`विषय: ${'😀'.repeat(600)}`)]);
  });

  test('marks of control and direction do not reach a value', () =>
    expect(proposeEntry([page('विषय: \u202eभूमि\u0000 की\u200b पैमाइश')]).subject?.value).toBe('भूमि की पैमाइश'));
});

describe('128 KB of one thing are read in no time', () => {
  test.each([
    'विषय: ',
    'विषय:\n',
    'Sub - ',
    'No.  ',
    'No. 1  ',
    'No. 1\n',
    'पत्रांक: 1/2026  दिनांक: ',
    'पत्रांक: 1/2026 दिनांक: 12.10.2026\n',
    'दिनांक: 12.10.2026  ',
    'Date: 31.02.2026\n',
    '12.',
    '1 Nov ',
    'From:\n',
    'प्रेषक: राम\n',
    'Office of the \n',
    'कार्यालय क,\n',
    'सेवा में,\n',
    'भवदीय\n',
    'Yours faithfully,\nRam Kumar,\n',
    'प्रार्थी: ',
    'राम पुत्र ',
    ' ',
    '\t',
    '\n',
    ',',
    '/',
    '(',
    '.',
    '-',
    'क',
    'क ',
    'आर.',
    'A.',
    '\u200d',
    '\u0301',
    '😀',
    'कार्यालय तहसीलदार, सदर\nपत्रांक: 482/2026   दिनांक: 12.10.2026\nविषय: भूमि\n',
  ])('%j', unit => {
    const pages = [page(filled(unit)), page(filled(`${unit}\n`))];
    const began = performance.now();
    proposeEntry(pages);
    expect(performance.now() - began).toBeLessThan(1500);
    expectTaken(pages);
  });

  test('and three hundred such pages in no more', () => {
    const text = filled('पत्रांक: 1/2026 दिनांक: 12.10.2026 ');
    const pages = Array.from({ length: 300 }, (_, index) => ({ page: index + 1, text, unreliable: false }));
    const began = performance.now();
    proposeEntry(pages);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
