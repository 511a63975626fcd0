import { type Chance, chanceOf } from './engine/chance.ts';
import { ASKING_DEEDS } from './office/asking-deeds.ts';
import type { Size } from './office/directory.ts';
import { DIRECTORY_DEEDS } from './office/directory-deeds.ts';
import { FILE_DEEDS } from './office/file-deeds.ts';
import { RECEIPT_DEEDS } from './office/receipt-deeds.ts';
import { RECORD_DEEDS } from './office/record-deeds.ts';

export const DEEDS = {
  ...FILE_DEEDS,
  ...RECEIPT_DEEDS,
  ...ASKING_DEEDS,
  ...DIRECTORY_DEEDS,
  ...RECORD_DEEDS,
} as const;
export type DeedName = keyof typeof DEEDS;

/** What a history is made of; with its seed it is the same history each time. */
export type Kind = {
  readonly size: Size;
  readonly steps: number;
  /** How long it lasts from its first step to its last, roughly. */
  readonly days: number;
  /** How often each deed is meant, against the others. */
  readonly weights: Readonly<Record<DeedName, number>>;
  /** Whether anything is lost, doubled, late or killed. */
  readonly faults: boolean;
  /** Of how many histories officers are written to: a digest each morning, and messages. */
  readonly writing: number;
};

/** One thing that somebody means to do, at its moment, alone or with an earlier one; `n` is its name. */
export type Step = {
  readonly n: number;
  readonly at: number;
  readonly together: number;
  /** It waits until something is due: act and timer come at once. */
  readonly meetsTimer: boolean;
  /** It waits until clocks are counted anew, if that is to come. */
  readonly meetsRecount: boolean;
  readonly deed: DeedName;
};

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;
const MEETS_TIMER = 0.12;
const MEETS_RECOUNT = 0.6;
/** Monday, 5 January 2026, ten in the morning in India. */
export const BEGIN = Date.parse('2026-01-05T04:30:00.000Z');

const WEIGHTS: Kind['weights'] = {
  create: 12,
  open: 18,
  send: 22,
  'read-copy': 1.5,
  return: 5,
  'pull-back': 4,
  'pull-up': 4,
  park: 2,
  suspend: 4,
  resume: 4,
  close: 4,
  reopen: 3,
  extend: 2,
  'ask-parking': 2.5,
  'ask-reopening': 1.5,
  answer: 3,
  draft: 11,
  revise: 4,
  confirm: 14,
  discard: 1,
  diarise: 5,
  'open-receipt': 5,
  'send-receipt': 3,
  'pull-back-receipt': 1,
  'pull-up-receipt': 1,
  'suspend-receipt': 1,
  'resume-receipt': 1,
  'extend-receipt': 0.5,
  dispose: 2,
  'file-receipt': 2,
  consult: 6,
  'consult-on-receipt': 1,
  'open-answer': 3,
  'give-answer': 5,
  'pass-answer': 1,
  'ask-time': 0.5,
  'extend-answer': 0.7,
  remind: 4,
  'close-question': 2,
  leave: 3,
  vacate: 2,
  fill: 2,
  holiday: 3,
  withdraw: 1.5,
  hours: 0.7,
  policy: 1.5,
  'policy-for-all': 1.5,
  // What is closed lies for years: histories of records are a kind of their own.
  record: 0,
  requisition: 0,
  'refuse-requisition': 0,
  'issue-record': 0,
  'return-record': 0,
  hold: 0,
  'lift-hold': 0,
  'take-up': 0,
};

/** A few weeks of a sub-division, with everything that can go wrong. */
export const SHORT: Kind = {
  size: { divisions: 1, sections: 2, clerks: 1 },
  steps: 24,
  days: 16,
  weights: WEIGHTS,
  faults: true,
  writing: 0.06,
};

/** The same, where most that is done is to ask several posts at once. */
export const ASKING: Kind = {
  ...SHORT,
  weights: {
    ...WEIGHTS,
    consult: 40,
    'open-answer': 15,
    'give-answer': 40,
    remind: 60,
    'close-question': 12,
  },
};

/** The same, where files are closed, recorded, and needed again. */
export const RECORDS: Kind = {
  ...SHORT,
  weights: {
    ...WEIGHTS,
    close: 40,
    record: 45,
    requisition: 45,
    'refuse-requisition': 8,
    'issue-record': 40,
    'return-record': 20,
    hold: 6,
    'lift-hold': 4,
    'take-up': 4,
  },
};

/** What most of a year is: files opened, worked on, sent and closed; the directory changes every other day. */
const YEAR_WEIGHTS: Kind['weights'] = {
  ...WEIGHTS,
  create: 13,
  open: 26,
  send: 30,
  close: 10,
  suspend: 1,
  resume: 1.5,
  reopen: 0.5,
  'read-copy': 0.5,
  extend: 0.3,
  'ask-parking': 0.2,
  'ask-reopening': 0.2,
  answer: 0.4,
  leave: 0.08,
  vacate: 0.01,
  fill: 0.02,
  holiday: 0.01,
  withdraw: 0.003,
  hours: 0.002,
  policy: 0.002,
  'policy-for-all': 0.0003,
};

/** A year of a district of 120 posts, in which so many files are opened. */
export const yearOf = (files: number): Kind => {
  const all = Object.values(YEAR_WEIGHTS).reduce((sum, weight) => sum + weight, 0);
  return {
    size: { divisions: 7, sections: 4, clerks: 3 },
    steps: Math.round((files * all) / (YEAR_WEIGHTS.create + YEAR_WEIGHTS['file-receipt'] / 2)),
    days: 365,
    weights: YEAR_WEIGHTS,
    faults: true,
    writing: 0,
  };
};

const deedOf = (weights: Kind['weights'], chance: Chance, n: number): DeedName => {
  const names = Object.entries(weights);
  let left = chance.of('deed', n) * names.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of names) {
    left -= weight;
    if (left < 0 && isDeed(name)) return name;
  }
  return 'create';
};
const isDeed = (name: string): name is DeedName => name in DEEDS;

/** When the next step comes: at the very moment, a little later, or on another day. */
const nextAt = (at: number, { days, steps }: Kind, chance: Chance, n: number): number => {
  const how = chance.of('how', n);
  if (how < 0.2) return at;
  if (how < 0.35) return at + (1 + chance.below(20, 'gap', n)) * SECOND_MS;
  const most = (2 * days * DAY_MS) / (steps * 0.65);
  return at + Math.round((chance.of('gap', n) * most) / SECOND_MS) * SECOND_MS;
};

/** All steps of a history, in order. The first are creations, so that there is something to act on. */
export const stepsOf = (seed: number, kind: Kind): readonly Step[] => {
  const chance = chanceOf(seed);
  let [at, together] = [BEGIN, 0];
  return Array.from({ length: kind.steps }, (_, n): Step => {
    const next = nextAt(at, kind, chance, n);
    if (next > at) together = n;
    at = next;
    const deed = n < 2 ? 'create' : deedOf(kind.weights, chance, n);
    const meetsTimer = chance.hits(MEETS_TIMER, 'meets', n);
    const meetsRecount = chance.hits(MEETS_RECOUNT, 'meets recount', n);
    return { n, at, together, meetsTimer, meetsRecount, deed };
  });
};
