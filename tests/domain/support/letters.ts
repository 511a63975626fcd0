import { MORE_LETTERS } from './more-letters.ts';

/** Letters as offices write them, each with what a clerk would enter. All names and numbers are invented. */
export type Sample = {
  readonly name: string;
  readonly text: string;
  readonly entry: Readonly<
    Partial<Record<'senderName' | 'senderOffice' | 'letterNumber' | 'letterDate' | 'subject', string>>
  >;
};

export const LETTERS: readonly Sample[] = [
  {
    name: 'a letter to the government, with the sender above the addressee',
    text: `संख्या- १२४५/नौ-२०२६-८(स्था०)/२०२५
प्रेषक,
        राम कुमार वर्मा,
        जिलाधिकारी,
        अलीगढ़।
सेवा में,
        प्रमुख सचिव,
        उत्तर प्रदेश शासन।
राजस्व अनुभाग-2      लखनऊ: दिनांक: ०५ नवम्बर, २०२६

विषय:- तहसील भवन की मरम्मत हेतु धनराशि आवंटित
किये जाने के सम्बन्ध में।

महोदय,
        उपर्युक्त विषयक शासनादेश संख्या 33/2025 दिनांक 01 जनवरी 2026 का कृपया सन्दर्भ ग्रहण करें।
                                भवदीय,
                                (राम कुमार वर्मा)
                                जिलाधिकारी`,
    entry: {
      senderName: 'राम कुमार वर्मा',
      senderOffice: 'जिलाधिकारी, अलीगढ़',
      letterNumber: '१२४५/नौ-२०२६-८(स्था०)/२०२५',
      letterDate: '2026-11-05',
      subject: 'तहसील भवन की मरम्मत हेतु धनराशि आवंटित किये जाने के सम्बन्ध में।',
    },
  },
  {
    name: 'an application by a villager',
    text: `सेवा में,
    श्रीमान तहसीलदार महोदय
    तहसील कोल

विषय - खतौनी में नाम की त्रुटि सुधार करने के सम्बन्ध में

महोदय,
निवेदन है कि प्रार्थी की भूमि के अभिलेख में दिनांक 12/08/2025 को नाम गलत अंकित हो गया।
अतः सुधार करने की कृपा करें।
दिनांक - 3/11/26
                प्रार्थी
                सोहन लाल पुत्र श्री बाबू लाल
                ग्राम नगला, पोस्ट हरदुआगंज
                मो० 9000000001`,
    entry: {
      senderName: 'सोहन लाल',
      letterDate: '2026-11-03',
      subject: 'खतौनी में नाम की त्रुटि सुधार करने के सम्बन्ध में',
    },
  },
  {
    name: 'an application whose signature follows its label, on a form of the office it goes to',
    text: `कार्यालय उप जिलाधिकारी, सदर
सेवा में,
उप जिलाधिकारी
विषयः आय प्रमाण पत्र हेतु आवेदन
महोदय,
निवेदन है कि प्रार्थिनी को आय प्रमाण पत्र जारी करने की कृपा करें।
आवेदिका: श्रीमती कमला देवी पत्नी राजेश
वार्ड 4
दिनांक: 31.02.2026`,
    entry: { senderName: 'श्रीमती कमला देवी', subject: 'आय प्रमाण पत्र हेतु आवेदन' },
  },
  {
    name: 'a memo in English, its place before the date',
    text: `Government of West Bengal
Office of the Sub-Divisional Land and Land Reforms Officer,
Kalna
Memo No. 88/SDL&LRO/KLN/26        Dated: Kalna, the 9th November, 2026
To
The District Land & Land Reforms Officer
Subject: Mutation of plots recorded in the
name of the school at Mouza Uttarpara
Ref: 655/SDO dated 21.10.2026
Sir,
In inviting a reference to the above, I am to state that the enquiry was held on 04/11/2026.
Yours faithfully,
Sd/-
(A. K. Das)
Sub-Divisional Land & Land Reforms Officer
Copy to: the District Magistrate`,
    entry: {
      senderName: 'A. K. Das',
      senderOffice: 'Office of the Sub-Divisional Land and Land Reforms Officer, Kalna',
      letterNumber: '88/SDL&LRO/KLN/26',
      letterDate: '2026-11-09',
      subject: 'Mutation of plots recorded in the name of the school at Mouza Uttarpara',
    },
  },
  {
    name: 'a demi-official letter, its addressee below the signature',
    text: `D.O. No. 45/ST/2026
Nov 9, 2026

Dear Shri Mehta,
Kindly recall our talk of 2nd November 2026 about the pending pension cases of the district.
With regards,
Yours sincerely,

(Neelam Rao)
District Magistrate

Shri P. Mehta, IAS,
Commissioner, Aligarh Division`,
    entry: {
      senderName: 'Neelam Rao',
      senderOffice: 'District Magistrate',
      letterNumber: '45/ST/2026',
      letterDate: '2026-11-09',
    },
  },
  {
    name: 'an office order with copies to many',
    text: `कार्यालय आदेश
आदेश संख्या 77/अधि०/2026   दिनांक 1 दिसम्बर 2026

श्री मोहन सिंह, कनिष्ठ सहायक को दिनांक 5 दिसम्बर 2026 से राजस्व पटल का कार्य सौंपा जाता है और वे तत्काल कार्यभार ग्रहण करेंगे।

उप जिलाधिकारी, कोल

प्रतिलिपि: निम्न को सूचनार्थ।
1. तहसीलदार, कोल
2. समस्त पटल सहायक`,
    entry: {
      senderOffice: 'उप जिलाधिकारी, कोल',
      letterNumber: '77/अधि०/2026',
      letterDate: '2026-12-01',
    },
  },
  {
    name: 'a letter of Chhattisgarh, its label closed by a slash',
    text: `कार्यालय कलेक्टर, जिला रायपुर
क्रमांक/2041/भू-अभि./2026 रायपुर, दिनांक 18/11/2026
प्रति,
    समस्त तहसीलदार
विषय : लंबित प्रकरणों का निराकरण
संदर्भ : आपका पत्र क्रमांक 12/2026 दिनांक 01/10/2026
----
उपरोक्त विषयांतर्गत लेख है कि प्रकरणों का निराकरण समय सीमा में करें।
कलेक्टर
रायपुर`,
    entry: {
      senderOffice: 'कार्यालय कलेक्टर, जिला रायपुर',
      letterNumber: '2041/भू-अभि./2026',
      letterDate: '2026-11-18',
      subject: 'लंबित प्रकरणों का निराकरण',
    },
  },
  ...MORE_LETTERS,
];
