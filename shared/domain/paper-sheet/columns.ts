import * as z from 'zod';
import type { CLASSIFICATIONS, Classification } from '../classification.ts';
import { asCode, type Cell, fitting, oneOf } from '../imports/cell.ts';
import { column, name, postCode, say, text } from '../imports/column.ts';
import { dayCell } from '../imports/date-cells.ts';
import type { Term } from '../imports/vocabulary.ts';
import { LIMITS } from '../limits.ts';

const Counted = z
  .string()
  .regex(/^\d{1,5}(?:\.0+)?$/)
  .transform(Number);
const COUNTED = say('0 से 99999 तक की संख्या लिखें, जैसे 84।', 'Write a number from 0 to 99999, such as 84.');

/** Pages and notes; Excel may add `.0`. */
const counted: Cell<number> = {
  read: typed => {
    const read = Counted.safeParse(asCode(typed));
    return read.success
      ? { value: read.data }
      : { code: 'cell.malformed', facts: { value: typed.slice(0, 60), expected: COUNTED } };
  },
  write: String,
};

const headCodes = fitting(
  z.string().regex(/^[A-Z0-9-]{1,12}(?:\/[A-Z0-9-]{1,12}){0,3}$/),
  say(
    'विषय शीर्ष के संकेत ऊपर से नीचे "/" से जोड़कर लिखें, जैसे 15012/1।',
    'Write the codes of the subject heads from the top, joined by slashes, such as 15012/1.',
  ),
  asCode,
);

const CLASSIFICATION_WORDS = {
  normal: { hi: 'सामान्य', en: 'Normal' },
  confidential: { hi: 'गोपनीय', en: 'Confidential' },
  secret: { hi: 'गुप्त', en: 'Secret' },
  'top-secret': { hi: 'परम गुप्त', en: 'Top secret' },
} as const satisfies Record<Classification, Term>;
const classification = oneOf<(typeof CLASSIFICATIONS)[number]>(CLASSIFICATION_WORDS);

/** What a sheet of live paper files says of each (domain.md 1.3, 1.8). A row is known by its old number. */
export const PAPER_COLUMNS = {
  oldNumber: column(['पुराना क्रमांक', 'Old number'], name, {
    need: 'always',
    means: say('पत्रावली का काग़ज़ पर क्रमांक।', 'The number of the file on paper.'),
    example: '17/राजस्व/2019',
  }),
  subject: column(['विषय', 'Subject'], text(LIMITS.subject), {
    need: 'always',
    means: say('पत्रावली का विषय।', 'What the file is about.'),
    example: 'तालाब का पट्टा: आपत्ति',
  }),
  head: column(['विषय शीर्ष', 'Subject head'], headCodes, {
    means: say(
      'जिस शीर्ष में यहाँ क्रमांक मिले; न हो तो खाली।',
      'The head under which it is numbered here, if any.',
    ),
    example: '15012/1',
  }),
  holder: column(['पत्रावली किसके पास', 'With which post'], postCode, {
    means: say(
      'जिस पद के पास पत्रावली है उसका संकेत; खाली हो तो आप।',
      'The code of the post that has it; empty: you.',
    ),
    example: 'SDM-SDR-CLK-1',
  }),
  classification: column(['वर्गीकरण', 'Classification'], classification, {
    means: say('सामान्य या गोपनीय; खाली हो तो सामान्य।', 'Normal or confidential; empty: normal.'),
    example: 'normal',
  }),
  notePages: column(['टिप्पणी पृष्ठ', 'Note pages'], counted, {
    need: 'always',
    means: say('टिप्पणी पक्ष में कितने पृष्ठ हैं।', 'How many pages the note side has.'),
    example: 84,
  }),
  noteScan: column(['टिप्पणी स्कैन', 'Note scan'], name, {
    means: say('टिप्पणी पक्ष के स्कैन की फ़ाइल का नाम।', 'The file name of the note side’s scan.'),
    example: '17-2019-N.pdf',
  }),
  correspondencePages: column(['पत्राचार पृष्ठ', 'Correspondence pages'], counted, {
    need: 'always',
    means: say('पत्राचार पक्ष में कितने पृष्ठ हैं।', 'How many pages the correspondence has.'),
    example: 132,
  }),
  correspondenceScan: column(['पत्राचार स्कैन', 'Correspondence scan'], name, {
    means: say('पत्राचार के स्कैन की फ़ाइल का नाम।', 'The file name of the correspondence’s scan.'),
    example: '17-2019-C.pdf',
  }),
  lastNote: column(['अन्तिम टिप्पणी क्रमांक', 'Last note number'], counted, {
    need: 'always',
    means: say(
      'काग़ज़ पर अन्तिम टिप्पणी का क्रमांक; अगला यहाँ चलेगा।',
      'The last note’s number on paper; the next is given here.',
    ),
    example: 61,
  }),
  pendingSince: column(['सबसे पुरानी लम्बित प्राप्ति', 'Oldest pending receipt'], dayCell, {
    means: say(
      'सबसे पुरानी लम्बित प्राप्ति की तिथि; आयु वहीं से गिनी जाएगी।',
      'The day of the oldest receipt still pending; age is counted from it.',
    ),
    example: undefined,
  }),
  openedOn: column(['पत्रावली खुली', 'Opened on'], dayCell, {
    means: say('काग़ज़ पर पत्रावली किस दिन खुली।', 'The day the file was opened on paper.'),
    example: undefined,
  }),
} as const;
