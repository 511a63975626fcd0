import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { capsOf, useLiveKeys } from '../office/keyboard.ts';
import { useOffice } from '../office/office.ts';

/** The keys of the screen that stands behind it. */
export const Help = ({ onClose }: { onClose: () => void }) => {
  const { words } = useOffice();
  const dialog = useRef<HTMLDialogElement>(null);
  const live = useLiveKeys();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{words.keys.title}</h2>
      <p class="hint">{words.keys.hint}</p>
      <dl>
        {live.map(name => (
          <div key={name} data-key={name}>
            <dt>
              {capsOf(name).map((cap, index) => (
                <Fragment key={cap}>
                  {index > 0 && <> {words.keys.thereafter} </>}
                  <kbd lang="en">{cap}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{words.keys.does[name]}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" class="primary">
          {words.keys.close}
        </button>
      </form>
    </dialog>
  );
};
