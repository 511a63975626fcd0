import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Before the first event of a journal there is nothing: 64 zeros. */
export const NO_HASH = '0'.repeat(64);

export type Sealed<E> = E & { readonly previousHash: string; readonly hash: string };

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The bytes a hash is taken over: RFC 8785 canonical JSON, so that key order and escapes cannot differ. */
export const canonicalBytes = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('nothing to canonicalise');
  return text;
};

/** Gives an event its place in the chain: the hash covers the event and the hash before it. */
export const seal = <E extends object>(event: E, previousHash: string): Sealed<E> => ({
  ...event,
  previousHash,
  hash: sha256(canonicalBytes({ ...event, previousHash })),
});

/**
 * The first event whose hash or link is wrong, or undefined when the chain is whole. Pages are checked one after another
 * by handing the last hash of a page on as `previousHash`.
 */
export const findBreak = <E extends Sealed<object>>(
  events: readonly E[],
  previousHash: string = NO_HASH,
): E | undefined => {
  let last = previousHash;
  return events.find(({ hash, ...event }) => {
    const broken = event.previousHash !== last || sha256(canonicalBytes(event)) !== hash;
    last = hash;
    return broken;
  });
};
