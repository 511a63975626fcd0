import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { CORE_POSTS, type CorePost } from '#local/sample/people.ts';
import { type Caller, caller, everything } from './api.ts';
import { DESK, inLanguage, openScreen, type Screen, type Size, signInAs, startBrowser } from './browser.ts';
import { startedDistrict } from './started.ts';

const LOGINS = { clerk: 'asha.clerk', officer: 'ravi.so', sdm: 'meera.sdm', admin: 'admin' } as const;
type Open = Readonly<Record<keyof typeof LOGINS, Caller>> & {
  readonly browser: Browser;
  /** Ids by code. */
  readonly posts: ReadonlyMap<string, string>;
};

/** A sample district and a browser before it, for the suite that asks: started before its tests and stopped after them. */
export const districtOnScreen = () => {
  const here = startedDistrict();
  let open: Open | undefined;
  const now = (): Open => {
    if (open === undefined) throw new Error('the browser has not been started yet');
    return open;
  };
  const person = async (login: string): Promise<Caller> => {
    const { url, tokenOf } = here.district;
    return caller({ url, token: await tokenOf(login), language: 'hi' });
  };
  const screenOf = (size: Size = DESK): Promise<Screen> => openScreen(now().browser, size);

  beforeAll(async () => {
    const [browser, clerk, officer, sdm, admin] = await Promise.all([
      startBrowser(),
      person(LOGINS.clerk),
      person(LOGINS.officer),
      person(LOGINS.sdm),
      person(LOGINS.admin),
    ]);
    const all = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
    open = {
      browser,
      clerk,
      officer,
      sdm,
      admin,
      posts: new Map(all.map(({ code, postId }) => [code, postId])),
    };
  });
  afterAll(() => open?.browser.close());

  return {
    get district() {
      return here.district;
    },
    get stage() {
      return here.stage;
    },
    get url() {
      return here.district.url;
    },
    get clerk() {
      return now().clerk;
    },
    get officer() {
      return now().officer;
    },
    get sdm() {
      return now().sdm;
    },
    get admin() {
      return now().admin;
    },
    person,
    post: (name: CorePost): string => now().posts.get(CORE_POSTS[name]) ?? '',
    /** A window before which nobody sits yet. */
    screenOf,
    /** A window in which somebody is signed in. */
    signedIn: async (
      name: string,
      { size, language = 'hi' }: { readonly size?: Size; readonly language?: 'hi' | 'en' } = {},
    ): Promise<Screen> => {
      const screen = await screenOf(size);
      await signInAs(screen, here.district.url, name);
      await inLanguage(screen, language);
      return screen;
    },
  };
};
