import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import type { Language } from '../../problem.ts';
import { momentText } from '../../time.ts';
import { useAdmin } from './use-admin.ts';
import { ADMIN_WORDS } from './words/words.ts';

const LANGUAGES: readonly Language[] = ['hi', 'en'];

/**
 * The slip that is printed and handed over: to whom, the code in large letters, until when, and what to do, in both
 * languages, whatever that of the screen.
 */
export const Slip = (props: {
  issued: Answer<'issueSignInCode'>;
  names: Readonly<Record<Language, string>>;
  onClose: () => void;
}) => {
  const { issued, names } = props;
  const { admin, title } = useAdmin();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.focus();
    // Only the slip is printed, while it stands.
    document.documentElement.classList.add('printing-slip');
    return () => document.documentElement.classList.remove('printing-slip');
  }, []);
  return (
    <>
      <p class="warned">{admin.code.once}</p>
      <section class="slip" ref={top} tabIndex={-1} aria-label={admin.code.slip}>
        {LANGUAGES.map(language => {
          const { code } = ADMIN_WORDS[language];
          return (
            <div key={language} lang={language}>
              <p class="slip-head">
                <strong>{title[language]}</strong> · {code.slip}
              </p>
              <p class="slip-name">{names[language]}</p>
              <ol>
                {code.steps.map(step => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p>
                {code.until} <strong>{momentText(issued.until, language)}</strong> {code.ist}
              </p>
            </div>
          );
        })}
        <dl class="slip-code">
          <dt>
            <span lang="hi">{ADMIN_WORDS.hi.login}</span> / <span lang="en">{ADMIN_WORDS.en.login}</span>
          </dt>
          <dd>
            <code>{issued.login}</code>
          </dd>
          <dt>
            <span lang="hi">{ADMIN_WORDS.hi.code.code}</span> /{' '}
            <span lang="en">{ADMIN_WORDS.en.code.code}</span>
          </dt>
          <dd>
            <code class="large-code">{issued.code}</code>
          </dd>
        </dl>
      </section>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => print()}>
          {admin.code.print}
        </button>
        <button type="button" onClick={props.onClose}>
          {admin.code.close}
        </button>
      </div>
    </>
  );
};
