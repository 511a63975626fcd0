import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../client.ts';
import { useWhileSeen } from './use-while-seen.ts';

const LIMIT = 50;

/** How many notifications wait unread, as text: past one page `50+`. Asked again at each new place and while the tab is seen. */
export const useUnread = (call: Call, place: string) => {
  const [count, setCount] = useState(0);
  const newest = useRef(0);
  const ask = async (): Promise<void> => {
    newest.current += 1;
    const turn = newest.current;
    try {
      const { items } = await call('listNotifications', { query: { limit: LIMIT } });
      if (turn === newest.current) setCount(items.filter(({ readAt }) => readAt === undefined).length);
    } catch {
      // A missing count is no fault worth a message; the list itself tells what is wrong.
    }
  };
  const again = () => void ask();
  // Another place is a reason to count anew
  useEffect(again, [call, place]);
  useWhileSeen(again);
  return { text: count >= LIMIT ? `${LIMIT}+` : String(count), any: count > 0, again };
};
