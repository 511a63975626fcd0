import { afterAll, describe, expect, test } from 'vitest';
import { changed, type Directory, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { Transfer } from '#shared/domain/directory/transfer.ts';
import type { ImportPlan } from '#shared/domain/imports/plan.ts';
import { IMPORT_PROBLEMS } from '#shared/domain/imports/problems.ts';
import type { PlainSheet } from '#shared/domain/imports/sheets.ts';
import { countingIds, MONDAY } from './support/office.ts';
import { ALL_SHEETS, CHARGES, codes, district, entered, plan, said, sheet } from './support/sheets.ts';

/**
 * What the template brings about, what depends on who enters the sheets or on what stood before: each has its own suite. `row.invalid` is what
 * a schema of the directory would refuse beyond all the columns do.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'sheet.examples',
  'row.invalid',
  'officer.roles-not-given',
  'officer.offices-not-given',
  'officer.not-kept',
  'charge.of-oneself',
  'mandate.of-oneself',
  'mandate.not-kept',
  'office.gone-live',
  'signature.revoked',
]);
const seen = new Set<string>();
const told = (directory: Directory, ...sheets: readonly PlainSheet[]): ImportPlan => {
  const planned = plan(directory, ...sheets);
  for (const code of codes(planned)) seen.add(code);
  const isWrong = planned.problems.some(({ code }) => IMPORT_PROBLEMS[code].severity === 'error');
  expect(planned.isClean).toBe(!isWrong);
  if (isWrong) expect(planned.puts).toEqual({});
  return planned;
};
/** What an import into the district of the tests is told, in English. */
const english = (...sheets: readonly PlainSheet[]) => said(told(district(), ...sheets), 'en');
const hindi = (...sheets: readonly PlainSheet[]) => said(told(district(), ...sheets), 'hi');

const charges = (...lines: readonly string[]) => sheet('Charges', 'Post|Officer|Kind|From|Until', ...lines);
const officers = (...lines: readonly string[]) =>
  sheet('Officers', 'Employee number|Name (Hindi)|Name (English)|Login', ...lines);

describe('a sheet', () => {
  test('of 100,000 rows is refused before it is read', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      row: at + 2,
      cells: ['?', '?', '?', '?', '?'],
    }));
    const planned = told(district(), { ...charges(), rows });
    expect(said(planned)).toEqual([
      'There are 100000 rows; at most 20000 are taken at once. Send the sheets in parts.',
    ]);
    expect(said(planned, 'hi')).toEqual(['कुल 100000 पंक्तियाँ हैं; एक बार में 20000 तक ली जाती हैं। शीटें भागों में भेजें।']);
    expect(planned.counts).toBeUndefined();
  });

  test('that is none of the district’s is left out, and nothing beside it is an empty import', () => {
    const planned = told(district(), sheet('Canteen', 'Dish|Price', 'Tea|10'));
    expect(codes(planned)).toEqual(['import.empty', 'sheet.unknown']);
    expect(said(planned)[1]).toMatch(
      /^Canteen · This sheet was not recognised.*Offices, Designations, Posts/,
    );
    expect(said(planned, 'hi')[1]).toMatch(/^Canteen · यह शीट पहचानी नहीं गई.*कार्यालय, पदनाम, पद/);
  });

  test('without a column that every row needs is not read; one with an unknown column is', () => {
    expect(english(sheet('Charges', 'Post|Officer|Kind|Salary', 'CLK-1|00103|Substantive|1'))).toEqual([
      'Charges · The column “From” is missing. Add it and fill it in.',
      'Charges · Salary · This column was not recognised and is left out. Write its heading as in the template.',
    ]);
  });

  test('asks once for a column that new rows need, however many they are', () => {
    expect(hindi(sheet('Offices', 'Office code|नाम (हिन्दी)|Kind', 'A-1|क|Tehsil', 'A-2|ख|Tehsil'))).toEqual([
      'Offices · स्तंभ "नाम (अंग्रेज़ी)" नहीं है। उसे जोड़कर भरें।',
    ]);
  });

  test('has each column once, and nothing beside them', () => {
    expect(english(sheet('Reporting', 'Post|पद|Superior||', 'CLK-1|CLK-1|SDM-1|stray'))).toEqual([
      'Reporting · पद · This column stands twice. Keep one of them.',
      'Reporting · What stands in a column without a heading is left out. Give the column its heading.',
    ]);
  });

  test('with more problems than can be read shows the first thousand and counts the rest', () => {
    const planned = told(
      NO_DIRECTORY,
      charges(...Array.from({ length: 600 }, (_, n) => `P-${n}|X${n}|?|?|`)),
    );
    expect(planned.problems).toHaveLength(1001);
    expect(said(planned)[0]).toBe(
      '2400 problems were found; the first 1000 are shown. Correct these and check again.',
    );
  });
});

