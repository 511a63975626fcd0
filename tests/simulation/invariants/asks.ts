import type { PostId } from '#shared/domain/ids.ts';
import { everything } from '#tests/support/api.ts';
import type { City } from '../city.ts';
import type { Broken } from './broken.ts';
import type { Held, Kept } from './read.ts';

type Open = { readonly of: string; readonly says: string };

/** What is asked of a file and not answered, told event by event. */
export const openIn = ({ objectId, events }: Pick<Held, 'objectId' | 'events'>): readonly Open[] => {
  const open = new Map<string, Open>();
  const ask = (askId: string, of: string, kind: string): void => {
    open.set(askId, { of, says: `${of} ${askId} ${kind} ${objectId}` });
  };
  for (const { type, data } of events)
    switch (type) {
      case 'approval.asked':
        ask(data.askId, data.of, data.kind);
        break;
      case 'custody.escalated':
        if (data.askId !== undefined) ask(data.askId, data.heldBy, 'explanation');
        break;
      case 'approval.given':
        if (data.answers.kind === 'reopening') open.clear();
        open.delete(data.askId);
        break;
      case 'approval.refused':
        open.delete(data.askId);
        break;
      // What was asked about a stay lapses with it.
      case 'file.sent':
      case 'file.returned':
      case 'file.pulled-back':
      case 'file.pulled-up':
      case 'file.advanced':
      case 'file.closed':
      case 'file.reopened':
        open.clear();
        break;
      default:
    }
  return [...open.values()];
};

/** What lies on the lists of what posts are asked, told once more from all journals. */
export const brokenAsks = async (
  { observer }: City,
  objects: Iterable<Kept>,
  posts: readonly PostId[],
): Promise<Broken | undefined> => {
  const told = new Set([...objects].flatMap(kept => openIn(kept).map(({ says }) => says)));
  const lists = await Promise.all(
    posts.map(postId => everything(cursor => observer.asks(postId, { cursor, limit: 1000 }))),
  );
  const kept = new Set(lists.flat().map(({ of, askId, kind, fileId }) => `${of} ${askId} ${kind} ${fileId}`));
  const missing = [...told].find(one => !kept.has(one));
  const extra = [...kept].find(one => !told.has(one));
  if (missing === undefined && extra === undefined) return undefined;
  return { invariant: 'lists-agree', says: `asked: ${missing ? 'without' : 'with'} ${missing ?? extra}` };
};
