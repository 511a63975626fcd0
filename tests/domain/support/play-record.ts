import { HOLD_GROUNDS } from '#shared/domain/records/record.ts';
import { holdFile, liftHold, recordFile } from '#shared/domain/records/record-acts.ts';
import { DEFAULT_RETENTION, RetentionCategory } from '#shared/domain/records/retention.ts';
import { contextOf, decided, type Hand, held, type Outcome, picked } from './hand.ts';

/** What a district may keep for nought years: it may be weeded in the year in which it was closed. */
const EPHEMERAL = RetentionCategory.parse({
  code: 'E0',
  names: { hi: 'क्षणिक', en: 'Ephemeral' },
  keepYears: 0,
});

/** What may be tried on a file in the record room; the awkward put what has no paper on a shelf. */
export const RECORD_PLAYS = {
  record: hand => {
    const { pick, awkward } = hand.command;
    const category = pick % 2 === 0 ? EPHEMERAL : (picked(DEFAULT_RETENTION, pick) ?? EPHEMERAL);
    const recording = {
      category,
      shelf: awkward ? 'क-12' : undefined,
    };
    return decided(hand, recordFile(held(hand), recording, contextOf(hand)));
  },
  hold: hand => {
    const { pick, words: reason } = hand.command;
    const ground = picked(HOLD_GROUNDS, pick) ?? 'court';
    return decided(hand, holdFile(held(hand), { ground, reason }, contextOf(hand)));
  },
  'lift-hold': hand => {
    const { words: reason, pick } = hand.command;
    const hold = picked(hand.world.file.head.holds ?? [], pick)?.hold ?? 1;
    return decided(hand, liftHold(held(hand), { hold, reason }, contextOf(hand)));
  },
} as const satisfies Record<string, (hand: Hand) => Outcome>;
