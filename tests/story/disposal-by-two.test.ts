import { beforeAll, describe, expect, it } from 'vitest';
import { findBreak } from '#shared/journal/seal.ts';
import { startedDistrict } from '#tests/support/started.ts';
import { type DisposalTold, tellDisposal } from './disposal-by-two.ts';

const here = startedDistrict();

describe('a record is disposed of by two', () => {
  let story: DisposalTold;
  beforeAll(async () => {
    story = await tellDisposal(here.stage);
  });

  it('by no one alone, not while a court needs it, and not while a file it is linked to is open', () => {
    const { held, linked, alone } = story.refused;
    expect({ held, linked, alone }).toEqual({
      held: 'record.on-hold',
      linked: 'record.related-open',
      alone: 'record.disposal-same-person',
    });
  });

  it('is gone with its notes, letters, page images and words to search by', async () => {
    expect(story.file.disposed?.erased).toMatchObject({ notes: 1, versions: 1, scans: 1, shared: 0 });
    // Whoever may not list the bucket is told of what is not there that it is forbidden.
    const { url, before } = story.image;
    expect([before, (await fetch(url)).status]).toEqual([200, 403]);
    expect(story.found).toEqual([1, 0]);
    expect(story.notes).toBe(0);
    expect(story.refused.page).toBe('document.refused');
  });

  it('leaves its number, its dates, its journal whole with every hash, and both persons’ names', () => {
    const { file, number, journal } = story;
    expect(file).toMatchObject({ number, state: 'DISPOSED', may: [] });
    expect(file.closedAt).toBeDefined();
    const { proposed, confirmed } = file.disposed ?? {};
    expect(proposed?.officerId).toBeDefined();
    expect(confirmed?.officerId).not.toBe(proposed?.officerId);
    expect(findBreak(journal)).toBeUndefined();
    expect(journal.find(({ type }) => type === 'note.confirmed')?.data).toHaveProperty('textSha256');
    expect(journal.at(-1)).toMatchObject({ type: 'file.erased', by: { kind: 'clockwork' } });
    expect(story.listed).toContain(file.fileId);
  });

  it('has a certificate for as long as its number stands', () => {
    expect(story.certificate).toBe('%PDF-');
  });

  it('does not come back', () => {
    expect(story.refused.reopening).toBe('file.disposed');
  });
});
