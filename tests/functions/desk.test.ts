import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { Phrases } from '#shared/contract/desk-views.ts';
import { MASTER_PHRASES } from '#shared/domain/desk/phrase.ts';
import { LIMITS } from '#shared/domain/limits.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

type List = z.infer<typeof Phrases>;
const hindi = ({ phrases }: List) => phrases.map(({ hi }) => hi);
const desk = (as: string) => doors.call('getDesk', { as });

describe('an officer’s own phrases', () => {
  const as = () => district.clerk.as;
  const add = (hi: string) => doors.call('createPhrase', { as: as(), body: { hi } });

  it('are added, put otherwise, ordered and taken away, and are at hand with the desk', async () => {
    expect((await desk(as())).own).toEqual({ phrases: [], revision: 0 });
    await add('तत्काल');
    await add('सूचित करें');
    const three = await add('पुनः देखें');
    const [first, second, third] = three.phrases;
    if (!first || !second || !third) throw new Error('a phrase is missing');
    const changed = await doors.call('changePhrase', {
      as: as(),
      params: { phraseId: second.phraseId },
      body: { en: 'Please inform' },
    });
    expect(changed.phrases[1]).toEqual({ phraseId: second.phraseId, en: 'Please inform' });
    const order = [third, first, second].map(({ phraseId }) => phraseId);
    await doors.call('orderPhrases', { as: as(), body: { order } });
    const left = await doors.call('removePhrase', {
      as: as(),
      params: { phraseId: first.phraseId },
      body: {},
    });
    expect(left.phrases.map(({ phraseId }) => phraseId)).toEqual([third.phraseId, second.phraseId]);
    expect((await desk(as())).own).toEqual(left);
    expect((await desk(district.officer.as)).own.phrases).toEqual([]);
  });

  it('are ordered as they stand, or not at all', async () => {
    const { own } = await desk(as());
    const ids = own.phrases.map(({ phraseId }) => phraseId);
    const never = `phr_${ulid()}`;
    for (const order of [ids.slice(1), [...ids.slice(1), never], [...ids, ...ids.slice(0, 1)]])
      expect(await doors.refuse('orderPhrases', { as: as(), body: { order } })).toMatchObject({
        code: 'desk.changed',
        status: 409,
      });
    expect((await desk(as())).own).toEqual(own);
  });

  it('that are not there cannot be changed, nor those of somebody else', async () => {
    const [mine] = (await desk(as())).own.phrases;
    if (!mine) throw new Error('no phrase');
    for (const [who, phraseId] of [
      [as(), `phr_${ulid()}`],
      [district.officer.as, mine.phraseId],
    ] as const) {
      const ask = { as: who, params: { phraseId } };
      expect(await doors.refuse('changePhrase', { ...ask, body: { hi: 'नया' } })).toMatchObject({
        code: 'phrase.unknown',
      });
      expect(await doors.refuse('removePhrase', { ...ask, body: {} })).toMatchObject({
        code: 'phrase.unknown',
      });
    }
  });

  it('say something in one language at least', async () => {
    expect(await doors.refuse('createPhrase', { as: as(), body: {} })).toMatchObject({
      code: 'request.malformed',
    });
  });

  it('are added once, however often the request comes', async () => {
    const ask = { as: as(), key: ulid(), body: { hi: 'एक ही बार' } };
    const first = await doors.call('createPhrase', ask);
    expect(await doors.call('createPhrase', ask)).toEqual(first);
    expect(hindi((await desk(as())).own).filter(hi => hi === 'एक ही बार')).toHaveLength(1);
  });

  it('lose none when two are added at one moment', async () => {
    const said = ['प्रथम', 'द्वितीय', 'तृतीय', 'चतुर्थ'];
    await Promise.all(said.map(add));
    expect(hindi((await desk(as())).own)).toEqual(expect.arrayContaining(said));
  });

  it('are as many as the limit says, and not one more', async () => {
    const one = district.sdm.as;
    for (let n = 0; n < LIMITS.phrases.most; n += 1)
      await doors.call('createPhrase', { as: one, body: { hi: `वाक्यांश ${n}` } });
    expect(await doors.refuse('createPhrase', { as: one, body: { hi: 'एक और' } })).toMatchObject({
      code: 'limit.phrases',
      limit: LIMITS.phrases.most,
      given: LIMITS.phrases.most + 1,
    });
  });
});

