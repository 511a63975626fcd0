import type { DraftHead, DraftVersion } from '#shared/domain/drafts/draft.ts';
import type { Wording } from '#shared/domain/drafts/draft-decision.ts';
import type { Letter } from '#shared/domain/letters/letter.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';

/** A text with its hash, over its canonical bytes. */
export const worded = ({ letter, approver }: Pick<Wording, 'letter' | 'approver'>): Wording => ({
  letter,
  approver,
  textSha256: sha256(canonicalBytes(letter)),
});

/** The newest version, to be kept beside the journal. */
export const versionOf = (
  { draftId, revision, textSha256, approver, revised }: DraftHead,
  letter: Letter,
): DraftVersion => ({ draftId, revision, textSha256, approver, by: revised, letter });
