import { LIMITS } from 'virtual:contract';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useKey } from '../office/keyboard.ts';
import { useOffice } from '../office/office.ts';
import { goTo, type Place } from '../place.ts';

/** The search of the acting post's office, on every screen. `/` leads into it. */
export const SearchBox = ({ place, onSame }: { place: Place; onSame: () => void }) => {
  const { words } = useOffice();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const asked = place.screen === 'search' ? place.query : undefined;
  const [typed, setTyped] = useState(asked ?? '');
  // What is found stands under what was asked
  useEffect(() => {
    if (asked !== undefined) setTyped(asked);
  }, [asked]);
  useKey('search', () => input.current?.select());
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the browsers of many offices
    <form
      class="search"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        const query = typed.trim();
        if (query === '') return input.current?.focus();
        if (query === asked) return onSame();
        goTo({ screen: 'search', query });
      }}
    >
      <label class="visually-hidden" for={id}>
        {words.search.label}
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        name="search"
        autocomplete="off"
        enterkeyhint="search"
        aria-keyshortcuts="/"
        placeholder={words.search.placeholder}
        maxLength={LIMITS.query}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="plain">
        {words.search.doing}
      </button>
    </form>
  );
};
