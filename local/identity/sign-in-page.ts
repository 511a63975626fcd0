import type { Officer } from './officer.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (plain: string): string => plain.replace(/[&<>"']/g, character => ENTITIES[character] ?? '');

/** Where the page finds its font: many machines have none for Devanagari. */
export const FONT_PATH = '/sign-in/font.woff2';

/** The page's one style sheet; the page's content policy names its hash. */
export const STYLE = `
@font-face { font-family: "Patravali Devanagari"; unicode-range: U+0900-097F, U+200C-200D; font-weight: 100 900;
  src: local("Noto Sans Devanagari"), url("${FONT_PATH}") format("woff2"); }
:root { color-scheme: light dark; font-family: "Patravali Devanagari", system-ui, sans-serif; }
body { max-width: 34rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h1 small, button small { display: block; font-weight: 400; opacity: .75; }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
button { width: 100%; padding: .75rem 1rem; font: inherit; text-align: start; cursor: pointer; }
`;

const button = ({ login, name, posts }: Officer): string => `<li><button name="login" value="${text(login)}">
  <strong lang="hi">${text(name.hi)}</strong> · ${text(name.en)}
  ${posts.map(post => `<small><span lang="hi">${text(post.hi)}</span> · ${text(post.en)}</small>`).join('')}
</button></li>`;

const page = (title: { hi: string; en: string }, body: string): string => `<!doctype html>
<html lang="hi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text(title.hi)} · ${text(title.en)}</title><style>${STYLE}</style></head>
<body><h1>${text(title.hi)}<small lang="en">${text(title.en)}</small></h1>${body}</body></html>`;

/** Who are you? One click signs in: this machine holds no passwords. */
export function signInPage(officers: readonly Officer[]): string {
  const title = { hi: 'साइन इन — आप कौन हैं?', en: 'Sign in — who are you?' };
  return page(title, `<form method="post"><ul>${officers.map(button).join('')}</ul></form>`);
}

/** For whoever comes without, or with an outdated, request of an application. */
export function refusalPage(): string {
  return page(
    { hi: 'यह साइन इन समाप्त हो चुका है', en: 'This sign-in has ended' },
    '<p>पत्रावली पर लौटकर फिर साइन इन करें।</p><p lang="en">Go back to Patravali and sign in again.</p>',
  );
}
