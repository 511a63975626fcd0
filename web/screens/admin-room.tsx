import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { Failed } from '../parts/failed.tsx';
import { ConnectionLost } from '../problem.ts';

/** The way into the administration, whose script is brought when somebody first goes there. */
export const AdminRoom = ({ path }: { path: readonly string[] }) => {
  const { words } = useOffice();
  const { answer, failure } = useAnswer(() => import('./admin/admin.tsx'), 'admin');
  if (answer) return <answer.Administration path={path} />;
  // A script that did not come is not asked for again by the same page; what was typed outlives its reload.
  if (failure !== undefined)
    return <Failed failure={new ConnectionLost('script')} again={() => location.reload()} />;
  return (
    <p class="quiet" role="status">
      {words.loading}
    </p>
  );
};
