import { both, escaped, type Words } from './html.ts';
import type { Officer } from './officer.ts';

const button = ({
  login,
  name,
  posts,
}: Officer): string => `<li><button name="login" value="${escaped(login)}">
  <strong lang="hi">${escaped(name.hi)}</strong> · ${escaped(name.en)}
  ${posts.map(post => `<small><span lang="hi">${escaped(post.hi)}</span> · ${escaped(post.en)}</small>`).join('')}
</button></li>`;

const listed = (officers: readonly Officer[]): string => `<ul>${officers.map(button).join('')}</ul>`;

const wordsOf = (typed: string): readonly string[] =>
  typed.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);

/** Every word typed stands in a name, a post, the office or the login. */
const isFound = ({ login, name, posts, group }: Officer, words: readonly string[]): boolean => {
  const all = [{ hi: login, en: login }, name, ...posts, ...(group ? [group] : [])];
  const said = all
    .map(({ hi, en }) => `${hi} ${en}`)
    .join(' ')
    .normalize('NFC')
    .toLowerCase();
  return words.every(word => said.includes(word));
};

const searchForm = (search: string): string => `<form method="get" role="search">
<label>${both({ hi: 'नाम, पद या कार्यालय से खोजें', en: 'Search by name, post or office' })}
<input name="q" type="search" value="${escaped(search)}" autocomplete="off"></label>
<button>${both({ hi: 'खोजें', en: 'Search' })}</button></form>`;

const NOBODY = { hi: 'इस नाम का कोई नहीं मिला।', en: 'Nobody was found.' };

/** Under its heading; the first group stands open, the others open with a click. */
const folded = (group: Words | undefined, officers: readonly Officer[], isOpen: boolean): string =>
  group === undefined
    ? listed(officers)
    : `<details${isOpen ? ' open' : ''}><summary>${both(group)} (${officers.length})</summary>${listed(officers)}</details>`;

/** Those who sign in with a click: by groups as they come, or whoever fits what is looked for. No script is needed. */
export const officerList = (officers: readonly Officer[], search = ''): string => {
  const words = wordsOf(search);
  const found = words.length === 0 ? officers : officers.filter(officer => isFound(officer, words));
  const groups = [...Map.groupBy(found, ({ group }) => group?.en).values()];
  const lists = groups.map((own, place) => folded(own[0]?.group, own, place === 0 || words.length > 0));
  const isLong = officers.some(({ group }) => group !== undefined);
  const none = found.length === 0 ? `<p role="status">${both(NOBODY)}</p>` : '';
  return `${isLong ? searchForm(search) : ''}<form method="post">${lists.join('')}${none}</form>`;
};
