import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

type Seat = { readonly as: string; readonly postId: string };
const reason = 'दोनों प्रकरण एक साथ देखे जाएँगे';

const create = async (more: object = {}, { as }: { as: string } = district.clerk) =>
  doors.call('createFile', { as, body: { subject: 'बाढ़ राहत', ...more } });
const get = (fileId: string, { as }: { as: string } = district.clerk) =>
  doors.call('getFile', { as, params: { fileId } });
const send = (fileId: string, from: Seat, to: Seat) =>
  doors.call('sendFile', {
    as: from.as,
    params: { fileId },
    body: { to: to.postId, action: 'for-orders' },
  });
const open = (fileId: string, { as }: Seat) => doors.call('openFile', { as, params: { fileId }, body: {} });
const attach = (
  fileId: string,
  carrier: string,
  { as }: { as: string } = district.clerk,
  more: object = {},
) => doors.call('attachFile', { as, params: { fileId }, body: { carrier, reason, ...more } });
const detach = (carrier: string, file: string, { as }: { as: string } = district.clerk) =>
  doors.call('detachFile', { as, params: { fileId: carrier }, body: { file, reason } });
const note = async (fileId: string, text: string) => {
  const { as } = district.clerk;
  const body = { content: pastedText(text) };
  const { noteId, revision } = await doors.call('draftNote', { as, params: { fileId }, body });
  return doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision } });
};
const onList = async (objectId: string, { as }: Seat) =>
  (await doors.call('listWork', { as })).items.find(item => item.objectId === objectId);

describe('an attached file', () => {
  it('goes where its carrier goes, is on nobody’s list, and is held by whoever holds that: who takes it out has it', async () => {
    const { clerk, sdm } = district;
    const [inside, carrier] = [await create(), await create()];
    await note(inside.fileId, 'भीतर की टिप्पणी');
    await attach(inside.fileId, carrier.fileId);
    expect(await get(inside.fileId)).toMatchObject({
      state: 'ATTACHED_TO',
      insideOf: { fileId: carrier.fileId, number: carrier.number, as: 'attached' },
      may: [],
    });
    expect((await get(carrier.fileId)).attached).toMatchObject([{ fileId: inside.fileId, as: 'attached' }]);
    expect(await onList(inside.fileId, clerk)).toBeUndefined();
    await send(carrier.fileId, clerk, sdm);
    // Where it is, is where its carrier is, for whoever asks.
    const { holder, heldSince } = await get(carrier.fileId);
    expect(await get(inside.fileId)).toMatchObject({ holder: sdm.postId, heldSince });
    expect(holder).toBe(sdm.postId);
    // The SDM never had it, and reads it with what it lies in.
    const { items } = await doors.call('listNotes', { as: sdm.as, params: { fileId: inside.fileId } });
    expect(items).toHaveLength(1);
    await open(carrier.fileId, sdm);
    expect(await detach(carrier.fileId, inside.fileId, sdm)).toMatchObject({
      fileId: inside.fileId,
      state: 'ACTIVE',
      holder: sdm.postId,
    });
    expect(await onList(inside.fileId, sdm)).toMatchObject({ state: 'ACTIVE' });
    expect((await get(inside.fileId, sdm)).may).toContain('send');
    expect(await get(carrier.fileId, sdm)).not.toHaveProperty('attached');
    const movements = await doors.call('listMovements', { as: clerk.as, params: { fileId: inside.fileId } });
    expect(movements.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['created', 'attached', 'detached']),
    );
  });

  it('trap 2: is as old as ever, and so is the file it lies in, on the list too', async () => {
    const { clerk } = district;
    const inside = await create();
    await new Promise(resolve => setTimeout(resolve, 20));
    const carrier = await create();
    const before = await onList(inside.fileId, clerk);
    const young = await onList(carrier.fileId, clerk);
    expect(young?.ageFrom).not.toBe(before?.ageFrom);
    await attach(inside.fileId, carrier.fileId);
    expect((await onList(carrier.fileId, clerk))?.ageFrom).toBe(before?.ageFrom);
    await detach(carrier.fileId, inside.fileId);
    expect((await onList(inside.fileId, clerk))?.ageFrom).toBe(before?.ageFrom);
    expect((await onList(carrier.fileId, clerk))?.ageFrom).toBe(young?.ageFrom);
  });

  it('keeps what carries it from being closed, and is not worked on itself', async () => {
    const { clerk } = district;
    const [inside, carrier] = [await create(), await create()];
    await attach(inside.fileId, carrier.fileId);
    const code = (id: 'closeFile' | 'parkFile' | 'draftNote', fileId: string, body: object) =>
      doors.codeOf(id, { as: clerk.as, params: { fileId }, body });
    expect(await code('closeFile', carrier.fileId, { reason })).toBe('file.attachments-inside');
    expect(await code('closeFile', inside.fileId, { reason })).toBe('file.attached');
    const closing = { as: clerk.as, params: { fileId: inside.fileId }, body: { reason } };
    const refused = await doors.refuse('closeFile', closing);
    // Where it is, is where its carrier is: nobody is named who had it once.
    expect(refused).toMatchObject({ carrier: carrier.fileId });
    expect(refused).not.toHaveProperty('holder');
    expect(await code('draftNote', inside.fileId, { content: pastedText('और') })).toBe('file.attached');
    expect((await get(carrier.fileId)).may).not.toContain('close');
  });

  it('is put in and taken out by nobody but who has both, and tells strangers nothing', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const [inside, carrier, elsewhere] = [await create(), await create(), await create()];
    await send(elsewhere.fileId, clerk, sdm);
    const code = (fileId: string, to: string, { as }: Seat) =>
      doors.codeOf('attachFile', { as, params: { fileId }, body: { carrier: to, reason } });
    expect(await code(inside.fileId, elsewhere.fileId, clerk)).toBe('file.carrier-away');
    expect(await code(inside.fileId, carrier.fileId, stranger)).toBe('file.unknown');
    const own = await create({}, stranger);
    expect(await code(own.fileId, carrier.fileId, stranger)).toBe('file.unknown');
    await attach(inside.fileId, carrier.fileId);
    const out = (to: string, file: string, { as }: Seat) =>
      doors.codeOf('detachFile', { as, params: { fileId: to }, body: { file, reason } });
    expect(await out(carrier.fileId, inside.fileId, stranger)).toBe('file.unknown');
    expect(await out(carrier.fileId, inside.fileId, sdm)).toBe('file.not-in-custody');
    // Whether there is such a file is not told to who may not know of it.
    expect(await out(own.fileId, inside.fileId, stranger)).toBe('file.not-attached');
    expect(await out(carrier.fileId, own.fileId, clerk)).toBe('file.not-attached');
    await send(carrier.fileId, clerk, officer);
    await open(carrier.fileId, officer);
    await detach(carrier.fileId, inside.fileId, officer);
    expect((await get(inside.fileId, officer)).holder).toBe(officer.postId);
  });

  it('in the same hands at once is put in once: the second attempt finds it there', async () => {
    const [inside, one, other] = [await create(), await create(), await create()];
    const tries = await Promise.allSettled([
      attach(inside.fileId, one.fileId),
      attach(inside.fileId, other.fileId),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const carried = await Promise.all([one, other].map(async ({ fileId }) => (await get(fileId)).attached));
    expect(carried.filter(attached => attached !== undefined)).toHaveLength(1);
  });
});

