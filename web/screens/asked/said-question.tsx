import { useOffice } from '../../office/office.ts';
import { languageOf } from '../../parts/written.ts';
import { ASKED_WORDS } from './words.ts';

/** What a question says. What a channel asks nobody signed: it says so, and each of its languages is a paragraph of its own. */
export const SaidQuestion = ({ text, byChannel }: { text: string; byChannel?: true | undefined }) => {
  const { language } = useOffice();
  const parts = byChannel ? text.split('\n\n') : [text];
  return (
    <>
      {byChannel && <p class="hint">{ASKED_WORDS[language].byChannel}</p>}
      {parts.map(part => (
        <p key={part} class="said" lang={languageOf(part)}>
          {part}
        </p>
      ))}
    </>
  );
};
