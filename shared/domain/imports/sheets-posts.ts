import { Level } from '../level.ts';
import {
  abbreviation,
  column,
  levelWithin,
  nameColumns,
  officeCode,
  postCode,
  type SheetSpec,
  say,
} from './column.ts';

const designations = {
  words: say('पदनाम', 'Designations'),
  also: ['Designation'],
  means: say(
    'पदनाम और उनका स्तर: जनपद की अपनी तालिका।',
    'Designations and their level: the district’s own table.',
  ),
  keys: ['abbreviation'],
  columns: {
    abbreviation: column(['पदनाम संक्षेप', 'Abbreviation'], abbreviation, {
      need: 'always',
      means: say('संक्षेप जो हर चिह्नांकन में आता है।', 'The abbreviation that stands in every marking.'),
      example: 'SDM',
      also: ['संक्षेप'],
    }),
    ...nameColumns('new', 'उप जिलाधिकारी', 'Sub-Divisional Magistrate'),
    level: column(['स्तर', 'Level'], levelWithin(Level.minValue ?? 1, Level.maxValue ?? 20), {
      need: 'new',
      means: say(
        'पदनाम का स्तर: 1 पटल सहायक से 6 जिलाधिकारी तक, या जनपद की तालिका के अनुसार।',
        'Its level: from 1, a dealing hand, to 6, the head of the district, or as the district’s table has it.',
      ),
      example: 4,
    }),
  },
} as const satisfies SheetSpec;

const posts = {
  words: say('पद', 'Posts'),
  also: ['Post'],
  means: say('कार्यालयों के पद (आसन) और उनके नियंत्रक पद।', 'The seats of the offices, and their superiors.'),
  keys: ['code'],
  columns: {
    code: column(['पद संकेत', 'Post code'], postCode, {
      need: 'always',
      means: say('पद का संकेत; जनपद में एक ही पद का।', 'The code of the post; of one post only.'),
      example: 'SDM-EX-1',
      also: ['संकेत', 'Code'],
    }),
    office: column(['कार्यालय', 'Office'], officeCode, {
      need: 'new',
      means: say('जिस कार्यालय में पद है उसका संकेत।', 'The code of the office the post is in.'),
      example: 'SDM-EX',
      also: ['कार्यालय संकेत', 'Office code'],
    }),
    designation: column(['पदनाम', 'Designation'], abbreviation, {
      need: 'new',
      means: say('पदनाम का संक्षेप।', 'The abbreviation of the designation.'),
      example: 'SDM',
      also: ['पदनाम संक्षेप', 'Abbreviation'],
    }),
    ...nameColumns('optional', 'उप जिलाधिकारी, उदाहरणपुर', 'Sub-Divisional Magistrate, Udaharanpur'),
    reportsTo: column(['नियंत्रक पद', 'Reports to'], postCode, {
      means: say('ऊपर के पद का संकेत; सबसे ऊपर वाले का खाली।', 'The code of the next post up; empty at the top.'),
      example: 'COLL-EX-1',
      also: ['Superior'],
    }),
  },
} as const satisfies SheetSpec;

const reporting = {
  words: say('नियंत्रण रेखा', 'Reporting lines'),
  also: ['Reporting', 'Reporting line'],
  means: say(
    'कौन पद किसके नियंत्रण में है; पद की शीट में भी लिखा जा सकता है।',
    'Which post reports to which; the sheet of posts may say it as well.',
  ),
  keys: ['post'],
  columns: {
    post: column(['पद', 'Post'], postCode, {
      need: 'always',
      means: say('पद का संकेत।', 'The code of the post.'),
      example: 'SDM-EX-1',
      also: ['पद संकेत', 'Post code'],
    }),
    superior: column(['नियंत्रक पद', 'Superior'], postCode, {
      means: say('ऊपर के पद का संकेत; "-" का अर्थ कोई नहीं।', 'The code of the next post up; “-” means none.'),
      example: 'COLL-EX-1',
      also: ['Reports to'],
    }),
  },
} as const satisfies SheetSpec;

export const POST_SHEETS = { designations, posts, reporting } as const;
