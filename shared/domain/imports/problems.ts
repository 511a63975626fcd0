import * as z from 'zod';
import { error, type ProblemWords, SHEET_PROBLEMS, type SheetLanguage, warning } from './sheet-problems.ts';

/** What can be wrong with the sheets of a district: with any sheet, and with what these say of it. */
export const IMPORT_PROBLEMS = {
  ...SHEET_PROBLEMS,
  'office.unknown': error(
    'संकेत "{value}" का कोई कार्यालय न निर्देशिका में है, न शीटों में। संकेत जाँचें।',
    'No office has the code “{value}”, neither in the directory nor in the sheets. Check the code.',
  ),
  'office.holidays-too-many': error(
    'कार्यालय {office} के अवकाश {limit} से अधिक हो जाएँगे। बीते वर्षों के दिन "नहीं" लिखकर हटाएँ।',
    'The office {office} would have more than {limit} holidays. Take days of past years back with “No”.',
  ),
  'office.gone-live': error(
    'यह कार्यालय {since} से काग़ज़ी पत्रावली नहीं लेता; आई हुई तिथि बदली नहीं जाती। काग़ज़ आवश्यक हो तो अपवाद स्वीकृत कराएँ।',
    'This office has taken no paper file since {since}; a day that has come is not moved. Where paper is needed, have an exception approved.',
  ),
  'office.loop': error(
    'ऊपर के कार्यालय घेरा बनाते हैं: {loop}। किसी एक का ऊपर का कार्यालय बदलें।',
    'The offices above lead round in a circle: {loop}. Change the office above one of them.',
  ),
  'designation.unknown': error(
    'संक्षेप "{value}" का कोई पदनाम न निर्देशिका में है, न शीटों में। संक्षेप जाँचें।',
    'No designation has the abbreviation “{value}”, neither in the directory nor in the sheets. Check it.',
  ),
  'designation.level-outside': error(
    'स्तर {value} तालिका में नहीं है; {lowest} से {highest} तक की संख्या लिखें।',
    'The level {value} is not in the table; write a number from {lowest} to {highest}.',
  ),
  'post.unknown': error(
    'संकेत "{value}" का कोई पद न निर्देशिका में है, न शीटों में। संकेत जाँचें।',
    'No post has the code “{value}”, neither in the directory nor in the sheets. Check the code.',
  ),
  'post.loop': error(
    'नियंत्रक पद घेरा बनाते हैं: {loop}। किसी एक का नियंत्रक पद बदलें।',
    'The superiors lead round in a circle: {loop}. Change the superior of one of these posts.',
  ),
  'post.superior-contradicts': error(
    'पद {post} का नियंत्रक पद दूसरी शीट में और है ({other})। दोनों में एक ही लिखें।',
    'Another sheet gives the post {post} a different superior ({other}). Write the same in both.',
  ),
  'post.superior-lower': warning(
    'नियंत्रक पद {superior} का स्तर {superiorLevel} इस पद के स्तर {level} से नीचा है। देख लें कि यही चाहिए।',
    'The superior {superior} stands at level {superiorLevel}, below this post’s level {level}. See whether this is meant.',
  ),
  'officer.unknown': error(
    'कार्मिक संख्या "{value}" न निर्देशिका में है, न शीटों में। संख्या जाँचें।',
    'Nobody has the employee number “{value}”, neither in the directory nor in the sheets. Check the number.',
  ),
  'officer.zeros-lost': error(
    'कार्मिक संख्या {value} नहीं, {meant} है: Excel ने आगे के शून्य हटा दिए हैं। खाने को "पाठ" बनाकर संख्या फिर लिखें।',
    'The employee number is {meant}, not {value}: Excel has dropped the leading zeros. Format the cell as text and write it again.',
  ),
  'officer.login-taken': error(
    'लॉगिन {login} कार्मिक संख्या {other} का है। हर व्यक्ति का लॉगिन अलग होना चाहिए।',
    'The login {login} belongs to employee number {other}. Give each person a login of their own.',
  ),
  'officer.login-not-own': error(
    'लॉगिन {login} इनकी कार्मिक संख्या का नहीं है; इनका अपना अस्थायी लॉगिन {own} है। खाना खाली छोड़ें, या मेल आईडी लिखें।',
    'The login {login} cannot be theirs: one that begins with p. is made of the own employee number ({own}). Leave the cell empty, or write the mail id.',
  ),
  'officer.login-provisional': warning(
    'लॉगिन नहीं दिया है; मेल आईडी आने तक {login} से प्रवेश होगा।',
    'No login is given; until the mail id comes the sign-in is {login}.',
  ),
  'officer.roles-not-given': error(
    'यह भूमिका केवल प्रशासक देते या हटाते हैं। किसी प्रशासक से आयात करवाएँ, या भूमिका हटाएँ।',
    'Only an administrator gives or takes away such a role. Ask an administrator to import it, or leave the role out.',
  ),
  'officer.offices-not-given': error(
    'कोई किन कार्यालयों का स्थानीय प्रशासक हो, यह केवल प्रशासक तय करते हैं। किसी प्रशासक से आयात करवाएँ, या यह खाना खाली छोड़ें।',
    'Only an administrator decides which offices somebody keeps. Ask an administrator to import it, or leave the cell empty.',
  ),
  'officer.not-kept': error(
    'इनके पास प्रशासक द्वारा दी गई भूमिका है; इनका विवरण केवल प्रशासक बदलते हैं।',
    'They bear a role that an administrator has given; only an administrator changes what is said of them.',
  ),
  'span.ends-before-start': error(
    'अन्त आरम्भ से पहले का है। तिथियाँ जाँचें।',
    'The end lies before the start. Check the dates.',
  ),
  'charge.overlaps': error(
    'पद {post} पर इसी अवधि में {other} का प्रभार पहले से है। पहले वाले की अन्तिम तिथि भरें या यह पंक्ति सुधारें।',
    'In this period the post {post} has a charge of {other} already. Fill in when that one ends, or correct this row.',
  ),
  'charge.ended': error(
    'यह प्रभार {until} को समाप्त हो चुका है; समाप्त प्रभार बदला नहीं जाता। नया प्रभार नई पंक्ति में लिखें।',
    'This charge ended on {until}, and what has ended is not changed. Write a new charge in a row of its own.',
  ),
  'charge.never-runs': warning(
    'आरम्भ और अन्त एक ही समय पर हैं; यह प्रभार कभी नहीं चलेगा।',
    'It starts and ends at one moment; this charge will never run.',
  ),
  'charge.two-substantive': warning(
    'इसी अवधि में इनका मूल प्रभार पद {post} पर भी है। दूसरा प्रायः अतिरिक्त प्रभार होता है।',
    'In this period they hold the post {post} substantively too. The second charge is usually an additional one.',
  ),
  'charge.transfer-open': error(
    'ये स्थानान्तरण आदेश {order} से पद {post} पर आ रहे हैं। यह पंक्ति हटाएँ; उसी स्थानान्तरण से कार्यभार ग्रहण कराएँ, या उसे निरस्त करें।',
    'They are on their way to the post {post} by the transfer order {order}. Take this row out; let them join by the transfer, or cancel it.',
  ),
  'charge.of-oneself': error(
    'अपना प्रभार कोई स्वयं तय नहीं करता। यह पंक्ति हटाएँ; दूसरे प्रशासक इसे दर्ज करें।',
    'Nobody gives themself a charge. Take this row out; another administrator enters it.',
  ),
  'mandate.of-oneself': error(
    'दूसरे के स्थान पर कार्य का अधिकार कोई स्वयं को नहीं देता। यह पंक्ति हटाएँ; दूसरे प्रशासक इसे दर्ज करें।',
    'Nobody names themself to act in another’s place. Take this row out; another administrator enters it.',
  ),
  'mandate.not-kept': error(
    'जिनके स्थान पर कार्य होना है, उनकी भूमिका प्रशासक द्वारा दी गई है; यह केवल प्रशासक दर्ज करते हैं।',
    'Whoever is helped here bears a role that an administrator has given; only an administrator enters this.',
  ),
  'mandate.place-missing': error(
    'सहायक के लिए "किसके लिए" और प्रतिनिधि के लिए "पद" भरें, दूसरा खाली छोड़ें।',
    'Fill in “Of officer” for an assistant and “Post” for a delegate, and leave the other empty.',
  ),
  'mandate.own-place': error(
    'कोई अपना ही सहायक या अपने ही पद का प्रतिनिधि नहीं होता। दूसरा व्यक्ति लिखें।',
    'Nobody is their own assistant, nor the delegate of a post they hold. Name another person.',
  ),
  'mandate.overlaps': error(
    'इन्हें इसी अवधि में यह काम पहले से सौंपा हुआ है। पहले वाले की अन्तिम तिथि भरें।',
    'They are already named for this in the same period. Fill in when the earlier one ends.',
  ),
  'mandate.ended': error(
    'यह सौंपना {until} को समाप्त हो चुका है और बदला नहीं जाता। नई पंक्ति लिखें।',
    'This naming ended on {until} and is not changed. Write a row of its own.',
  ),
  'readiness.step-seen': error(
    'यह चरण व्यवस्था स्वयं देखती है; "पूर्ण" खाली छोड़ें।',
    'The system sees this step by itself; leave “Done” empty.',
  ),
  'readiness.day-ahead': error(
    'पूर्ण होने की तिथि आज के बाद की नहीं हो सकती।',
    'The day it was done cannot lie ahead.',
  ),
  'signature.certificate-missing': error(
    'पंजीकृत हस्ताक्षर के लिए धारक, क्रम संख्या और समाप्ति तिथि तीनों भरें।',
    'For a registered signature fill in the holder, the serial number and the day it expires.',
  ),
  'signature.revoked': error(
    'इस क्रम संख्या का प्रमाणपत्र निरस्त है और फिर काम में नहीं लाया जाता। नए प्रमाणपत्र की क्रम संख्या लिखें।',
    'The certificate of this serial number is revoked and is never used again. Give the serial number of the new one.',
  ),
  'signature.serial-taken': error(
    'यह क्रम संख्या कार्मिक संख्या {other} के प्रमाणपत्र की है। एक टोकन दो व्यक्तियों का नहीं हो सकता।',
    'This serial number is that of employee number {other}’s certificate. One token cannot belong to two persons.',
  ),
} as const satisfies Readonly<Record<string, ProblemWords>>;
export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

const CODES = Object.keys(IMPORT_PROBLEMS) as [ImportProblemCode, ...ImportProblemCode[]];
const Fact = z.union([z.string(), z.number(), z.strictObject({ hi: z.string(), en: z.string() })]);

/** What is wrong where: sheet and column as their file names them, the row as a spreadsheet counts it. */
export const ImportProblem = z.strictObject({
  /** Empty where it concerns the whole import. */
  sheet: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  code: z.enum(CODES),
  facts: z.record(z.string(), Fact),
});
export type ImportProblem = z.infer<typeof ImportProblem>;
export type ImportFacts = ImportProblem['facts'];

/** The problem in words, without its place. */
export const sayProblem = ({ code, facts }: ImportProblem, language: SheetLanguage): string =>
  IMPORT_PROBLEMS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? '';
    return typeof fact === 'object' ? fact[language] : String(fact);
  });
