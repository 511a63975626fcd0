import { CORE_POSTS, type CorePost } from '#local/sample/people.ts';
import { type Caller, caller, everything } from '#tests/support/api.ts';

/** Everything the HTTP tests need of the sample district: its people as callers, its posts by their short names. */
export type People = {
  readonly clerk: Caller;
  readonly officer: Caller;
  readonly sdm: Caller;
  readonly adm: Caller;
  readonly admin: Caller;
  readonly nobody: Caller;
  readonly stranger: Caller;
  /** The record-keeper, by their own post: seated in the record room’s section only. */
  readonly keeper: Caller;
  readonly postId: (name: CorePost) => string;
};

export const LOGINS = {
  clerk: 'asha.clerk',
  officer: 'ravi.so',
  sdm: 'meera.sdm',
  adm: 'imran.adm',
  admin: 'admin',
  keeper: 'suman.rk',
} as const;

/**
 * Signs everybody in. The stranger is an officer of the directory with a post of another office that has nothing to do
 * with any file here; nobody is not signed in.
 */
export const meetPeople = async (
  url: string,
  tokenOf: (login: string) => Promise<string>,
  stranger: string,
): Promise<People> => {
  const person = async (login: string) => caller({ url, token: await tokenOf(login) });
  const [clerk, officer, sdm, adm, admin, keeper, other] = await Promise.all([
    person(LOGINS.clerk),
    person(LOGINS.officer),
    person(LOGINS.sdm),
    person(LOGINS.adm),
    person(LOGINS.admin),
    person(LOGINS.keeper),
    person(stranger),
  ]);
  const posts = await everything(cursor => admin.call('listPosts', { query: { cursor } }));
  return {
    clerk,
    officer,
    sdm,
    adm,
    admin,
    keeper,
    nobody: caller({ url }),
    stranger: other,
    postId: name => {
      const post = posts.find(({ code }) => code === CORE_POSTS[name]);
      if (!post) throw new Error(`no post ${name}`);
      return post.postId;
    },
  };
};
