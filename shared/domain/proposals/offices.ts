/** Words by which a line shows whom it names. General words of offices, in both scripts; no place and no person. */

/** Somebody holds it: a post. Endings too, as Hindi joins words (जिलाधिकारी, उपायुक्त, कोषाध्यक्ष). */
const POST =
  /धिकारी|ध्यक्ष|धीक्षक|(?:^|[\sा-])आयुक्त|ायुक्त|निदेशक|निर्देशक|सचिव(?!ालय)|अभियन्?ं?ता|मजिस्ट्रेट|मैजिस्ट्रेट|कलेक्टर|कलक्टर|प्रबन्?ं?धक|तहसीलदार|लेखपाल|कानूनगो|पटवारी|निरीक्षक|प्राचार्य|प्रधानाचार्य|न्यायाधीश|जिलाधीश|जिलाशासक|महानिदेशक|राज्यपाल|मंत्री|मन्त्री|महापौर|कुलपति|नियंत्रक|नियन्त्रक|सर्जन|पेशकार|नाजिर|प्रशासक|ग्राम प्रधान|सरपंच/u;
const POST_LATIN =
  /\b(?:officer|magistrate|collector|commissioner|director|secretary|engineer|superintendent|ta[hc]?sildar|teh?sildar|inspector|manager|registrar|chairman|chairperson|president|principal|judge|controller|accountant|auditor|treasurer|surgeon|mayor|governor|minister|vice[- ]chancellor|commandant|administrator|patwari|lekhpal|sarpanch|bdo|sdm|adm|cdo|sdo|cmo|dpro|ssp)\b/iu;

/** Nobody in person: a body or an office. */
const BODY =
  /कार्यालय|न्यायालय|निदेशालय|मंत्रालय|मन्त्रालय|सचिवालय|मुख्यालय|विद्यालय|चिकित्सालय|विभाग|निगम|परिषद|पंचायत|पञ्चायत|प्राधिकरण|आयोग|समिति|बैंक|कोतवाली|लिमिटेड|अनुभाग|शाखा|खण्ड|खंड|सरकार|शासन/u;
const BODY_LATIN =
  /\b(?:office|department|ministry|corporation|council|panchayat|board|authority|commission|court|school|college|university|bank|limited|ltd|directorate|secretariat|society|committee|union|association|division|hospital|government|govt)\b/iu;

/** Where somebody lives or can be reached. */
const ADDRESS =
  /^(?:(?:ग्राम|पोस्ट|निवासी|पता|थाना|तहसील|जिला|जनपद|मोबाइल|वार्ड|मुहल्ला|मोहल्ला|मौजा|विकास|पिन|आधार|vill|village|p\.?\s?o|post|distt?|mob|mobile|phone|ph|ward|address|resident|r\/o|pin)(?![\p{L}\p{M}])|मो[०0.])/iu;

/** Words no name has, and every sentence. */
const SENTENCE =
  /(?<![\p{L}\p{M}])(?:है|हैं|का|के|की|को|में|से|पर|एवं|तथा|और|हेतु|नहीं|the|of|to|and|for|is|in|this|that|will|be|on|as|your|you|with|thanking|encl|copy|seal|date|place)(?![\p{L}\p{M}])/iu;

const HONORIFIC = /^(?:श्री(?:मती)?|सुश्री|कु[०0.]|ड[ॉा][०0.॰]?|shri|sri|smt|mrs?|ms|dr|kum)[.\s]\s*/iu;
const RELATION =
  /[\s,]+(?:पुत्र|पुत्री|पत्नी|आत्मजा?|पिता|पति|[sdwc]\s?\/\s?o|(?:son|daughter|wife)\s+of)(?![\p{L}\p{M}]).*$/iu;
const NAME_LABEL = /^(?:नाम|name)\s*[:;=–—-][\s:;–—-]*/iu;

export const isPost = (text: string): boolean => POST.test(text) || POST_LATIN.test(text);
export const isOffice = (text: string): boolean => isPost(text) || BODY.test(text) || BODY_LATIN.test(text);
/** ग्राम धनीपुर is where somebody lives, ग्राम विकास अधिकारी a post. */
export const isAddress = (text: string): boolean => ADDRESS.test(text) && !isPost(text);
export const isTitled = (text: string): boolean => HONORIFIC.test(text);

const LATIN_WORD = /^(?:[A-Z][a-z’']+|[A-Z]{2,}|[A-Z]|(?:[A-Z]\.)+[A-Z]?)\.?$/u;
/** Initials are written with a nought: आर०के० */
const HINDI_WORD = /^[\u0904-\u0939][\u0900-\u0963.०0]*$/u;
const JOINER = /\p{Join_Control}/gu;
const DIGIT = /[1-9१-९]|(?<![\p{L}\p{M}])[0०]/u;

/** More than initials, and than the two letters that a stroke of the pen is read as. */
const isWhole = (word: string): boolean =>
  !/[.०0]./u.test(word) && (word.match(/\p{L}/gu) ?? []).length >= (LATIN_WORD.test(word) ? 3 : 2);

const isNameOf = (words: readonly string[]): boolean =>
  words.some(isWhole) && [LATIN_WORD, HINDI_WORD].some(script => words.every(word => script.test(word)));

/**
 * A person's name in a line, or undefined. One word alone may as well be a village or a speck read as letters: it is a
 * name only beside a father's, a title or the label.
 */
export const personIn = (text: string): string | undefined => {
  const bare = text.replace(/^\(\s*(.*?)\s*\)[\s,.]*$/u, '$1');
  const unlabelled = bare.replace(NAME_LABEL, '');
  const person = unlabelled
    .replace(RELATION, '')
    .replace(/\s*[,।|].*$/u, '')
    .trim();
  const words = person.replace(HONORIFIC, '').replace(JOINER, '').split(/\s+/u);
  const told = unlabelled !== bare || RELATION.test(unlabelled) || HONORIFIC.test(person);
  if (words.length > 5 || (words.length === 1 && !told)) return undefined;
  if (DIGIT.test(person) || isOffice(person) || isAddress(person) || SENTENCE.test(person)) return undefined;
  return isNameOf(words) ? person : undefined;
};
