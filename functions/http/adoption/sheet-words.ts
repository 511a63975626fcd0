import type { Language } from '#shared/contract/problem.ts';

type Words = Readonly<Record<Language, string>>;

/** Headings of the sheets, in the words of the screens. */
export const HEADINGS = {
  week: { hi: 'सप्ताह (सोमवार से)', en: 'Week (from Monday)' },
  office: { hi: 'कार्यालय', en: 'Office' },
  code: { hi: 'संकेत', en: 'Code' },
  goLive: { hi: 'ई-ऑफिस आरम्भ की तिथि', en: 'Go-live day' },
  paper: { hi: 'काग़ज़ी पत्रावली', en: 'Paper files' },
  receiptsPhysical: { hi: 'प्राप्तियाँ – काग़ज़ी', en: 'Receipts, paper' },
  receiptsElectronic: { hi: 'प्राप्तियाँ – इलेक्ट्रॉनिक', en: 'Receipts, electronic' },
  filesPhysical: { hi: 'खोली गई पत्रावलियाँ – काग़ज़ी', en: 'Files opened, paper' },
  filesElectronic: { hi: 'खोली गई पत्रावलियाँ – इलेक्ट्रॉनिक', en: 'Files opened, electronic' },
  movementsPhysical: { hi: 'संचलन – काग़ज़ी', en: 'Movements, paper' },
  movementsElectronic: { hi: 'संचलन – इलेक्ट्रॉनिक', en: 'Movements, electronic' },
  eFileShare: { hi: 'ई-पत्रावलियों का प्रतिशत', en: 'E-files, %' },
  ddo: { hi: 'आहरण-वितरण अधिकारी (डीडीओ)', en: 'Drawing and disbursing officer (DDO)' },
  officers: { hi: 'अधिकारी एवं कर्मचारी', en: 'Officers' },
  signedIn: { hi: 'साइन इन किया', en: 'Signed in' },
  signedInShare: { hi: 'साइन इन, %', en: 'Signed in, %' },
  neverSignedIn: { hi: 'कभी साइन इन नहीं किया', en: 'Never signed in' },
  moved: { hi: 'ई-पत्रावली आगे बढ़ाई', en: 'Moved an e-file' },
  movedShare: { hi: 'ई-पत्रावली आगे बढ़ाई, %', en: 'Moved an e-file, %' },
  employeeNumber: { hi: 'कार्मिक संख्या', en: 'Employee number' },
  name: { hi: 'नाम', en: 'Name' },
  signedInOn: { hi: 'अन्तिम साइन इन', en: 'Last signed in' },
  movedOn: { hi: 'अन्तिम बार ई-पत्रावली बढ़ाई', en: 'Last moved an e-file' },
  total: { hi: 'योग', en: 'Total' },
} as const satisfies Record<string, Words>;

export const PAPER_WORDS = {
  open: { hi: 'ली जाती है', en: 'taken' },
  closed: { hi: 'बन्द', en: 'closed' },
  excepted: { hi: 'अपवाद से', en: 'by exception' },
} as const satisfies Record<string, Words>;