describe('an office’s phrases', () => {
  const officeId = () => district.office.officeId;
  const both = { hi: 'नियमानुसार परीक्षण करें', en: 'Examine as per the rules' };

  it('are the master until the office changes it, in Hindi and English, each once', async () => {
    const { office } = await desk(district.clerk.as);
    expect(office).toMatchObject({ revision: 0, phrases: MASTER_PHRASES, officeId: officeId() });
    expect(MASTER_PHRASES.length).toBeGreaterThanOrEqual(12);
    expect(MASTER_PHRASES.map(({ hi }) => hi)).toEqual(
      expect.arrayContaining(['अवलोकनार्थ प्रस्तुत', 'सहमत', 'कृपया अनुमोदन हेतु']),
    );
    for (const of of [
      ({ hi }: (typeof MASTER_PHRASES)[number]) => hi,
      ({ en }: (typeof MASTER_PHRASES)[number]) => en,
    ]) {
      expect(new Set(MASTER_PHRASES.map(of)).size).toBe(MASTER_PHRASES.length);
      expect(MASTER_PHRASES.map(of)).not.toContain(undefined);
    }
    for (const { hi, en } of MASTER_PHRASES)
      expect(`${hi}|${en}`).toMatch(/^[\p{Script=Devanagari} -]+\|[A-Za-z ,]+$/u);
  });

  it('are changed by the post in charge of it and by who keeps its directory, and by nobody else', async () => {
    // The ADM reports to nobody in this office: it is in charge.
    const body = { officeId: officeId(), ...both };
    expect((await desk(district.adm.as)).office.mayChange).toBe(true);
    expect((await desk(district.clerk.as)).office.mayChange).toBe(false);
    const added = await doors.call('createPhrase', { as: district.adm.as, body });
    expect(added.revision).toBe(1);
    expect(added.phrases).toHaveLength(MASTER_PHRASES.length + 1);
    for (const as of [district.clerk.as, district.sdm.as, district.stranger.as])
      expect(await doors.refuse('createPhrase', { as, body })).toMatchObject({ code: 'permission.denied' });
    const phraseId = added.phrases.at(-1)?.phraseId ?? '';
    const params = { phraseId };
    await doors.call('removePhrase', { as: FIRST_ADMINISTRATOR, params, body: { officeId: officeId() } });
    const { office } = await desk(district.clerk.as);
    expect(office).toMatchObject({ revision: 2, phrases: MASTER_PHRASES });
    expect(
      await doors.call('getOfficePhrases', { as: FIRST_ADMINISTRATOR, params: { officeId: officeId() } }),
    ).toEqual({
      revision: 2,
      phrases: MASTER_PHRASES,
    });
  });

  it('stand in both languages', async () => {
    for (const texts of [{ hi: 'सहमत' }, { en: 'Agreed' }])
      expect(
        await doors.refuse('createPhrase', { as: district.adm.as, body: { officeId: officeId(), ...texts } }),
      ).toMatchObject({ code: 'request.malformed' });
  });

  it('of an office that is not there are nobody’s', async () => {
    const never = `off_${ulid()}`;
    expect(
      await doors.refuse('createPhrase', { as: FIRST_ADMINISTRATOR, body: { officeId: never, ...both } }),
    ).toMatchObject({ code: 'office.unknown' });
    expect(
      await doors.refuse('getOfficePhrases', { as: district.clerk.as, params: { officeId: never } }),
    ).toMatchObject({ code: 'office.unknown' });
  });
});

describe('favourite posts', () => {
  it('are kept in the officer’s own order, wherever they sit, and are nobody else’s', async () => {
    const as = district.clerk.as;
    const favourites = [district.sdm.postId, district.officer.postId];
    expect(await doors.call('setFavourites', { as, body: { favourites } })).toEqual({ favourites });
    expect((await desk(as)).favourites).toEqual(favourites);
    await doors.call('setFavourites', { as, body: { favourites: favourites.toReversed() } });
    expect((await desk(as)).favourites).toEqual(favourites.toReversed());
    await doors.call('setFavourites', { as, body: { favourites: [] } });
    expect((await desk(as)).favourites).toEqual([]);
    expect((await desk(district.officer.as)).favourites).toEqual([]);
  });

  it('are posts of the directory, each once, and as many as the limit says', async () => {
    const as = district.clerk.as;
    const set = (favourites: readonly string[]) =>
      doors.refuse('setFavourites', { as, body: { favourites } });
    expect(await set([`pst_${ulid()}`])).toMatchObject({ code: 'post.unknown' });
    const { postId } = district.sdm;
    expect(await set([postId, postId])).toMatchObject({ code: 'request.malformed' });
    const tooMany = Array.from({ length: LIMITS.favourites.most + 1 }, () => `pst_${ulid()}`);
    expect(await set(tooMany)).toMatchObject({ code: 'limit.favourites', given: 31 });
  });
});

it('the first administrator, who is in no directory, has no desk of their own', async () => {
  const as = FIRST_ADMINISTRATOR;
  expect(await doors.refuse('createPhrase', { as, body: { hi: 'मेरा' } })).toMatchObject({
    code: 'actor.unknown',
  });
  expect(await doors.refuse('setFavourites', { as, body: { favourites: [] } })).toMatchObject({
    code: 'actor.unknown',
  });
  const nought = { count: 0, more: false };
  expect(await doors.call('getDues', { as })).toEqual({
    overdue: nought,
    dueToday: nought,
    new: nought,
    waiting: nought,
  });
});
