import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#shared/contract/problem.ts';
import { REFUSALS } from '#shared/contract/refusals.ts';
import { POST_REFUSALS, refusalsOf, SIGNED_IN_REFUSALS } from '#shared/contract/route.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { LIMIT_CODES } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';
import { SCENES } from './scenes/all.ts';

let district: SampleDistrict;
let people: People;
beforeAll(async () => {
  district = await startSampleDistrict();
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
});
afterAll(() => district?.stop());

/** Generated for every route by doors.test.ts, or brought about only by faults, which tests of the store and the runtime inject. */
const ELSEWHERE = [
  // Each field under a limit, at it and one over: tests/contract/limits.test.ts.
  ...LIMIT_CODES,
  'request.malformed',
  'idempotency.key-missing',
  'sign-in.required',
  'permission.denied',
  // Of mandates and second posts: tests/functions/mandates.test.ts and two-levels.test.ts.
  'permission.mandate-lacks-act',
  'note.two-levels-one-person',
  'actor.unknown',
  'actor.no-charge',
  'request.unknown-route',
  'document.page-unreadable',
  'document.text-not-ready',
  'document.page-unread',
  'document.being-read',
  // For as long as it takes to erase: tests/functions/record-sheets.test.ts.
  'record.being-erased',
  'file.lost-race',
  'directory.lost-race',
  'marking.changed',
  // So many that a scene would take its time: tests/domain/beside-acts.test.ts.
  'file.links-full',
  'file.asks-full',
  'record.requisitions-full',
  'report.too-large',
  'number.lost-race',
  'server.fault',
  'server.busy',
] as const satisfies readonly RefusalCode[];

it('every refusal a route declares has its scene', () => {
  const declared = new Set<RefusalCode>(ROUTES.flatMap(refusalsOf));
  const staged = new Set<string>([...SCENES.map(([code]) => code), ...ELSEWHERE]);
  expect([...declared].filter(code => !staged.has(code))).toEqual([]);
  expect([...SIGNED_IN_REFUSALS, ...POST_REFUSALS].filter(code => !staged.has(code))).toEqual([]);
});

it('no refusal is staged twice', () => {
  const codes = SCENES.map(([code]) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

describe('the office says no', () => {
  it.each(SCENES)('by %s, with its status and its words in both languages', async (code, scene) => {
    const { as, id, asked } = await scene(people);
    for (const language of ['hi', 'en'] as const) {
      const response = await as.raw(id, {
        ...asked,
        headers: { ...asked.headers, 'accept-language': language },
      });
      const problem = Problem.parse(await response.json());
      expect(problem).toMatchObject({ code, title: REFUSALS[problem.code][language] });
      expect(response.status).toBe(REFUSALS[problem.code].status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
  });
});
