import { LIMITS } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { languageOf } from '../../parts/written.ts';
import { choicesOf } from './paper-choices.ts';
import { PAPER_WORDS } from './paper-words.ts';

type Props = {
  readonly about: string;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
};

/** Chooses papers of what is asked on, that those who are asked may read. */
export const PaperPicker = ({ about, chosen, onChoose }: Props) => {
  const { call, words, language, postId } = useOffice();
  const own = PAPER_WORDS[language];
  const list = usePages(choicesOf(call, words, about), `papers of ${about} ${postId}`);
  const isFull = chosen.length >= LIMITS.papers;
  const toggle = (documentId: string, isOn: boolean) =>
    onChoose(isOn ? [...chosen, documentId] : chosen.filter(each => each !== documentId));
  return (
    <fieldset class="choices all">
      <legend>{chosen.length === 0 ? own.choose : `${own.choose} · ${own.chosen(chosen.length)}`}</legend>
      <p class="hint">{own.attachHint}</p>
      <Pages of={list} empty={own.none}>
        {items =>
          items.map(({ documentId, number, name }) => (
            <label key={documentId}>
              <input
                type="checkbox"
                value={documentId}
                checked={chosen.includes(documentId)}
                disabled={isFull && !chosen.includes(documentId)}
                onChange={event => toggle(documentId, event.currentTarget.checked)}
              />
              <span>
                <span class="number">{number}</span> <span lang={languageOf(name)}>{name}</span>
              </span>
            </label>
          ))
        }
      </Pages>
      {isFull && <p class="hint">{own.most(LIMITS.papers)}</p>}
    </fieldset>
  );
};
