import { beforeAll, describe, expect, it } from 'vitest';
import { startedDistrict } from '#tests/support/started.ts';
import { type ParallelTold, tellParallel } from './channel-with-parallel-consultation.ts';

const here = startedDistrict();

describe('a channel of submission with a stage that asks others', () => {
  let story: ParallelTold;
  beforeAll(async () => {
    story = await tellParallel(here.stage);
  });

  it('shows whom it would ask before a file is put on it, and how many it would not find', () => {
    const { tehsildar, bdo } = story.posts;
    expect(story.shown).toEqual({ posts: [tehsildar, bdo], received: 0, leftOut: 1 });
  });

  it('asks by itself when the file comes there, in the name of its post, signed by nobody and in both languages', () => {
    const { question, atTehsildar, posts } = story;
    expect(story.stood.asked).toEqual([2, 'on']);
    expect(question).toMatchObject({ asker: posts.sdm, byChannel: true, received: 0, of: 2 });
    expect(question.text).toMatch(/^प्रभावित ग्रामों.+\n\nPlease report/s);
    expect(question.replyBy).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(story.signedBy).toEqual(['clockwork']);
    expect(atTehsildar).toMatchObject({ byChannel: true, asker: posts.sdm, question: question.text });
  });

  it('waits for the answers, counts them, and does not hold the file back: sent on, it is awaited', () => {
    const [one, waits] = story.received.one;
    expect([one?.received, one?.posts.length, one?.over, waits]).toEqual([1, 2, undefined, true]);
    expect(story.stood.sentOn).toEqual([2, 'aside']);
  });

  it('goes on by the last answer, where the file is by then', () => {
    const [all, waits] = story.received.all;
    expect([all?.received, all?.over, waits]).toEqual([2, 'settled', undefined]);
    expect(story.stood.joined).toEqual([3, 'on']);
    expect(story.end).toEqual([4, 'on']);
  });

  it('asks nobody a second time when the file comes to the stage again', () => {
    expect(story.again).toEqual({ stood: [2, 'on'], questions: 1 });
    expect(story.events).toEqual([
      'file.channel-started',
      'file.channel-advanced',
      'file.channel-advanced',
      'file.consulted',
      'file.channel-left',
      'file.channel-answered',
      'file.channel-rejoined',
      'file.channel-rejoined',
      'file.channel-advanced',
      'file.channel-advanced',
    ]);
  });

  it('goes on when the asker waits no longer and says why', () => {
    const [closed, waits] = story.received.closed;
    expect([closed?.received, closed?.posts.length, closed?.over, waits]).toEqual([
      1,
      2,
      'closed',
      undefined,
    ]);
    expect(story.stood.closedThenSent).toEqual([3, 'on']);
  });
});
