import { useState } from 'preact/hooks';
import type { Answer } from '../client.ts';
import { useOffice } from './office.ts';
import { useAct } from './use-act.ts';
import { useAnswer } from './use-answer.ts';

type Desk = Answer<'getDesk'>;

/** What lies ready on the officer’s desk for sending: favourites, to be starred here, the last used, and quick phrases. */
export const useDesk = () => {
  const { call, postId } = useOffice();
  const { answer: desk } = useAnswer(() => call('getDesk', {}), `desk ${postId}`);
  const [starred, setStarred] = useState<{ readonly of: Desk; readonly posts: readonly string[] }>();
  const act = useAct();
  const kept: readonly string[] = desk?.favourites ?? [];
  const favourites = starred !== undefined && starred.of === desk ? starred.posts : kept;
  const toggle = (id: string) =>
    void act.run(async () => {
      if (desk === undefined) return;
      const next = favourites.includes(id) ? favourites.filter(each => each !== id) : [...favourites, id];
      await call('setFavourites', { body: { favourites: next } });
      setStarred({ of: desk, posts: next });
    });
  return {
    favourites,
    lastUsed: (desk?.lastUsed ?? []) as readonly string[],
    phrases: [...(desk?.own.phrases ?? []), ...(desk?.office.phrases ?? [])],
    isHere: desk !== undefined,
    toggle,
    busy: act.busy,
    failure: act.failure,
  };
};
export type DeskShown = ReturnType<typeof useDesk>;
