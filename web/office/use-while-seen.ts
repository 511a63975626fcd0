import { useEffect, useRef } from 'preact/hooks';

const EVERY_MS = 60_000;

/** Does it each minute while the tab is in view, and at once when it comes back into view. */
export const useWhileSeen = (doing: () => void): void => {
  const latest = useRef(doing);
  latest.current = doing;
  useEffect(() => {
    const look = () => {
      if (!document.hidden) latest.current();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
};
