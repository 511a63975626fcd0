import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmNote } from '#functions/http/notes/confirm-note.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { FileId, NoteId, OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { type Instant, instantOf } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { aCharge, putRows } from '#tests/support/directory.ts';
import { ids, onceOf } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
/** A person in charge of the clerk's post and, beside it, of another. */
const alsoIn = async (postId: string, until?: Instant) => {
  const charge = aCharge(
    { postId: PostId.parse(postId) },
    { officerId: OfficerId.parse(district.clerk.officerId) },
    { kind: 'additional', ...(until ? { until } : {}) },
  );
  await putRows(doors.store(), { charges: [charge] });
  return charge;
};
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const draft = (fileId: string, post: string) =>
  doors.call('draftNote', {
    as: district.clerk.as,
    post,
    params: { fileId },
    body: { content: pastedText('प्रस्तुत') },
  });
const confirming = (fileId: string, noteId: string, post: string) => ({
  as: district.clerk.as,
  post,
  params: { fileId, noteId },
  body: { revision: 1 },
});

/** The clerk submits a file under a note of theirs to the section, and it lies opened there. */
const submitted = async () => {
  const { clerk, officer } = district;
  const as = clerk.as;
  const { fileId } = await doors.call('createFile', { as, post: clerk.postId, body: { subject: 'पेंशन' } });
  const { noteId } = await draft(fileId, clerk.postId);
  await doors.call('confirmNote', confirming(fileId, noteId, clerk.postId));
  const body = { to: officer.postId, action: 'for-orders' };
  await doors.call('sendFile', { as, post: clerk.postId, params: { fileId }, body });
  await doors.call('openFile', { as: officer.as, params: { fileId } });
  return fileId;
};

describe('one person in two posts', () => {
  it('does not confirm on one file at two levels; somebody else of that level may', async () => {
    const { clerk, officer } = district;
    const charge = await alsoIn(officer.postId);
    const fileId = await submitted();
    const { noteId } = await draft(fileId, officer.postId);
    const asked = confirming(fileId, noteId, officer.postId);
    const refused = await doors.refuse('confirmNote', asked);
    expect(refused.code).toBe('note.two-levels-one-person');
    const { as, post: _, ...rest } = asked;
    expect(as).toBe(clerk.as);
    await doors.call('confirmNote', { ...rest, as: officer.as });
    await putRows(doors.store(), { charges: [{ ...charge, until: instantOf(Date.now()) }] });
  });

  it('goes on as what they are now, once they have left the other post', async () => {
    const { clerk, officer } = district;
    const fileId = await submitted();
    // Promoted: relieved of the clerk's post, in charge of the section.
    await alsoIn(officer.postId);
    const relieved = { ...clerk.charge, until: instantOf(Date.now()) };
    await putRows(doors.store(), { charges: [relieved] });
    const { noteId } = await draft(fileId, officer.postId);
    const green = await doors.call('confirmNote', confirming(fileId, noteId, officer.postId));
    expect(green).not.toHaveProperty('twoLevels');
    await putRows(doors.store(), { charges: [clerk.charge] });
  });

  it('may where the district allows it; journal and note say so, and the chain holds', async () => {
    const { clerk, officer } = district;
    const fileId = await submitted();
    const { noteId } = await draft(fileId, officer.postId);
    const office = openOffice({ store: doors.store(), clock: clockOf(Date.now), ids });
    const actor = {
      kind: 'officer',
      postId: PostId.parse(officer.postId),
      officeId: OfficeId.parse(district.office.officeId),
      officerId: OfficerId.parse(clerk.officerId),
      charge: 'additional',
    } as const;
    const params = { fileId: FileId.parse(fileId), noteId: NoteId.parse(noteId) };
    const once = onceOf(actor, 'confirmNote');
    const asked = {
      actor,
      params,
      query: {},
      body: { revision: 1 },
      once,
      ifMatch: undefined,
      language: 'hi',
    } as const;
    expect(await confirmNote({ ...office, allowsTwoLevels: true })(asked)).toMatchObject({ twoLevels: true });
    const { items } = await doors.call('listJournal', { as: officer.as, params: { fileId } });
    expect(items.at(-1)).toMatchObject({ type: 'note.confirmed', data: { twoLevels: true } });
    expect(items[1]).not.toHaveProperty('data.twoLevels');
    expect(findBreak(items)).toBeUndefined();
    const notes = await doors.call('listNotes', { as: officer.as, params: { fileId } });
    expect(notes.items.map(note => 'twoLevels' in note)).toEqual([false, true]);
  });
});
