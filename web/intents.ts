/** One Idempotency-Key per intended act, kept until the office has answered it. */
export type Intents = {
  /** The key of this intent: the same one as before while no answer to it is known. */
  readonly keyOf: (intent: string) => Promise<string>;
  readonly settle: (intent: string) => Promise<void>;
};

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 in hexadecimal. */
export const sha256 = async (bytes: BufferSource): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

const PREFIX = 'patravali.intent.';

/**
 * Keeps keys in the tab's storage under the digest of what was asked, so that a letter sent before the connection broke
 * is not sent twice, not even after the page was loaded anew.
 */
export const openIntents = (kept: Kept): Intents => {
  const nameOf = async (intent: string): Promise<string> =>
    `${PREFIX}${await sha256(new TextEncoder().encode(intent))}`;
  return {
    keyOf: async intent => {
      const name = await nameOf(intent);
      const known = kept.getItem(name);
      if (known !== null) return known;
      const key = crypto.randomUUID();
      kept.setItem(name, key);
      return key;
    },
    settle: async intent => kept.removeItem(await nameOf(intent)),
  };
};
