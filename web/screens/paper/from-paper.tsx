import './paper.css';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import { Title } from '../../parts/title.tsx';
import { OneFile } from './one-file.tsx';
import { SheetOfFiles } from './sheet-of-files.tsx';
import { FROM_WORDS } from './words-from.ts';

const WAYS = ['one', 'sheet'] as const;

/** Start from paper: live paper files go on here, one by one or by a sheet with a folder of scans. */
export const FromPaperScreen = () => {
  const { words, language } = useOffice();
  const from = FROM_WORDS[language];
  const way = useTyped('from-paper.way', 'one');
  const chosen = WAYS.find(each => each === way.text) ?? 'one';
  return (
    <section class={chosen === 'one' ? 'narrow' : undefined}>
      <Title text={words.room.paper} />
      <fieldset class="views">
        <legend class="visually-hidden">{words.room.paper}</legend>
        {WAYS.map(each => (
          <button key={each} type="button" aria-pressed={each === chosen} onClick={() => way.type(each)}>
            {from[each]}
          </button>
        ))}
      </fieldset>
      {chosen === 'one' ? <OneFile /> : <SheetOfFiles />}
    </section>
  );
};
