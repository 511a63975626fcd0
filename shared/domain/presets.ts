import type * as z from 'zod';
import type { DistrictPolicy, Policy } from './policy.ts';

type Said = z.input<typeof Policy>;
type Whole = z.input<typeof DistrictPolicy>;
type Step = NonNullable<Said['rungs']>[number];

/** The law counts these in calendar days; CSMOP counts those with one official in working days. */
const calendar = (days: number) => ({ after: `P${days}D`, days: 'calendar' }) as const;
const working = (days: number) => ({ after: `P${days}D`, days: 'working' }) as const;
const hours = (count: number) => ({ after: `PT${count}H`, days: 'calendar' }) as const;

/** Reminded twice before a limit and on it, the line above asked to look in when it has passed. */
const before = (...days: readonly [number, number, number]): Step[] => [
  ...days.map((day): Step => ({ tell: 'holder', limit: calendar(day) })),
  { tell: 'superior', levels: 1, limit: calendar(days[2] + 1), kind: 'ask' },
];

/**
 * Time limits of domain.md 2.2, to be taken over into a policy and changed there. How long one official keeps such a case leaves
 * room for the others; by when it is answered in all is `replyDays`.
 */
export const PRESETS = {
  /** CSMOP para 60; reminded on 3, 5 and 7, the line above told on 8 and 15. */
  'one-official': {
    limit: working(7),
    rungs: [
      ...[3, 5, 7].map((day): Step => ({ tell: 'holder', limit: working(day) })),
      { tell: 'superior', levels: 1, limit: working(8) },
      { tell: 'superior', levels: 2, limit: working(15) },
    ],
  },
  /** Acknowledged in 15 days, answered in the next 15. */
  vip: {
    replyDays: { vip: 30 },
    exceptions: [{ when: { category: 'vip' }, limit: calendar(15), rungs: before(7, 12, 15) }],
  },
  /** CPGRAMS. */
  grievance: {
    replyDays: { grievance: 21 },
    exceptions: [{ when: { category: 'grievance' }, limit: calendar(21), rungs: before(10, 17, 21) }],
  },
  /** Transferred in 5 days, answered in 30; where life or liberty is at stake, and it goes out today, in 48 hours. */
  rti: {
    replyDays: { rti: 30 },
    exceptions: [
      { when: { category: 'rti' }, limit: calendar(5), rungs: before(2, 4, 5) },
      {
        when: { category: 'rti', priority: 'out-today' },
        limit: hours(48),
        rungs: [
          { tell: 'holder', limit: hours(24) },
          { tell: 'superior', levels: 1, limit: hours(36), kind: 'offer' },
        ],
      },
    ],
  },
} as const satisfies Record<string, Said>;
export type Preset = keyof typeof PRESETS;

const alike = (one: object, other: object): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** A policy with a preset taken over; what the preset does not speak of stays, and an exception of the same case gives way. */
export const withPreset = (policy: Whole, name: Preset): Whole => {
  const preset: Said = PRESETS[name];
  const exceptions = preset.exceptions ?? [];
  const kept = (policy.exceptions ?? []).filter(({ when }) =>
    exceptions.every(taken => !alike(taken.when, when)),
  );
  const all = [...kept, ...exceptions];
  return {
    ...policy,
    ...preset,
    ...(preset.replyDays ? { replyDays: { ...policy.replyDays, ...preset.replyDays } } : {}),
    ...(all.length > 0 ? { exceptions: all } : {}),
  };
};
