import { expect, test } from 'vitest';
import { officerList } from '#local/identity/officer-list.ts';
import { signInList } from '#local/sample/people.ts';

const CLERK = {
  login: 'a.clerk',
  name: { hi: 'आशा', en: 'Asha' },
  posts: [{ hi: 'पटल सहायक', en: 'Dealing hand' }],
};
const GUEST = { login: 'b.guest', name: { hi: 'बबलू', en: '<Babloo>' }, posts: [] };
const ONE = { hi: 'पहला', en: 'First' };
const TWO = { hi: 'दूसरा', en: 'Second' };

/** Logins that the list offers, and how many groups stand open. */
const offered = (html: string) => ({
  logins: [...html.matchAll(/name="login" value="([\w.]+)"/g)].map(([, login]) => login),
  open: [...html.matchAll(/<details open>/g)].length,
});

test('a short list has no headings and nothing to search', () => {
  const html = officerList([CLERK, GUEST]);
  expect(offered(html)).toEqual({ logins: ['a.clerk', 'b.guest'], open: 0 });
  expect(html).not.toContain('search');
  expect(html).toContain('&lt;Babloo&gt;');
});

test('groups stand in their order, the first one open', () => {
  const html = officerList([
    { ...CLERK, group: ONE },
    { ...GUEST, group: TWO },
  ]);
  expect(offered(html)).toEqual({ logins: ['a.clerk', 'b.guest'], open: 1 });
  expect(html).toContain('<details open><summary>पहला');
});

test('somebody is found by words of their name, post, office or login, in either language', () => {
  const all = [
    { ...CLERK, group: ONE },
    { ...GUEST, group: TWO },
  ];
  for (const search of ['आशा', 'asha', 'dealing FIRST', 'पटल पहला', 'a.cl'])
    expect(offered(officerList(all, search)), search).toEqual({ logins: ['a.clerk'], open: 1 });
  expect(officerList(all, 'nobody')).toContain('Nobody was found.');
  expect(officerList(all, '"><b>')).toContain('value="&quot;&gt;&lt;b&gt;"');
});

test('in the sample district those of the stories come first, and everybody else by office', () => {
  const { logins, open } = offered(officerList(signInList()));
  expect(logins.slice(0, 3)).toEqual(['admin', 'kavita.dm', 'imran.adm']);
  expect([logins.length, open]).toEqual([99, 1]);
});
