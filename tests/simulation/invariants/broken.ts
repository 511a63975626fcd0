/** What must hold in every history. */
export const INVARIANTS = {
  'one-post-holds': 'one post holds each file',
  'journal-whole': 'every journal is without a gap, sealed, and folds to its head',
  'acknowledged-stands': 'an act that was acknowledged stands in the journal',
  'note-stands': 'an acknowledged note stands once, as it was confirmed',
  'told-once': 'each due reminder and escalation happens once',
  'told-in-time': 'none is told before it is due, or much later',
  'none-after-end': 'none is told once the stay is over, or while its clock stands still',
  'asked-once': 'each question comes once to each post that is asked, and soon',
  'reminded-once': 'each reminder of an asker comes once to each whom it names, until that has answered',
  'answers-counted': 'each answer is counted once, and what is closed lies with nobody any more',
  'out-with-one': 'a record is out with one post at a time, that asked for it',
  'lists-agree': 'what posts have sent and wait for is what the journals say',
  'counts-agree': 'the counts are what the journals say',
  'digest-once': 'each officer who has something to do is told so once on each morning, and rightly',
  'sent-once': 'each message is sent once, or says why not',
  'states-rise': 'what is known of a message is never taken back',
  'no-subject': 'no message tells a confidential subject, and no SMS any',
  'told-at-once': 'what is Immediate is written of at once, and nothing else',
  'position-agrees': 'the live position is what lies with the posts',
  'sweep-idle': 'the sweep starts no timer again that was never lost',
  'no-fault': 'no function fails by itself',
} as const;
export type Invariant = keyof typeof INVARIANTS;

/** A promise that was not kept, and how it shows. */
export type Broken = { readonly invariant: Invariant; readonly says: string };
