import { expect, test } from 'vitest';
import { DEFAULT_TERMS, Policy } from '#shared/domain/policy.ts';
import { PRESETS, type Preset, withPreset } from '#shared/domain/presets.ts';

const NAMES: readonly Preset[] = ['one-official', 'vip', 'grievance', 'rti'];

test('every preset is a policy, and the one of CSMOP is what holds where nobody says anything', () => {
  for (const name of NAMES) expect(Policy.parse(PRESETS[name])).toEqual(PRESETS[name]);
  expect(PRESETS['one-official']).toEqual(DEFAULT_TERMS);
});

test.each([
  ['vip', 30, 15],
  ['grievance', 21, 21],
  ['rti', 30, 5],
] as const)(
  '%s is answered in %i days and kept %i by one official, in calendar days as the law counts',
  (name, reply, kept) => {
    const { replyDays, exceptions } = Policy.parse(PRESETS[name]);
    expect(replyDays).toEqual({ [name]: reply });
    expect(exceptions?.[0]).toMatchObject({
      when: { category: name },
      limit: { after: `P${kept}D`, days: 'calendar' },
    });
    expect(exceptions?.[0]?.rungs?.every(({ limit }) => limit.days === 'calendar')).toBe(true);
  },
);

test('taken over twice a preset stands once, and what it does not speak of stays', () => {
  const own = {
    levels: 3,
    replyDays: { vip: 7 },
    exceptions: [{ when: { priority: 'immediate' as const } }],
  };
  const once = withPreset(own, 'rti');
  expect(withPreset(once, 'rti')).toEqual(once);
  expect(once).toMatchObject({ levels: 3, replyDays: { vip: 7, rti: 30 } });
  expect(once.exceptions?.map(({ when }) => when)).toEqual([
    { priority: 'immediate' },
    { category: 'rti' },
    { category: 'rti', priority: 'out-today' },
  ]);
});
