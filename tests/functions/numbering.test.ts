import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_NUMBERING } from '#shared/domain/numbering/rules.ts';
import { everything } from '#tests/support/api.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const as = FIRST_ADMINISTRATOR;
const names = { hi: 'परीक्षण', en: 'Test' };
const subject = 'नामांतरण वाद';
const order = { number: '12/स्था०/2026', date: '2026-06-30' };
const mark = () => ulid().slice(-10);
const year = () => String(new Date(Date.now() + 330 * 60_000).getUTCFullYear());
const officeId = () => ({ officeId: district.office.officeId });

const head = (more: object = {}) => doors.call('createHead', { as, body: { code: mark(), names, ...more } });
const openNew = (more: object = {}) =>
  doors.call('createFile', { as: district.clerk.as, body: { subject, ...more } });
const refusedFile = (more: object) =>
  doors.refuse('createFile', { as: district.clerk.as, body: { subject, ...more } });
const listed = (query: Record<string, string> = {}) =>
  everything(cursor =>
    doors.call('listFileRegister', {
      as: district.clerk.as,
      params: officeId(),
      query: { year: year(), limit: '20', ...query, ...(cursor ? { cursor } : {}) },
    }),
  );
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

/** A local administrator of the clerk's office, and one of another. */
const keeperOf = async (office: { officeId: string }) => {
  const body = {
    employeeNumber: mark(),
    login: ulid().toLowerCase(),
    names,
    roles: ['local-administrator'],
    administers: [office.officeId],
  };
  return (await doors.call('createOfficer', { as, body })).login ?? '';
};

