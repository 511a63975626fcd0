import type { LetterPlace } from '#functions/http/letters/letter-sheet.ts';
import { changed } from '#shared/domain/directory/directory.ts';
import type { LetterForm } from '#shared/domain/letters/form.ts';
import { Letter } from '#shared/domain/letters/letter.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { SlipCode } from '#shared/domain/slip-code.ts';
import { Day, instantOf } from '#shared/domain/time.ts';
import { sampleDirectory } from '#tests/support/sample-directory.ts';

const at = instantOf(Date.UTC(2026, 10, 23, 6));
const sheets = sampleDirectory(at);
/** The first post of a name in an office: another of that name may be held by two, and whoever came first is by chance. */
const postOf = (officeName: string, name: string) => {
  const post = sheets
    .posts()
    .find(each => each.abbreviation === name && sheets.getOffice(each.officeId).code === officeName);
  if (!post) throw new Error(`the sample district has no ${name} in ${officeName}`);
  return post;
};
const sdm = postOf('SDM-SDR', 'SDM');
const office = sheets.getOffice(sdm.officeId);
const officer = sheets.getOfficer(sheets.chargesOfPost(sdm.postId)[0]?.officerId ?? ('' as never));

/** The sample district with a letterhead of the sub-division's, and an officer in it whose name is known. */
const directory = changed(sheets, {
  officers: [{ ...officer, names: { hi: 'अनिल कुमार', en: 'Anil Kumar' }, email: undefined }],
  offices: [
    {
      ...office,
      letterhead: {
        address: {
          hi: 'कलेक्ट्रेट परिसर, सिविल लाइन्स, नमूना – 202001',
          en: 'Collectorate Compound, Civil Lines, Namuna 202001',
        },
        telephone: '05222-230001',
        email: 'sdm-sadar@namuna.example',
      },
    },
  ],
});

export const PLACE: LetterPlace = {
  district: { hi: 'जनपद नमूना, उत्तर प्रदेश', en: 'Namuna district, Uttar Pradesh' },
  directory,
  at,
};

export const ISSUE = {
  number: 'SDM-SDR/REV/17(II)/2026',
  day: Day.parse('2026-11-23'),
  code: SlipCode.parse('7K3M-9QX2-B'),
};

const TEXT = {
  hi: `कृपया उपर्युक्त विषय का अवलोकन करने का कष्ट करें। ग्राम रामपुर परगना कोइल के गाटा संख्या 412/2 के नामांतरण वाद में क्षेत्रीय लेखपाल की आख्या अब तक अप्राप्त है।

अतः निर्देशित किया जाता है कि स्थलीय निरीक्षण के उपरान्त विस्तृत आख्या सात कार्यदिवस में प्रस्तुत करें।`,
  en: `Please refer to the subject noted above. The report of the Lekhpal in the mutation case of plot 412/2, village Rampur, pargana Koil, has not been received so far.

You are directed to inspect the site and to submit a detailed report within seven working days.`,
};

type Wanted = {
  readonly form?: LetterForm;
  readonly language?: 'hi' | 'en';
  readonly text?: string;
  readonly addressees?: number;
  readonly copies?: number;
};

const counted = <T>(most: number, make: (n: number) => T): T[] =>
  Array.from({ length: most }, (_, index) => make(index + 1));

/** A letter of the sub-division to its tehsil and others, with copies. */
export const letterOf = ({
  form = 'letter',
  language = 'hi',
  text,
  addressees,
  copies,
}: Wanted = {}): Letter => {
  const tehsildar = postOf('TEH-SDR', 'TDR');
  const hi = language === 'hi';
  return Letter.parse({
    form,
    language,
    urgency: 'immediate',
    subject: hi
      ? 'ग्राम रामपुर, परगना कोइल के गाटा संख्या 412/2 के नामांतरण वाद में आख्या प्रस्तुत करने के सम्बन्ध में'
      : 'Report in the mutation case of plot 412/2, village Rampur, pargana Koil',
    references: [
      hi ? 'आपका पत्र संख्या 45/तह०/2026, दिनांक 02-11-2026' : 'Your letter No. 45/Teh/2026, dated 02-11-2026',
    ],
    body: pastedText(text ?? TEXT[language]),
    addressees: [
      { kind: 'post', postId: tehsildar.postId },
      ...(addressees === undefined
        ? [
            {
              kind: 'outside',
              name: hi ? 'अधिशासी अभियन्ता' : 'The Executive Engineer',
              address: hi ? 'लोक निर्माण विभाग\nनमूना' : 'Public Works Department\nNamuna',
            },
          ]
        : counted(addressees - 1, n => ({
            kind: 'outside',
            name: `प्रेषिती ${n + 1} `,
            address: 'नमूना',
          }))),
    ],
    copies:
      copies === undefined
        ? [
            { to: { kind: 'outside', name: hi ? 'जिलाधिकारी, नमूना' : 'The District Magistrate, Namuna' } },
            {
              to: {
                kind: 'outside',
                name: hi ? 'खण्ड विकास अधिकारी, कोइल' : 'The Block Development Officer, Koil',
              },
              text: hi
                ? 'इस निर्देश के साथ कि सात दिन में आख्या दें।'
                : 'with the direction to report within seven days.',
            },
          ]
        : counted(copies, n => ({ to: { kind: 'outside', name: `प्रतिलिपि-प्राप्तकर्ता ${n}` } })),
    enclosures: [hi ? 'वाद-पत्र की छायाप्रति' : 'Copy of the plaint', hi ? 'खतौनी' : 'Khatauni'],
    signatory: sdm.postId,
    ...(form === 'order' ? { signsFor: hi ? 'कृते जिलाधिकारी' : 'for the District Magistrate' } : {}),
  });
};
