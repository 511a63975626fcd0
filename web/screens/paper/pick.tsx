import { useId } from 'preact/hooks';

/** A button that chooses documents; `folder` all that lie in one. */
export const Pick = (props: {
  label: string;
  accept: string;
  disabled?: boolean;
  several?: boolean;
  folder?: boolean;
  onPick: (files: readonly File[]) => void;
}) => {
  const id = useId();
  return (
    <>
      <input
        // A browser knows it by this attribute alone, which its types leave out
        ref={input => void input?.toggleAttribute('webkitdirectory', props.folder === true)}
        id={id}
        class="visually-hidden"
        type="file"
        accept={props.folder ? undefined : props.accept}
        multiple={props.several || props.folder}
        disabled={props.disabled}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])];
          // Emptied, so that the same can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) props.onPick(files);
        }}
      />
      <label for={id} class="button">
        {props.label}
      </label>
    </>
  );
};