describe('a cell', () => {
  test('that must be filled in, cannot be cleared or says nothing known is told with its column', () => {
    expect(
      english(
        charges(
          '|00103|Substantive|01-04-2026|',
          'CLK-1|-|Substantive|01-04-2026|',
          'CLK-1|00103|boss|31/02/2026|',
        ),
      ),
    ).toEqual([
      'Charges · 2 · Post · This cell must be filled in.',
      'Charges · 3 · Officer · This cell cannot be cleared by “-”. Write a value.',
      'Charges · 4 · Kind · “boss” was not recognised. Write one of: Substantive, Officiating, Additional, Link.',
      'Charges · 4 · From · “31/02/2026” is not valid. Write the date as YYYY-MM-DD or DD-MM-YYYY, such as 2026-04-01 or 01-04-2026.',
    ]);
    expect(hindi(charges('CLK-1|00103|बॉस|2026|'))).toEqual([
      'Charges · 2 · Kind · "बॉस" पहचाना नहीं गया। इनमें से कोई लिखें: मूल, कार्यवाहक, अतिरिक्त, लिंक।',
      'Charges · 2 · From · "2026" मान्य नहीं है। तिथि YYYY-MM-DD या DD-MM-YYYY के रूप में लिखें, जैसे 2026-04-01 या 01-04-2026।',
    ]);
  });

  test('that Excel made something else of is told as such', () => {
    expect(english(charges('CLK-1|00103|Substantive|46113|'))).toEqual([
      'Charges · 2 · From · Here stands Excel’s number 46113 in place of a date (it may be 2026-04-01). Format the cell as a date and write it again.',
    ]);
    expect(english(officers('1.23E+11|अ|A|a@x.invalid'))).toEqual([
      'Officers · 2 · Employee number · Excel has turned the number into 1.23E+11 and digits are lost. Format the cell as text and write the number again.',
    ]);
  });

  test('whose leading noughts are gone is told with the number that was meant', () => {
    expect(english(charges('CLK-2|103|Link|01-05-2026|'))).toEqual([
      'Charges · 2 · Officer · The employee number is 00103, not 103: Excel has dropped the leading zeros. Format the cell as text and write it again.',
    ]);
    expect(hindi(officers('103|आशा|Asha|other@x.invalid'))).toEqual([
      'Officers · 2 · Employee number · कार्मिक संख्या 103 नहीं, 00103 है: Excel ने आगे के शून्य हटा दिए हैं। खाने को "पाठ" बनाकर संख्या फिर लिखें।',
    ]);
  });

  test('of a level stands within the table', () => {
    const level = (cell: string) =>
      sheet('Designations', 'Abbreviation|Name (Hindi)|Name (English)|Level', `X|अ|A|${cell}`);
    expect(english(level('21'))).toEqual([
      'Designations · 2 · Level · The level 21 is not in the table; write a number from 1 to 20.',
    ]);
    expect(hindi(level('ऊँचा'))).toEqual([
      'Designations · 2 · Level · स्तर ऊँचा तालिका में नहीं है; 1 से 20 तक की संख्या लिखें।',
    ]);
  });
});

