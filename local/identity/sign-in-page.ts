import type { PasswordPolicy } from '#local/assembly/types.ts';
import { both, escaped as text, type Words } from './html.ts';
import type { Officer } from './officer.ts';
import { officerList } from './officer-list.ts';
import type { Shortcoming } from './password.ts';

/** Where the page finds its font: many machines have none for Devanagari. */
export const FONT_PATH = '/sign-in/font.woff2';

/** The page's one style sheet; the page's content policy names its hash. */
export const STYLE = `
@font-face { font-family: "Patravali Devanagari"; unicode-range: U+0900-097F, U+200C-200D; font-weight: 100 900;
  src: local("Noto Sans Devanagari"), url("${FONT_PATH}") format("woff2"); }
:root { color-scheme: light dark; font-family: "Patravali Devanagari", system-ui, sans-serif; }
body { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h1 small, h2 small, button small { display: block; font-weight: 400; opacity: .75; }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
label { display: block; margin: .75rem 0; } input { display: block; box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; }
[role=alert] { border-inline-start: .25rem solid; padding-inline-start: .75rem; }
details { margin: .75rem 0; } summary { padding: .5rem 0; cursor: pointer; }
button { width: 100%; padding: .75rem 1rem; font: inherit; text-align: start; cursor: pointer; }
`;

const page = (title: { hi: string; en: string }, body: string): string => `<!doctype html>
<html lang="hi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text(title.hi)} · ${text(title.en)}</title><style>${STYLE}</style></head>
<body><h1>${text(title.hi)}<small lang="en">${text(title.en)}</small></h1>${body}</body></html>`;

const said = ({ hi, en }: Words): string => `<p>${text(hi)}<br><span lang="en">${text(en)}</span></p>`;

/** Why a password does not let in. */
const TROUBLES = {
  wrong: { hi: 'लॉगिन, कोड या पासवर्ड सही नहीं है।', en: 'The login, code or password is not right.' },
  shut: {
    hi: 'कई बार गलत भरा गया; कुछ मिनट बाद फिर प्रयास करें।',
    en: 'Too many wrong tries; try again in some minutes.',
  },
  expired: {
    hi: 'इस कोड की अवधि बीत चुकी है; प्रशासक से नया कोड लें।',
    en: 'The time of this code is over; ask the administrator for a new one.',
  },
  late: {
    hi: 'समय बीत गया; लॉगिन और कोड फिर भरें।',
    en: 'This took too long; enter login and code again.',
  },
  unlike: { hi: 'दोनों पासवर्ड एक जैसे नहीं हैं।', en: 'The two passwords are not the same.' },
  length: { hi: 'पासवर्ड छोटा है।', en: 'The password is too short.' },
  lowercase: { hi: 'पासवर्ड में कोई छोटा अक्षर (a–z) नहीं है।', en: 'The password has no small letter (a–z).' },
  uppercase: { hi: 'पासवर्ड में कोई बड़ा अक्षर (A–Z) नहीं है।', en: 'The password has no capital (A–Z).' },
  numbers: { hi: 'पासवर्ड में कोई अंक (0–9) नहीं है।', en: 'The password has no digit (0–9).' },
  symbols: { hi: 'पासवर्ड में कोई चिह्न (जैसे - @ #) नहीं है।', en: 'The password has no sign (such as - @ #).' },
} as const satisfies Record<Shortcoming, Words> & Record<string, Words>;
export type Trouble = keyof typeof TROUBLES;

const alert = (trouble: Trouble | undefined): string =>
  trouble === undefined ? '' : `<div role="alert">${said(TROUBLES[trouble])}</div>`;

const field = (label: Words, attributes: string): string =>
  `<label>${both(label)}<input ${attributes} required></label>`;

const PASSWORD_FORM = `<form method="post">
${field({ hi: 'लॉगिन', en: 'Login' }, 'name="account" autocomplete="username" autocapitalize="none" spellcheck="false"')}
${field({ hi: 'कोड या पासवर्ड', en: 'Code or password' }, 'name="password" type="password" autocomplete="current-password"')}
<button>${both({ hi: 'आगे बढ़ें', en: 'Go on' })}</button></form>`;

export type SignInAsked = {
  readonly trouble?: Trouble | undefined;
  /** What somebody looks for in the list. */
  readonly search?: string | undefined;
};

/** Who are you? One click signs in whom the sample lists; an account of the user pool has its code or password. */
export function signInPage(officers: readonly Officer[], { trouble, search }: SignInAsked = {}): string {
  const title = { hi: 'साइन इन — आप कौन हैं?', en: 'Sign in — who are you?' };
  const heading = '<h2>लॉगिन और कोड से<small lang="en">By login and code</small></h2>';
  const list = officerList(officers, search);
  return page(title, `${list}${heading}${alert(trouble)}${PASSWORD_FORM}`);
}

/** The first sign-in by a code ends here: the code is exchanged for a password that nobody else knows. */
export function choosePage({ minimumLength }: PasswordPolicy, trouble?: Trouble): string {
  const rule = {
    hi: `कम से कम ${minimumLength} अक्षर: अंग्रेज़ी के छोटे और बड़े अक्षर, अंक और चिह्न।`,
    en: `At least ${minimumLength} characters: small letters, capitals, digits and signs.`,
  };
  const attributes = 'type="password" autocomplete="new-password" aria-describedby="rule"';
  const first = field({ hi: 'नया पासवर्ड', en: 'New password' }, `name="newPassword" ${attributes}`);
  const again = field({ hi: 'नया पासवर्ड फिर से', en: 'New password again' }, `name="again" ${attributes}`);
  const save = `<button>${both({ hi: 'सहेजें और साइन इन करें', en: 'Save and sign in' })}</button>`;
  return page(
    { hi: 'अपना पासवर्ड चुनें', en: 'Choose a password of your own' },
    `${alert(trouble)}<div id="rule">${said(rule)}</div><form method="post">${first}${again}${save}</form>`,
  );
}

/** For whoever comes without, or with an outdated, request of an application. */
export function refusalPage(): string {
  return page(
    { hi: 'यह साइन इन समाप्त हो चुका है', en: 'This sign-in has ended' },
    '<p>पत्रावली पर लौटकर फिर साइन इन करें।</p><p lang="en">Go back to Patravali and sign in again.</p>',
  );
}
