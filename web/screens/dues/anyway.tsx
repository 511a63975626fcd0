import { useOffice } from '../../office/office.ts';
import { type Acknowledged, warningOf } from '../../parts/acknowledged.ts';
import type { Many } from './use-many.ts';

/** What the office warns of for some of them, and has not been answered yet. */
const warningsOf = ({ results }: Many, read: Acknowledged): Acknowledged =>
  [...new Set(results.flatMap(({ refused }) => (refused ? (warningOf(refused.code) ?? []) : [])))].filter(
    warning => !read.includes(warning),
  );

/** Does it all the same with those for which the office only warns; nothing where it warns of nothing. */
export const Anyway = (props: {
  many: Many;
  read: Acknowledged;
  onAnyway: (acknowledged: Acknowledged) => void;
}) => {
  const { words } = useOffice();
  const { many, read } = props;
  const warnings = warningsOf(many, read);
  if (warnings.length === 0) return null;
  return (
    <button
      type="button"
      class="danger"
      disabled={many.act.busy}
      onClick={() => props.onAnyway([...read, ...warnings])}
    >
      {words.many.anyway}
    </button>
  );
};
