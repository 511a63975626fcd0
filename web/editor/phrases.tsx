import { useRef } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { languageOf } from '../parts/written.ts';

const OTHER = { hi: 'en', en: 'hi' } as const;

/** What an officer writes again and again: their own phrases, then the office’s. Nothing stands there until they have come. */
export const PhraseMenu = ({ onChoose }: { onChoose: (text: string) => void }) => {
  const { call, words, language, postId } = useOffice();
  const { answer: desk } = useAnswer(() => call('getDesk', {}), `desk ${postId}`);
  const menu = useRef<HTMLDetailsElement>(null);
  const phrases = [...(desk?.own.phrases ?? []), ...(desk?.office.phrases ?? [])];
  if (phrases.length === 0) return null;
  return (
    <details ref={menu} class="phrases">
      <summary>{words.editor.phrases}</summary>
      <ul>
        {phrases.map(phrase => {
          const text = phrase[language] ?? phrase[OTHER[language]] ?? '';
          return (
            <li key={phrase.phraseId}>
              <button
                type="button"
                lang={languageOf(text)}
                onClick={() => {
                  menu.current?.removeAttribute('open');
                  onChoose(text);
                }}
              >
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
