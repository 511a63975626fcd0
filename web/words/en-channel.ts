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
