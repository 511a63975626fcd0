import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type PageForProposal, type Proposals, proposeEntry } from '#shared/domain/proposals.ts';
import { LETTERS } from './support/letters.ts';

const pagesOf = (text: string): readonly PageForProposal[] =>
  text.split('\f').map((page, index) => ({ page: index + 1, text: page, unreliable: false }));

const valuesOf = (proposals: Proposals): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(Object.entries(proposals).map(([field, proposal]) => [field, proposal?.value]));

const propose = (text: string) => valuesOf(proposeEntry(pagesOf(text)));

describe('a letter proposes what a clerk would enter, and nothing else', () => {
  test.each(LETTERS)('$name', ({ text, entry }) => expect(propose(text)).toEqual(entry));

  test.each(LETTERS)('$name: also without the gaps and blank lines that a scan loses', ({ text, entry }) => {
    const tight = text.replace(/\n\s*\n/g, '\n').replace(/[ \t]+/g, ' ');
    const { letterDate, senderName, ...proposed } = propose(tight);
    // Without its space a foot may not part from the body: what is proposed must still be right.
    expect([entry.letterDate, undefined]).toContain(letterDate);
    expect([entry.senderName, undefined]).toContain(senderName);
    const { letterDate: _date, senderName: _name, ...sure } = entry;
    expect(proposed).toEqual(sure);
  });

  test.each(LETTERS)('$name: its lines end in either way', ({ text, entry }) =>
    expect(propose(text.replaceAll('\n', '\r\n'))).toEqual(entry),
  );
});

/** The scanned samples' true texts. */
const SAMPLES = {
  'letter-hi-1': {
    senderOffice: 'कार्यालय तहसीलदार, सदर',
    letterNumber: '482/राजस्व/2026',
    letterDate: '2026-10-12',
    subject: 'ग्राम रामपुर की गाटा संख्या 245 के नामांतरण के सम्बन्ध में।',
  },
  'letter-en-1': {
    senderOffice: 'OFFICE OF THE BLOCK DEVELOPMENT OFFICER, NARAYANPUR',
    letterNumber: '1173/BDO/NRP',
    letterDate: '2026-11-09',
    subject: 'Repair of the culvert at Ward No. 6, Gram Panchayat Basantpur',
  },
  'letter-mixed-1': {
    senderOffice: 'जिला पंचायत राज अधिकारी',
    letterNumber: 'DPRO/2026/0914',
    letterDate: '2026-11-18',
    subject: 'e-Gram Swaraj पोर्टल पर लंबित भुगतान।',
  },
  'application-hi-1': {
    letterDate: '2026-11-05',
    subject: 'वृद्धावस्था पेंशन न मिलने के सम्बन्ध में प्रार्थना पत्र।',
  },
  'order-hi-3pages': {
    senderOffice: 'जिलाधिकारी',
    letterNumber: '2041/स्थापना/2026',
    letterDate: '2026-11-20',
  },
} as const;

test.each(Object.entries(SAMPLES))('the sample %s proposes its entry', (name, entry) => {
  const text = readFileSync(new URL(`../samples/${name}.txt`, import.meta.url), 'utf8');
  expect(propose(text)).toEqual(entry);
});

describe('a proposal says where it was read', () => {
  const pages = [
    { page: 4, text: 'कार्यालय तहसीलदार, सदर\nपत्रांक: 482/2026   दिनांक: 12.10.2026', unreliable: false },
    { page: 5, text: 'विषय: भूमि की\n  पैमाइश\n\nमहोदय,', unreliable: true },
  ];

  test('by its page and its lines', () => {
    const { letterNumber, subject } = proposeEntry(pages);
    expect(letterNumber).toEqual({
      value: '482/2026',
      page: 4,
      line: 'पत्रांक: 482/2026 दिनांक: 12.10.2026',
      unreliable: false,
    });
    expect(subject).toEqual({
      value: 'भूमि की पैमाइश',
      page: 5,
      line: 'विषय: भूमि की\nपैमाइश',
      unreliable: true,
    });
  });

  test('with a label’s whole line, and the label left out of the value', () =>
    expect(proposeEntry(pagesOf('From: The Executive Engineer, Koil\nSub: Repair')).senderOffice).toEqual({
      value: 'The Executive Engineer, Koil',
      page: 1,
      line: 'From: The Executive Engineer, Koil',
      unreliable: false,
    }));
});