describe('a row', () => {
  test('stands once among those of its sheet', () => {
    expect(english(charges('CLK-2|00103|Link|2026-05-01|', 'clk-2|00103|लिंक|01-05-2026|'))).toEqual([
      'Charges · 3 · The same entry stands in row 2 already. Keep one of the two.',
    ]);
  });

  test('refers to what is in the directory or in the sheets', () => {
    expect(
      english(
        sheet('Offices', 'Code|Name (Hindi)|Name (English)|Kind|Office above', 'NEW|अ|A|Block|NOPE'),
        sheet('Posts', 'Post code|Office|Designation|Reports to', 'N-1|NOPE|NAY|P-404'),
        charges('N-1|00999|Link|2026-05-01|'),
      ),
    ).toEqual([
      'Offices · 2 · Office above · No office has the code “NOPE”, neither in the directory nor in the sheets. Check the code.',
      'Posts · 2 · Reports to · No post has the code “P-404”, neither in the directory nor in the sheets. Check the code.',
      'Posts · 2 · Office · No office has the code “NOPE”, neither in the directory nor in the sheets. Check the code.',
      'Posts · 2 · Designation · No designation has the abbreviation “NAY”, neither in the directory nor in the sheets. Check it.',
      'Charges · 2 · Officer · Nobody has the employee number “00999”, neither in the directory nor in the sheets. Check the number.',
    ]);
  });

  test('that no calendar holds is told', () => {
    const days = Array.from({ length: 401 }, (_, n) =>
      new Date(1.8e12 + n * 864e5).toISOString().slice(0, 10),
    );
    const list = (office: string) => sheet('Holidays', 'Office|Date', ...days.map(day => `${office}|${day}`));
    expect(english(list('COLL'))).toEqual([
      'Holidays · 402 · The office COLL would have more than 400 holidays. Take days of past years back with “No”.',
    ]);
    expect(hindi(list('सभी'))).toEqual([
      'Holidays · 402 · कार्यालय सभी के अवकाश 400 से अधिक हो जाएँगे। बीते वर्षों के दिन "नहीं" लिखकर हटाएँ।',
    ]);
  });

  test('is known in another sheet of its kind too', () => {
    expect(
      english(charges('CLK-2|00103|Link|2026-05-01|'), {
        ...charges('CLK-2|00103|Link|2026-05-01|'),
        name: 'charges.csv',
      }),
    ).toEqual(['charges.csv · 2 · The same entry stands in row 2 (Charges) already. Keep one of the two.']);
  });
});

describe('a circle', () => {
  test('of superiors is named whole, though its posts stand in the directory, in two sheets and in a line alone', () => {
    const sheets = [
      sheet('Posts', 'Post code|Office|Designation|Reports to', 'DM-1|COLL|DM|AIDE'),
      sheet('Posts 2', 'Post code|Office|Designation', 'AIDE|COLL|CLK'),
      sheet('Reporting', 'Post|Superior', 'AIDE|CLK-1'),
    ];
    const loop = 'AIDE → CLK-1 → SDM-1 → DM-1 → AIDE';
    const around = [loop, 'DM-1 → AIDE → CLK-1 → SDM-1 → DM-1'];
    const planned = told(district(), ...sheets);
    const found = planned.problems.find(({ code }) => code === 'post.loop');
    expect(around).toContain(found?.facts['loop']);
    expect(codes(planned).filter(code => code === 'post.loop')).toHaveLength(1);
    expect(said(planned, 'hi').join()).toContain('नियंत्रक पद घेरा बनाते हैं: ');
  });

  test('of one post is one too', () => {
    expect(english(sheet('Reporting', 'Post|Superior', 'CLK-1|CLK-1'))).toEqual([
      'Reporting · 2 · Superior · The superiors lead round in a circle: CLK-1 → CLK-1. Change the superior of one of these posts.',
    ]);
  });

  test('of offices is named whole', () => {
    expect(hindi(sheet('Offices', 'Code|Office above', 'COLL|TEH-SDR'))).toEqual([
      'Offices · 2 · Office above · ऊपर के कार्यालय घेरा बनाते हैं: COLL → TEH-SDR → SDM-SDR → COLL। किसी एक का ऊपर का कार्यालय बदलें।',
    ]);
  });
});

