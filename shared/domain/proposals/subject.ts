import { findDate } from './dates.ts';
import { DATE, SUBJECT } from './labels.ts';
import { type Letter, opensPart } from './letter.ts';
import { isBlank, type Line, subjectFrom } from './lines.ts';
import { type Proposal, proposal } from './proposal.ts';

/** Lines a subject runs over; beyond them a body has begun that nothing announced. */
const LINES = 4;

const ENDED = /[।॥]\s*$/u;
/** How a body, or the paper it answers, begins where no salutation parts it from the subject. */
const BODY =
  /^(?:उपर्युक्त|उपरोक्त|कृपया|सविनय|निवेदन|अवगत|महोदय|सादर|with\s|in\s(?:reference|continuation|pursuance|compliance)|i\sam\s|please\s|kindly\s|this\sis\s|the\sundersigned|as\sper\s|(?:our\s)?ref(?:erence)?s?\.?\s?(?:no)?\.?\s?[:;–—-]|it\sis\s)/iu;

/** दिनांक may begin a line of the subject, with words after the date. */
const isDate = (text: string): boolean => {
  const date = text.search(DATE) === 0 ? findDate(text) : undefined;
  return date !== undefined && text.slice(date.to).trim() === '';
};

const goesOn = ({ text }: Line): boolean => !opensPart(text) && !isDate(text) && !BODY.test(text);

/** The subject, over as many lines as it runs, without its label. */
export const findSubject = ({ lines, subjectAt }: Letter): Proposal | undefined => {
  const first = lines[subjectAt];
  if (!first) return undefined;
  const inline = first.text.replace(SUBJECT, '');
  // A label alone: what it labels begins below, perhaps after a gap.
  const gap = inline === '' && lines[subjectAt + 1]?.text === '' ? 2 : 1;
  const read = inline === '' ? [] : [inline];
  const from = [first];
  for (const line of lines.slice(subjectAt + gap, subjectAt + gap + LINES)) {
    if (isBlank(line) || !goesOn(line) || ENDED.test(read.at(-1) ?? '') || read.length === LINES) break;
    read.push(line.text);
    from.push(line);
  }
  return proposal(subjectFrom(read.join(' ')), from);
};