describe('files under subject heads', () => {
  it('trap 12: fifty at once under a head and without one get numbers of their series without a gap', async () => {
    const revenue = await head();
    const land = await head({ parent: revenue.headId });
    const before = (await listed({ series: 'plain' })).length;
    const made = await Promise.all(
      upTo(50).map(n => openNew(n % 2 === 0 ? {} : { head: n % 3 === 0 ? revenue.headId : land.headId })),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(50);
    const serials = async (series: string) => (await listed({ series })).map(({ serial }) => serial);
    expect(await serials('plain')).toEqual(upTo(before + 25));
    const under = [await serials(revenue.headId), await serials(land.headId)];
    expect(under).toEqual(under.map(({ length }) => upTo(length)));
    expect(under.flat()).toHaveLength(25);
    const [line] = await listed({ series: land.headId });
    expect(line?.number).toBe(`SDM-A/${revenue.code}/${land.code}/1/${year()}`);
  });

  it('stand in the register head after head, page after page', async () => {
    const whole = await listed();
    const heads = whole.map(({ number }) => number.split('/').slice(1, -2).join('/'));
    const changes = heads.filter((each, place) => place > 0 && each !== heads[place - 1]).length;
    expect(heads[0]).toBe('');
    expect(changes).toBeGreaterThan(1);
    expect(changes + 1).toBe(new Set(heads).size);
    expect(new Set(whole.map(({ number }) => number)).size).toBe(whole.length);
  });

  it('come under no head that has ended, nor under one whose parent has', async () => {
    const above = await head();
    const below = await head({ parent: above.headId });
    await doors.call('endHead', { as, params: { headId: above.headId } });
    for (const { headId } of [above, below])
      expect(await refusedFile({ head: headId })).toMatchObject({ code: 'head.ended' });
    expect(
      await doors.refuse('createHead', { as, body: { code: mark(), names, parent: above.headId } }),
    ).toMatchObject({ code: 'head.ended' });
    // Its code stands on files: it is not given again.
    expect(await doors.refuse('createHead', { as, body: { code: above.code, names } })).toMatchObject({
      code: 'head.exists',
    });
  });

  it('come under a head of another office as little as under one that never was', async () => {
    const theirs = await head({ officeId: district.elsewhere.officeId });
    const never = await refusedFile({ head: `hed_${ulid()}` });
    expect(await refusedFile({ head: theirs.headId })).toEqual(never);
    const file = await doors.call('createFile', {
      as: district.stranger.as,
      body: { subject, head: theirs.headId },
    });
    expect(file.number).toBe(`BDO-A/${theirs.code}/1/${year()}`);
  });

  it('may share a head’s code with an office that never meets it, and no other', async () => {
    const code = mark();
    await head({ code, officeId: district.elsewhere.officeId });
    await head({ code, ...officeId() });
    expect(await doors.refuse('createHead', { as, body: { code, names } })).toMatchObject({
      code: 'head.exists',
    });
  });
});

describe('the list of heads', () => {
  const found = async (query: Record<string, string>) =>
    everything(cursor =>
      doors.call('listHeads', {
        as: district.clerk.as,
        query: { limit: '2', ...query, ...(cursor ? { cursor } : {}) },
      }),
    );

  it('is a tree in the order of codes, page after page', async () => {
    const top = await head({ code: `Z${mark()}` });
    for (const code of ['10', '9', '2B']) await head({ parent: top.headId, code });
    expect((await found({ below: top.headId })).map(({ code }) => code)).toEqual(['2B', '9', '10']);
    const tops = await found({ below: 'top' });
    expect(tops.every(({ parent }) => parent === undefined)).toBe(true);
    expect(tops.find(({ headId }) => headId === top.headId)).toMatchObject({ hasBelow: true, above: [] });
    const [first] = await found({ below: top.headId });
    expect(first).toMatchObject({ hasBelow: false, above: [{ headId: top.headId, code: top.code }] });
  });

  it('finds what is typed by code and by name in either language', async () => {
    const code = `Q${mark()}`;
    const { headId } = await head({ code, names: { hi: 'भूमि अर्जन एवं प्रतिकर', en: 'Land acquisition' } });
    for (const typed of [code, code.toLowerCase(), code.slice(0, 6), 'भूमि प्रतिकर', 'अर्ज', 'acquis land'])
      expect(
        (await found({ typed })).map(row => row.headId),
        typed,
      ).toContain(headId);
    expect((await found({ typed: 'नक़्शा' })).map(row => row.headId)).not.toContain(headId);
  });

  it('shows an office what it opens files under, and ended ones only to who asks for them', async () => {
    const theirs = await head({ officeId: district.elsewhere.officeId });
    const ended = await head();
    await doors.call('endHead', { as, params: { headId: ended.headId } });
    const ids = async (query: Record<string, string>) => (await found(query)).map(({ headId }) => headId);
    expect(await ids({})).toContain(theirs.headId);
    expect(await ids({ officeId: district.office.officeId })).not.toContain(theirs.headId);
    expect(await ids({ officeId: district.elsewhere.officeId })).toContain(theirs.headId);
    expect(await ids({})).not.toContain(ended.headId);
    expect(await ids({ which: 'all' })).toContain(ended.headId);
  });

  it('names a head anew, and keeps its code', async () => {
    const { headId, code } = await head();
    const params = { headId };
    const body = { names: { hi: 'नया नाम', en: 'New name' } };
    expect(await doors.call('describeHead', { as, params, body })).toMatchObject({ code, ...body });
  });
});

describe('a typed number', () => {
  it('stands on the file and in the register, and the counted ones go on beside it', async () => {
    const number = `राजस्व/विविध/${mark()}`;
    const before = await openNew();
    const { headId } = await head();
    expect((await openNew({ number, head: headId })).number).toBe(number);
    const after = await openNew();
    const serial = (text: string) => Number(text.split('/')[1]);
    expect(serial(after.number)).toBe(serial(before.number) + 1);
    const lines = await listed({ series: 'free' });
    expect(lines.at(-1)).toMatchObject({ number, head: headId, serial: lines.length, subject });
    expect(await refusedFile({ number: number.toUpperCase() })).toMatchObject({ code: 'number.taken' });
  });
});

describe('how an office numbers', () => {
  it('is set by who keeps it, and counts and writes the next number so', async () => {
    const keeper = await keeperOf(district.elsewhere);
    const params = { officeId: district.elsewhere.officeId };
    const pattern = [
      { part: 'serial', digits: 4 },
      { part: 'literal', text: '/' },
      { part: 'year', form: 'usual' },
      { part: 'literal', text: '-' },
      { part: 'office' },
    ];
    const body = { files: { year: 'financial', pattern } };
    const set = await doors.call('setOfficeNumbering', { as: keeper, params, body });
    expect(set.numbering).toEqual(body);
    const file = await doors.call('createFile', { as: district.stranger.as, body: { subject } });
    const now = new Date(Date.now() + 330 * 60_000);
    const first = now.getUTCFullYear() - (now.getUTCMonth() < 3 ? 1 : 0);
    const financial = `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
    expect(file.number).toBe(`0001/${financial}-BDO-A`);
    // The year that runs is the office's own, asked for by name or not.
    for (const query of [{ year: financial }, {}]) {
      const page = await doors.call('listFileRegister', { as: district.stranger.as, params, query });
      expect(page.items.map(({ number }) => number)).toEqual([file.number]);
    }
    const refused = { as: keeper, params: officeId(), body };
    expect(await doors.refuse('setOfficeNumbering', refused)).toMatchObject({ code: 'permission.denied' });
  });

  it('tells what is wrong with a pattern that could give a number twice', async () => {
    const { pattern } = DEFAULT_NUMBERING.diary;
    const body = { diary: { year: 'calendar', pattern: pattern.filter(({ part }) => part !== 'year') } };
    expect(await doors.refuse('setOfficeNumbering', { as, params: officeId(), body })).toMatchObject({
      code: 'number.pattern-ambiguous',
      register: 'diary',
      fault: 'year-missing',
    });
  });
});

describe('a counter that goes on from paper', () => {
  const counters = async (query: Record<string, string>) =>
    (await doors.call('listCounters', { as, params: officeId(), query })).items;

  it('is opened by who keeps the office, under its order, and gives the next number', async () => {
    const keeper = await keeperOf(district.office);
    const { headId, code } = await head();
    const body = { register: 'files', head: headId, startAt: 4812, order };
    const opened = await doors.call('openCounter', { as: keeper, params: officeId(), body });
    expect(opened).toMatchObject({ register: 'files', year: year(), series: headId, last: 4811 });
    expect(opened.opening).toMatchObject({ startAt: 4812, order, by: { login: keeper } });
    expect((await openNew({ head: headId })).number).toBe(`SDM-A/${code}/4812/${year()}`);
    const lines = await listed({ series: headId });
    expect(lines.map(({ serial }) => serial)).toEqual([4811, 4812]);
    expect(lines[0]).toMatchObject({ number: `SDM-A/${code}/4811/${year()}`, opening: { order } });
    expect((await counters({ register: 'files' })).find(({ series }) => series === headId)).toMatchObject({
      last: 4812,
      opening: { startAt: 4812, order },
    });
  });

  it('is not opened by who keeps another office, and not shown to them', async () => {
    const other = await keeperOf(district.elsewhere);
    const body = { register: 'issue', startAt: 10, order };
    const asked = { as: other, params: officeId() };
    expect(await doors.refuse('openCounter', { ...asked, body })).toMatchObject({
      code: 'permission.denied',
    });
    expect(await doors.refuse('listCounters', { ...asked, query: { register: 'issue' } })).toMatchObject({
      code: 'permission.denied',
    });
    expect(await counters({ register: 'issue' })).toEqual([]);
  });

  it('is opened for the year to come as well, and a repeated request opens it once', async () => {
    const next = String(Number(year()) + 1);
    const body = { register: 'diary', year: next, startAt: 300, order };
    const asked = { as, params: officeId(), body, key: ulid() };
    const opened = await doors.call('openCounter', asked);
    expect(await doors.call('openCounter', asked)).toEqual(opened);
    expect(await counters({ register: 'diary', year: next })).toEqual([opened]);
  });
});
