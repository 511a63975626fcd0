/** What a person does with a machine; anything of it says that somebody sits there. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const LOOK_MS = 15_000;

/**
 * Calls `onIdle` once nobody has touched the page for so long; returns how to stop watching. By the clock and not by one
 * long timer: a machine that slept has been left too.
 */
export const watchIdle = (after: number, onIdle: () => void): (() => void) => {
  let last = Date.now();
  const touched = () => {
    last = Date.now();
  };
  for (const sign of SIGNS) addEventListener(sign, touched, { capture: true, passive: true });
  const timer = setInterval(() => {
    if (Date.now() - last < after) return;
    stop();
    onIdle();
  }, LOOK_MS);
  const stop = () => {
    clearInterval(timer);
    for (const sign of SIGNS) removeEventListener(sign, touched, { capture: true });
  };
  return stop;
};
