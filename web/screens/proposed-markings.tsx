import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { useOfficerNames } from '../parts/by.tsx';
import { Failed } from '../parts/failed.tsx';
import { MarkingLine } from '../parts/marking-line.tsx';
import { useConfirm } from '../parts/use-confirm.ts';
import { linkToObject } from '../place.ts';

/** Markings that assistants propose for the acting post, to be confirmed singly or all at once. Nothing where there are none. */
export const ProposedMarkings = ({ edition, onSent }: { edition: number; onSent: () => void }) => {
  const { call, words, me, postId, say } = useOffice();
  const nameOf = useOfficerNames();
  const { act, confirm, refused } = useConfirm();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // An assistant proposes; confirming is the officer's.
  const own = me.posts.some(({ post, mandate }) => post.postId === postId && mandate === undefined);
  const { answer, again } = useAnswer(
    async () => (own ? call('listMarkings', { query: { limit: LIMITS.page } }) : undefined),
    `markings ${postId}`,
    edition,
  );
  const markings = answer?.items ?? [];
  if (markings.length === 0) return null;
  const chosen = markings.filter(({ fileId }) => !left.has(fileId));
  const toggle = (fileId: string) => {
    const next = new Set(left);
    if (!next.delete(fileId)) next.add(fileId);
    setLeft(next);
  };
  const confirmChosen = () =>
    void confirm(chosen, sent => {
      if (sent > 0) say(words.marking.sent(sent));
      again();
      onSent();
    });
  return (
    <section class="panel" aria-label={words.marking.title}>
      <h2>{words.marking.title}</h2>
      <ul class="rows">
        {markings.map(marking => (
          <li key={marking.fileId} class="row">
            <label>
              <input
                type="checkbox"
                aria-label={words.marking.choose(marking.number)}
                checked={!left.has(marking.fileId)}
                onChange={() => toggle(marking.fileId)}
              />{' '}
              <a href={linkToObject(marking.fileId)} class="number">
                {marking.number}
              </a>
            </label>
            <span>
              <MarkingLine marking={marking} refused={refused.get(marking.fileId)} />
            </span>
            <small>{words.marking.by(nameOf(marking.proposedBy) ?? '…')}</small>
          </li>
        ))}
      </ul>
      {answer?.cursor !== undefined && <p class="quiet">{words.marking.more}</p>}
      <Failed failure={act.failure} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={act.busy || chosen.length === 0}
          onClick={confirmChosen}
        >
          {act.busy ? words.working : words.marking.confirmAll(chosen.length)}
        </button>
      </div>
    </section>
  );
};
