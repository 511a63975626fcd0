import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { NoteText } from '../../parts/note-text.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo } from '../../place.ts';
import { type Letter, partyText } from './text.ts';
import { DRAFT_WORDS } from './words.ts';

const Lines = ({ name, lines }: { name: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div class="fact">
      <dt>{name}</dt>
      {lines.map(line => (
        <dd key={line} class="prose" lang={languageOf(line)}>
          {line}
        </dd>
      ))}
    </div>
  );

/** What a letter says, to be read before it is approved. */
export const LetterView = ({ letter }: { letter: Letter }) => {
  const own = DRAFT_WORDS[useOffice().language];
  const nameOf = usePostNames();
  return (
    <article class="paper">
      <dl class="facts">
        <Lines name={own.subject} lines={[letter.subject]} />
        <Lines name={own.to} lines={letter.addressees.map(party => partyText(party, nameOf))} />
        <Lines name={own.references} lines={letter.references} />
      </dl>
      {letter.answers !== undefined && (
        <p>
          <a href={linkTo({ screen: 'receipt', receiptId: letter.answers })}>{own.answersOne}</a>
        </p>
      )}
      <NoteText content={letter.body} />
      <dl class="facts">
        <Lines
          name={own.copies}
          lines={letter.copies.map(({ to, text }) =>
            [partyText(to, nameOf), text].filter(part => part !== undefined).join(' – '),
          )}
        />
        <Lines name={own.enclosures} lines={letter.enclosures} />
        <Lines name={own.signatory} lines={[nameOf(letter.signatory)]} />
      </dl>
    </article>
  );
};
