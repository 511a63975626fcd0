import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../client.ts';

const EVERY_MS = 60_000;
const LIMIT = 50;

/** How many notifications wait unread, as text: past one page `50+`. Asked again each minute while the tab is seen. */
export const useUnread = (call: Call, place: string) => {
  const [count, setCount] = useState(0);
  const [turn, setTurn] = useState(0);
  // Another place or another turn is a reason to count anew
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const { items } = await call('listNotifications', { query: { limit: LIMIT } });
        if (!gone) setCount(items.filter(({ readAt }) => readAt === undefined).length);
      } catch {
        // A missing count is no fault worth a message; the list itself tells what is wrong.
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [call, place, turn]);
  return {
    text: count >= LIMIT ? `${LIMIT}+` : String(count),
    any: count > 0,
    again: () => setTurn(n => n + 1),
  };
};
