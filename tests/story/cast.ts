import type { Post } from '#shared/domain/directory/post.ts';
import { type Answer, type Caller, caller, everything, Refused } from '#tests/support/api.ts';
import type { Stage } from './tell.ts';

/** The people of the SDM's office at Sadar and those above them, and the posts of the sample district. */
export type Cast = {
  readonly clerk: Caller;
  readonly secondClerk: Caller;
  readonly officer: Caller;
  readonly sdm: Caller;
  readonly adm: Caller;
  readonly bdo: Caller;
  readonly peshkar: Caller;
  readonly post: (code: string) => Post;
  readonly nameOf: (postId: string) => string;
};

/** Who sits where in the sample district: `local/sample/sheets`. */
const LOGINS = {
  clerk: 'asha.clerk',
  secondClerk: 'ashok.clk',
  officer: 'ravi.so',
  sdm: 'meera.sdm',
  adm: 'imran.adm',
  bdo: 'sunil.bdo',
  peshkar: 'noor.psk',
} as const;

export const castOf = async ({ url, tokenOf }: Stage): Promise<Cast> => {
  const person = async (login: string) => caller({ url, token: await tokenOf(login), language: 'hi' });
  const [clerk, secondClerk, officer, sdm, adm, bdo, peshkar] = await Promise.all(
    Object.values(LOGINS).map(person),
  );
  if (!clerk || !secondClerk || !officer || !sdm || !adm || !bdo || !peshkar)
    throw new Error('somebody is missing');
  const posts = await everything(cursor => clerk.call('listPosts', { query: { cursor } }));
  return {
    clerk,
    secondClerk,
    officer,
    sdm,
    adm,
    bdo,
    peshkar,
    post: code => {
      const found = posts.find(each => each.code === code);
      if (!found) throw new Error(`no post ${code}; is this the sample district?`);
      return found;
    },
    nameOf: postId => posts.find(each => each.postId === postId)?.names.en ?? 'nobody',
  };
};

/** By which code the office says no; it must. */
export const refusalOf = async (asked: Promise<unknown>): Promise<string> => {
  const error = await asked.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  if (error instanceof Refused) return error.problem.code;
  throw error instanceof Error ? error : new Error('nobody refused');
};

/** Today in India. */
export const today = (): string => new Date(Date.now() + 330 * 60_000).toISOString().slice(0, 10);

export const workOf = (who: Caller): Promise<readonly Answer<'listWork'>['items'][number][]> =>
  everything(cursor => who.call('listWork', { query: { cursor } }));
