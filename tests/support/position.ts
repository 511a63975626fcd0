import type { ByOfficer } from '#shared/domain/actor.ts';
import { Sha256 } from '#shared/domain/document.ts';
import {
  closeFile,
  openFile,
  parkFile,
  pullBackFile,
  resumeFile,
  returnFile,
  sendFile,
  suspendFile,
} from '#shared/domain/file-acts.ts';
import { isPaperStay } from '#shared/domain/holding.ts';
import type { FileId, PostId } from '#shared/domain/ids.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { cellOf, type Lot } from '#shared/domain/position/cell.ts';
import { type Instant, plus } from '#shared/domain/time.ts';
import type { Line } from '#shared/domain/way.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { ids, onceOf } from './office.ts';

/** Nobody stands above, and nothing is to be warned of. */
const LINE: Line = { above: [], isPassedOver: () => false, levels: 20 };

/** What is done to a file in a test of the position. */
export const MOVES = ['open', 'send', 'return', 'pull-back', 'park', 'suspend', 'resume', 'close'] as const;
export type Move = (typeof MOVES)[number];

/** Does one act on a file, past the door: by whoever is named, whatever their relation. */
export const actOnFile = async (
  store: OfficeStore,
  fileId: FileId,
  { move, by, to = by, at }: { move: Move; by: ByOfficer; to?: ByOfficer; at: Instant },
): Promise<void> => {
  const head = await store.files.get(fileId);
  const file = { head, holding: await store.holdings.of(head) };
  const relations = new Set<Relation>(['holds', 'sent-last', 'closed-it']);
  const context = { by, at, relations };
  const seat = {
    postId: to.postId,
    holdingId: ids.holding(),
    rules: DEFAULT_RULES,
    level: 2,
    vacant: false,
    onLeave: false,
    paperClosed: false,
  };
  const reason = 'परीक्षण';
  // Why it was kept, should it have been kept for too long.
  const delay = {
    noteId: ids.note(),
    number: head.notes + 1,
    firstParagraph: head.paragraphs + 1,
    paragraphs: 1,
    textSha256: Sha256.parse('a'.repeat(64)),
  };
  const decision = {
    open: () => openFile(file, context),
    send: () =>
      sendFile(
        file,
        { to: seat, action: 'for-orders' as const, acknowledged: ['fifth-level'], line: LINE, delay },
        context,
      ),
    return: () => returnFile(file, { to: seat, line: LINE, delay }, context),
    'pull-back': () => pullBackFile(file, seat, reason, context),
    park: () => parkFile(file, { until: plus(at, 86_400_000), reason, alone: 30 }, context),
    suspend: () => suspendFile(file, { code: 'court', reason }, context),
    resume: () => resumeFile(file, { rules: DEFAULT_RULES }, context),
    close: () => closeFile(file, { reason, yellowNotes: 0, competent: true, delay }, context),
  }[move]();
  await store.commit({ decisions: [decision], once: onceOf(by, move), answer: { status: 200, body: {} } });
};

/** What lies with a post, by its own work list: counted one by one, as slow as can be. */
export const countedByHand = async (
  store: OfficeStore,
  postId: PostId,
): Promise<Readonly<Record<string, number>>> => {
  const { items } = await store.holdings.workOf(postId, { limit: 1000 });
  return tally(items.filter(isPaperStay).map(stay => ({ cell: cellOf(stay), count: 1 })));
};

export const tally = (lots: readonly Lot[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { count, cell } of lots) {
    const name = Object.values(cell).join(' ');
    counts[name] = (counts[name] ?? 0) + count;
  }
  return counts;
};
