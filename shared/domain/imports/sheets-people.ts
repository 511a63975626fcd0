import { Email } from '../directory/email.ts';
import { DdoCode, Login, Mobile, ROLES } from '../directory/officer.ts';
import { Day, istInstant } from '../time.ts';
import { plainDigits } from '../words.ts';
import { asCode, fitting, listOf, oneOf } from './cell.ts';
import { column, employeeNumber, nameColumns, officeCode, postCode, type SheetSpec, say } from './column.ts';
import { momentCell } from './date-cells.ts';
import { ACT_WORDS, CHARGE_KIND_WORDS, MANDATE_KIND_WORDS, ROLE_WORDS } from './vocabulary.ts';

const login = fitting(
  Login,
  say('रिक्त स्थान के बिना मेल आईडी या लॉगिन लिखें।', 'Write the mail id or login, without spaces.'),
);

/** With the country's code, a nought or spaces, as people write it. */
const tenDigits = (text: string): string =>
  plainDigits(text)
    .replace(/[\s()-]+/g, '')
    .replace(/^(?:\+91|91(?=\d{10}$)|0(?=\d{10}$))/, '');
const mobile = fitting(
  Mobile,
  say('दस अंकों का मोबाइल नम्बर लिखें।', 'Write a mobile number of ten digits.'),
  tenDigits,
);
const email = fitting(Email, say('ई-मेल पता पूरा लिखें।', 'Write the whole e-mail address.'));
const ddo = fitting(
  DdoCode,
  say('डीडीओ संकेत अक्षरों और अंकों में लिखें।', 'Write the DDO code in letters and digits.'),
  asCode,
);

const APRIL = istInstant(Day.parse('2026-04-01'), '00:00');
const from = (means: ReturnType<typeof say>) =>
  column(['से', 'From'], momentCell('start'), {
    need: 'always',
    means,
    example: APRIL,
    also: ['आरम्भ', 'आरम्भ तिथि', 'Start'],
  });
const until = (means: ReturnType<typeof say>) =>
  column(['तक', 'Until'], momentCell('end'), {
    means,
    example: undefined,
    also: ['अन्त', 'अन्तिम तिथि', 'End'],
  });

const officers = {
  words: say('अधिकारी', 'Officers'),
  also: ['Officer', 'कर्मचारी', 'अधिकारी एवं कर्मचारी', 'Employees'],
  means: say('अधिकारी और कर्मचारी।', 'Officers and staff.'),
  keys: ['employeeNumber'],
  columns: {
    employeeNumber: column(['कार्मिक संख्या', 'Employee number'], employeeNumber, {
      need: 'always',
      means: say(
        'राज्य की कार्मिक संख्या; आगे के शून्य सहित, खाना "पाठ" रूप में।',
        'The state’s employee number, with its leading zeros; keep the cell as text.',
      ),
      example: 'EX00417',
      also: ['Employee no', 'कार्मिक सं०'],
    }),
    ...nameColumns('new', 'उदाहरण कुमार', 'Udaharan Kumar'),
    login: column(['लॉगिन', 'Login'], login, {
      means: say(
        'सरकारी मेल आईडी; अभी न हो तो खाली छोड़ें, अस्थायी लॉगिन बनेगा।',
        'The government mail id; leave it empty while there is none, and a provisional login is made.',
      ),
      example: 'udaharan.kumar@example.invalid',
      also: ['मेल आईडी', 'Mail id'],
    }),
    roles: column(
      ['भूमिका', 'Roles'],
      listOf(oneOf(ROLE_WORDS), {
        most: ROLES.length,
        expected: say('भूमिकाएँ अल्पविराम से अलग लिखें।', 'Write the roles with commas between them.'),
      }),
      {
        means: say('भूमिकाएँ; खाली हो तो "अधिकारी"।', 'Roles; “Officer” if left empty.'),
        example: ['officer'],
        also: ['Role', 'भूमिकाएँ'],
      },
    ),
    administers: column(
      ['प्रशासित कार्यालय', 'Administers'],
      listOf(officeCode, {
        most: 50,
        expected: say('अधिकतम 50 कार्यालय संकेत लिखें।', 'Write 50 office codes at most.'),
      }),
      {
        means: say(
          'स्थानीय प्रशासक जिन कार्यालयों की निर्देशिका रखते हैं।',
          'The offices whose directory a local administrator keeps.',
        ),
        example: undefined,
      },
    ),
    mobile: column(['मोबाइल', 'Mobile'], mobile, {
      means: say('दस अंकों का मोबाइल नम्बर।', 'A mobile number of ten digits.'),
      example: undefined,
      also: ['मोबाइल नम्बर', 'Mobile number'],
    }),
    email: column(['ई-मेल', 'E-mail'], email, {
      means: say('जिस पते पर प्रतिदिन की सूचना जाती है।', 'Where the day’s letter goes.'),
      example: undefined,
      also: ['ईमेल', 'Email'],
    }),
    ddo: column(['डीडीओ संकेत', 'DDO code'], ddo, {
      means: say(
        'वेतन निकालने वाले आहरण-वितरण अधिकारी का संकेत।',
        'The drawing and disbursing officer who pays the salary.',
      ),
      example: 'DDO-EX1',
      also: ['DDO', 'आहरण वितरण अधिकारी'],
    }),
  },
} as const satisfies SheetSpec;

