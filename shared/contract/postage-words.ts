import type { POSTAGE_MEANS } from '#shared/domain/dispatch/postage.ts';
import type { Language } from './problem.ts';

type Words = Readonly<Record<Language, string>>;
const say = (hi: string, en: string): Words => ({ hi, en });

/** What stands on the sheet of a postage account. */
export const POSTAGE_WORDS = {
  account: say('डाक टिकट लेखा', 'Postage account'),
  opening: say('प्रारम्भिक शेष', 'Opening balance'),
  bought: say('क्रय', 'Bought'),
  used: say('व्यय', 'Used'),
  corrected: say('संशोधन', 'Corrected'),
  closing: say('अन्तिम शेष', 'Closing balance'),
  serial: say('क्रम', 'No.'),
  day: say('दिनांक', 'Date'),
  particulars: say('विवरण', 'Particulars'),
  came: say('आय', 'In'),
  went: say('व्यय', 'Out'),
  balance: say('शेष', 'Balance'),
  voucher: say('वाउचर', 'Voucher'),
  sentOn: say('प्रेषण दिनांक', 'Sent on'),
  here: say('जनपद के कार्यालय को यहीं', 'Here, to an office of the district'),
  confidential: say('गोपनीय', 'Confidential'),
  nothing: say('इस माह में कोई प्रविष्टि नहीं है।', 'Nothing was entered in this month.'),
  inRupees: say('सभी राशियाँ रुपये में', 'All sums in rupees'),
  printedAt: say('छापने का समय', 'Printed at'),
  ist: say('भारतीय मानक समय', 'Indian Standard Time'),
  keeper: say('लेखा रखने वाले के हस्ताक्षर', 'Signature of who keeps the account'),
  checker: say('जाँचने वाले अधिकारी के हस्ताक्षर', 'Signature of the checking officer'),
} as const satisfies Record<string, Words>;

/** What stands on a page of the peon book. */
export const PEON_WORDS = {
  heading: say('चपरासी बही', 'Peon book'),
  messenger: say('पत्रवाहक', 'Messenger'),
  day: say('दिनांक', 'Date'),
  letters: say('पत्रों की संख्या', 'Number of letters'),
  serial: say('क्रम', 'No.'),
  number: say('पत्र संख्या', 'Letter No.'),
  to: say('किसको', 'To whom'),
  signature: say('प्राप्तकर्ता का नाम, हस्ताक्षर, दिनांक एवं समय', 'Name and signature of receiver, date and time'),
  confidential: say('गोपनीय', 'Confidential'),
  carrier: say('पत्रवाहक के हस्ताक्षर', 'Signature of the messenger'),
  dispatcher: say('प्रेषण लिपिक के हस्ताक्षर', 'Signature of the dispatch clerk'),
  printedAt: say('छापने का समय', 'Printed at'),
  ist: say('भारतीय मानक समय', 'Indian Standard Time'),
} as const satisfies Record<string, Words>;

export const MEANS_WORDS = {
  stamps: say('डाक टिकट', 'Stamps'),
  franking: say('फ्रैंकिंग मशीन', 'Franking machine'),
} as const satisfies Record<(typeof POSTAGE_MEANS)[number], Words>;
