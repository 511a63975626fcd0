import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useKey } from '../../office/keyboard.ts';
import { useOffice } from '../../office/office.ts';
import { Failed } from '../../parts/failed.tsx';
import { later } from '../../parts/later.tsx';
import { actsFor, type Chosen, isFile, type ManyAct, naturesOf, onlyOf } from './choosing.ts';
import type { Many } from './use-many.ts';

const ManyPanel = later('many', async () => (await import('./many-panel.tsx')).ManyPanel);

const NATURES = ['electronic', 'physical'] as const;

/** What can be done with all that is chosen, and its form; then what was done, and for ten seconds the way back. */
export const ManyBar = (props: { chosen: Chosen; many: Many; onChosen: (chosen: Chosen) => void }) => {
  const { words } = useOffice();
  const { chosen, many, onChosen } = props;
  const [doing, setDoing] = useState<ManyAct>();
  const [isKey, setIsKey] = useState(false);
  const choose = (act: ManyAct, pressed: boolean) => {
    setIsKey(pressed);
    setDoing(act);
  };
  const items = [...chosen.values()];
  const natures = naturesOf(chosen);
  const isMixed = natures.electronic > 0 && natures.physical > 0;
  const isTooMany = items.length > LIMITS.bulk;
  const acts = actsFor(chosen).filter(act => act !== 'send' || !isMixed);
  const mayAct = !isTooMany;
  const current = doing !== undefined && acts.includes(doing) && mayAct ? doing : undefined;
  const byKey = (act: ManyAct) =>
    acts.includes(act) && mayAct && current === undefined ? () => choose(act, true) : undefined;
  useKey('send', byKey('send'));
  useKey('approve', byKey('approve'));
  useKey('undo', many.undoable.length > 0 ? many.undo : undefined);
  const clear = () => {
    setDoing(undefined);
    onChosen(new Map());
  };
  useKey('close', items.length > 0 && current === undefined ? clear : undefined);
  return (
    <>
      {many.undoable.length > 0 && (
        <p class="undo" role="status">
          <span>{words.many.doneOf(many.undoable.length, many.results.length)}</span>{' '}
          <button type="button" aria-keyshortcuts="U" disabled={many.undoing.busy} onClick={many.undo}>
            {words.many.undo}
          </button>
        </p>
      )}
      <Failed failure={many.undoing.failure} />
      {items.length > 0 && (
        <section class="many" aria-label={words.many.label}>
          <p class="buttons">
            <strong>{words.many.chosen(items.length)}</strong>
            {current === undefined &&
              mayAct &&
              acts.map(act => (
                <button
                  key={act}
                  type="button"
                  class={act === 'send' ? 'primary' : undefined}
                  onClick={() => choose(act, false)}
                >
                  {words.many.act[act]}
                </button>
              ))}
            <button type="button" onClick={clear}>
              {words.many.clear}
            </button>
          </p>
          {isTooMany && <p class="warned">{words.many.tooMany(LIMITS.bulk)}</p>}
          {isMixed && (
            <div class="warned">
              <p>{words.many.mixed}</p>
              <p class="buttons">
                {NATURES.map(nature => (
                  <button key={nature} type="button" onClick={() => onChosen(onlyOf(chosen, nature))}>
                    {words.many.only[nature](natures[nature])}
                  </button>
                ))}
              </p>
            </div>
          )}
          {items.some(isFile) && !items.every(isFile) && <p class="hint">{words.many.filesAndLetters}</p>}
          {current !== undefined && (
            <ManyPanel
              doing={current}
              byKey={isKey}
              items={items}
              many={many}
              onDone={() => setDoing(undefined)}
              onCancel={() => setDoing(undefined)}
            />
          )}
        </section>
      )}
    </>
  );
};
