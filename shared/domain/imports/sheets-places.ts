import { DEFAULT_TERMS } from '../policy.ts';
import { Day } from '../time.ts';
import { type Cell, folded, listOf, oneOf, turned } from './cell.ts';
import { column, name, nameColumns, officeCode, type SheetSpec, say, yesNo } from './column.ts';
import { clockCell, dayCell } from './date-cells.ts';
import { ladderCell } from './ladder-cell.ts';
import { EVERY_OFFICE, OFFICE_KIND_WORDS, type Term, WEEKDAY_WORDS, WHOLE_STATE } from './vocabulary.ts';

const weekday = turned(oneOf<string>(WEEKDAY_WORDS satisfies Record<number, Term>), Number, String);
const SATURDAYS: Record<string, Term> = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map(which => [which, { hi: which, en: which }]),
);

const offices = {
  words: say('कार्यालय', 'Offices'),
  also: ['Office'],
  means: say(
    'जनपद के कार्यालय और कौन किसके अन्तर्गत है।',
    'The offices of the district, and which stands below which.',
  ),
  keys: ['code'],
  columns: {
    code: column(['कार्यालय संकेत', 'Office code'], officeCode, {
      need: 'always',
      means: say(
        'संकेत जो क्रमांकों में आता है; जनपद में एक ही कार्यालय का।',
        'The code that stands in numbers; of one office only.',
      ),
      example: 'SDM-EX',
      also: ['संकेत', 'Code'],
    }),
    ...nameColumns('new', 'उप जिलाधिकारी कार्यालय, उदाहरणपुर', 'Office of the SDM, Udaharanpur'),
    kind: column(['प्रकार', 'Kind'], oneOf(OFFICE_KIND_WORDS), {
      need: 'new',
      means: say('कार्यालय किस प्रकार का है।', 'What sort of office it is.'),
      example: 'sub-division',
      also: ['Type'],
    }),
    parent: column(['ऊपर का कार्यालय', 'Office above'], officeCode, {
      means: say(
        'जिसके अन्तर्गत है उसका संकेत; सबसे ऊपर वाले का खाली।',
        'The code of the office it stands below; empty at the top.',
      ),
      example: 'COLL-EX',
      also: ['Parent office'],
    }),
    opensAt: column(['खुलने का समय', 'Opens at'], clockCell, {
      means: say('कार्यालय खुलने का समय; खाली हो तो 10:00।', 'When it opens; 10:00 if left empty.'),
      example: '10:00',
    }),
    closesAt: column(['बन्द होने का समय', 'Closes at'], clockCell, {
      means: say('कार्यालय बन्द होने का समय; खाली हो तो 17:00।', 'When it closes; 17:00 if left empty.'),
      example: '17:00',
    }),
    closedWeekdays: column(
      ['साप्ताहिक अवकाश', 'Closed weekdays'],
      listOf(weekday, {
        most: 6,
        expected: say('अधिकतम छह वार लिखें, जैसे रविवार।', 'Write six weekdays at most, such as Sunday.'),
      }),
      {
        means: say('सप्ताह में बन्द वार; खाली हो तो रविवार।', 'Weekdays it is closed; Sunday if left empty.'),
        example: [0],
      },
    ),
    closedSaturdays: column(
      ['बन्द शनिवार', 'Closed Saturdays'],
      listOf(turned(oneOf(SATURDAYS), Number, String), {
        most: 5,
        expected: say('1 से 5 तक के अंक लिखें, जैसे 2, 4।', 'Write numbers from 1 to 5, such as 2, 4.'),
      }),
      {
        means: say(
          'महीने का कौन-सा शनिवार बन्द है; खाली हो तो दूसरा।',
          'Which Saturdays of a month are closed; the second if left empty.',
        ),
        example: [2],
      },
    ),
    ladder: column(['स्मरण क्रम', 'Reminder ladder'], ladderCell, {
      means: say(
        'कितने कार्य दिवस बाद किसे स्मरण; >1 एक स्तर ऊपर। खाली हो तो प्रचलित क्रम।',
        'After how many working days who is told; >1 is one post further up. The usual ladder if left empty.',
      ),
      example: DEFAULT_TERMS.rungs,
    }),
    goLive: column(['ई-ऑफिस आरम्भ तिथि', 'Go-live date'], dayCell, {
      means: say(
        'इस दिन से कार्यालय कागज़ी पत्रावली नहीं लेता।',
        'From this day on the office takes no paper file.',
      ),
      example: Day.parse('2027-01-01'),
      also: ['Go live'],
    }),
  },
} as const satisfies SheetSpec;

