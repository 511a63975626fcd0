/**
 * The words by which offices mark the parts of a letter, with the letters a scan loses or changes. Each pattern looks at
 * one line from its beginning.
 */

/** What may follow a label: colons and dashes, a visarga for a colon, a bar the scan made of one. */
const MARKS = String.raw`[\s:;=.,।|ः–—-]*`;
const END = String.raw`(?![\p{L}\p{M}])`;
/** सं०, सं., सं0: abbreviated with whatever is round. */
const ROUND = '[०0.॰]';

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})`, 'iu');

export const ADDRESSEE = pattern(
  String.raw`सेवा\s?मे[ंँ]?${END}|प्रतिष्ठा\s?में${END}|प्रति\s*(?:[,:;।-]|$)|to\s*(?:[,:;.-]|$)`,
);
/** As ADDRESSEE, on one line with the name; in small letters it would be a sentence's. */
export const ADDRESSEE_NAMED = /^(?:To|TO)\s+(?:[Tt]he|THE|Shri|SHRI|Smt|Sri|Mrs?|Ms|Dr|All)\.?\s/u;
export const SALUTATION = pattern(
  String.raw`(?:महोदया?|मान्यवर|महाशय|श्रीमान्?(?:\s?जी)?|आदरणीय|प्रिय)(?:\s?[/,]?\s?(?:महोदया?|श्री[\p{L}\p{M}\s]{0,40}|जी))?[\s,।.!-]*$|(?:respected\s+)?(?:sir|madam)(?:\s?/\s?(?:sir|madam))?[\s,.!-]*$|dear\s`,
);
const SUB = '(?:subject|subj|sub)';
/** "Sub. Divisional Officer" and "Sub - Registrar" name posts; after a colon it is the subject, whatever it says. */
const OF_A_POST = '(?:divisional|division|registrar|inspector|treasury|collector|engineer|judge|post)';
export const SUBJECT = pattern(
  String.raw`विषय(?:\s?[:;=.।|ः–—-][:;=.।ः–—\s-]*(?!\s*वस्तु)|\s*$)|${SUB}(?:\s?\.?\s?[:;=|][\s:;.–—-]*|(?:\s?\.[\s–—-]*|\s+[–—-]\s*|[–—-]{1,2}\s+)(?![\s–—-]*${OF_A_POST}${END})|\s*$)`,
);
/** A letter of somebody else that this one answers: its number and date are not the letter's own. */
export const REFERENCE = pattern(
  String.raw`(?:सन्दर्भ|संदर्भ)(?:\s?[:;=ः–—-]|\s+(?:आपका|पत्र)|$)|your\s|kind\s+attention|ref(?:erence)?s?\b\.?\s?[:.-]*\s?(?:your|this|our\s+earlier|letter|memo|d\.?o)`,
);
export const ENCLOSURE = pattern(String.raw`(?:संलग्न(?:क)?|encl(?:osures?|s)?\.?)\s?[:;=ः–—-]`);
export const COPY = pattern(
  String.raw`प्रतिलिपि(?:\s?[:;=ः–—-]|\s+(?:निम्न|सूचनार्थ)|$)|पृष्ठांकन|cop(?:y|ies)\s+(?:to|forwarded)|c\.?\s?c\.?\s?(?:to)?\s?:|endst`,
);
export const FROM = pattern(
  String.raw`(?:प्रेषक|प्रेषिका|प्रेषण\s?कर्ता)${END}${MARKS}|(?:from|sender)\s*(?:[:;,.–—-][\s:;,.–—-]*|$)`,
);
/** Stamps of offices the paper has passed through: their numbers and dates are not the letter's. */
export const STAMP = /प्राप्त|आवक|डायरी|received|receipt|diar(?:y|ised)|inward/iu;

/** A signature, where the scan of it, or a typist, put a word for it. */
export const SIGNED = pattern(
  String.raw`\(?\s?(?:हस्ताक्षर|हस्ता${ROUND}?|ह${ROUND}|अपठनीय|sd|signature|signed)\s?[/.-]*\s?\)?[\s/.,-]*$`,
);
/** The words above an officer's signature; they may share a line with what stands left of them. */
export const CLOSING =
  /(?:^|\s)(?:भवदीया?|भवनिष्ठ|विश्वासभाजन|(?:आपका|आपकी)(?:\s(?:विश्वासी|विश्वासपात्र|आज्ञाकारी|शुभेच्छु))?|your['’]?s?\s+(?:very\s+)?(?:faithfully|sincerely|truly|obediently|respectfully))[\s,.।-]*$/iu;
/** The word above an applicant's signature; the name may follow on its line. */
export const APPLICANT = pattern(
  String.raw`(?:प्रार्थी(?:गण)?|प्रार्थिनी|प्रार्थिया|आवेदक|आवेदिका|निवेदक|निवेदिका|शिकायतकर्ता|applicant|petitioner|complainant)(?:\s*[:;=–—-]${MARKS}|\s*[,।.]?\s*$)`,
);

const NUMBER_END = String.raw`${END}\s?[:;=.,।|ः–—-]*`;
/** Labels that mark the letter's own number and nothing else; ज्ञापांक and अ०शा० पत्र included. */
const NAMED_NUMBER = String.raw`(?:अ${ROUND}?\s?शा${ROUND}?\s?|अर्द्?ध[\s-]?शासकीय\s)?(?:पत्रा[ंँ]?क|ज्ञापा[ंँ]?क|(?:पत्र|ज्ञाप|ज्ञापन|मेमो|आदेश|परिपत्र)\s?(?:संख्या|क्रमा[ंँ]?क|सं${ROUND}?|नं${ROUND}?|क्र${ROUND}?))|(?:(?:office\s)?memo(?:randum)?|letter|order|circular|d\.?\s?o\.?(?:\s?letter)?)\.?\s?(?:no|number)`;
/** Labels that mark many numbers: only taken where no other is. */
const BARE_NUMBER = String.raw`संख्या|सं${ROUND}|क्रमा[ंँ]?क|क्र${ROUND}|(?:our\s)?ref(?:erence)?\.?(?:\s?no)?|f(?:ile)?\.?\s?no|no|number`;
/** Anywhere in a line, but not within a word. */
const anywhere = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})`, 'giu');
export const NUMBERS = [
  anywhere(`(?:${NAMED_NUMBER})${NUMBER_END}`),
  anywhere(`(?:${BARE_NUMBER})${NUMBER_END}`),
] as const;

export const DATE = anywhere(`(?:दिना[ंँ]?क|दिनॉक|दि${ROUND}|तिथि|तारीख|dated?|dt)${END}${MARKS}`);
/** Words of a sentence that speaks of another paper. */
export const SPEAKS_OF_ANOTHER =
  /(?<![\p{L}\p{M}])(?:आपक[ाेी]|उक्त|उपर्युक्त|उपरोक्त|शासनादेश|प्रार्थना|पत्र|आदेश|your|letter|order|memo|reference)(?![\p{L}\p{M}])/iu;