describe('paper', () => {
  it('of one office is merged into one with a reason, and parted again', async () => {
    const { clerk } = district;
    const paper = { nature: 'physical' };
    const [inside, carrier] = [await create(paper), await create(paper)];
    await attach(inside.fileId, carrier.fileId, clerk, { as: 'merged' });
    expect(await get(inside.fileId)).toMatchObject({
      state: 'MERGED_INTO',
      insideOf: { as: 'merged', fileId: carrier.fileId },
    });
    // Not bound a second time.
    const third = await create(paper);
    const again = { as: clerk.as, params: { fileId: carrier.fileId } };
    const body = { carrier: third.fileId, as: 'merged', reason };
    expect(await doors.codeOf('attachFile', { ...again, body })).toBe('file.attachments-inside');
    expect(await detach(carrier.fileId, inside.fileId)).toMatchObject({
      state: 'ACTIVE',
      holder: clerk.postId,
    });
  });
});

describe('a further volume', () => {
  const openVolume = (fileId: string, { as }: { as: string } = district.clerk) =>
    doors.call('openVolume', { as, params: { fileId }, body: { reason: 'पत्रावली मोटी हो गई' } });

  it('carries the number and the notes on, is as old, and takes the volume before with it', async () => {
    const { clerk, sdm } = district;
    const first = await create();
    await note(first.fileId, 'पहली\n\nदूसरा अनुच्छेद');
    const age = (await onList(first.fileId, clerk))?.ageFrom;
    const second = await openVolume(first.fileId);
    expect(second).toMatchObject({ number: `${first.number}/Vol-2`, state: 'ACTIVE', holder: clerk.postId });
    expect(await get(second.fileId)).toMatchObject({
      volumeOf: { fileId: first.fileId, number: first.number, volume: 2 },
      attached: [{ fileId: first.fileId, as: 'volume' }],
      notes: 1,
      paragraphs: 2,
    });
    expect((await onList(second.fileId, clerk))?.ageFrom).toBe(age);
    expect(await get(first.fileId)).toMatchObject({ state: 'ATTACHED_TO', insideOf: { as: 'volume' } });
    await note(second.fileId, 'आगे की टिप्पणी');
    const { items } = await doors.call('listNotes', { as: clerk.as, params: { fileId: second.fileId } });
    expect(items.map(({ number, firstParagraph }) => [number, firstParagraph])).toEqual([[2, 3]]);
    const third = await openVolume(second.fileId);
    expect(third.number).toBe(`${first.number}/Vol-3`);
    await send(third.fileId, clerk, sdm);
    // Down to the first, through the second.
    expect((await get(first.fileId, sdm)).number).toBe(first.number);
  });

  it('bears the next number that nobody typed', async () => {
    const { clerk, sdm } = district;
    const first = await create({ number: 'पुरानी/9' });
    await create({ number: 'पुरानी/9/Vol-2' });
    expect(await openVolume(first.fileId)).toMatchObject({ number: 'पुरानी/9/Vol-3' });
    const away = await create();
    await send(away.fileId, clerk, sdm);
    const asked = { as: clerk.as, params: { fileId: away.fileId }, body: { reason } };
    expect(await doors.codeOf('openVolume', asked)).toBe('file.not-in-custody');
  });
});