/** In the place of an office's code: every office of the district, and of the state. */
export const EVERY = '*';
export const STATE = '**';
const WIDER = [
  [EVERY, EVERY_OFFICE],
  [STATE, WHOLE_STATE],
] as const;
const formsOf = ({ hi, en, also = [] }: Term): readonly string[] => [hi, en, ...also].map(folded);
const wider = WIDER.map(([value, term]) => [value, formsOf(term)] as const);
const officeOrWider: Cell<string> = {
  read: text => {
    const [value] =
      wider.find(([value, forms]) => value === text.trim() || forms.includes(folded(text))) ?? [];
    return value === undefined ? officeCode.read(text) : { value };
  },
  write: (code, language) => WIDER.find(([value]) => value === code)?.[1][language] ?? code,
};

const holidays = {
  words: say('अवकाश', 'Holidays'),
  also: ['Holiday', 'अवकाश सूची', 'Holiday list'],
  means: say(
    'अवकाश और आधे दिन: राज्य के, जनपद के या एक कार्यालय के।',
    'Days off and half days: of the state, of the district or of one office.',
  ),
  keys: ['office', 'day'],
  columns: {
    office: column(['कार्यालय', 'Office'], officeOrWider, {
      need: 'always',
      means: say(
        'कार्यालय का संकेत; "सभी" पूरे जनपद के लिए, "राज्य" राज्य की सूची के लिए।',
        'The code of the office; “All” for the whole district, “State” for the state’s own list.',
      ),
      example: EVERY,
      also: ['कार्यालय संकेत', 'Office code'],
    }),
    day: column(['तिथि', 'Date'], dayCell, {
      need: 'always',
      means: say('अवकाश का दिन।', 'The day of the holiday.'),
      example: Day.parse('2027-01-26'),
      also: ['दिनांक', 'Day', 'अवकाश तिथि'],
    }),
    isHoliday: column(['अवकाश है', 'Is holiday'], yesNo, {
      means: say(
        '"नहीं" लिखने पर वह दिन फिर कार्य दिवस होता है; खाली का अर्थ हाँ।',
        '“No” makes it a working day again; empty means yes.',
      ),
      example: true,
    }),
    occasion: column(['अवसर', 'Occasion'], name, {
      means: say('अवकाश किस बात का है।', 'What the holiday is for.'),
      example: 'गणतन्त्र दिवस',
      also: ['अवकाश का नाम', 'Name of holiday', 'अवसर (हिन्दी)', 'Occasion (Hindi)'],
    }),
    occasionEn: column(['अवसर (अंग्रेज़ी)', 'Occasion (English)'], name, {
      means: say('खाली हो तो अवसर ही दोनों में।', 'If left empty, the occasion stands for both languages.'),
      example: 'Republic Day',
    }),
    closesAt: column(['बन्द होने का समय', 'Closes at'], clockCell, {
      means: say('आधे दिन का: कार्यालय कब बन्द होगा।', 'Of a half day: when the office closes.'),
      example: undefined,
      also: ['आधा दिन', 'Half day'],
    }),
    order: column(['आदेश संख्या', 'Order number'], name, {
      means: say('जिस आदेश से घोषित हुआ।', 'The order by which it was declared.'),
      example: undefined,
      also: ['आदेश', 'Order'],
    }),
    declaredOn: column(['घोषणा तिथि', 'Declared on'], dayCell, {
      means: say(
        'जिस दिन घोषित हुआ; खाली हो तो आयात का दिन।',
        'The day it was declared; that of the import if left empty.',
      ),
      example: Day.parse('2026-12-01'),
    }),
  },
} as const satisfies SheetSpec;

export const PLACE_SHEETS = { offices, holidays } as const;
