import type { Age } from '#shared/domain/position/age.ts';
import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

const hi = {
  title: 'किस स्तर पर, कितने दिन से',
  hint: 'कितनी पत्रावलियाँ एवं प्राप्तियाँ किस स्तर पर कितने कार्य दिवस से हैं। किसी संख्या को दबाकर उसके पद, फिर उसकी पत्रावलियाँ देखें।',
  asOf: (moment: string) => `${moment} (भारतीय मानक समय) तक की स्थिति`,
  none: 'इसमें कुछ नहीं है।',
  level: (level: number) => `स्तर ${level}`,
  levels: 'स्तर',
  posts: (count: number) => `${count} पद`,
  ages: {
    '0-3': '0–3 दिन',
    '4-7': '4–7 दिन',
    '8-15': '8–15 दिन',
    '16-30': '16–30 दिन',
    '31-90': '31–90 दिन',
    'over-90': '90 से अधिक दिन',
  } satisfies Record<Age, string>,
  standing: { 'at-work': 'कार्य में', parked: 'अलग रखी गई', 'call-book': 'कॉल बुक में', suspended: 'स्थगित' },
  total: 'योग',
  all: 'सब स्तर',
  any: 'सब',
  department: 'कार्यालय या विभाग',
  category: 'श्रेणी',
  priority: 'प्राथमिकता',
  paper: 'पत्रावली या प्राप्ति',
  papers: { file: 'पत्रावलियाँ', receipt: 'प्राप्तियाँ' },
  withOthers: (count: number) =>
    `इस कार्यालय की अपनी ${count} अन्य कार्यालयों के पास हैं; वे वहीं गिनी गई हैं, ऊपर के योग में नहीं।`,
  keepLevels: 'स्तरवार तालिका सहेजें (CSV)',
  keepPosts: 'पदवार तालिका सहेजें (CSV)',
  keepFlow: 'इस माह का प्राप्त-निस्तारित विवरण सहेजें (CSV)',
  print: 'एक पृष्ठ में छापें (PDF)',
  post: 'पद',
  back: 'स्तरों पर लौटें',
  backToPosts: 'पदों पर लौटें',
  vacant: 'पद रिक्त है',
  since: 'कब से',
  workingDays: (days: number) => (days === 1 ? '1 कार्य दिवस' : `${days} कार्य दिवस`),
  nextDue: 'अगली नियत तिथि',
  hidden: (count: number) => `${count} यहाँ नहीं दिखाई जातीं, क्योंकि आप उन्हें पढ़ नहीं सकते।`,
};

const en: Catalogue<typeof hi> = {
  title: 'At which level, for how many days',
  hint: 'How many files and receipts lie at which level, for how many working days. Choose a number to see its posts, and then the files themselves.',
  asOf: moment => `As of ${moment} IST`,
  none: 'There is nothing in it.',
  level: level => `Level ${level}`,
  levels: 'Level',
  posts: count => (count === 1 ? '1 post' : `${count} posts`),
  ages: {
    '0-3': '0–3 days',
    '4-7': '4–7 days',
    '8-15': '8–15 days',
    '16-30': '16–30 days',
    '31-90': '31–90 days',
    'over-90': 'Over 90 days',
  },
  standing: {
    'at-work': 'At work',
    parked: 'Parked',
    'call-book': 'In the call book',
    suspended: 'Suspended',
  },
  total: 'Total',
  all: 'All levels',
  any: 'All',
  department: 'Office or department',
  category: 'Category',
  priority: 'Priority',
  paper: 'Files or receipts',
  papers: { file: 'Files', receipt: 'Receipts' },
  withOthers: count =>
    `${count} of this office’s own lie with other offices; they are counted there, and not in the total above.`,
  keepLevels: 'Keep the table by level (CSV)',
  keepPosts: 'Keep the table by post (CSV)',
  keepFlow: 'Keep this month’s account (CSV)',
  print: 'Print on one page (PDF)',
  post: 'Post',
  back: 'Back to the levels',
  backToPosts: 'Back to the posts',
  vacant: 'Vacant',
  since: 'Since',
  workingDays: days => (days === 1 ? '1 working day' : `${days} working days`),
  nextDue: 'Next due',
  hidden: count =>
    count === 1
      ? '1 is not shown here, since you may not read it.'
      : `${count} are not shown here, since you may not read them.`,
};

export const POSITION_WORDS = { hi, en } satisfies Record<Language, Catalogue<typeof hi>>;
