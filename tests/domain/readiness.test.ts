import { describe, expect, test } from 'vitest';
import { READINESS_STEPS, type ReadinessStep, type StepRow } from '#shared/domain/directory/readiness.ts';
import { countedIn } from '#shared/domain/readiness/board.ts';
import { enterSteps } from '#shared/domain/readiness/enter.ts';
import { placeOf } from '#shared/domain/readiness/place.ts';
import { PLAN, PLAN_WEEKS, plannedBy } from '#shared/domain/readiness/plan.ts';
import { ENTERED_STEPS } from '#shared/domain/readiness/steps.ts';
import { daysBetween } from '#shared/domain/time.ts';
import { codeOf } from './support/refused.ts';
import { certificate, day, noon, openRegister, standingIn } from './support/register.ts';

const AT = noon('2026-11-20');

describe('a step', () => {
  const look = (
    more: {
      login?: string;
      rows?: Partial<Record<ReadinessStep, StepRow>>;
      moved?: boolean;
      goLive?: string;
    } = {},
  ) => {
    const register = openRegister();
    const office = register.office('COL', undefined, more.goLive);
    const officer = register.seated(office.officeId, more.login === undefined ? {} : { login: more.login });
    register.ready(officer, { steps: more.rows ?? {} });
    const [counted] = countedIn(register.directory(), undefined, {
      at: AT,
      movedFirst: new Map(more.moved ? [[officer.officerId, day('2026-11-18')]] : []),
    });
    return (step: ReadinessStep) => standingIn(counted?.steps, step);
  };

  test('of the mail id is done when the login is no longer a provisional one', () => {
    expect(look({ login: 'p.7k2m' })('mail-id')?.state).toBe('open');
    expect(look({ login: 'asha.patwari@up.gov.in' })('mail-id')?.state).toBe('done');
  });

  test('of the first file is done by whoever moved one', () => {
    expect(look()('first-file')?.state).toBe('open');
    expect(look({ moved: true })('first-file')).toMatchObject({ state: 'done', done: '2026-11-18' });
  });

  test('of the post is done while a charge runs, and since the first', () => {
    expect(look()('post')).toMatchObject({ state: 'done', done: '2026-01-01' });
    const register = openRegister();
    register.officer();
    const [counted] = countedIn(register.directory(), undefined, { at: AT });
    expect(standingIn(counted?.steps, 'post')?.state).toBe('open');
  });

  test('waits for what is named, unless it is done or not needed', () => {
    const blocker = 'टोकन आया नहीं';
    expect(look({ rows: { device: { blocker } } })('device')).toMatchObject({ state: 'blocked', blocker });
    expect(look({ rows: { device: { notNeeded: true, blocker } } })('device')).toEqual({
      step: 'device',
      state: 'not-needed',
    });
  });

  test('slips by the days after the planned one, until it was done or until today', () => {
    const planned = day('2026-11-10');
    const slip = (row: StepRow) => look({ rows: { training: row } })('training')?.slip;
    expect(slip({ planned })).toBe(10);
    expect(slip({ planned, done: day('2026-11-13') })).toBe(3);
    expect(slip({ planned, done: day('2026-11-01') })).toBe(0);
    expect(slip({ planned: day('2026-12-01') })).toBe(0);
    expect(slip({})).toBeUndefined();
  });

  test('of a signature that stopped is blocked, for the reason it stopped', () => {
    const register = openRegister();
    const officer = register.seated(register.office('COL').officeId);
    const signature = (more: object) => {
      register.ready(officer, { steps: {}, signature: { ...certificate('AB'), ...more } });
      const [counted] = countedIn(register.directory(), undefined, { at: AT });
      return standingIn(counted?.steps, 'signature');
    };
    expect(signature({ since: day('2026-10-01') })).toMatchObject({ state: 'done', done: '2026-10-01' });
    expect(signature({ state: 'suspended', reason: 'जाँच' })).toMatchObject({
      state: 'blocked',
      blocker: 'जाँच',
    });
    expect(signature({ expires: day('2026-11-19') })).toMatchObject({ state: 'blocked' });
  });

  test('is planned by the twelve weeks before the go-live day, the last on its eve', () => {
    const goLive = day('2027-01-01');
    const planned = READINESS_STEPS.map(step => plannedBy(step, goLive) ?? goLive);
    expect(planned.every(date => date < goLive)).toBe(true);
    expect(plannedBy('first-file', goLive)).toBe('2026-12-31');
    for (const step of READINESS_STEPS)
      expect(daysBetween(plannedBy(step, goLive) ?? goLive, goLive)).toBe((PLAN_WEEKS - PLAN[step]) * 7 + 1);
    expect(look({ goLive: '2027-01-01' })('device')?.planned).toBe('2026-11-19');
    expect(
      look({ goLive: '2027-01-01', rows: { device: { planned: day('2026-12-24') } } })('device'),
    ).toEqual({
      step: 'device',
      state: 'open',
      planned: '2026-12-24',
      slip: 0,
    });
    expect(look()('device')).toEqual({ step: 'device', state: 'open' });
  });
});

