import { HELD_STATES } from '#shared/domain/receipt-state.ts';
import { key } from '#shared/store/keys.ts';
import type { Stored } from '#tests/support/memory-table/values.ts';
import type { Broken } from './broken.ts';

const isHeld = (state: string): boolean =>
  ['ACTIVE', 'PARKED', 'CALL_BOOK', 'SUSPENDED', 'CLOSE_REQUESTED', ...HELD_STATES].includes(state);

/**
 * One open stay, with the post that the head names, and on its list; of what is closed, none. Looked at after every moment,
 * so as it lies in the table.
 */
export const brokenCustody = (partition: readonly Stored[]): Broken | undefined => {
  const head = partition.find(({ sk }) => sk?.S === key.head());
  const says = (what: string): Broken => ({
    invariant: 'one-post-holds',
    says: `${partition[0]?.['pk']?.S} ${what}`,
  });
  const stays = partition.filter(({ sk }) => sk?.S?.startsWith(key.holdings()) === true);
  const open = stays.filter(stay => stay['endedAt'] === undefined);
  const state = head?.['state']?.S ?? '';
  if (open.length !== (isHeld(state) ? 1 : 0)) return says(`(${state}) lies open with ${open.length} posts`);
  const [stay] = open;
  if (stay && (stay['holdingId']?.S !== head?.['holdingId']?.S || stay['postId']?.S !== head?.['holder']?.S))
    return says(`lies with ${stay['postId']?.S}; its head says ${head?.['holder']?.S}`);
  const misplaced = stays.find(one => (one['workPk'] === undefined) !== (one['endedAt'] !== undefined));
  return misplaced && says(`is on a list that it should not be on, or on none: ${misplaced['holdingId']?.S}`);
};
