import { beforeAll, describe, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type EightTold, tellEightTehsils } from './report-from-eight-tehsils.ts';

const here = startedDistrict();

describe('a report from eight tehsils', () => {
  let story: EightTold;
  beforeAll(async () => {
    story = await tellEightTehsils(here.stage);
  });

  it('is asked of all at once, each for itself, and the file stays with who asked', () => {
    expect(story.asked).toMatchObject({ of: 8, received: 0, state: 'ASKED' });
    expect(new Set(story.asked.asked.map(({ answerId }) => answerId)).size).toBe(8);
    expect(story.holder).toBe(story.asker);
  });

  it('opens nothing of the file to those that are asked, nor what the asker alone may do', () => {
    expect(story.refused).toEqual({
      file: 'file.unknown',
      reminding: 'consultation.unknown',
      outside: 'answer.outside-office',
      paper: 'document.unknown',
    });
  });

  it('brings along the one paper that was chosen, to those that are asked, and no other of the file', () => {
    expect(story.given.width).toBeGreaterThan(500);
    expect(story.given.other).toBe('document.unknown');
  });

  it('brings along what a tehsil sends with its answer, to who asked, and to no other tehsil', () => {
    expect(story.brought.names).toEqual(['application-hi-1.jpg']);
    expect(story.brought.width).toBeGreaterThan(500);
    expect(story.brought.other).toBe('document.unknown');
  });

  it('is counted as it comes, and says who has not answered', () => {
    expect(story.atSix).toMatchObject({ received: 6, of: 8, state: 'ASKED' });
    expect(story.late).toHaveLength(2);
    expect(story.reminders).toBeGreaterThanOrEqual(1);
  });

  it('stands side by side in the order in which they were asked, the late one too', () => {
    expect(story.answers.map(({ text }) => text?.startsWith('तहसील'))).toEqual(Array(8).fill(true));
    expect(story.answers.map(({ given }) => given?.late === true)).toEqual([...Array(7).fill(false), true]);
    const [, sonpuri] = story.answers;
    // Answered by the post to which the tehsildar gave it.
    expect(sonpuri?.given?.postId).not.toBe(sonpuri?.postId);
  });

  it('is asked on a receipt too, and answered after that went into the file', () => {
    expect(story.onReceipt).toEqual([1]);
  });

  it('is told: who asks for time, who answers late, and that all have answered', () => {
    expect(story.second).toMatchObject({ state: 'SETTLED', received: 2, of: 2 });
    expect([...story.told].sort()).toEqual(['answered', 'answered', 'time-asked']);
    expect(story.leftOnLists).toBe(0);
    expect(story.listed).toEqual({ onFile: 2, over: 2 });
  });
});
