import fc from 'fast-check';
import { ALL_POSTS, SECTION } from './office.ts';
import { type Command, PLAYS } from './play.ts';
import { CHANNEL_PLAYS } from './play-channel.ts';
import { DISPATCH_PLAYS } from './play-dispatch.ts';
import { DISPOSAL_PLAYS } from './play-disposal.ts';
import { DRAFT_PLAYS } from './play-draft.ts';

const anyPost = fc.constantFrom(...ALL_POSTS);

/** Mostly the holder acts, so that sequences get somewhere; often enough somebody without any right does. */
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constant('holder' as const) },
  { weight: 2, arbitrary: fc.constant('sender' as const) },
  { weight: 1, arbitrary: fc.constant('above' as const) },
  { weight: 1, arbitrary: fc.constant('asked' as const) },
  { weight: 2, arbitrary: anyPost },
);

/** Letters that go out, ways by a channel, and what becomes of records have sequences of their own: seldom does one get as far by chance. */
const OF_DRAFTS: readonly string[] = Object.keys({
  ...DRAFT_PLAYS,
  ...DISPATCH_PLAYS,
  ...CHANNEL_PLAYS,
  ...DISPOSAL_PLAYS,
});

const OF_BUNDLES: readonly string[] = ['attach', 'detach', 'open-volume'];

/** What is never received and opened goes nowhere, so that is tried more often than the rest. */
const act = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('open', 'receive', 'receipt-open', 'diarise', 'send') },
  // A ladder has many rungs; and what asks for other acts before it comes up seldom by itself.
  { weight: 1, arbitrary: fc.constantFrom('file-timer', 'receipt-timer') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('draft-note', 'confirm-note', 'close', 'ask-reopening', 'answer-ask'),
  },
  // What only comes when a file is closed.
  {
    weight: 1,
    arbitrary: fc.constantFrom('close', 'hold', 'lift-hold'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...PLAYS.filter(play => !OF_DRAFTS.includes(play) && !OF_BUNDLES.includes(play)),
    ),
  },
);

/** What is done with files that belong together: most of it asks for what chance seldom brings about. */
const bundling = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('attach', 'detach', 'open-volume') },
  { weight: 2, arbitrary: fc.constantFrom('open', 'receive', 'send', 'park', 'resume', 'close', 'reopen') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('draft-note', 'draft-begin', 'add-receipt', 'write-off', 'open-part'),
  },
);

/** The same of letters that go out. */
const drafting = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('draft-begin', 'draft-approve', 'draft-sign', 'draft-issue') },
  { weight: 2, arbitrary: fc.constantFrom('draft-revise', 'draft-return', 'draft-cancel') },
  { weight: 2, arbitrary: fc.constantFrom('open', 'send', 'return', 'close', 'reopen') },
);

const commandOf = (act: fc.Arbitrary<Command['act']>): fc.Arbitrary<Command> =>
  fc.record({
    act,
    who,
    to: anyPost,
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 45_000 })),
    words: fc.constantFrom('अवलोकनार्थ प्रस्तुत।', 'पहला अनुच्छेद\n\nदूसरा अनुच्छेद', 'As discussed.'),
    awkward: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    pick: fc.nat(50),
  });
export const command = commandOf(act);

export const commands = fc.array(command, { minLength: 1, maxLength: 60, size: 'max' });
export const bundleCommands = fc.array(commandOf(bundling), { minLength: 1, maxLength: 25, size: 'max' });
export const draftCommands = fc.array(commandOf(drafting), { minLength: 1, maxLength: 40, size: 'max' });

/** What is done about a letter that was signed; seldom does one get as far by chance. */
const sendingOut = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('draft-entrust', 'draft-dispatch') },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'draft-deliver',
      'draft-come-back',
      'draft-remind',
      'draft-reply',
      'draft-taken-in',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('draft-cancel', 'draft-begin', 'close') },
);
/** Its writer has it signed. */
const SIGNED: readonly Command[] = (['draft-begin', 'draft-sign', 'draft-issue'] as const).map(act => ({
  ...{ act, who: 'holder', to: SECTION, wait: 1, words: 'आख्या भेजें।', awkward: false, pick: 1 },
}));
export const dispatchCommands = fc
  .array(commandOf(sendingOut), { minLength: 1, maxLength: 30, size: 'max' })
  .map(tries => [...SIGNED, ...tries]);

/** A file goes its way by a channel, leaves it and comes back. */
const goingOn = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('channel-look', 'channel-start', 'open', 'send') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('return', 'channel-leave', 'channel-rejoin', 'channel-move', 'pull-back'),
  },
  { weight: 1, arbitrary: fc.constantFrom('close', 'reopen', 'pull-up') },
);
export const channelCommands = fc.array(commandOf(goingOn), { minLength: 1, maxLength: 40, size: 'max' });

/** What becomes of a record: it is needed again, held, or weeded. */
const keeping = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('disposal-propose', 'disposal-confirm') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('requisition', 'requisition-refuse', 'record-issue', 'record-return'),
  },
  { weight: 2, arbitrary: fc.constantFrom('disposal-refuse', 'hold', 'lift-hold', 'record') },
  { weight: 2, arbitrary: fc.constant('erase' as const) },
  { weight: 1, arbitrary: fc.constantFrom('reopen', 'close', 'ask-reopening', 'answer-ask', 'link', 'open') },
);
/** It was closed and is kept for nought years; now and then a file that is at work is linked to it. */
const recordedBy = (linked: boolean): readonly Command[] =>
  ([...(linked ? (['link'] as const) : []), 'close', 'record'] as const).map(act => ({
    ...{ act, who: 'holder', to: SECTION, wait: 1, words: 'कार्य पूर्ण।', awkward: false, pick: 0 },
  }));
export const recordCommands = fc
  .tuple(fc.nat(5), fc.array(commandOf(keeping), { minLength: 1, maxLength: 24, size: 'max' }))
  .map(([pick, tries]) => [...recordedBy(pick === 0), ...tries])
  // Of what is confidential the record room knows nothing: so are the files of few of them (the model plays those of even length).
  .map(tries => (tries.length % 2 === 0 && tries.length % 10 !== 0 ? tries.slice(0, -1) : tries));
