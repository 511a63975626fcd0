import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ObjectId, PostId } from '#shared/domain/ids.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

type Seat = { readonly as: string; readonly postId: string };
type Made = { readonly fileId?: string; readonly receiptId?: string };

let office: SearchOffice;
let seats: Readonly<Record<'clerk' | 'officer' | 'sdm' | 'adm' | 'peer', Seat>>;
beforeAll(async () => {
  office = await startSearch();
  const { clerk, officer, sdm, adm } = office.district;
  seats = { clerk, officer, sdm, adm, peer: await besides() };
});
afterAll(() => office.stop());

/** A post of the same office beside the clerk's: nobody above the clerk but the head of the office is above it. */
const besides = async (): Promise<Seat> => {
  const { doors, district } = office;
  const as = 'first.admin';
  const names = { hi: 'परीक्षण', en: 'Gauri Peer' };
  const { postId } = await doors.call('createPost', {
    as,
    body: { ...(await district.post('PEER', 1)), reportsTo: district.adm.postId },
  });
  const login = 'gauri.peer';
  const { officerId } = await doors.call('createOfficer', {
    as,
    body: { employeeNumber: 'PEER', login, names, roles: ['officer'] },
  });
  const body = { postId, officerId, kind: 'substantive', from: '2020-01-01T00:00:00.000Z' };
  await doors.call('assignCharge', { as, body });
  return { as: login, postId };
};

let mark = 0;
let word = '';
const SUBJECT = () => `दृष्टि${mark}अंक${word}`;

const create = async (body: object = {}) => {
  const made = { subject: SUBJECT(), ...body };
  return (await office.doors.call('createFile', { as: seats.clerk.as, body: made })).fileId;
};
const diarise = async () => {
  const sender = { name: 'रामलाल' };
  const body = { sender, subject: SUBJECT(), receivedOn: '2026-01-05', deliveryMode: 'by-hand' };
  return (await office.doors.call('diariseReceipt', { as: seats.clerk.as, body })).receiptId;
};
const act = (
  seat: Seat,
  id: 'sendFile' | 'openFile' | 'pullBackFile' | 'returnFile' | 'closeFile' | 'reopenFile',
  fileId: string,
  body: object = {},
) => office.doors.call(id, { as: seat.as, params: { fileId }, body });
const send = (from: Seat, to: Seat, fileId: string) =>
  act(from, 'sendFile', fileId, { to: to.postId, action: 'for-orders' });

/** One situation for each way in which a post stands to a file or receipt, and those in which it does not. */
const SITUATIONS: Readonly<Record<string, () => Promise<Made>>> = {
  'created and held by the clerk': async () => ({ fileId: await create() }),
  'sent to the peer, unopened': async () => {
    const fileId = await create();
    await send(seats.clerk, seats.peer, fileId);
    return { fileId };
  },
  'sent to the peer and pulled back': async () => {
    const fileId = await create();
    await send(seats.clerk, seats.peer, fileId);
    await act(seats.clerk, 'pullBackFile', fileId, { reason: 'भूल' });
    return { fileId };
  },
  'returned by the peer': async () => {
    const fileId = await create();
    await send(seats.clerk, seats.peer, fileId);
    await act(seats.peer, 'openFile', fileId);
    await act(seats.peer, 'returnFile', fileId);
    return { fileId };
  },
  'had by the peer, then pulled back from it a second time': async () => {
    const fileId = await create();
    await send(seats.clerk, seats.peer, fileId);
    await act(seats.peer, 'openFile', fileId);
    await act(seats.peer, 'returnFile', fileId);
    await act(seats.clerk, 'openFile', fileId);
    await send(seats.clerk, seats.peer, fileId);
    await act(seats.clerk, 'pullBackFile', fileId, { reason: 'भूल' });
    return { fileId };
  },
  'passed on by the peer to the officer': async () => {
    const fileId = await create();
    await send(seats.clerk, seats.peer, fileId);
    await act(seats.peer, 'openFile', fileId);
    await send(seats.peer, seats.officer, fileId);
    return { fileId };
  },
  'closed by the peer': async () => {
    const fileId = await create();
    await send(seats.clerk, seats.peer, fileId);
    await act(seats.peer, 'openFile', fileId);
    await act(seats.peer, 'closeFile', fileId, { reason: 'निस्तारित' });
    return { fileId };
  },
  'closed by the clerk and taken up again': async () => {
    const fileId = await create();
    await act(seats.clerk, 'closeFile', fileId, { reason: 'निस्तारित' });
    await act(seats.officer, 'reopenFile', fileId, { reason: 'पुनः' });
    return { fileId };
  },
  'sent to another office': async () => {
    const fileId = await create();
    await send(seats.clerk, office.district.stranger, fileId);
    return { fileId };
  },
  'a part file, merged into a file that went on to the peer': async () => {
    const { as } = seats.clerk;
    const main = await create();
    await send(seats.clerk, seats.peer, main);
    const reason = 'कल तक';
    const opening = { as, params: { fileId: main }, body: { reason } };
    const { fileId } = await office.doors.call('openPart', opening);
    await act(seats.clerk, 'pullBackFile', main, { reason: 'भूल' });
    await office.doors.call('mergePart', { as, params: { fileId }, body: {} });
    await send(seats.clerk, seats.peer, main);
    return { fileId };
  },
  'a letter in the diary': async () => ({ receiptId: await diarise() }),
  'a letter in the clerk’s file': async () => {
    const receiptId = await diarise();
    return { receiptId, fileId: await create({ receiptId }) };
  },
  'a letter in a file that went to the peer': async () => {
    const receiptId = await diarise();
    const fileId = await create({ receiptId, subject: 'पत्र वाली पत्रावली' });
    await send(seats.clerk, seats.peer, fileId);
    return { receiptId, fileId };
  },
};

