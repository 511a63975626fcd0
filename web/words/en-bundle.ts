import type { Words } from './words.ts';

export const enBundle: Pick<Words, keyof typeof import('./hi-bundle.ts').hiBundle> = {
  bundle: {
    title: 'Part files',
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
