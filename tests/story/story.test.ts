import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBreak } from '#shared/journal/seal.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { tellStory } from './tell.ts';

let district: SampleDistrict;
beforeAll(async () => {
  district = await startSampleDistrict();
});
afterAll(() => district?.stop());

it('a letter is diarised, filed, noted, sent, lies, is reminded and escalated, answered and closed', async () => {
  const lines: string[] = [];
  const begun = Date.now();
  const { journal, movements, custody, page } = await tellStory({
    ...district,
    say: line => void lines.push(line),
  });
  expect(Date.now() - begun).toBeLessThan(120_000);

  expect(findBreak(journal)).toBeUndefined();
  expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
  expect(journal.map(({ type }) => type)).toEqual([
    'file.created',
    'note.confirmed',
    'file.sent',
    'file.opened',
    'note.confirmed',
    'file.sent',
    'custody.reminded',
    'custody.escalated',
    'file.opened',
    'note.confirmed',
    'file.returned',
    'file.opened',
    'file.sent',
    'file.opened',
    'file.closed',
  ]);

  expect(movements.find(({ kind }) => kind === 'sent')).toMatchObject({
    fromMarking: 'CLK(AV)-SDM-SDR',
    toMarking: 'SO(RK)-SDM-SDR',
    remark: 'कृपया अवलोकनार्थ',
  });

  // Every hour of the file on exactly one post and person: each span begins where the one before ended.
  expect(custody[0]?.from).toBe(journal[0]?.at);
  expect(custody.slice(1).map(({ from }) => from)).toEqual(custody.slice(0, -1).map(({ until }) => until));
  expect(custody.at(-1)?.until).toBe(journal.at(-1)?.at);
  expect(custody.every(({ officerNames }) => officerNames !== undefined)).toBe(true);

  expect(Buffer.from(page.slice(8, 12)).toString()).toBe('WEBP');
  expect(lines.join('\n')).toContain('escalated to the Additional District Magistrate');
  expect(district.refusals).toEqual([]);
});
