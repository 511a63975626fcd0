import type { ComponentChildren } from 'preact';
import { useKey } from '../office/keyboard.ts';
import { useOffice } from '../office/office.ts';
import type { Act } from '../office/use-act.ts';
import { Failed } from './failed.tsx';

/** A small form for one act: its fields, its button, and beside the button why it failed. */
export const ActForm = (props: {
  act: Act;
  doing: string;
  onSubmit: () => void;
  onCancel?: (() => void) | undefined;
  disabled?: boolean;
  label?: string;
  children?: ComponentChildren;
  /** Further buttons. */
  beside?: ComponentChildren;
}) => {
  const { words } = useOffice();
  const { busy, failure } = props.act;
  // The form itself hears it; here it is made known.
  useKey('submit', () => undefined);
  useKey('close', props.onCancel);
  return (
    <form
      class="act-form"
      noValidate
      aria-label={props.label}
      aria-busy={busy}
      aria-keyshortcuts="Control+Enter"
      onKeyDown={event => {
        if (event.code !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        if (!busy && !props.disabled) event.currentTarget.requestSubmit();
      }}
      onSubmit={event => {
        event.preventDefault();
        const form = event.currentTarget;
        props.onSubmit();
        // Once the faults stand on the screen, the first of them takes the focus: it may be out of sight.
        requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      {props.children}
      <Failed failure={failure} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy || props.disabled}>
          {busy ? words.working : props.doing}
        </button>
        {props.beside}
        {props.onCancel && (
          <button type="button" onClick={props.onCancel}>
            {words.cancel}
          </button>
        )}
      </div>
    </form>
  );
};
