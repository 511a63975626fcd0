/** One thing said in both languages. */
export type Said = { readonly hi: string; readonly en: string };
export type SheetLanguage = keyof Said;

export type ProblemWords = Said & { readonly severity: 'error' | 'warning' };
export const error = (hi: string, en: string): ProblemWords => ({ severity: 'error', hi, en });
export const warning = (hi: string, en: string): ProblemWords => ({ severity: 'warning', hi, en });

/**
 * What can be wrong with any sheet, and what to do about it; `{…}` are facts of the problem. One error and nothing is entered;
 * a warning tells what will be entered all the same. Sheet, row and column stand before the words.
 */
export const SHEET_PROBLEMS = {
  'import.empty': error(
    'दर्ज करने योग्य कोई पंक्ति नहीं मिली। नमूने की शीट में अपनी पंक्तियाँ भरें; # से शुरू पंक्तियाँ छोड़ दी जाती हैं।',
    'There is no row to enter. Fill your own rows into the template; rows that begin with # are left out.',
  ),
  'import.too-many-rows': error(
    'कुल {rows} पंक्तियाँ हैं; एक बार में {limit} तक ली जाती हैं। शीटें भागों में भेजें।',
    'There are {rows} rows; at most {limit} are taken at once. Send the sheets in parts.',
  ),
  'import.too-many-problems': warning(
    'कुल {found} बातें मिलीं; पहली {shown} दिखाई गई हैं। इन्हें सुधारकर फिर जाँचें।',
    '{found} problems were found; the first {shown} are shown. Correct these and check again.',
  ),
  'sheet.unknown': warning(
    'यह शीट पहचानी नहीं गई और छोड़ दी गई। नाम इनमें से कोई रखें: {known}।',
    'This sheet was not recognised and is left out. Name it one of: {known}.',
  ),
  'sheet.examples': warning(
    '# से शुरू {rows} पंक्तियाँ (समझाइश और उदाहरण) छोड़ दी गईं।',
    '{rows} rows that begin with # (explanation and examples) were left out.',
  ),
  'column.missing': error(
    'स्तंभ "{needed}" नहीं है। उसे जोड़कर भरें।',
    'The column “{needed}” is missing. Add it and fill it in.',
  ),
  'column.unknown': warning(
    'यह स्तंभ पहचाना नहीं गया और छोड़ दिया गया। शीर्षक नमूने जैसा रखें।',
    'This column was not recognised and is left out. Write its heading as in the template.',
  ),
  'column.unnamed': warning(
    'बिना शीर्षक के स्तंभ में लिखा हुआ छोड़ दिया गया। स्तंभ को शीर्षक दें।',
    'What stands in a column without a heading is left out. Give the column its heading.',
  ),
  'column.twice': error('यह स्तंभ दो बार है। एक ही रखें।', 'This column stands twice. Keep one of them.'),
  'cell.missing': error('यह खाना भरना आवश्यक है।', 'This cell must be filled in.'),
  'cell.cannot-clear': error(
    'यह खाना "-" से खाली नहीं किया जा सकता। मान लिखें।',
    'This cell cannot be cleared by “-”. Write a value.',
  ),
  'cell.malformed': error('"{value}" मान्य नहीं है। {expected}', '“{value}” is not valid. {expected}'),
  'cell.not-among': error(
    '"{value}" पहचाना नहीं गया। इनमें से कोई लिखें: {known}।',
    '“{value}” was not recognised. Write one of: {known}.',
  ),
  'cell.date-number': error(
    'तिथि के स्थान पर Excel की संख्या {value} है ({day} हो सकती है)। खाने को दिनांक बनाकर तिथि फिर लिखें।',
    'Here stands Excel’s number {value} in place of a date (it may be {day}). Format the cell as a date and write it again.',
  ),
  'cell.rounded-number': error(
    'Excel ने संख्या को {value} कर दिया है और अंक खो गए हैं। खाने को "पाठ" बनाकर संख्या फिर लिखें।',
    'Excel has turned the number into {value} and digits are lost. Format the cell as text and write the number again.',
  ),
  'row.duplicate': error(
    'यही प्रविष्टि पंक्ति {first} में आ चुकी है। दोनों में से एक रखें।',
    'The same entry stands in row {first} already. Keep one of the two.',
  ),
  'row.invalid': error(
    'यह पंक्ति इस रूप में दर्ज नहीं हो सकती ({part})। मान जाँचें।',
    'This row cannot be entered as it stands ({part}). Check its values.',
  ),
} as const satisfies Readonly<Record<string, ProblemWords>>;
