import type { DraftDecision, HoldingChange } from '../act.ts';
import type { DraftEventName, EventOf } from '../events.ts';
import { admit, type FileHead } from '../file.ts';
import type { Context, HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { PostId } from '../ids.ts';
import type { Letter } from '../letters/letter.ts';
import { admitDraft, type DraftHead, draftChanged } from './draft.ts';
import { foldDraft } from './fold-draft.ts';

/** A draft in its file, as an act finds both. */
export type HeldDraft = { readonly head: DraftHead; readonly file: HeldFile };

/** Where the posts stand that answer for a letter: nothing of it is typed. */
export type Answering = {
  /** The signatory signs letters, by its level or because nobody stands above it. */
  readonly signs: boolean;
  /** Above the signatory in the reporting line, nearest first. */
  readonly aboveSignatory: readonly PostId[];
};

/** A version of the text with its hash; without an approver, the one that fits. */
export type Wording = {
  readonly letter: Letter;
  readonly textSha256: string;
  readonly approver?: PostId | undefined;
};

type Said<N extends DraftEventName> = Pick<EventOf<N>, 'type' | 'data'>;

/** Makes the one event of an act and folds it into the head. */
export const decideOnDraft = <N extends DraftEventName>(
  head: DraftHead | undefined,
  { by, at }: Pick<Context, 'by' | 'at'>,
  said: Said<N>,
): DraftDecision => {
  const event = { ...said, seq: (head?.version ?? 0) + 1, at, by } as EventOf<DraftEventName>;
  return { object: 'draft', before: head, after: foldDraft(head, event), event, holdings: [] };
};

/** Whether a post is the approver of a draft or stands above it. */
export const isCompetent = (approver: PostId, by: PostId, aboveApprover: readonly PostId[]): boolean =>
  by === approver || aboveApprover.includes(by);

/** An act on a draft: on this version of the text, by a post to whose line the approver belongs or not. */
export type DraftContext = Context & {
  readonly revision: number;
  /** Above the approver in the reporting line, nearest first. */
  readonly aboveApprover: readonly PostId[];
};

/** May it be done, in the draft's state and the file's, to the version that was looked at. */
export const admitAct = (
  { head, file }: HeldDraft,
  act: Parameters<typeof admitDraft>[1],
  { relations, revision }: DraftContext,
): void => {
  admitDraft(head, act, { file: file.head, relations });
  admit(file.head, 'draft', relations);
  if (revision !== head.revision) throw draftChanged(head);
};

export const mayApprove = ({ head }: HeldDraft, { by, aboveApprover }: DraftContext): boolean =>
  isCompetent(head.approver, by.postId, aboveApprover);

/** The file's stay shows how many drafts are open. */
export const counted =
  ({ holding }: HeldFile) =>
  ({ draftsOpen }: FileHead): readonly HoldingChange[] => [
    { kind: 'change', holding: { ...holding, ...given('draftsOpen', draftsOpen) } },
  ];
