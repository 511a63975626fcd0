import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNEL_TEMPLATES } from '#shared/domain/channels/templates.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR as as, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const caseOf = (more: object = {}) => ({
  officeId: district.office.officeId,
  starter: district.clerk.postId,
  priority: 'ordinary',
  ...more,
});
const tried = (stages: readonly object[], more: object = {}) =>
  doors.call('previewChannel', { as, body: { stages, case: caseOf(more) } });
const to = (postId: string, when?: object) => ({
  to: { kind: 'post', postId },
  action: 'for-approval',
  ...(when ? { when } : {}),
});

describe('stages that are not saved yet', () => {
  it('are tried with a case: what is not of it is left out', async () => {
    const { officer, sdm } = district;
    const stages = [to(officer.postId), to(sdm.postId, { category: 'court' })];
    const applied = async (more: object) => (await tried(stages, more)).stages.map(({ applies }) => applies);
    expect(await applied({})).toEqual([true, false]);
    expect(await applied({ category: 'court' })).toEqual([true, true]);
  });

  it('say with which stage more distinct levels are passed than go unsaid, and nothing of it is kept', async () => {
    const { officer, stranger, sdm, adm } = district;
    const stages = [officer, stranger, sdm, adm].map(({ postId }) => to(postId));
    expect(await tried(stages)).toMatchObject({ levels: { passed: 5, most: 4 }, beyondAt: 4 });
    expect(await tried(stages.slice(1))).not.toHaveProperty('beyondAt');
    expect((await doors.call('listChannels', { as, query: { which: 'all' } })).items).toEqual([]);
  });

  it('name posts and offices that there are', async () => {
    const body = { stages: [to(district.sdm.postId)], case: caseOf({ starter: `pst_${'0'.repeat(26)}` }) };
    expect(await doors.codeOf('previewChannel', { as, body })).toBe('post.unknown');
  });
});

describe.each(Object.entries(CHANNEL_TEMPLATES))('the template %s', (_, { names, stages }) => {
  it('can be declared as it stands, names nobody, and begins above whoever deals with the case', async () => {
    expect(JSON.stringify(stages)).not.toMatch(/(pst|off)_/);
    await doors.call('declareChannel', { as, body: { of: 'district', names, stages } });
    const { stages: plan } = await tried(stages, { category: 'court' });
    expect(plan[0]?.postId).toBeDefined();
    expect(plan.at(-1)?.postId).toBe(district.clerk.postId);
  });
});
