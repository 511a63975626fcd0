import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAct } from '../../office/use-act.ts';
import { Failed } from '../../parts/failed.tsx';
import { useAdmin } from './use-admin.ts';

/** The button that was pressed is gone; the focus goes on from what came in its place. */
const takeFocus = (element: HTMLElement | null): void => element?.focus();

/** An act that cannot be undone by a second press: what it does is said first, and then it is asked for once more. */
export const Confirm = (props: {
  doing: string;
  /** What will be; nothing is asked where there is nothing to say. */
  says: ComponentChildren;
  act: () => Promise<void>;
  danger?: boolean;
  primary?: boolean;
}) => {
  const { words, admin } = useAdmin();
  const [asked, setAsked] = useState(false);
  const act = useAct();
  const kind = props.danger ? 'danger' : props.primary ? 'primary' : undefined;
  const doIt = () => void act.run(props.act).then(done => done && setAsked(false));
  if (!asked)
    return (
      <button type="button" class={kind} onClick={() => setAsked(true)}>
        {props.doing}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is nothing to fill in
    <div class="confirm" role="group" aria-label={props.doing}>
      <div class="warned">{props.says}</div>
      <Failed failure={act.failure} />
      <div class="buttons">
        <button
          type="button"
          class={props.danger ? 'danger' : 'primary'}
          disabled={act.busy}
          ref={takeFocus}
          onClick={doIt}
        >
          {act.busy ? words.working : admin.yes(props.doing)}
        </button>
        <button
          type="button"
          disabled={act.busy}
          onClick={() => {
            act.forget();
            setAsked(false);
          }}
        >
          {words.cancel}
        </button>
      </div>
    </div>
  );
};