describe('the letter’s own date', () => {
  const dated = (date: string) => propose(`पत्रांक: 12/2026   दिनांक: ${date}\nविषय: परीक्षण`)['letterDate'];

  test.each([
    ['12 अक्टूबर 2026', '2026-10-12'],
    ['12 अक्तूबर, 2026', '2026-10-12'],
    ['०५ नवम्बर २०२६', '2026-11-05'],
    ['05 नवंबर 2026 ई०', '2026-11-05'],
    ['1 फ़रवरी 2026', '2026-02-01'],
    ['29 फरवरी 2028', '2028-02-29'],
    ['7 सितंबर 2026', '2026-09-07'],
    ['09.11.2026', '2026-11-09'],
    ['9. 11. 2026', '2026-11-09'],
    ['18/11/2026', '2026-11-18'],
    ['18-11-26', '2026-11-18'],
    ['2026-11-09', '2026-11-09'],
    ['9th November 2026', '2026-11-09'],
    ['the 1st Sept., 2026', '2026-09-01'],
    ['Nov 9, 2026', '2026-11-09'],
    ['NOVEMBER 09 2026', '2026-11-09'],
    ['09-Nov-2026', '2026-11-09'],
    ["3 Dec '26", '2026-12-03'],
  ])('%s is %s', (written, day) => expect(dated(written)).toBe(day));

  test.each([
    '31.02.2026',
    '29 फरवरी 2026',
    '00.11.2026',
    '11/18/2026',
    '12 कार्तिक 2026',
    '8//2026',
    '09..2026',
    '18/11/20 26',
    '18/11/1826',
    '12.10.2026 के क्रम में',
    '........',
    '',
  ])('is not proposed out of %j', written => expect(dated(written)).toBeUndefined());

  test('is not proposed when the head gives two', () =>
    expect(propose('Date: 09.11.2026\nDate: 10.11.2026\nSub: Repair')['letterDate']).toBeUndefined());
});

describe('the letter’s number', () => {
  const numbered = (line: string) => propose(`${line}\nविषय: परीक्षण`)['letterNumber'];

  test.each([
    ['पत्रांक: 482/राजस्व/2026', '482/राजस्व/2026'],
    ['पत्राँक - 482 / राजस्व / 2026', '482 / राजस्व / 2026'],
    ['ज्ञापांक 17/गो०', '17/गो०'],
    ['मेमो संख्या: 9', '9'],
    ['अ०शा० पत्र सं० 12/2026', '12/2026'],
    ['अर्द्ध शासकीय पत्र संख्या 55/2026', '55/2026'],
    ['Letter No. 655/SDO dated 21.10.2026', '655/SDO'],
    ['No. 4-12/2026-Estt. (A)  Dated 21.10.2026', '4-12/2026-Estt. (A)'],
    ['Ref. No.: KVS/26/1', 'KVS/26/1'],
    ['F. No. A-11013/2/2026', 'A-11013/2/2026'],
    ['Date: 09.11.2026   Memo No. 3/BDO', '3/BDO'],
    ['संख्या 5/2026 12 अक्टूबर 2026', '5/2026'],
  ])('%s', (line, number) => expect(numbered(line)).toBe(number));

  test.each([
    'Phone No. 0571-2400000',
    'No. of copies: 5',
    'पत्रांक: /राजस्व/2026',
    'पत्रांक: ........',
    'आपका पत्र संख्या 12/2026',
    'Your letter No. 655/SDO',
    'गाटा संख्या 245',
    'पत्र संख्या 12/2026 दिनांक 1.10.2026 के क्रम में',
    'Diary No. 4411',
  ])('is not proposed out of %j', line => expect(numbered(line)).toBeUndefined());
});

describe('the sender', () => {
  test.each([
    'सेवा में,\nश्री राम कुमार\nतहसीलदार, सदर\n\nविषय: परीक्षण',
    'To\n\nThe Collector,\n\nOffice of the Collector\n\nSub: Repair\nSir,',
    'प्रति,\nकार्यालय अधीक्षक\nविषय: परीक्षण\nमहोदय,\nकृपया देखें।',
    'To: Ram Kumar\nSub: Repair',
    'महोदय,\nनिवेदन है।\nसेवा में,\nतहसीलदार, सदर',
  ])('is never the addressee: %j', text => {
    const { senderName, senderOffice } = propose(text);
    expect({ senderName, senderOffice }).toEqual({ senderName: undefined, senderOffice: undefined });
  });

  test.each(['Yours faithfully,\nfT ~ Ra', 'भवदीय\n(मुहर)', 'प्रार्थी\nधनीपुर, अलीगढ़', 'Sd/-\n12.11.2026'])(
    'is not a scribble, a seal or a village: %j',
    foot => {
      const { senderName, senderOffice } = propose(`Sub: Repair\nSir,\nPlease repair.\n${foot}`);
      expect({ senderName, senderOffice }).toEqual({ senderName: undefined, senderOffice: undefined });
    },
  );
});
