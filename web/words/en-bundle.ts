import type { Words } from './words.ts';

export const enBundle: Pick<Words, keyof typeof import('./hi-bundle.ts').hiBundle> = {
  bundle: {
    title: 'Parts, volumes and attached files',
    insideOf: {
      attached: 'Attached to:',
      merged: 'Merged into:',
      volume: 'Goes with the next volume:',
    },
    carries: { attached: 'Attached:', merged: 'Merged into it:', volume: 'Volume before:' },
    volume: volume => `Volume ${volume}; the first:`,
    since: day => `since ${day}`,
    attachTo: 'To which file',
    attachHint:
      'An attached file goes with the other and is held with it; the older of the two gives the age. Until it is taken out nothing is done on it by itself.',
    bindPaper: 'The papers are bound into one',
    takeOutWhich: 'Which one',
    volumeHint:
      'The new volume bears the same number; notes go on, the age stays, and this volume goes with it.',
    partOf: 'Main file:',
    part: 'Part:',
    out: 'is out',
    mergedOn: day => `merged on ${day}`,
    notes: (from, to) => (from === to ? `note ${from}` : `notes ${from}–${to}`),
    inPart: (number, note) => `note ${note} of ${number}`,
    openHint:
      'The file is away: what cannot wait goes on in the part, and is merged back when it returns. It is as old as the main file.',
    ownSubject: 'A subject of its own',
    mergeHint: number =>
      `The notes and letters of the part follow in ${number} in their order; the signatures stay as they are.`,
  },
};
