import type { DraftActed } from '#shared/contract/draft-views.ts';
import type { DraftDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { admitDraft, type DraftHead, type DraftVersion } from '#shared/domain/drafts/draft.ts';
import type { Answering, DraftContext, HeldDraft } from '#shared/domain/drafts/draft-decision.ts';
import { given } from '#shared/domain/holding.ts';
import type { DraftId, PostId } from '#shared/domain/ids.ts';
import type { Letter } from '#shared/domain/letters/letter.ts';
import type { DraftAct } from '#shared/domain/permission/draft-rules.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';
import type { OfficeStore, Once } from '#shared/store/office-store.ts';
import { type Clock, later } from './clock.ts';
import type { Files, SeenFile } from './files.ts';
import { foundOr } from './found-or.ts';
import type { Posts } from './posts.ts';

/** A draft as one post sees it: by how it stands to the file. */
export type SeenDraft = { readonly head: DraftHead; readonly file: SeenFile };
export type TakenDraft = { readonly held: HeldDraft; readonly context: DraftContext };

type AskedAct = {
  readonly actor: ByOfficer;
  readonly params: { readonly draftId: DraftId };
  readonly body: { readonly revision: number };
  readonly ifMatch?: number | undefined;
};

export type Drafts = {
  /** Reads a draft for a post; `draft.unknown` to whom its file is unknown. Of what is confidential the reading is kept. */
  readonly read: (draftId: DraftId, actor: ByOfficer) => Promise<SeenDraft>;
  /** A draft in the hands of whoever may do this act with it; refuses at once when it is not admitted. */
  readonly take: (asked: AskedAct, act: DraftAct) => Promise<TakenDraft>;
  /** The text of its newest version. */
  readonly newest: (head: DraftHead) => Promise<DraftVersion>;
  /** Where those stand who answer for a letter; refuses a post that is not there, an addressee's as well. */
  readonly answering: (letter: Letter) => Promise<Answering>;
  /** Commits a decided act with its idempotency record, if its file is as it was, and answers where the draft stands. */
  readonly commit: (
    { held, decision }: { readonly held: HeldDraft; readonly decision: DraftDecision },
    asked: { readonly once: Once | undefined },
    also?: readonly Also[],
  ) => Promise<DraftActed>;
};

export const draftActedOf = ({
  draftId,
  fileId,
  n,
  state,
  version,
  revision,
  issue,
}: DraftHead): DraftActed => ({
  ...{ draftId, fileId, n, state, version, revision },
  ...given('number', issue?.number),
});

type Store = Pick<OfficeStore, 'commit'> & {
  readonly drafts: Pick<OfficeStore['drafts'], 'get' | 'getVersion'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'of'>;
  readonly directory: Pick<OfficeStore['directory'], 'lately'>;
};
type Parts = {
  readonly clock: Clock;
  readonly files: Pick<Files, 'see' | 'read'>;
  readonly posts: Pick<Posts, 'leeway' | 'mustBeKnown'>;
};

const PART: ReadPart = { part: 'drafts' };

const postsIn = ({ addressees, copies }: Letter): readonly PostId[] =>
  [...addressees, ...copies.map(({ to }) => to)].flatMap(party =>
    party.kind === 'post' ? [party.postId] : [],
  );

export const openDrafts = (store: Store, { clock, files, posts }: Parts): Drafts => {
  const look = async (
    draftId: DraftId,
    lookAt: (head: DraftHead) => Promise<SeenFile>,
  ): Promise<SeenDraft> => {
    const head = await store.drafts.get(draftId);
    const file = await foundOr('file.unknown', () => lookAt(head));
    if (!file) throw new Refusal('draft.unknown');
    return { head, file };
  };
  return {
    read: (draftId, actor) => look(draftId, ({ fileId }) => files.read(fileId, actor, PART)),
    take: async ({ actor, params, body: { revision }, ifMatch }, act) => {
      const { head, file } = await look(params.draftId, ({ fileId }) => files.see(fileId, actor));
      const { relations } = file;
      admitDraft(head, act, { file: file.head, relations });
      if (ifMatch !== undefined && ifMatch !== head.version) throw new Refusal('precondition.failed');
      const directory = await store.directory.lately();
      const holding = await store.holdings.of(file.head);
      const at = later(later(clock.now(), file.head.heldSince), head.revised.at);
      return {
        held: { head, file: { head: file.head, holding } },
        context: { by: actor, at, relations, revision, aboveApprover: directory.lineAbove(head.approver) },
      };
    },
    newest: ({ draftId, revision }) => store.drafts.getVersion(draftId, revision),
    answering: async letter => {
      const { signatory } = letter;
      await posts.mustBeKnown([signatory, ...postsIn(letter)]);
      const directory = await store.directory.lately();
      return {
        signs: (await posts.leeway(signatory)).closes,
        aboveSignatory: directory.lineAbove(signatory),
      };
    },
    commit: async ({ held, decision }, { once }, also = []) => {
      const acted = draftActedOf(decision.after);
      await store.commit({
        decisions: [decision],
        also: [{ kind: 'file-unchanged', head: held.file.head }, ...also],
        once,
        answer: { status: 200, body: acted },
      });
      return acted;
    },
  };
};
