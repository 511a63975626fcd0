import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCharge, aDesignation, anOffice, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { dayFromNow, hourFromNow, openReadiness, type ReadinessDistrict } from './support/ready.ts';

let here: ReadinessDistrict;
beforeAll(async () => {
  here = await openReadiness();
});
afterAll(() => here.doors.stop());

const linesOf = (text: unknown) => String(text).trimEnd().split('\r\n');

describe('a sheet', () => {
  it('comes as a CSV that a spreadsheet opens: marked UTF-8, in the language asked for, under a name of its own', async () => {
    const { doors, nodal } = here;
    const sheet = (language: string) =>
      doors.raw('getBoardSheet', { as: nodal.as, headers: { 'Accept-Language': language } });
    const { status, headers, body } = await sheet('hi');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-language': 'hi',
      'content-disposition': 'attachment; filename="board.csv"',
      'cache-control': 'no-store',
    });
    expect(String(body).startsWith('\uFEFFकार्यालय संकेत,कार्यालय,')).toBe(true);
    // All, and two offices; seven steps each.
    expect(linesOf(body)).toHaveLength(1 + 3 * 7);
    expect(linesOf((await sheet('en')).body)[0]).toContain(
      'Office code,Office,Go-live day,Step,Week of the plan',
    );
  });

  it('holds no formula, whatever was typed as a blocker', async () => {
    const { doors, district, nodal } = here;
    const steps = { device: { blocker: '=HYPERLINK("http://evil.example","वीपीएन")' } };
    await doors.call('setReadiness', {
      as: nodal.as,
      params: { officerId: district.clerk.officerId },
      body: { steps },
    });
    const text = await doors.call('getReadinessSheet', {
      as: nodal.as,
      query: { step: 'device', state: 'blocked' },
    });
    const [, row, ...more] = linesOf(text);
    expect(more).toEqual([]);
    expect(row).toContain('"\'=HYPERLINK(""http://evil.example"",""वीपीएन"")"');
  });

  it('shows an officer no more than the screen does', async () => {
    const { doors, district } = here;
    const text = await doors.call('getReadinessSheet', { as: district.clerk.as, query: { step: 'device' } });
    expect(linesOf(text)).toHaveLength(2);
  });
});

describe('the untrained', () => {
  it('are listed with what lies with all their posts, and no more once they are trained', async () => {
    const { doors, district, nodal } = here;
    const { clerk, sdm } = district;
    for (const subject of ['एक', 'दो', 'तीन'])
      await doors.call('createFile', { as: clerk.as, body: { subject } });
    await doors.call('setReadiness', {
      as: nodal.as,
      params: { officerId: sdm.officerId },
      body: { steps: { training: { done: dayFromNow(0) } } },
    });
    const list = await doors.call('listUntrained', { as: nodal.as });
    const items = new Map(list.items.map(one => [one.officer.officerId, one.items]));
    expect(items.get(clerk.officerId)).toBe(3);
    expect(items.get(district.adm.officerId)).toBe(0);
    expect(items.has(sdm.officerId)).toBe(false);
    const text = await doors.call('getUntrainedSheet', { as: nodal.as });
    expect(linesOf(text)).toHaveLength(1 + list.items.length);
  });

  it('cost one query a post, and no count goes on without end', async () => {
    const { store, district } = here;
    const directory = await store.directory.current();
    const clerk = directory.posts().find(({ postId }) => postId === district.clerk.postId);
    if (!clerk) throw new Error('the clerk has no post');
    expect(await store.holdings.countWork(clerk.postId, 1000)).toEqual({ count: 3, more: false });
    expect(await store.holdings.countWork(clerk.postId, 2)).toEqual({ count: 2, more: true });
  });
});

describe('going live', () => {
  it('is dated with a reason, moves until the day has come, and plans the twelve weeks before it', async () => {
    const { doors, district, nodal } = here;
    const params = { officeId: district.elsewhere.officeId };
    const set = { as: nodal.as, params, body: { day: dayFromNow(84), reason: 'दूसरा चरण' } };
    expect(await doors.call('setGoLive', set)).toMatchObject({
      goLive: dayFromNow(84),
      goLiveReason: 'दूसरा चरण',
    });
    const board = await doors.call('getBoard', { as: nodal.as, query: params });
    const plannedIn = (step: string) => board.whole.steps.find(count => count.step === step)?.planned;
    expect(plannedIn('post')).toBe(dayFromNow(13));
    expect(plannedIn('first-file')).toBe(dayFromNow(83));

    const past = { ...set, body: { ...set.body, day: dayFromNow(-1) } };
    expect((await doors.refuse('setGoLive', past)).code).toBe('office.go-live-invalid');
    await doors.call('setGoLive', { ...set, body: { ...set.body, day: dayFromNow(0) } });
    expect((await doors.refuse('setGoLive', set)).code).toBe('office.gone-live');
  });

  it('leaves paper closed but for an exception that somebody approved, for a while', async () => {
    const { doors, district, nodal } = here;
    const { officeId } = district.elsewhere;
    const approve = (body: object) => ({
      as: nodal.as,
      body: { officeId, reason: 'बाढ़ में नेटवर्क बन्द', ...body },
    });
    const exception = await doors.call('approvePaperException', approve({ until: hourFromNow(24) }));
    expect(exception.approvedBy).toBe(nodal.officerId);
    const list = (which?: string) =>
      doors.call('listPaperExceptions', {
        as: nodal.as,
        query: { officeId, ...(which === undefined ? {} : { which }) },
      });
    expect((await list()).items).toEqual([exception]);
    const params = { exceptionId: exception.exceptionId };
    await doors.call('endPaperException', { as: nodal.as, params });
    expect((await list()).items).toEqual([]);
    expect((await list('all')).items).toHaveLength(1);
    const twice = await doors.refuse('endPaperException', { as: nodal.as, params });
    expect(twice.code).toBe('paper-exception.ended');
    const long = await doors.refuse('approvePaperException', approve({ until: hourFromNow(24 * 100) }));
    expect(long.code).toBe('paper-exception.span-invalid');
    const first = await doors.refuse('approvePaperException', {
      ...approve({ until: hourFromNow(1) }),
      as: 'first.admin',
    });
    expect(first.code).toBe('actor.unknown');
  });
});

describe('a district too large for one sheet', () => {
  it('is asked for office by office: five hundred posts are counted at once and no more', async () => {
    const { doors, store, nodal, district } = here;
    const office = anOffice();
    const designation = aDesignation();
    const seats = Array.from({ length: 501 }, () => ({
      post: aPost(office, designation),
      officer: anOfficer(),
    }));
    await putRows(store, {
      offices: [office],
      designations: [designation],
      posts: seats.map(({ post }) => post),
      officers: seats.map(({ officer }) => officer),
      charges: seats.map(({ post, officer }) => aCharge(post, officer)),
    });
    const all = await doors.refuse('getUntrainedSheet', { as: nodal.as });
    expect(all.code).toBe('report.too-large');
    const query = { officeId: district.office.officeId };
    expect(linesOf(await doors.call('getUntrainedSheet', { as: nodal.as, query }))).toHaveLength(4);
    const page = await doors.call('listUntrained', { as: nodal.as, query: { limit: '100' } });
    expect(page.items).toHaveLength(100);
  });
});
