import { beforeAll, describe, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type PartTold, tellPartFile } from './part-file.ts';

const here = startedDistrict();

describe('a part file merges back', () => {
  let story: PartTold;
  beforeAll(async () => {
    story = await tellPartFile(here.stage);
  });

  it('bears the number of its main file, and trap 2: waits as long', () => {
    const { numbers, ages } = story;
    expect(numbers.part).toBe(`${numbers.main}/Part-1`);
    expect(ages[0]).toBeDefined();
    expect(ages[1]).toBe(ages[0]);
  });

  it('goes back only where both are in one hand, and until then its main file is not closed', () => {
    expect(story.refused).toEqual({ closing: 'file.parts-open', merging: 'file.main-away' });
  });

  it('lets its notes and letters stand in the main file in their order, with their own signatures', () => {
    expect(story.notes.map(({ number, firstParagraph }) => [number, firstParagraph])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 5],
    ]);
    expect(story.notes.map(note => note.inPart?.number)).toEqual([
      undefined,
      undefined,
      story.numbers.part,
      story.numbers.part,
    ]);
    expect(story.papers).toEqual([
      [1, 'अतिक्रमण की शिकायत'],
      [2, 'न्यायालय का आदेश'],
    ]);
    expect(story.main).toMatchObject({ notes: 4, paragraphs: 5, receipts: 2, openReceipts: 2 });
  });

  it('is nobody’s work any more, and nothing is asked about it', () => {
    expect(story.part).toMatchObject({ state: 'MERGED_INTO', mergedInto: story.main.fileId, may: [] });
    expect(story.left).toEqual({ work: 0, asks: 0 });
    expect(story.movements).toEqual(expect.arrayContaining(['part-opened', 'part-merged']));
  });
});
