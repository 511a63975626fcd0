import { noun } from './http.ts';
import { type FunctionPlan, PUT } from './plan.ts';

/** What prints: where sheets are kept, what the district is called. */
const PRINTS = {
  environment: [
    'DISTRICT',
    'DISTRICT_TITLE_EN',
    'DISTRICT_TITLE_HI',
    'FIRST_ADMINISTRATOR',
    'QUARANTINE_BUCKET',
    'TABLE_NAME',
  ],
  // The compiler and its fonts take 130 MB; the processor comes with the memory, and somebody waits.
  memoryMegabytes: 1536,
} as const satisfies Partial<FunctionPlan>;

/** The nouns that carry the compiler and its fonts. */
export const PRINTING_FUNCTIONS = {
  'http-slips': {
    ...noun('slips', {
      failureMeans:
        'Nobody prints acknowledgements, slips or the position, nor learns from a slip’s code in whose hand a paper is.',
      rights: [
        // Codes are entered, and that what is confidential was read.
        ['table', ...PUT],
        ['sheetsOut', 's3:GetObject', 's3:PutObject'],
      ],
    }),
    ...PRINTS,
  },
  'http-letters': {
    ...noun('letters', {
      failureMeans: 'Nobody sees how a letter will look, prints one, or sets a letterhead.',
      rights: [
        // Letterheads stand in the directory; that what is confidential was read is kept.
        ['table', ...PUT, 'dynamodb:BatchWriteItem'],
        ['sheetsOut', 's3:GetObject', 's3:PutObject'],
        // What was signed is printed as it was scanned.
        ['pages', 's3:GetObject'],
      ],
    }),
    ...PRINTS,
    environment: ['DOCUMENTS_BUCKET', ...PRINTS.environment],
  },
} as const satisfies Record<string, FunctionPlan>;