describe('a superior', () => {
  test('of a lower level is entered with a warning', () => {
    const planned = told(district(), sheet('Reporting', 'Post|Superior', 'SDM-1|CLK-2', 'CLK-2|DM-1'));
    expect(said(planned)).toEqual([
      'Reporting · 2 · Superior · The superior CLK-2 stands at level 1, below this post’s level 4. See whether this is meant.',
    ]);
    expect(planned.puts.posts).toHaveLength(2);
  });

  test('is the same in both sheets that name one', () => {
    expect(
      english(
        sheet('Posts', 'Post code|Reports to', 'CLK-2|SDM-1'),
        sheet('Reporting', 'Post|Superior', 'CLK-2|DM-1'),
      ),
    ).toEqual([
      'Posts · 2 · Reports to · Another sheet gives the post CLK-2 a different superior (DM-1). Write the same in both.',
    ]);
  });
});

describe('a login', () => {
  test('is nobody else’s, in the directory or in the sheets, in capitals or not', () => {
    expect(
      english(officers('A1|अ|A|ASHA@x.invalid', 'A2|अ|A|new@x.invalid', 'A3|अ|A|New@x.invalid')),
    ).toEqual([
      'Officers · 2 · Login · The login asha@x.invalid belongs to employee number 00103. Give each person a login of their own.',
      'Officers · 4 · Login · The login new@x.invalid belongs to employee number A2. Give each person a login of their own.',
    ]);
  });

  test('may change hands within one import', () => {
    const swap = sheet('Officers', 'Employee number|Login', '00102|asha@x.invalid', '00103|sunil@x.invalid');
    expect(told(district(), swap).puts.officers).toHaveLength(2);
  });

  test('that is provisional is of their own number, unless they have it already', () => {
    expect(english(officers('A1|अ|A|P.00103', 'A2|अ|A|p.a2'))).toEqual([
      'Officers · 2 · Login · The login p.00103 cannot be theirs: one that begins with p. is made of the own employee number (p.a1). Leave the cell empty, or write the mail id.',
    ]);
  });

  test('of whoever has none is provisional', () => {
    expect(english(officers('A1|अ|A|'))).toEqual([
      'Officers · 2 · Login · No login is given; until the mail id comes the sign-in is p.a1.',
    ]);
  });
});

