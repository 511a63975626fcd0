import type { Edited } from './edit.ts';

const MOST = 100;

const isSameText = (one: Edited, other: Edited): boolean =>
  one.lines === other.lines || JSON.stringify(one.lines) === JSON.stringify(other.lines);

/**
 * What was written, step by step: the browser's own undo forgets itself when anything but typing changes the text.
 * A step is what was typed between two pauses.
 */
export const openHistory = () => {
  let steps: readonly Edited[] = [];
  let at = -1;
  return {
    /** The first text, before anything is typed. */
    begin: (edited: Edited): void => {
      steps = [edited];
      at = 0;
    },
    keep: (edited: Edited): void => {
      const now = steps[at];
      if (now && isSameText(now, edited)) return;
      steps = [...steps.slice(0, at + 1), edited].slice(-MOST);
      at = steps.length - 1;
    },
    undo: (): Edited | undefined => {
      at = Math.max(0, at - 1);
      return steps[at];
    },
    redo: (): Edited | undefined => {
      at = Math.min(steps.length - 1, at + 1);
      return steps[at];
    },
  };
};
