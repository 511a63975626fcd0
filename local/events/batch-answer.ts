import * as z from 'zod';
import type { Outcome } from '#local/functions/function-definition.ts';

const BatchAnswer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish();

/**
 * Which items of a batch failed, by identifier: none, some, or all. An answer that AWS could not read, or that names
 * an item which was not in the batch, counts as the failure of all.
 */
export function failedItems(
  outcome: Outcome,
  items: readonly string[],
  partial: boolean,
): ReadonlySet<string> {
  if (!outcome.ok) return new Set(items);
  if (!partial) return new Set();
  const answer = BatchAnswer.safeParse(JSON.parse(outcome.payload));
  if (!answer.success) return new Set(items);
  const failed = (answer.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return new Set(failed.every(each => items.includes(each)) ? failed : items);
}
