import type { Directory } from '../directory/directory.ts';
import type { OfficeId } from '../ids.ts';
import { wordsOf } from '../words.ts';
import { type Head, headLine, isForOffice } from './head.ts';

/** A head with those above it, as a list shows it. */
export type ListedHead = Head & {
  readonly above: readonly Pick<Head, 'headId' | 'code' | 'names'>[];
  readonly hasBelow: boolean;
};

const byCode = new Intl.Collator('en', { numeric: true });
const inOrder = (a: readonly string[], b: readonly string[]): number => {
  for (const [depth, code] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    const order = byCode.compare(code, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

type Placed = { readonly head: Head; readonly line: readonly Head[] };

/** All heads of a directory in their order, made at the first look: a list is asked for page after page. */
const placed = new WeakMap<Directory, readonly Placed[]>();
const inTheirOrder = (directory: Directory): readonly Placed[] => {
  const known = placed.get(directory);
  if (known) return known;
  const all = directory.rows.heads
    .map(head => {
      const line = headLine(directory, head.headId);
      return { head, line, path: [...line.map(({ code }) => code), head.headId] };
    })
    .toSorted((a, b) => inOrder(a.path, b.path));
  placed.set(directory, all);
  return all;
};

/**
 * Heads in the order of their codes, each after the one above it: all, or those an office opens files under; with the ended
 * ones if asked for. A head whose line has ended is ended with it.
 */
export const listedHeads = (
  directory: Directory,
  { officeId, ended }: { readonly officeId?: OfficeId | undefined; readonly ended: boolean },
): readonly ListedHead[] => {
  const seen = inTheirOrder(directory).filter(
    ({ head, line }) =>
      (ended || line.every(({ endedAt }) => endedAt === undefined)) &&
      (officeId === undefined || isForOffice(directory, head, officeId)),
  );
  const parents = new Set(seen.map(({ head }) => head.parent));
  return seen.map(({ head, line }) => ({
    ...head,
    above: line.slice(0, -1).map(({ headId, code, names }) => ({ headId, code, names })),
    hasBelow: parents.has(head.headId),
  }));
};

/** Whether a head is meant by what is typed: every word begins a word of its names, or its code. */
export const holdsTyped = ({ code, names }: Pick<Head, 'code' | 'names'>, typed: string): boolean => {
  const own = [...wordsOf(`${names.hi} ${names.en}`), ...wordsOf(code)];
  return wordsOf(typed).every(word => own.some(each => each.startsWith(word)));
};