describe('a charge', () => {
  test('over another of one kind on the post is told with whose that is', () => {
    const over = charges(
      'SDM-1|00103|Substantive|01-05-2026|',
      'CLK-2|00101|Link|1-5-2026|',
      'CLK-2|00102|Link|31-5-2026|',
    );
    expect(english(over).filter(words => words.includes('already'))).toEqual([
      'Charges · 2 · Post · In this period the post SDM-1 has a charge of 00102 already. Fill in when that one ends, or correct this row.',
      'Charges · 4 · Post · In this period the post CLK-2 has a charge of 00101 already. Fill in when that one ends, or correct this row.',
    ]);
    expect(hindi(over)[0]).toBe(
      'Charges · 2 · Post · पद SDM-1 पर इसी अवधि में 00102 का प्रभार पहले से है। पहले वाले की अन्तिम तिथि भरें या यह पंक्ति सुधारें।',
    );
  });

  test('at the post that somebody is on their way to by a transfer is not given beside it', () => {
    const before = district();
    const sitting = before.rows.charges.find(each => each.until === undefined);
    const to = before.rows.posts.find(({ code }) => code === 'CLK-2');
    const officer = before.rows.officers.find(({ officerId }) => officerId === sitting?.officerId);
    if (!sitting || !to || !officer) throw new Error('not the district of the tests');
    const transfer = Transfer.parse({
      transferId: countingIds().transfer(),
      officerId: officer.officerId,
      fromCharge: sitting.chargeId,
      fromPost: sitting.postId,
      toPost: to.postId,
      kind: 'substantive',
      order: { number: '7/2026', date: '2026-12-01' },
      state: 'RELIEVED',
      orderedAt: MONDAY,
      relievedAt: MONDAY,
    });
    const moving = changed(before, { transfers: [transfer] });
    const seat = (until: string) => charges(`CLK-2|${officer.employeeNumber}|Link|01-05-2026|${until}`);
    expect(said(told(moving, seat('')))).toEqual([
      'Charges · 2 · Post · They are on their way to the post CLK-2 by the transfer order 7/2026. Take this row out; let them join by the transfer, or cancel it.',
    ]);
    expect(codes(told(moving, seat('02-05-2026')))).toEqual([]);
    const called = changed(before, { transfers: [{ ...transfer, state: 'CANCELLED' }] });
    expect(codes(told(called, seat('')))).toEqual([]);
  });

  test('gives nobody the same post twice', () => {
    expect(english(charges('CLK-1|00103|Link|01-05-2026|'))).toEqual([
      'Charges · 2 · Officer · In this period the post CLK-1 has a charge of 00103 already. Fill in when that one ends, or correct this row.',
    ]);
  });

  test('ends after it starts; one that ends as it starts never runs', () => {
    expect(
      english(
        charges(
          'CLK-2|00101|Link|01-05-2026|29-04-2026',
          'CLK-2|00102|Link|01-05-2026 10:00|01-05-2026 10:00',
        ),
      ),
    ).toEqual([
      'Charges · 2 · Until · The end lies before the start. Check the dates.',
      'Charges · 3 · Until · It starts and ends at one moment; this charge will never run.',
    ]);
  });

  test('that has ended is history', () => {
    const ended = entered(district(), charges('CLK-1|00103|Substantive|01-04-2026|30-11-2026'));
    expect(said(told(ended, charges('CLK-1|00103|Substantive|01-04-2026|31-12-2026')))).toEqual([
      'Charges · 2 · Until · This charge ended on 2026-11-30, and what has ended is not changed. Write a new charge in a row of its own.',
    ]);
    expect(told(ended, CHARGES).puts).toEqual({});
  });

  test('held substantively in two posts at once is entered with a warning', () => {
    expect(hindi(charges('CLK-2|00103|मूल|01-05-2026|'))).toEqual([
      'Charges · 2 · Kind · इसी अवधि में इनका मूल प्रभार पद CLK-1 पर भी है। दूसरा प्रायः अतिरिक्त प्रभार होता है।',
    ]);
  });
});

