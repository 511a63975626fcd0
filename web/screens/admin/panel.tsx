import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTyped } from '../../office/use-typed.ts';

const takeFocus = (element: HTMLElement | null): void => element?.focus();

/** Which form of a screen stands open; kept in the tab, so that a reload leaves it open with what was typed. */
export const usePanel = <T extends string>(name: string, panels: readonly T[]) => {
  const open = useTyped(`admin.panel.${name}`);
  const [focus, setFocus] = useState<T>();
  const chosen = panels.find(panel => panel === open.text);
  return {
    chosen,
    /** The focus comes back to the button whose panel was closed. */
    close: () => {
      setFocus(chosen);
      open.clear();
    },
    open: (panel: T) => open.type(panel),
    focus,
  };
};
type Panels<T extends string> = ReturnType<typeof usePanel<T>>;

/** The buttons that open a screen's forms, or the one form that stands open. */
export const Panel = <T extends string>(props: {
  of: Panels<T>;
  offered: readonly T[];
  names: Readonly<Record<T, string>>;
  /** The first one is what is mostly done here. */
  beside?: ComponentChildren;
  children: (chosen: T) => ComponentChildren;
}) => {
  const { of, offered, names } = props;
  const chosen = offered.find(panel => panel === of.chosen);
  if (chosen === undefined)
    return (
      <div class="buttons acts">
        {offered.map((panel, place) => (
          <button
            key={panel}
            type="button"
            class={place === 0 ? 'primary' : undefined}
            ref={panel === of.focus ? takeFocus : null}
            onClick={() => of.open(panel)}
          >
            {names[panel]}
          </button>
        ))}
        {props.beside}
      </div>
    );
  return (
    <div class="panel acts">
      <h2 tabIndex={-1} ref={takeFocus}>
        {names[chosen]}
      </h2>
      {props.children(chosen)}
    </div>
  );
};
