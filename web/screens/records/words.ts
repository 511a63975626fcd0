import type { HoldGround } from '#shared/domain/records/record.ts';
import type { Language } from '../../problem.ts';
import type { Catalogue } from '../../words/words.ts';

const hi = {
  title: 'अभिलेखागार',
  label: 'अभिलेखागार की सूचियाँ',
  lists: {
    closed: 'दर्ज होना शेष',
    review: 'पुनरीक्षण',
    proposed: 'नष्ट करने के प्रस्ताव',
    disposed: 'नष्ट किए गए',
  },
  hints: {
    closed: 'बन्द पत्रावलियाँ, जो अभिलेखागार में अभी दर्ज नहीं हुईं; सबसे पहले बन्द हुई सबसे ऊपर।',
    review:
      'इस वर्ष जिन अभिलेखों का पुनरीक्षण होना है। अवधि पूरी होने पर एक अधिकारी नष्ट करने का प्रस्ताव करता है, दूसरे पद का दूसरा अधिकारी पुष्टि करता है।',
    proposed: 'एक अधिकारी प्रस्ताव कर चुका है; दूसरे पद के दूसरे अधिकारी का निर्णय शेष है।',
    disposed: 'इनकी सामग्री मिटाई गई है; संख्या, तिथियाँ, किसने कब क्या किया और दोनों अधिकारियों के नाम बने रहते हैं।',
  },
  empty: {
    closed: 'कोई बन्द पत्रावली दर्ज होने को शेष नहीं है।',
    review: 'इस वर्ष किसी अभिलेख का पुनरीक्षण नहीं है।',
    proposed: 'नष्ट करने का कोई प्रस्ताव निर्णय की प्रतीक्षा में नहीं है।',
    disposed: 'अभी कोई अभिलेख नष्ट नहीं किया गया है।',
  },
  office: 'कार्यालय',
  year: 'पुनरीक्षण का वर्ष',
  yearWrong: 'वर्ष चार अंकों में लिखें, जैसे 2029।',
  category: 'श्रेणी',
  all: 'सब श्रेणियाँ',
  choose: 'श्रेणी चुनें।',
  none: 'चुनें',
  shelf: 'रैक या बस्ता',
  closedOn: 'बन्द',
  onCover: 'आवरण पर प्रस्तावित अवधि',
  kept: (years: number) => (years === 0 ? 'रखना आवश्यक नहीं' : `बन्द होने के वर्ष से ${years} वर्ष तक रखना है`),
  forEver: 'स्थायी: नष्ट नहीं किया जाता',
  reviewIn: (year: number) => `पुनरीक्षण ${year} में`,
  reviewDue: 'पुनरीक्षण देय',
  grounds: {
    court: 'न्यायालय',
    rti: 'सूचना का अधिकार',
    audit: 'लेखा परीक्षा',
    vigilance: 'सतर्कता जाँच',
  } satisfies Record<HoldGround, string>,
  ground: 'किसके लिए',
  held: (ground: string) => `विधिक रोक: ${ground}`,
  heldSays: 'जब तक विधिक रोक है, इसका कुछ भी नष्ट नहीं होगा।',
  whichHold: 'कौन-सी रोक',
  chooseHold: 'रोक चुनें।',
  by: (person: string, post: string) => `${person} (${post})`,
  proposal: 'नष्ट करने का प्रस्ताव',
  proposedBy: 'प्रस्ताव',
  confirmedBy: 'पुष्टि',
  ownProposal: 'यह प्रस्ताव आपका या आपके पद का है; दूसरे पद का दूसरा अधिकारी इसकी पुष्टि करेगा।',
  othersProposal: 'आपका निर्णय अपेक्षित है: पुष्टि करें या अस्वीकार करें।',
  isProposed: 'प्रस्ताव पर निर्णय शेष',
  disposed: 'नष्ट किया गया',
  erasing: 'सामग्री मिटाई जा रही है',
  erased: (notes: number, versions: number, scans: number) =>
    `मिटाए गए: टिप्पणियाँ ${notes}, पत्रों के पाठ ${versions}, स्कैन ${scans}`,
  shared: (count: number) => `${count} स्कैन किसी और अभिलेख में भी है, इसलिए बना हुआ है`,
  recordAnew: 'श्रेणी या रैक बदलें',
  takeBack: 'प्रस्ताव वापस लें',
  takenBack: 'प्रस्ताव वापस लिया गया; अभिलेख यथावत रहेगा।',
  confirmSays:
    'टिप्पणियाँ, पत्रों के पाठ, स्कैन और खोज के शब्द सदा के लिए मिट जाएँगे; इन्हें कोई वापस नहीं ला सकेगा। संख्या, तिथियाँ, किसने कब क्या किया और दोनों अधिकारियों के नाम बने रहेंगे।',
  proposeSays: 'दूसरे पद का दूसरा अधिकारी पुष्टि करेगा; तब तक कुछ नष्ट नहीं होगा।',
  reason: 'कारण',
  acts: 'इस अभिलेख पर कार्य',
  refresh: 'सूची ताज़ा करें',
};

