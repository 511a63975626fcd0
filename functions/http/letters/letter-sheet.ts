import { blocksOf } from '#functions/http/slips/note-blocks.ts';
import { shownDay } from '#functions/http/slips/shown.ts';
import { FORM_WORDS, LETTER_WORDS, URGENCY_WORDS } from '#shared/contract/letter-words.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import { HABITS } from '#shared/domain/letters/form.ts';
import { endorsementNumberOf } from '#shared/domain/letters/issue-number.ts';
import type { Letter } from '#shared/domain/letters/letter.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import type { Day, Instant } from '#shared/domain/time.ts';
import { LETTER_SHEET } from '#shared/printing/letter-layout.ts';
import type { Order } from '#shared/printing/press.ts';
import { qrOf } from '#shared/printing/qr.ts';
import { partyLines } from './parties.ts';
import { signatureOf } from './signature.ts';

export type LetterPlace = { readonly district: Names; readonly directory: Directory; readonly at: Instant };

/** What a letter bears once it goes out; a draft bears none of it. */
export type Issue = { readonly number: string; readonly day: Day; readonly code: SlipCode };

type Printed = {
  readonly letter: Letter;
  readonly confidential: boolean;
  /** Absent while it is a draft, which says so across every page. */
  readonly issue?: Issue | undefined;
};

const marked = (all: readonly (readonly string[])[]) =>
  all.map((lines, at) => ({ mark: `${at + 1}.`, lines }));

/** So many still stand one below the other as on an envelope; of more each has a line. */
const FEW = 3;
const addressed = (all: readonly (readonly string[])[]) =>
  marked(all.length > FEW ? all.map(lines => [lines.join(', ')]) : all);

/** Office, address and ways to reach it, as they stand at the head. */
const headOf = ({ directory, district }: LetterPlace, { signatory, language }: Letter) => {
  const { names, letterhead } = directory.getOffice(directory.getPost(signatory).officeId);
  const reached = (['telephone', 'email'] as const).flatMap(word =>
    letterhead?.[word] ? [`${LETTER_WORDS[word][language]}: ${letterhead[word]}`] : [],
  );
  const address = letterhead?.address[language].replaceAll('\n', ', ');
  return {
    office: letterhead?.heading?.[language] ?? names[language],
    district: district[language],
    contacts: [...(address ? [address] : []), ...(reached.length > 0 ? [reached.join(' · ')] : [])],
  };
};

const greetings = (
  form: Letter['form'],
  given: string | undefined,
  say: (word: 'sir' | 'dear' | 'faithfully' | 'sincerely') => string,
) => {
  if (!HABITS[form].greets) return { salutation: given ?? '', close: '' };
  const { personal } = HABITS[form];
  return {
    salutation: given ?? say(personal ? 'dear' : 'sir'),
    close: say(personal ? 'sincerely' : 'faithfully'),
  };
};

/** A letter as it is set: with its number, day and code, or as a draft. */
export const letterSheetOf = (place: LetterPlace, printed: Printed): Omit<Order, 'at'> => {
  const { letter, confidential, issue } = printed;
  const { directory, at } = place;
  const { form, language, signatory, urgency } = letter;
  const say = (word: keyof typeof LETTER_WORDS): string => LETTER_WORDS[word][language];
  const of = (party: Letter['addressees'][number]) => partyLines(directory, party, language);
  const habits = HABITS[form];
  const signature = signatureOf(directory, { postId: signatory, language, at });
  const number = issue?.number ?? say('noNumber');
  return {
    layout: LETTER_SHEET,
    language,
    title: `${FORM_WORDS[form][language]} ${issue?.number ?? ''}`.trim(),
    filling: {
      ...headOf(place, letter),
      watermark: issue ? '' : say('draft'),
      code: issue?.code ?? '',
      qr: qrOf(issue?.code ?? '-'),
      personal: habits.personal ? [signature.name, ...signature.lines.slice(0, 1)] : [],
      number,
      day: issue ? shownDay(issue.day) : say('noNumber'),
      marks: [confidential ? say('confidential') : undefined, URGENCY_WORDS[urgency]?.[language]]
        .filter(mark => mark !== undefined)
        .join(' · '),
      heading: habits.titled ? FORM_WORDS[form][language] : '',
      above: habits.addressees === 'above',
      addressees: habits.addressees === 'none' ? [] : addressed(letter.addressees.map(of)),
      subject: letter.subject,
      references: marked(letter.references.map(reference => [reference])),
      ...greetings(form, letter.salutation, say),
      body: blocksOf(letter.body, 1),
      signature: { ...signature, signsFor: letter.signsFor ?? '' },
      enclosures: marked(letter.enclosures.map(enclosure => [enclosure])),
      endorsement: issue ? endorsementNumberOf(issue.number) : say('noNumber'),
      sameDay: say('sameDay'),
      copies: marked(letter.copies.map(({ to, text }) => [of(to).join(', '), text ?? say('forInformation')])),
      words: {
        to: say('to'),
        number: say('number'),
        day: say('day'),
        subject: say('subject'),
        reference: say('reference'),
        enclosures: say('enclosures'),
        endorsement: say('endorsementNumber'),
        copyTo: say('copyTo'),
      },
      foot: issue ? `${number} · ${issue.code}` : say('draft'),
    },
  };
};
