import type { SignedIn } from './sign-in.ts';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
const TOKEN = 'patravali.token';
const OURS = 'patravali.';

/** The access token of this tab: in memory, and in the tab's storage so that a reload does not ask again. */
export type Session = {
  readonly token: () => string | undefined;
  readonly expiresAt: () => number | undefined;
  readonly begin: (signedIn: SignedIn) => void;
  /** The token is no good any more; what was typed stays. */
  readonly expire: () => void;
  /** The officer leaves: nothing of theirs stays in the tab. */
  readonly end: () => void;
};

const kept = (text: string | null): SignedIn | undefined => {
  if (text === null) return undefined;
  try {
    const { accessToken, expiresAt }: SignedIn = JSON.parse(text);
    return { accessToken, expiresAt };
  } catch {
    return undefined;
  }
};

export const openSession = (storage: Kept, now: () => number): Session => {
  let current = kept(storage.getItem(TOKEN));
  const live = (): SignedIn | undefined =>
    current !== undefined && now() < current.expiresAt ? current : undefined;
  const expire = (): void => {
    current = undefined;
    storage.removeItem(TOKEN);
  };
  return {
    token: () => live()?.accessToken,
    expiresAt: () => live()?.expiresAt,
    begin: signedIn => {
      current = signedIn;
      storage.setItem(TOKEN, JSON.stringify(signedIn));
    },
    expire,
    end: () => {
      expire();
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const name of names) if (name?.startsWith(OURS)) storage.removeItem(name);
    },
  };
};
