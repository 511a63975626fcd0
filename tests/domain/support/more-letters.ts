import type { Sample } from './letters.ts';

export const MORE_LETTERS: readonly Sample[] = [
  {
    name: 'a letter in both languages with the date above the number',
    text: `कार्यालय खण्ड विकास अधिकारी, लोधा
तिथि: 09-Nov-2026
पत्र सं० BDO-L/311/26
To,
The Chief Development Officer
Sub: MGNREGA भुगतान में विलम्ब
Madam,
It is submitted that the payment of 40 workers is pending since 01.10.2026.
भवदीय
खण्ड विकास अधिकारी`,
    entry: {
      senderOffice: 'कार्यालय खण्ड विकास अधिकारी, लोधा',
      letterNumber: 'BDO-L/311/26',
      letterDate: '2026-11-09',
      subject: 'MGNREGA भुगतान में विलम्ब',
    },
  },
  {
    name: 'a scan with specks, lost signs and marks for colons',
    text: `. | कार्यालय तहसीलदार, खैर
~ पत्राक; 9२/रा०/2026 दिनाक- 7 अक्तूबर 2026

सेवा मे.

उप जिलाधिकारी

« विषय| भूमि की पैमाइश
| महोदय
आपके पत्र दिनांक 1 अक्टूबर 2026 के अनुपालन में आख्या प्रस्तुत है।`,
    entry: {
      senderOffice: 'कार्यालय तहसीलदार, खैर',
      letterNumber: '9२/रा०/2026',
      letterDate: '2026-10-07',
      subject: 'भूमि की पैमाइश',
    },
  },
  {
    name: 'a letter with a stamp of receipt and a serial nobody filled in',
    text: `जिलाधिकारी कार्यालय में प्राप्त
डायरी संख्या 4411 दिनांक 20.11.2026
प्रेषक: अधिशासी अभियन्ता, लोक निर्माण विभाग
पत्रांक:    /लो०नि०वि०/2026       दिनांक:        2026
सेवा में: जिलाधिकारी
विषय:
सड़क चौड़ीकरण हेतु भूमि अधिग्रहण
महोदय,
दिनांक 14.11.2026 को आयोजित बैठक के क्रम में प्रस्ताव संलग्न है।`,
    entry: {
      senderOffice: 'अधिशासी अभियन्ता, लोक निर्माण विभाग',
      subject: 'सड़क चौड़ीकरण हेतु भूमि अधिग्रहण',
    },
  },
  {
    name: 'a letter of a citizen in English',
    text: `From:
Sunita Sharma
12 Civil Lines, Aligarh
To
The District Magistrate
Office of the Collector
Dated 9 Nov. 2026
Subject - Street light at Ward No. 6,
No. 4 lane, not working
Respected Sir,
I beg to say that the light has been out since 1st October 2026 and nobody has come.
Yours faithfully
Sunita Sharma`,
    entry: {
      senderName: 'Sunita Sharma',
      letterDate: '2026-11-09',
      subject: 'Street light at Ward No. 6, No. 4 lane, not working',
    },
  },
  {
    name: 'a report of a village officer, signed without an office above',
    text: `सेवा में,
    खण्ड विकास अधिकारी, लोधा
विषय: हैण्डपम्प की मरम्मत
महोदय,
    अवगत कराना है कि ग्राम में 3 हैण्डपम्प खराब हैं।
                                भवदीय
                                (विनोद कुमार)
                                ग्राम विकास अधिकारी
                                जिला पंचायत कार्यालय
    12-11-2026`,
    entry: {
      senderName: 'विनोद कुमार',
      senderOffice: 'ग्राम विकास अधिकारी',
      subject: 'हैण्डपम्प की मरम्मत',
    },
  },
  {
    name: 'a page of an enclosure, which is no letter',
    text: `क्रम  नाम            ग्राम       राशि
1     सोहन लाल        रामपुर      3,48,500
2     कमला देवी       धनीपुर      12,000
योग                               3,60,500`,
    entry: {},
  },
  {
    name: 'a letter that only answers another',
    text: `To
The Collector
Your letter No. 655/SDO dated 21.10.2026
Sub-Divisional Officer has been informed of the matter and asked to enquire into it at once without delay.
It is stated in letter no. 12/2026
dated 05.11.2026.`,
    entry: {},
  },
];
