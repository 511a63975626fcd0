import { useId } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { DeskShown } from '../../office/use-desk.ts';
import type { Typed } from '../../office/use-typed.ts';
import { languageOf } from '../../parts/written.ts';

const OTHER = { hi: 'en', en: 'hi' } as const;

/** Quick phrases, the officer’s own first; the one chosen is put behind what is written. */
export const Phrases = ({ phrases, into }: { phrases: DeskShown['phrases']; into: Typed }) => {
  const { words, language } = useOffice();
  const id = useId();
  if (phrases.length === 0) return null;
  const texts = phrases.map(phrase => phrase[language] ?? phrase[OTHER[language]] ?? '');
  return (
    <p class="phrase-choice">
      <label for={id} class="label">
        {words.panel.phrases}
      </label>{' '}
      <select
        id={id}
        value=""
        onChange={event => {
          const chosen = event.currentTarget.value;
          event.currentTarget.value = '';
          if (chosen !== '') into.type(into.text.trim() === '' ? chosen : `${into.text.trimEnd()} ${chosen}`);
        }}
      >
        <option value="">{words.panel.phraseNone}</option>
        {texts.map(text => (
          <option key={text} value={text} lang={languageOf(text)}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
};
