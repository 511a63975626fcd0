import type { ComponentType } from 'preact';
import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { ConnectionLost } from '../problem.ts';
import { Failed } from './failed.tsx';

/** A part of the screen whose script is brought when it is first wanted, and stands at once from then on. */
export const later = <P extends object>(name: string, bring: () => Promise<ComponentType<P>>) => {
  let known: ComponentType<P> | undefined;
  const Later = (props: P) => {
    const { words } = useOffice();
    const { answer, failure } = useAnswer(async () => {
      known ??= await bring();
      return { Part: known };
    }, name);
    const Part = known ?? answer?.Part;
    if (Part) return <Part {...props} />;
    // A script that did not come is not asked for again by the same page; what was typed outlives its reload.
    if (failure !== undefined)
      return <Failed failure={new ConnectionLost('script')} again={() => location.reload()} />;
    return (
      <p class="quiet" role="status">
        {words.loading}
      </p>
    );
  };
  return Later;
};
