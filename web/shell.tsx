import type { ComponentChildren } from 'preact';
import type { Language } from './problem.ts';
import { LANGUAGE_NAMES, type Words } from './words/words.ts';

const OTHER = { hi: 'en', en: 'hi' } as const satisfies Record<Language, Language>;

export type Front = {
  readonly words: Words;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly district: string;
};

/** The other language, named in itself. */
const LanguageSwitch = ({ language, onLanguage }: Front) => {
  const other = OTHER[language];
  return (
    <button type="button" class="plain" lang={other} onClick={() => onLanguage(other)}>
      {LANGUAGE_NAMES[other]}
    </button>
  );
};

/** What stands around every screen. */
export const Shell = (
  props: Front & { beside?: ComponentChildren; below?: ComponentChildren; children: ComponentChildren },
) => {
  const { words, district } = props;
  // Not a link: what stands after the # is the place on the screen.
  const toMain = () => document.getElementById('main')?.focus();
  return (
    <>
      <button type="button" class="skip" onClick={toMain}>
        {words.skip}
      </button>
      <header class="top">
        <div class="top-line">
          <a class="brand" href="#/">
            {words.app}
            <small>{district}</small>
          </a>
          <div class="top-right">
            <LanguageSwitch {...props} />
            {props.beside}
          </div>
        </div>
        {props.below}
      </header>
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
    </>
  );
};

/** Before sign-in. */
export const Welcome = (
  props: Front & { wrong?: string | undefined; busy: boolean; onSignIn: () => void },
) => (
  <Shell {...props}>
    <section class="welcome">
      <h1>{props.words.app}</h1>
      <p>{props.words.motto}</p>
      {props.wrong !== undefined && (
        <p class="failed" role="alert">
          {props.wrong}
        </p>
      )}
      <button type="button" class="primary large" disabled={props.busy} onClick={props.onSignIn}>
        {props.words.signIn}
      </button>
    </section>
  </Shell>
);
