import type { Person } from '#functions/runtime/use-case.ts';
import type { OperationId } from '#shared/contract/routes.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import { given } from '#shared/domain/holding.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { DirectoryActor } from '#shared/store/directory-event.ts';
import { type Once, Overtaken, type Page, type PageRequest } from '#shared/store/office-store.ts';
import type { Office } from './office.ts';

/** What a change puts, and what its asker is answered. */
export type Decided<T> = { readonly puts: Puts; readonly answer: T };

type Asked = { readonly actor: Person; readonly once: Once | undefined };

export const directoryActor = ({ login, officer }: Person): DirectoryActor => ({
  login,
  ...given('officerId', officer?.officerId),
});

/** Rows come from one schema, which gives their fields one order. */
const isSame = (one: Officer | undefined, other: Officer): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Decides a change on the directory as it stands now, and writes it. When another change came first it is decided again,
 * on what that one left.
 */
export const changeDirectory = async <T>(
  { store, clock }: Pick<Office, 'store' | 'clock'>,
  {
    actor,
    once,
    operation,
    status,
  }: Asked & { readonly operation: OperationId; readonly status?: 200 | 201 },
  decide: (directory: Directory, at: Instant) => Decided<T>,
): Promise<T> => {
  // What the door read to admit them. Should it be old by now, the change loses, and all begins again at the door.
  const before = await store.directory.lately();
  // Another request of this process may have read a newer one meanwhile, in which they are not who they were.
  const { officer } = actor;
  if (officer && !isSame(before.find('officers', officer.officerId), officer))
    throw new Overtaken('directory');
  const at = clock.now();
  const { puts, answer } = decide(before, at);
  await store.directory.change({
    before,
    puts,
    operation,
    by: directoryActor(actor),
    at,
    ...(once ? { once, answer: { status: status ?? 200, body: answer } } : {}),
  });
  return answer;
};

const CURSOR = /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/;

/** A page of rows of the directory, which stand in the order of their ids. The cursor is the last id given. */
export const pageOf = <T>(
  rows: readonly T[],
  idOf: (row: T) => string,
  { cursor, limit }: PageRequest,
): Page<T> => {
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  if (after !== undefined && !CURSOR.test(after)) throw new Refusal('request.cursor-invalid');
  const rest = after === undefined ? rows : rows.filter(row => idOf(row) > after);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const more = last !== undefined && rest.length > limit;
  return { items, ...(more ? { cursor: Buffer.from(idOf(last)).toString('base64url') } : {}) };
};
