import type { Category } from '#shared/domain/category.ts';
import type { NoteKind } from '#shared/domain/notes/kind.ts';
import type { DeliveryMode, LetterLanguage, LetterType } from '#shared/domain/receipt-details.ts';
import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What stands on sheets that are printed, in the language that is asked for. */
export const SLIP_WORDS = {
  acknowledgement: say('पावती', 'Acknowledgement'),
  diaryNumber: say('डायरी संख्या', 'Diary number'),
  diarisedOn: say('डायरी की तिथि', 'Diary date'),
  enteredAt: say('दर्ज करने का समय', 'Entered at'),
  ist: say('भारतीय मानक समय', 'Indian Standard Time'),
  receivedOn: say('प्राप्ति की तिथि', 'Received on'),
  deliveryMode: say('प्राप्ति का माध्यम', 'Delivered by'),
  sender: say('प्रेषक', 'From'),
  letterLanguage: say('पत्र की भाषा', 'Language'),
  letterType: say('पत्र का प्रकार', 'Kind of paper'),
  letterNumber: say('पत्र संख्या', 'Letter number'),
  letterDate: say('पत्र की तिथि', 'Letter dated'),
  category: say('श्रेणी', 'Category'),
  subject: say('विषय', 'Subject'),
  enclosures: say('संलग्नक', 'Enclosures'),
  previousReference: say('पूर्व सन्दर्भ', 'Previous reference'),
  replyBy: say('उत्तर की नियत तिथि', 'To be answered by'),
  receivedBy: say('प्राप्त करने वाला पद', 'Received by'),
  signature: say('प्राप्तकर्ता के हस्ताक्षर एवं मुहर', 'Signature and seal of the receiver'),
  printedAt: say('छापने का समय', 'Printed at'),
  labels: say('पर्चियाँ', 'Slips'),
  confidential: say('गोपनीय', 'Confidential'),
  handOver: say('सुपुर्दगी पर्ची', 'Hand-over slip'),
  items: say('कुल नग', 'Number of items'),
  givenBy: say('सौंपने वाला पद', 'Handed over by'),
  givenTo: say('प्राप्त करने वाला पद', 'Handed over to'),
  serial: say('क्रम', 'No.'),
  number: say('संख्या', 'Number'),
  slipCode: say('पर्ची कोड', 'Slip code'),
  giverSigns: say('सौंपने वाले के हस्ताक्षर', 'Signature of who hands over'),
  file: say('पत्रावली', 'File'),
  noteSheet: say('टिप्पणी पत्र', 'Note sheet'),
  note: say('टिप्पणी', 'Note'),
  /** Whose name comes where the stroke is. */
  inPlaceOf: say('— के स्थान पर', 'in place of —'),
  byPolicy: say('जनपद की समय-सीमा नीति से', 'By the district’s policy of time limits'),
  openedOn: say('खुलने की तिथि', 'Opened on'),
  closedOn: say('बन्द होने की तिथि', 'Closed on'),
  description: say('विवरण', 'Description'),
  previousReferences: say('पूर्व सन्दर्भ', 'Previous references'),
  laterReferences: say('बाद के सन्दर्भ', 'Later references'),
  remarks: say('अभ्युक्ति', 'Remarks'),
  dueOn: say('नियत तिथि', 'Due on'),
  oldNumber: say('काग़ज़ पर पुरानी संख्या', 'Number on paper'),
  paperNotes: say('काग़ज़ पर टिप्पणी पृष्ठ', 'Note pages on paper'),
  paperCorrespondence: say('काग़ज़ पर पत्राचार पृष्ठ', 'Correspondence pages on paper'),
  takerSigns: say('प्राप्त करने वाले के हस्ताक्षर, तिथि एवं समय', 'Signature of who receives, date and time'),
} as const satisfies Record<string, Words>;

export const NOTE_KIND_WORDS = {
  note: say('टिप्पणी', 'Note'),
  'oral-instruction': say('मौखिक निर्देश', 'Oral instruction'),
  'delay-explanation': say('विलम्ब का स्पष्टीकरण', 'Delay explanation'),
  advance: say('नीति से स्वतः अग्रसारण', 'Went up by policy'),
  discussion: say('चर्चा का अभिलेख', 'Record of discussion'),
  endorsement: say('सहमति', 'Agreement'),
  reference: say('सन्दर्भ टिप्पणी', 'Reference note'),
} as const satisfies Record<NoteKind, Words>;

export const DELIVERY_WORDS = {
  'by-hand': say('दस्ती', 'By hand'),
  'ordinary-post': say('साधारण डाक', 'Ordinary post'),
  'registered-post': say('पंजीकृत डाक', 'Registered post'),
  'speed-post': say('स्पीड पोस्ट', 'Speed post'),
  courier: say('कूरियर', 'Courier'),
  'e-mail': say('ई-मेल', 'E-mail'),
} as const satisfies Record<DeliveryMode, Words>;

export const LETTER_TYPE_WORDS = {
  letter: say('पत्र', 'Letter'),
  'do-letter': say('अर्द्धशासकीय पत्र', 'D.O. letter'),
  'office-memorandum': say('कार्यालय ज्ञाप', 'Office memorandum'),
  'uo-note': say('अशासकीय पत्र', 'U.O. note'),
  order: say('आदेश', 'Order'),
  circular: say('परिपत्र', 'Circular'),
  notification: say('अधिसूचना', 'Notification'),
  application: say('प्रार्थना पत्र', 'Application'),
  complaint: say('शिकायती पत्र', 'Complaint'),
  'court-paper': say('न्यायालय का पत्र', 'Court paper'),
  bill: say('देयक', 'Bill'),
  other: say('अन्य', 'Other'),
} as const satisfies Record<LetterType, Words>;

export const LETTER_LANGUAGE_WORDS = {
  hi: say('हिन्दी', 'Hindi'),
  en: say('अंग्रेज़ी', 'English'),
  ur: say('उर्दू', 'Urdu'),
  bn: say('बांग्ला', 'Bengali'),
  other: say('अन्य', 'Other'),
} as const satisfies Record<LetterLanguage, Words>;

/** Whose paper is watched as a dignitary's is the office's own matter, and not told to who brings it. */
export const CATEGORY_WORDS = {
  general: undefined,
  vip: undefined,
  court: say('न्यायालय', 'Court'),
  rti: say('सूचना का अधिकार', 'Right to information'),
  grievance: say('जन शिकायत', 'Public grievance'),
} as const satisfies Record<Category, Words | undefined>;