const charges = {
  words: say('प्रभार', 'Charges'),
  also: ['Charge'],
  means: say(
    'कौन किस पद के प्रभार में कब से कब तक; "तक" भरने से प्रभार समाप्त होता है।',
    'Who is in charge of which post from when to when; filling in “Until” ends a charge.',
  ),
  keys: ['post', 'officer', 'kind', 'from'],
  columns: {
    post: column(['पद', 'Post'], postCode, {
      need: 'always',
      means: say('पद का संकेत।', 'The code of the post.'),
      example: 'SDM-EX-1',
      also: ['पद संकेत', 'Post code'],
    }),
    officer: column(['कार्मिक संख्या', 'Employee number'], employeeNumber, {
      need: 'always',
      means: say('प्रभार लेने वाले की कार्मिक संख्या।', 'The employee number of who is in charge.'),
      example: 'EX00417',
      also: ['अधिकारी', 'Officer'],
    }),
    kind: column(['प्रकार', 'Kind'], oneOf(CHARGE_KIND_WORDS), {
      need: 'always',
      means: say('मूल, कार्यवाहक, अतिरिक्त या लिंक।', 'Substantive, officiating, additional or link.'),
      example: 'substantive',
      also: ['प्रभार का प्रकार', 'Type'],
    }),
    from: from(say('किस दिन (और समय) से।', 'From which day, and hour, on.')),
    until: until(
      say('किस दिन के अन्त तक; चल रहे प्रभार में खाली।', 'To the end of which day; empty while it runs.'),
    ),
  },
} as const satisfies SheetSpec;

const mandates = {
  words: say('सहायक एवं प्रतिनिधि', 'Assistants and delegates'),
  also: ['Mandates', 'Assistants', 'सहायक'],
  means: say('किसे किसके स्थान पर कौन-से काम सौंपे गए हैं।', 'Who is named for which single acts in whose place.'),
  keys: ['kind', 'officer', 'of', 'post', 'from'],
  columns: {
    kind: column(['प्रकार', 'Kind'], oneOf(MANDATE_KIND_WORDS), {
      need: 'always',
      means: say(
        'सहायक (किसी अधिकारी का) या प्रतिनिधि (किसी पद का)।',
        'Assistant (of an officer) or delegate (of a post).',
      ),
      example: 'assistant',
    }),
    officer: column(['कार्मिक संख्या', 'Employee number'], employeeNumber, {
      need: 'always',
      means: say('जिसे काम सौंपा गया।', 'Who is named.'),
      example: 'EX00512',
      also: ['अधिकारी', 'Officer'],
    }),
    of: column(['किसके लिए', 'Of officer'], employeeNumber, {
      means: say('सहायक के लिए: जिनकी सहायता करते हैं।', 'For an assistant: the officer they help.'),
      example: 'EX00417',
    }),
    post: column(['पद', 'Post'], postCode, {
      means: say('प्रतिनिधि के लिए: जिस पद का काम करते हैं।', 'For a delegate: the post they act for.'),
      example: undefined,
      also: ['पद संकेत', 'Post code'],
    }),
    acts: column(
      ['काम', 'Acts'],
      listOf(oneOf(ACT_WORDS), {
        most: 12,
        expected: say('काम अल्पविराम से अलग लिखें।', 'Write the acts with commas between them.'),
      }),
      {
        need: 'new',
        means: say('सौंपे गए काम।', 'The acts they are named for.'),
        example: ['see-inbox', 'diarise'],
      },
    ),
    from: from(say('किस दिन से।', 'From which day on.')),
    until: until(say('किस दिन के अन्त तक।', 'To the end of which day.')),
  },
} as const satisfies SheetSpec;

export const PEOPLE_SHEETS = { officers, charges, mandates } as const;
