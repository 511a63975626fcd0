import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** True from the moment the element is about to come into view. */
export const useNear = <E extends Element>(): {
  readonly ref: RefObject<E | null>;
  readonly near: boolean;
} => {
  const ref = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (near || ref.current === null) return;
    const seen = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && setNear(true),
      { rootMargin: '400px' },
    );
    seen.observe(ref.current);
    return () => seen.disconnect();
  }, [near]);
  return { ref, near };
};
