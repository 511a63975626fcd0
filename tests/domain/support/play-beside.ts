import { linkFiles, unlinkFiles } from '#shared/domain/beside-acts.ts';
import { createFile } from '#shared/domain/file-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { contextOf, decided, type Hand, held, ids, type Outcome, withFile } from './hand.ts';
import { by, CLERK, levelOf, MONDAY, OFFICE, QUICK_RULES } from './office.ts';

/** The other file of the links. What is linked already the store knows. */
export const OTHER = createFile(
  {
    fileId: ids.file(),
    number: 'SDM-SDR/2026/99',
    officeId: OFFICE,
    subject: 'पुरानी पत्रावली',
    priority: 'ordinary',
    nature: 'electronic',
    paperClosed: false,
    level: levelOf(CLERK),
    holdingId: ids.holding(),
    rules: QUICK_RULES,
  },
  { by: by(CLERK), at: MONDAY },
).after;

export const linked = (hand: Hand): Outcome => {
  const [decision] = linkFiles(held(hand), OTHER, contextOf(hand));
  if (hand.world.file.linked) throw new Refusal('file.linked-already');
  return decided(withFile(hand, { linked: true }), decision);
};
export const unlinked = (hand: Hand): Outcome => {
  const [decision] = unlinkFiles(held(hand), { other: OTHER, reason: hand.command.words }, contextOf(hand));
  if (!hand.world.file.linked) throw new Refusal('file.not-linked');
  return decided(withFile(hand, { linked: false }), decision);
};
