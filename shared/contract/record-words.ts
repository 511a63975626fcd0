import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What stands on the sheets of the record room, in the language that is asked for. */
export const RECORD_SHEET_WORDS = {
  labels: say('अभिलेखागार के लेबल', 'Labels of the record room'),
  shelf: say('स्थान', 'Place'),
  category: say('श्रेणी', 'Category'),
  reviewIn: say('पुनरीक्षण का वर्ष', 'Year of review'),
  certificate: say('विनष्टीकरण प्रमाण पत्र', 'Certificate of disposal'),
  says: say(
    'प्रमाणित किया जाता है कि नीचे लिखे अभिलेख की सामग्री, उसकी अवधि पूरी होने पर, दो अधिकारियों के निर्णय से मिटा दी गई है। संख्या, शीर्ष, तिथियाँ और पंजिकाओं की प्रविष्टियाँ बनी हैं; यह संख्या फिर किसी को नहीं दी जाएगी।',
    'Certified that the contents of the record named below were erased, its term being over, by the decision of two officers. Its number, heads, dates and the entries in the registers remain; the number is never given again.',
  ),
  file: say('पत्रावली संख्या', 'File number'),
  oldNumber: say('काग़ज़ पर पुरानी संख्या', 'Number on paper'),
  subject: say('विषय', 'Subject'),
  head: say('शीर्ष', 'Head'),
  office: say('कार्यालय', 'Office'),
  openedOn: say('खुलने की तिथि', 'Opened on'),
  closedOn: say('बन्द होने की तिथि', 'Closed on'),
  recordedAt: say('अभिलेखागार में दर्ज', 'Recorded'),
  kept: say('रखने की अवधि', 'Term'),
  years: say('बन्द होने के वर्ष से — वर्ष', '— years from the year of closing'),
  noTerm: say('रखना आवश्यक नहीं', 'Need not be kept'),
  proposedBy: say('प्रस्ताव करने वाले', 'Proposed by'),
  confirmedBy: say('पुष्टि करने वाले (सक्षम प्राधिकारी)', 'Confirmed by (competent authority)'),
  reason: say('कारण', 'Reason'),
  authority: say('प्राधिकार', 'Authority'),
  authoritySays: say(
    'जनपद की अभिलेख सूची की श्रेणी —; प्रस्ताव एवं पुष्टि भिन्न पदों के भिन्न अधिकारियों ने की',
    'Category — of the district’s list of retention; proposed and confirmed by different officers of different posts',
  ),
  erasedAt: say('सामग्री मिटाई गई', 'Contents erased'),
  erased: say('क्या मिटाया गया', 'What was erased'),
  notes: say('टिप्पणियाँ', 'notes'),
  versions: say('पत्रों के पाठ', 'texts of letters'),
  scans: say('स्कैन', 'scans'),
  shared: say('स्कैन जो किसी और अभिलेख में होने से बने हैं', 'scans that stay, being in another record too'),
  hashes: say('पत्रावली के घटनाक्रम की मुहर (SHA-256)', 'Seals of the file’s journal (SHA-256)'),
  firstEntry: say('पहली प्रविष्टि', 'First entry'),
  disposedEntry: say('विनष्टीकरण की प्रविष्टि', 'Entry of disposal'),
  erasedEntry: say('मिटाए जाने की प्रविष्टि', 'Entry of erasure'),
  code: say('प्रमाण पत्र का कोड', 'Code of the certificate'),
  printedAt: say('छापने का समय', 'Printed at'),
  ist: say('भारतीय मानक समय', 'Indian Standard Time'),
} as const satisfies Record<string, Words>;
