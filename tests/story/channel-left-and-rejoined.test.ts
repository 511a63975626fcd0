import { beforeAll, describe, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type ChannelTold, tellChannelLeft } from './channel-left-and-rejoined.ts';

const here = startedDistrict();

describe('a channel of submission', () => {
  let story: ChannelTold;
  beforeAll(async () => {
    story = await tellChannelLeft(here.stage);
  });

  it('shows where it leads before a file is put on it, and which stage follows by which day', () => {
    const posts = story.shown;
    expect(posts).toHaveLength(4);
    expect(new Set(posts).size).toBe(4);
    expect(story.first.next).toBe(1);
    expect(story.first.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('trap 3: is left for what is urgent, and rejoined when the file came back through the levels it had jumped', () => {
    expect(story.stood).toMatchObject({
      begun: [0, 'on'],
      withOfficer: [1, 'on'],
      jumped: [1, 'aside'],
      onItsWayBack: [1, 'aside'],
      back: [1, 'on'],
    });
  });

  it('is left with a reason and rejoined by hand, and ends when the file goes on from its last stage', () => {
    expect(story.stood).toMatchObject({ left: [1, 'left'], rejoined: [1, 'on'], atAdm: [3, 'on'] });
    expect(story.end).toEqual([4, 'done']);
    expect(story.events).toEqual([
      'file.channel-started',
      'file.channel-advanced',
      'file.channel-left',
      'file.channel-rejoined',
      'file.channel-left',
      'file.channel-rejoined',
      'file.channel-advanced',
      'file.channel-advanced',
      'file.channel-advanced',
      'file.channel-completed',
    ]);
  });

  it('goes on as it began, whatever is changed of it meanwhile', () => {
    expect(story.versions).toEqual({ underWay: 1, later: 2 });
    expect(story.moved).toMatchObject({ stood: [1, 'on'], version: 2, reason: expect.stringMatching('आदेश') });
  });

  it('of a category takes up a file that is opened on such a letter', () => {
    expect(story.byItself).toEqual([0, 'on']);
  });

  it('is one at a time, and passes more levels than are allowed only with a reason', () => {
    expect(story.refused).toEqual({ twice: 'channel.under-way', unsaid: 'channel.too-many-levels' });
  });
});