describe('an assistant or a delegate', () => {
  const mandates = (...lines: readonly string[]) =>
    sheet('Mandates', 'Kind|Officer|Of officer|Post|Acts|From|Until', ...lines);

  test('acts in another’s place, by acts that can be given, once in a period', () => {
    expect(
      english(
        mandates(
          'Assistant|00103|00103||Diarise|2026-12-01|',
          'Delegate|00102||SDM-1|Send|2026-12-01|',
          'Assistant|00103|||Diarise|2026-12-01|',
          'Delegate|00103|00101|SDM-1|Send|2026-12-01|',
          'Assistant|00103|00101||Send|2026-12-01|',
          'Assistant|00103|00102||Diarise|2026-12-01|',
          'Assistant|00103|00102||Sort|2026-12-05|',
        ),
      ),
    ).toEqual([
      'Mandates · 2 · Officer · Nobody is their own assistant, nor the delegate of a post they hold. Name another person.',
      'Mandates · 3 · Officer · Nobody is their own assistant, nor the delegate of a post they hold. Name another person.',
      'Mandates · 4 · Of officer · Fill in “Of officer” for an assistant and “Post” for a delegate, and leave the other empty.',
      'Mandates · 5 · Post · Fill in “Of officer” for an assistant and “Post” for a delegate, and leave the other empty.',
      'Mandates · 6 · Acts · “भेजना / Send” was not recognised. Write one of: See inbox, Diarise, Sort, Flag, Print, Propose marking, Type note.',
      'Mandates · 8 · From · They are already named for this in the same period. Fill in when the earlier one ends.',
    ]);
  });

  test('whose time has ended stays so', () => {
    const ended = entered(district(), mandates('Assistant|00103|00101||Sort|2026-10-01|2026-10-31'));
    expect(said(told(ended, mandates('Assistant|00103|00101||Sort|2026-10-01|-')))).toEqual([
      'Mandates · 2 · Until · This naming ended on 2026-10-31 and is not changed. Write a row of its own.',
    ]);
  });
});

describe('readiness', () => {
  test('is not entered for a step that is seen, nor for a day to come', () => {
    expect(
      english(
        sheet(
          'Readiness',
          'Employee number|Step|Done',
          '00101|First file moved|2026-12-01',
          '00101|Trained|2026-12-08',
        ),
      ),
    ).toEqual([
      'Readiness · 2 · Done · The system sees this step by itself; leave “Done” empty.',
      'Readiness · 3 · Done · The day it was done cannot lie ahead.',
    ]);
  });

  test('knows a registered certificate whole, and of one person', () => {
    const register = (...lines: readonly string[]) =>
      sheet('Signatures', 'Employee number|State|Holder|Serial|Expires', ...lines);
    expect(
      english(
        register(
          '00101|Registered|A|0AFF|2028-01-01',
          '00102|Registered|B|0aff|2028-01-01',
          '00103|Registered|C||2028-01-01',
        ),
      ),
    ).toEqual([
      'Signatures · 3 · Serial · This serial number is that of employee number 00101’s certificate. One token cannot belong to two persons.',
      'Signatures · 4 · Serial · For a registered signature fill in the holder, the serial number and the day it expires.',
    ]);
  });
});

describe('an import with one error among all that is right', () => {
  test('enters nothing', () => {
    const planned = told(NO_DIRECTORY, ...ALL_SHEETS, charges('CLK-2|nobody|Link|01-05-2026|'));
    expect(planned.puts).toEqual({});
    expect(planned.counts?.posts.new).toBe(4);
  });

  test('tells all that is wrong at once, errors first, then as the file has them', () => {
    const planned = told(
      district(),
      officers('A1|अ|A|', 'A2|||a2@x.invalid', 'A1|अ|A|b@x.invalid'),
      charges('CLK-2|A1|Link|?|', 'X-1|A2|Link|2026-05-01|2026-01-01'),
    );
    expect(codes(planned)).toEqual([
      'cell.missing',
      'cell.missing',
      'row.duplicate',
      'cell.malformed',
      'post.unknown',
      'officer.login-provisional',
    ]);
  });
});

describe('the words', () => {
  const each = test.each(Object.entries(IMPORT_PROBLEMS));
  each('of %s are whole sentences in both languages, with the same facts', (_, { hi, en }) => {
    const facts = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(facts(hi)).toEqual(facts(en));
    expect(hi).toMatch(/[।}]$/u);
    expect(en).toMatch(/^(?:[A-Z“{]).*[.}]$/u);
    expect(hi).toBe(hi.normalize('NFC'));
    expect(hi.replaceAll('Excel', '').replaceAll(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
  });

  afterAll(() => {
    expect(Object.keys(IMPORT_PROBLEMS).filter(code => !seen.has(code) && !ELSEWHERE.has(code))).toEqual([]);
  });
});
