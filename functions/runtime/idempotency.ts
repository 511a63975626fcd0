import { HEADERS, IdempotencyKey, type Route } from '#shared/contract/route.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import type { OfficeStore, Once, StoredAnswer } from '#shared/store/office-store.ts';
import { Overtaken } from '#shared/store/office-store.ts';
import { malformed, type Request } from './request.ts';
import type { Person } from './use-case.ts';

/** A POST as it was asked, before it is known who asks. */
export type AskedOnce = Omit<Once, 'scope'>;

/**
 * What makes this POST known when it comes again: what, under which key, and the hash of what was asked, of the path too:
 * the same key on another file is another request. The body is hashed as it came, so that a field added to a schema with a
 * default makes no repeated request look like another.
 */
export const askedOnce = (
  route: Pick<Route, 'id'>,
  { json, header, params }: Pick<Request, 'header' | 'params'> & { json: unknown },
): AskedOnce => {
  const key = IdempotencyKey.safeParse(header(HEADERS.idempotencyKey));
  if (!key.success) throw new Refusal('idempotency.key-missing');
  const asked = { params, body: json ?? null, as: header(HEADERS.actAsPost) ?? null };
  return { operation: route.id, key: key.data, askedSha256: hashOf(asked) };
};

/**
 * Whose request it is: the officer's, whatever login they have by then; a login's only while nobody of that login is in the
 * directory, which no officer's id can be taken for.
 */
export const scopeOf = ({ login, officer }: Pick<Person, 'login' | 'officer'>): string =>
  officer?.officerId ?? `login:${login}`;

/** JSON may say what has no canonical form: `1e400` is read as infinity. No schema of ours takes such a body. */
const hashOf = (asked: unknown): string => {
  try {
    return sha256(canonicalBytes(asked));
  } catch {
    throw malformed([{ path: 'body', message: 'not_json' }]);
  }
};

/** What a run of an operation came to: an answer of its own, or the one its first run got. */
export type Outcome<A> =
  | { readonly kind: 'first'; readonly answer: A }
  | { readonly kind: 'repeated'; readonly stored: StoredAnswer };

/**
 * Runs an operation; when it refuses or was overtaken, looks first whether this very request succeeded before. A
 * repetition is never refused for what its own first run changed: the file it sent is no longer with the sender.
 *
 * ```
 * POST send (key k) ── committed ── answer lost on the line
 * POST send (key k) ── file.not-in-custody? ── k is known ── the first answer again
 * ```
 */
export const runOnce = async <A>(
  findAnswer: OfficeStore['findAnswer'],
  once: Once | undefined,
  run: () => Promise<A>,
): Promise<Outcome<A>> => {
  try {
    return { kind: 'first', answer: await run() };
  } catch (error) {
    if (once === undefined || !(error instanceof Refusal || error instanceof Overtaken)) throw error;
    const stored = await findAnswer(once);
    if (stored === undefined) throw error;
    return { kind: 'repeated', stored };
  }
};