const isReadable = async ({ as }: Seat, id: string): Promise<boolean> => {
  const { status } = id.startsWith('fil_')
    ? await office.doors.raw('getFile', { as, params: { fileId: id } })
    : await office.doors.raw('getReceipt', { as, params: { receiptId: id } });
  if (status !== 200 && status !== 404) throw new Error(`${status}`);
  return status === 200;
};
const isFound = async ({ as }: Seat, id: string): Promise<boolean> =>
  (await office.find(as, SUBJECT())).some(({ objectId }) => objectId === id);

describe.each(Object.entries(SITUATIONS))('%s', (_, situation) => {
  let objects: readonly string[];
  beforeAll(async () => {
    mark += 1;
    word = String.fromCodePoint(0x915 + mark);
    const { fileId, receiptId } = await situation();
    objects = [fileId, receiptId].filter(id => id !== undefined);
    await office.index(...objects);
  });

  const everybody = () => Object.entries(seats);
  const matrix = async (is: (seat: Seat, id: string) => Promise<boolean>) => {
    const told: Record<string, readonly string[]> = {};
    for (const [name, seat] of everybody()) {
      const mine: string[] = [];
      for (const id of objects) if (await is(seat, id)) mine.push(id);
      told[name] = mine;
    }
    return told;
  };
  const setHeld = async (held: boolean) => {
    for (const [, { postId }] of everybody())
      for (const id of objects)
        await office.store.search.keepHeld(PostId.parse(postId), ObjectId.parse(id), held);
  };

  it('is found by whoever of the office may read it, and by nobody else', async () => {
    const readable = await matrix(isReadable);
    expect(Object.values(readable).flat().length).toBeGreaterThan(0);
    expect(await matrix(isFound)).toEqual(readable);
  });

  it('is shown to nobody else, even where the index says that all have had it in hand', async () => {
    await setHeld(true);
    expect(await matrix(isFound)).toEqual(await matrix(isReadable));
  });

  it('is found by what its head tells, where the index knows of no one who had it', async () => {
    await setHeld(false);
    const found = await matrix(isFound);
    const readable = await matrix(isReadable);
    for (const [name] of everybody())
      expect(readable[name], name).toEqual(expect.arrayContaining([...(found[name] ?? [])]));
    const { holder } = await headOf(objects[0] ?? '');
    for (const [name, { postId }] of everybody())
      if (postId === holder) expect(found[name]).toContain(objects[0]);
  });
});

const headOf = async (id: string): Promise<{ readonly holder: string }> => {
  const { adm } = seats;
  return id.startsWith('fil_')
    ? office.doors.call('getFile', { as: await reader(id, adm), params: { fileId: id } })
    : office.doors.call('getReceipt', { as: adm.as, params: { receiptId: id } });
};
const reader = async (id: string, first: Seat): Promise<string> =>
  (await isReadable(first, id)) ? first.as : seats.clerk.as;

it('a file sent to another office is found there, and no more once it is pulled back unopened', async () => {
  mark += 1;
  word = String.fromCodePoint(0x915 + mark);
  const { stranger } = office.district;
  const fileId = await create();
  await office.index(fileId);
  expect(await isFound(stranger, fileId)).toBe(false);
  await send(seats.clerk, stranger, fileId);
  await office.index(fileId);
  expect(await isFound(stranger, fileId)).toBe(true);
  await act(seats.clerk, 'pullBackFile', fileId, { reason: 'भूल' });
  await office.index(fileId);
  expect(await isFound(stranger, fileId)).toBe(false);
});