describe('an officer is counted', () => {
  test('by their primary charge, on the way to a seat, or beside whom they help; and no more once they have left', () => {
    const register = openRegister();
    const [here, there] = [register.office('HERE'), register.office('THERE')];
    const sits = register.seated(here.officeId);
    const coming = register.officer();
    register.charge(coming, register.post(there.officeId).postId, { from: '2026-12-01' });
    const helper = register.officer();
    register.put({
      mandates: [
        {
          kind: 'assistant',
          mandateId: register.ids.mandate(),
          officerId: helper.officerId,
          of: sits.officerId,
          acts: ['diarise'],
          from: noon('2026-01-01'),
        },
      ],
    });
    const gone = register.officer();
    register.charge(gone, register.post(here.officeId).postId, { from: '2025-01-01', until: '2026-01-01' });
    const nowhere = register.officer();
    const auditor = register.officer({ roles: ['auditor'] });
    const directory = register.directory();
    const place = (officer: typeof sits) => placeOf(directory, officer, AT);
    expect(place(sits)).toMatchObject({ officeId: here.officeId, assistant: false });
    expect(place(coming)).toMatchObject({ officeId: there.officeId });
    expect(place(helper)).toEqual({ officeId: here.officeId, assistant: true });
    expect(place(nowhere)).toEqual({ assistant: false });
    expect([place(gone), place(auditor)]).toEqual([undefined, undefined]);
    const [steps] = countedIn(directory, here.officeId, { at: AT })
      .filter(({ officer }) => officer.officerId === helper.officerId)
      .map(counted => counted.steps);
    const notNeeded = steps?.filter(({ state }) => state === 'not-needed').map(({ step }) => step);
    expect(notNeeded).toEqual(['signature', 'post', 'first-file']);
  });
});

describe('entering a step', () => {
  const enter = (steps: Partial<Record<ReadinessStep, StepRow>>) => {
    const register = openRegister();
    const officer = register.seated(register.office('COL').officeId);
    register.ready(officer, {
      steps: { device: { blocker: 'वीपीएन प्रपत्र' }, channel: { done: day('2026-11-01') } },
    });
    return enterSteps(register.directory(), officer.officerId, { steps, at: AT }).steps;
  };

  test('puts the step in the place of what stood there and leaves the others; what is done waits for nothing', () => {
    expect(enter({ device: { done: day('2026-11-20'), blocker: 'कुछ नहीं' } })).toEqual({
      device: { done: '2026-11-20' },
      channel: { done: '2026-11-01' },
    });
  });

  test('is refused for a day ahead, and for a step that the system sees by itself', () => {
    expect(codeOf(() => enter({ training: { done: day('2026-11-21') } }))).toBe('readiness.day-invalid');
    const seen = READINESS_STEPS.filter(step => !ENTERED_STEPS.includes(step));
    expect(seen).toEqual(['mail-id', 'signature', 'post', 'first-file']);
    for (const step of seen) {
      expect(codeOf(() => enter({ [step]: { done: day('2026-11-01') } }))).toBe('readiness.step-seen');
      expect(codeOf(() => enter({ [step]: { planned: day('2026-12-01') } }))).toBe('done');
    }
  });
});
