import type { Words } from './words.ts';

export const enChannel: Pick<Words, keyof typeof import('./hi-channel.ts').hiChannel> = {
  channel: {
    title: 'Channel of submission',
    begins: 'Begins here',
    nowhere: 'This stage leads to no post today',
    days: days => (days === 1 ? 'in 1 working day' : `in ${days} working days`),
    by: day => `by ${day}`,
    next: 'Next stage',
    choose: 'Choose a channel',
    none: 'No channel has been declared for this office.',
    moved: (by, when) =>
      by === undefined
        ? `Moved to this version of the channel on ${when} by order of an administrator:`
        : `Moved to this version of the channel on ${when} by order of ${by}, administrator:`,
    says: channel => `As the channel “${channel}” says:`,
    elsewhere: 'You have chosen another; the file goes off its channel and is awaited back.',
    asItSays: 'Fill in as the channel says',
    start: 'Put on the channel',
    leave: 'Take off the channel',
    rejoin: 'Put back on the same channel',
    leaveHint:
      'Taken off its channel, the file stays with you; it can be put back on the same channel later.',
    levelsReason: (passed, most) =>
      `This channel passes ${passed} levels, ${most} are allowed: why it needs more`,
    asks: {
      title: stage => `Report or comments at stage ${stage}`,
      received: (n, of) => `${n} of ${of} received`,
      ahead: n => (n === 1 ? '1 post will be asked' : `${n} posts will be asked`),
      within: days => (days === 1 ? 'answers in 1 working day' : `answers in ${days} working days`),
      see: 'See question and answers',
      whom: n => (n === 1 ? 'Whom and what: 1 post' : `Whom and what: ${n} posts`),
      leftOut: n =>
        n === 1
          ? 'One of those the channel names is not asked: the post is not found today, or need not know of this confidential file.'
          : `${n} of those the channel names are not asked: they are not found today, or need not know of this confidential file.`,
      over: {
        settled: 'All have answered',
        closed: 'The question was closed',
        nobody:
          'Not asked: no post was found for the question of this stage. Ask by yourself if it is needed.',
        'too-many':
          'Not asked: at most 100 posts are asked at once. Ask by yourself, in parts, if it is needed.',
      },
    },
    waits:
      'Answers are waited for. The next stage is counted when all have come or the question was closed; the file can be sent on all the same.',
    state: {
      on: 'on the channel',
      aside: 'off the channel, awaited back',
      left: 'taken off',
      done: 'through',
    },
    standing: {
      past: 'done',
      here: 'the file is here',
      aside: 'went off from here',
      ahead: 'ahead',
      'left-out': 'not for this case',
    },
  },
};
