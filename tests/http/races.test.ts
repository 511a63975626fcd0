import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#shared/contract/problem.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { everything } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';
import { newFile } from './scenes/scene.ts';

let district: SampleDistrict;
let people: People;
beforeAll(async () => {
  district = await startSampleDistrict();
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
});
afterAll(() => district?.stop());

const listed = async () => {
  const { posts } = await people.clerk.call('getMe');
  const [own] = posts;
  if (!own) throw new Error('the clerk has no post');
  const asked = {
    params: { officeId: own.office.officeId },
    query: { year: String(istYear(instantOf(Date.now()))) },
  };
  return everything(cursor =>
    people.clerk.call('listFileRegister', { ...asked, query: { ...asked.query, cursor, limit: 100 } }),
  );
};

describe('two at once', () => {
  it('send one file: one is done, the other is told who holds it now', async () => {
    const { clerk, postId } = people;
    for (let round = 0; round < 5; round += 1) {
      const { fileId } = await newFile(clerk);
      const [to, other] = [postId('SO'), postId('TDR')];
      const answers = await Promise.all(
        [to, other].map(post =>
          clerk.raw('sendFile', { params: { fileId }, body: { to: post, action: 'for-orders' } }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = answers.find(({ status }) => status === 409);
      const problem = Problem.parse(await lost?.json());
      expect(problem).toMatchObject({ code: 'file.not-in-custody' });
      expect([to, other]).toContain(problem.holder);
      const { items } = await clerk.call('listJournal', { params: { fileId } });
      expect(items.map(({ type }) => type)).toEqual(['file.created', 'file.sent']);
      expect(items[1]?.data).toMatchObject({ postId: problem.holder });
    }
  });

  it('pull back and open: one of them wins', async () => {
    const { clerk, officer, postId } = people;
    const { fileId } = await newFile(clerk);
    const params = { fileId };
    await clerk.call('sendFile', { params, body: { to: postId('SO'), action: 'for-orders' } });
    const answers = await Promise.all([
      clerk.raw('pullBackFile', { params, body: { reason: 'भूल से भेजी गई' } }),
      officer.raw('openFile', { params }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
  });

  it('fifty open files: fifty numbers without a gap', async () => {
    const before = await listed();
    const made = await Promise.all(Array.from({ length: 50 }, () => newFile(people.clerk)));
    expect(new Set(made.map(({ number }) => number)).size).toBe(50);
    const after = await listed();
    expect(after).toHaveLength(before.length + 50);
    expect(after.map(({ serial }) => serial)).toEqual(after.map((_, index) => index + 1));
  });
});

describe('the same request again', () => {
  it('is answered as the first time, and done once', async () => {
    const { clerk, postId } = people;
    const { fileId } = await newFile(clerk);
    const asked = { params: { fileId }, body: { to: postId('SO'), action: 'for-orders' }, key: ulid() };
    const first = await clerk.raw('sendFile', asked);
    const again = await clerk.raw('sendFile', asked);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
    const { items } = await clerk.call('listJournal', { params: { fileId } });
    expect(items).toHaveLength(2);
  });

  it('twenty times at once is done once, and all get the one answer', async () => {
    const key = ulid();
    const before = await listed();
    const body = { subject: 'एक ही बार' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => people.clerk.call('createFile', { body, key })),
    );
    expect(new Set(answers.map(({ fileId }) => fileId)).size).toBe(1);
    expect(await listed()).toHaveLength(before.length + 1);
  });

  it('by another person is another request', async () => {
    const key = ulid();
    const body = { subject: 'दो व्यक्ति' };
    const [one, two] = await Promise.all(
      [people.clerk, people.officer].map(person => person.call('createFile', { body, key })),
    );
    expect(one?.fileId).not.toBe(two?.fileId);
  });
});

it('a refused act leaves no trace', async () => {
  const { clerk, postId } = people;
  const { fileId } = await newFile(clerk);
  const params = { fileId };
  const before = await clerk.call('getFile', { params });
  for (const body of [
    { to: postId('NTDR'), action: 'for-orders' },
    { to: postId('CLK'), action: 'for-orders' },
    { to: postId('SO'), action: 'nonsense' },
  ])
    expect((await clerk.raw('sendFile', { params, body })).ok).toBe(false);
  expect(await clerk.call('getFile', { params })).toEqual(before);
  expect((await clerk.call('listJournal', { params })).items).toHaveLength(1);
});

it('reading is not opening: a superior looks, and the sender may still take the file back', async () => {
  const { clerk, sdm, officer, postId } = people;
  const { fileId } = await newFile(clerk);
  const params = { fileId };
  await clerk.call('sendFile', { params, body: { to: postId('SO'), action: 'for-orders' } });
  expect(await sdm.call('getFile', { params })).toMatchObject({ may: [] });
  await officer.call('getFile', { params });
  await officer.call('listNotes', { params });
  expect(await clerk.call('pullBackFile', { params, body: { reason: 'सुधार हेतु' } })).toMatchObject({
    holder: postId('CLK'),
  });
});
