import type { DispatchActed } from '#shared/contract/dispatch-views.ts';
import type { DraftDecision, FileDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { stageOf } from '#shared/domain/dispatch/dispatch.ts';
import type { Outgoing } from '#shared/domain/dispatch/dispatch-acts.ts';
import { admitDraft, type DraftHead } from '#shared/domain/drafts/draft.ts';
import type { Context } from '#shared/domain/file-decision.ts';
import { given } from '#shared/domain/holding.ts';
import type { DraftId } from '#shared/domain/ids.ts';
import type { DispatchAct } from '#shared/domain/permission/dispatch-rules.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';
import type { Once } from '#shared/store/office-store.ts';
import { later } from './clock.ts';
import type { SeenFile } from './files.ts';
import { foundOr } from './found-or.ts';
import type { Office } from './office.ts';

/** A letter's draft as one post stands to it: by its file, if it knows of that, and by what it was entrusted with. */
type Seen = { readonly head: DraftHead; readonly relations: Relations };

type Asked = {
  readonly actor: ByOfficer;
  readonly params: { readonly draftId: DraftId };
  readonly ifMatch?: number | undefined;
};

export const dispatchActedOf = (head: DraftHead): DispatchActed => {
  const { draftId, fileId, n, state, version, revision, dispatch } = head;
  return {
    ...{ draftId, fileId, n, state, version, revision },
    ...given('stage', dispatch && stageOf(dispatch)),
  };
};

type Parts = Pick<Office, 'clock' | 'files' | 'store'>;

/** A draft for whoever has its file or sends it out; `draft.unknown` to all others. */
const look = async (
  { store }: Parts,
  { actor, params }: Asked,
  lookAt: (head: DraftHead) => Promise<SeenFile>,
): Promise<Seen> => {
  const head = await store.drafts.get(params.draftId);
  const file = await foundOr('file.unknown', () => lookAt(head));
  const sends = head.dispatch?.by === actor.postId && actor.mandate === undefined;
  if (!file && !sends) throw new Refusal('draft.unknown');
  return {
    head,
    relations: new Set([...(file?.relations ?? []), ...(sends ? ['dispatches' as const] : [])]),
  };
};

const PART: ReadPart = { part: 'drafts' };

/** To look at it: of what is confidential the reading is kept before anything is answered. */
export const readOutgoing = async (parts: Parts, asked: Asked): Promise<Seen> => {
  const read = ({ fileId }: DraftHead) => parts.files.read(fileId, asked.actor, PART);
  const seen = await look(parts, asked, read);
  const file = await parts.store.files.get(seen.head.fileId);
  admitDraft(seen.head, 'read', { file, relations: seen.relations });
  return seen;
};

/** A letter in the hands of whoever may do this about its way out. */
export const takeOutgoing = async (
  parts: Parts,
  asked: Asked,
  act: DispatchAct,
): Promise<{ readonly outgoing: Outgoing; readonly context: Context }> => {
  const see = ({ fileId }: DraftHead) => parts.files.see(fileId, asked.actor);
  const { head, relations } = await look(parts, asked, see);
  const file = await parts.store.files.get(head.fileId);
  admitDraft(head, act, { file, relations });
  if (asked.ifMatch !== undefined && asked.ifMatch !== head.version) throw new Refusal('precondition.failed');
  const holding = await parts.store.holdings.of(file);
  const at = later(later(parts.clock.now(), file.heldSince), head.revised.at);
  return { outgoing: { head, file: { head: file, holding } }, context: { by: asked.actor, at, relations } };
};

/** Commits what was decided about a letter's way out, and answers where it stands. */
export const commitOutgoing = async (
  { store }: Pick<Office, 'store'>,
  decisions: readonly [DraftDecision] | readonly [FileDecision, DraftDecision],
  { once, also = [] }: { readonly once: Once | undefined; readonly also?: readonly Also[] },
): Promise<DispatchActed> => {
  const [last] = decisions.slice(-1);
  if (last?.object !== 'draft') throw new Error('a letter is decided on last');
  const acted = dispatchActedOf(last.after);
  await store.commit({ decisions, also, once, answer: { status: 200, body: acted } });
  return acted;
};