const en: Catalogue<typeof hi> = {
  title: 'Record room',
  label: 'Lists of the record room',
  lists: {
    closed: 'To be recorded',
    review: 'Review',
    proposed: 'Proposed for disposal',
    disposed: 'Disposed of',
  },
  hints: {
    closed: 'Closed files that are not in the record room yet, the longest closed first.',
    review:
      'Records to be looked at again in this year. When the term is over one officer proposes disposal, and another officer of another post confirms it.',
    proposed: 'One officer has proposed it; another officer of another post has yet to decide.',
    disposed:
      'Their contents are erased; the number, the dates, who did what and when, and the names of both officers stay.',
  },
  empty: {
    closed: 'No closed file waits to be recorded.',
    review: 'No record is to be looked at again in this year.',
    proposed: 'No proposal of disposal waits for a decision.',
    disposed: 'No record was disposed of yet.',
  },
  office: 'Office',
  year: 'Year of review',
  yearWrong: 'Write the year in four digits, such as 2029.',
  category: 'Category',
  all: 'All categories',
  choose: 'Choose a category.',
  none: 'Choose',
  shelf: 'Shelf or bundle',
  closedOn: 'Closed',
  onCover: 'Term proposed on the cover',
  kept: years =>
    years === 0
      ? 'Need not be kept'
      : `To be kept for ${years} ${years === 1 ? 'year' : 'years'} from the year of closing`,
  forEver: 'Permanent: never disposed of',
  reviewIn: year => `Review in ${year}`,
  reviewDue: 'Review due',
  grounds: {
    court: 'Court',
    rti: 'Right to information',
    audit: 'Audit',
    vigilance: 'Vigilance',
  },
  ground: 'For whom',
  held: ground => `Legal hold: ${ground}`,
  heldSays: 'As long as there is a legal hold, nothing of it is disposed of.',
  whichHold: 'Which hold',
  chooseHold: 'Choose a hold.',
  by: (person, post) => `${person} (${post})`,
  proposal: 'Proposal of disposal',
  proposedBy: 'Proposed',
  confirmedBy: 'Confirmed',
  ownProposal: 'You or your post proposed this; another officer of another post confirms it.',
  othersProposal: 'Your decision is awaited: confirm or refuse it.',
  isProposed: 'Awaiting decision',
  disposed: 'Disposed of',
  erasing: 'Contents are being erased',
  erased: (notes, versions, scans) => `Erased: notes ${notes}, texts of letters ${versions}, scans ${scans}`,
  shared: count =>
    count === 1
      ? '1 scan is in another record too, and stays'
      : `${count} scans are in other records too, and stay`,
  recordAnew: 'Change category or shelf',
  takeBack: 'Take the proposal back',
  takenBack: 'The proposal is taken back; the record stays.',
  confirmSays:
    'Notes, texts of letters, scans and words to search by are erased for good; nobody can bring them back. The number, the dates, who did what and when, and the names of both officers stay.',
  proposeSays: 'Another officer of another post confirms it; until then nothing is disposed of.',
  reason: 'Reason',
  acts: 'Acts on this record',
  refresh: 'Refresh the list',
};

export const RECORD_WORDS: Readonly<Record<Language, Catalogue<typeof hi>>> = { hi, en };
