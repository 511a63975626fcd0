import fc from 'fast-check';
import { ALL_POSTS } from './office.ts';
import { type Command, PLAYS } from './play.ts';

const anyPost = fc.constantFrom(...ALL_POSTS);

/** Mostly the holder acts, so that sequences get somewhere; often enough somebody without any right does. */
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constant('holder' as const) },
  { weight: 2, arbitrary: fc.constant('sender' as const) },
  { weight: 1, arbitrary: fc.constant('above' as const) },
  { weight: 1, arbitrary: fc.constant('asked' as const) },
  { weight: 2, arbitrary: anyPost },
);

/** What is never received and opened goes nowhere, so that is tried more often than the rest. */
const act = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('open', 'receive', 'receipt-open', 'diarise', 'send') },
  // A ladder has many rungs; and what asks for other acts before it comes up seldom by itself.
  { weight: 1, arbitrary: fc.constantFrom('file-timer', 'receipt-timer') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('draft-note', 'confirm-note', 'close', 'ask-reopening', 'answer-ask'),
  },
  { weight: 4, arbitrary: fc.constantFrom(...PLAYS) },
);

export const command: fc.Arbitrary<Command> = fc.record({
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

export const commands = fc.array(command, { minLength: 1, maxLength: 60, size: 'max' });
