import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#shared/contract/problem.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { everything } from '#tests/support/api.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';
import { aScan, newFile, receiptBody } from './scenes/scene.ts';

let district: SampleDistrict;
let people: People;
beforeAll(async () => {
  district = await startSampleDistrict();
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
});
afterAll(() => district?.stop());

/** Of acts that begin at once, which one was done; and what the other was told. */
const oneWins = async (racing: readonly Promise<Response>[]) => {
  const answers = await Promise.all(racing);
  const winner = answers.findIndex(({ status }) => status === 200);
  const [lost, ...more] = answers.filter((_, index) => index !== winner);
  expect([winner >= 0, more]).toEqual([true, []]);
  return { winner, ...Problem.parse(await lost?.json()) };
};

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

/**
 * What the loser of pull-up and send may be told. A superior who asks only after it has gone to whom stands above them is no
 * more above it: of a file they may then not know; of a receipt the in-charge of its section does.
 */
const told = (object: 'file' | 'receipt', winner: number) => {
  const { postId } = people;
  if (winner === 0) return [[`${object}.not-in-custody`, postId('SDM')]];
  return [
    [`${object}.not-in-custody`, postId('ADM(FR)')],
    object === 'file' ? ['file.unknown', undefined] : ['receipt.not-permitted', postId('ADM(FR)')],
  ];
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
    const outcome = await oneWins([
      clerk.raw('pullBackFile', { params, body: { reason: 'भूल से भेजी गई' } }),
      officer.raw('openFile', { params }),
    ]);
    // The other is told by which code it lost, and who has the file.
    expect(outcome).toMatchObject(
      outcome.winner === 0
        ? { code: 'file.not-in-custody', holder: postId('CLK') }
        : { code: 'file.already-opened', holder: postId('SO') },
    );
    const { items } = await clerk.call('listJournal', { params });
    expect(items.map(({ type }) => type)).toEqual([
      'file.created',
      'file.sent',
      outcome.winner === 0 ? 'file.pulled-back' : 'file.opened',
    ]);
  });

  it('pull up and send: a superior takes it, or it is gone to whom it was sent; never both', async () => {
    const { clerk, officer, sdm, postId } = people;
    for (const _ of [1, 2, 3]) {
      const { fileId } = await newFile(clerk);
      const params = { fileId };
      await clerk.call('sendFile', { params, body: { to: postId('SO'), action: 'for-orders' } });
      await officer.call('openFile', { params });
      const { winner, code, holder } = await oneWins([
        sdm.raw('pullUpFile', { params, body: { reason: 'तत्काल आवश्यक' } }),
        officer.raw('sendFile', { params, body: { to: postId('ADM(FR)'), action: 'for-orders' } }),
      ]);
      expect(told('file', winner)).toContainEqual([code, holder]);
      const { items } = await clerk.call('listJournal', { params });
      expect(items.slice(3).map(({ type }) => type)).toEqual([winner === 0 ? 'file.pulled-up' : 'file.sent']);
    }
  });

  it('of a receipt too: pull back and open, pull up and send', async () => {
    const { clerk, officer, sdm, postId } = people;
    const sendTo = { to: postId('SO'), action: 'for-orders' };
    const sent = async () => {
      const body = { ...receiptBody, documentId: await aScan(clerk), sendTo };
      return { receiptId: (await clerk.call('diariseReceipt', { body })).receiptId };
    };
    /** What people did with it; its scan is read by the machine meanwhile. */
    const types = async (params: { receiptId: string }) =>
      (await clerk.call('listReceiptJournal', { params })).items
        .map(({ type }) => type)
        .filter(type => type !== 'receipt.text-read');

    const first = await sent();
    const before = await types(first);
    const back = await oneWins([
      clerk.raw('pullBackReceipt', { params: first, body: { reason: 'भूल से भेजी गई' } }),
      officer.raw('openReceipt', { params: first, body: {} }),
    ]);
    expect([back.code, back.holder]).toEqual(
      back.winner === 0 ? ['receipt.not-in-custody', postId('CLK')] : ['receipt.opened', postId('SO')],
    );
    expect(await types(first)).toEqual([
      ...before,
      back.winner === 0 ? 'receipt.pulled-back' : 'receipt.opened',
    ]);

    const second = await sent();
    await officer.call('openReceipt', { params: second, body: {} });
    const opened = await types(second);
    const up = await oneWins([
      sdm.raw('pullUpReceipt', { params: second, body: { reason: 'तत्काल आवश्यक' } }),
      officer.raw('sendReceipt', {
        params: second,
        body: { to: postId('ADM(FR)'), action: 'for-orders' },
      }),
    ]);
    expect(told('receipt', up.winner)).toContainEqual([up.code, up.holder]);
    expect(await types(second)).toEqual([...opened, up.winner === 0 ? 'receipt.pulled-up' : 'receipt.sent']);
  });

  it('two windows on one yellow note: one is kept, the other is told', async () => {
    const { clerk } = people;
    const { fileId } = await newFile(clerk);
    const [draft, ...texts] = ['आरम्भ', 'पहली खिड़की', 'दूसरी खिड़की'].map(pastedText);
    const { noteId } = await clerk.call('draftNote', { params: { fileId }, body: { content: draft } });
    const params = { fileId, noteId };
    const { winner, code } = await oneWins(
      texts.map(content => clerk.raw('reviseNote', { params, body: { content, revision: 1 } })),
    );
    expect(code).toBe('note.changed');
    const { items } = await clerk.call('listYellowNotes', { params: { fileId } });
    expect(items).toMatchObject([{ noteId, revision: 2, content: texts[winner] }]);
  });

  it('a note that is confirmed while another window still writes it keeps the words that were confirmed', async () => {
    const { clerk } = people;
    const { fileId } = await newFile(clerk);
    const [written, late] = ['सहमत', 'असहमत'].map(pastedText);
    const { noteId } = await clerk.call('draftNote', { params: { fileId }, body: { content: written } });
    const params = { fileId, noteId };
    const { winner, code } = await oneWins([
      clerk.raw('confirmNote', { params, body: { revision: 1 } }),
      clerk.raw('reviseNote', { params, body: { content: late, revision: 1 } }),
    ]);
    expect(code).toBe(winner === 0 ? 'note.unknown' : 'note.changed');
    const green = await clerk.call('listNotes', { params: { fileId } });
    const yellow = await clerk.call('listYellowNotes', { params: { fileId } });
    expect([green.items, yellow.items]).toMatchObject(
      winner === 0 ? [[{ number: 1, content: written }], []] : [[], [{ noteId, content: late }]],
    );
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
  expect(await sdm.call('getFile', { params })).toMatchObject({ may: ['pull-up', 'extend'] });
  await officer.call('getFile', { params });
  await officer.call('listNotes', { params });
  expect(await clerk.call('pullBackFile', { params, body: { reason: 'सुधार हेतु' } })).toMatchObject({
    holder: postId('CLK'),
  });
});
