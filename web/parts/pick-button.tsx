import { useId, useRef } from 'preact/hooks';

/** A button that lets a file be chosen, or a page be photographed. */
export const PickButton = (props: {
  label: string;
  accept: string;
  camera?: boolean;
  primary?: boolean;
  disabled: boolean;
  onPick: (file: File) => void;
}) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={id}
        class="visually-hidden"
        type="file"
        accept={props.accept}
        capture={props.camera ? 'environment' : undefined}
        disabled={props.disabled}
        onChange={event => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that the same file can be chosen again after it was refused.
          event.currentTarget.value = '';
          if (file) props.onPick(file);
        }}
      />
      <label for={id} class={props.primary ? 'button primary' : 'button'}>
        {props.label}
      </label>
    </>
  );
};
