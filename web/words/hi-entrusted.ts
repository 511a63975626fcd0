import type { Sealed } from '#shared/domain/classification.ts';
import type { Nature } from '#shared/domain/nature.ts';
import type { READ_PARTS } from '#shared/domain/reading-record.ts';

/** गोपनीय प्रकरण, सहायक और प्रस्तावित मार्किंग: इनके शब्द। */
export const hiEntrusted = {
  classification: {
    label: 'वर्गीकरण',
    name: { normal: 'सामान्य', confidential: 'गोपनीय' } as Record<'normal' | 'confidential', string>,
    hint: 'गोपनीय प्रकरण उसके धारक और सूची के पदों को ही दिखता है; हर पठन दर्ज होता है।',
    mark: 'गोपनीय',
    secretElsewhere: 'गुप्त या परम गुप्त पत्र यहाँ नहीं रखे जाते। ऐसा पत्र आया हो तो केवल उसका आना दर्ज करें।',
  },
  nature: {
    label: 'स्वरूप',
    name: { electronic: 'इलेक्ट्रॉनिक', physical: 'कागज़ी' } as Record<Nature, string>,
    mark: 'कागज़ी',
  },
  sealed: {
    title: 'गुप्त पत्र का आना दर्ज करें',
    hint: 'न विषय, न प्रेषक, न स्कैन: पत्र कागज़ पर गोपनीय अनुभाग में रहेगा; यहाँ केवल डायरी संख्या मिलेगी।',
    level: 'वर्ग',
    name: { secret: 'गुप्त', 'top-secret': 'परम गुप्त' } as Record<Sealed, string>,
    enter: 'आना दर्ज करें',
    entered: (number: string) => `डायरी संख्या ${number} मिली; पत्र गोपनीय अनुभाग में रखें।`,
  },
  readers: {
    title: 'जानने के पात्र पद',
    hint: 'धारक और जिनके पास यह रह चुका है, वे इसे पढ़ सकते हैं। उनके अतिरिक्त किसे जानना आवश्यक है?',
    none: 'सूची में कोई पद नहीं है।',
    save: 'सूची सहेजें',
  },
  readings: {
    title: 'किसने पढ़ा',
    empty: 'अभी तक किसी ने नहीं पढ़ा।',
    who: 'कौन',
    what: 'क्या',
    when: 'कब',
    part: {
      head: 'पत्रावली का मुखपृष्ठ',
      notes: 'टिप्पणियाँ',
      drafts: 'कच्ची टिप्पणियाँ',
      journal: 'अभिलेख',
      movements: 'संचलन पंजी',
      custody: 'अभिरक्षा',
      receipts: 'पत्राचार की सूची',
      receipt: 'प्राप्ति',
      document: 'स्कैन',
      page: 'स्कैन का पृष्ठ',
      consultations: 'परामर्श / आख्या',
      text: 'पृष्ठ का पाठ',
    } as Record<(typeof READ_PARTS)[number], string>,
    page: (page: number) => `पृष्ठ ${page}`,
  },
  seat: {
    assistant: (officer: string) => `${officer} के सहायक`,
    delegate: (officer: string) => `${officer} की ओर से`,
    assisting: (officer: string) => `आप ${officer} के सहायक के रूप में कार्य कर रहे हैं; हर कार्य पर दोनों नाम रहेंगे।`,
    delegated: (officer: string) => `आप ${officer} की ओर से कार्य कर रहे हैं; हर कार्य पर दोनों नाम रहेंगे।`,
  },
  marking: {
    propose: 'मार्किंग प्रस्तावित करें',
    proposed: 'मार्किंग प्रस्तावित हुई; अधिकारी की पुष्टि पर पत्रावली जाएगी।',
    title: 'प्रस्तावित मार्किंग',
    by: (assistant: string) => `प्रस्तावक: ${assistant}`,
    confirm: 'पुष्टि करें और भेजें',
    confirmAll: (count: number) => `चुनी हुई ${count} की पुष्टि करें`,
    confirmAnyway: 'रिक्त पद पर भी भेजें',
    drop: 'प्रस्ताव हटाएँ',
    dropped: 'प्रस्ताव हटा दिया गया।',
    sent: (count: number) => `${count} पत्रावली भेजी गई।`,
    notSent: 'नहीं भेजी गई',
    choose: (number: string) => `${number} चुनें`,
    more: 'और प्रस्ताव हैं; इनकी पुष्टि के बाद दिखेंगे।',
  },
};
