import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { type Acknowledged, warningOf } from '../../parts/acknowledged.ts';
import { useOfficerNames } from '../../parts/by.tsx';
import { Failed } from '../../parts/failed.tsx';
import { later } from '../../parts/later.tsx';
import { type Marking, MarkingLine } from '../../parts/marking-line.tsx';
import { useConfirm } from '../../parts/use-confirm.ts';
import type { OnFile } from './on-file.ts';

const IN_WORK: readonly string[] = ['ACTIVE', 'CLOSE_REQUESTED'];

const Propose = later('propose', async () => (await import('./forms/propose.tsx')).Propose);

/** The marking proposed for this file, which the officer confirms or drops. */
const Standing = ({ marking, own, again }: { marking: Marking; own: boolean; again: () => void }) => {
  const { call, words, say, ended } = useOffice();
  const { act, confirm, refused } = useConfirm();
  const nameOf = useOfficerNames();
  const drop = () =>
    void act.run(async () => {
      await call('dropMarking', { params: { fileId: marking.fileId }, body: {} });
      say(words.marking.dropped);
      again();
    });
  const [read, setRead] = useState<Acknowledged>([]);
  const send = (acknowledged: Acknowledged) => {
    setRead(acknowledged);
    void confirm([{ ...marking, acknowledged }], sent => {
      if (sent === 0) return;
      ended.add(marking.holdingId);
      say(words.marking.sent(sent));
      again();
    });
  };
  const warning = warningOf(refused.get(marking.fileId)?.code);
  return (
    <section class="panel" aria-label={words.marking.title}>
      <h2>{words.marking.title}</h2>
      <p>
        <MarkingLine marking={marking} refused={refused.get(marking.fileId)} />{' '}
        <small>{words.marking.by(nameOf(marking.proposedBy) ?? '…')}</small>
      </p>
      <Failed failure={act.failure} />
      <div class="buttons">
        {own && (
          <button type="button" class="primary" disabled={act.busy} onClick={() => send([])}>
            {words.marking.confirm}
          </button>
        )}
        {own && warning && (
          <button type="button" class="danger" disabled={act.busy} onClick={() => send([...read, warning])}>
            {words.marking.confirmAnyway}
          </button>
        )}
        <button type="button" disabled={act.busy} onClick={drop}>
          {words.marking.drop}
        </button>
      </div>
    </section>
  );
};

/** Of the file the acting post holds: the marking an assistant proposed; and for an assistant, proposing one. */
export const ProposedHere = ({ file, refresh }: OnFile) => {
  const { call, words, me, postId } = useOffice();
  const [proposing, setProposing] = useState(false);
  const seats = me.posts.filter(({ post }) => post.postId === postId);
  const own = seats.some(({ mandate }) => mandate === undefined);
  const helps = seats.some(
    ({ mandate: held }) =>
      held?.mandate.kind === 'assistant' && held.mandate.acts.includes('propose-marking'),
  );
  const mayPropose = !own && helps && IN_WORK.includes(file.state);
  const held = file.holder === postId && !['CLOSED', 'RECORDED', 'DISPOSED'].includes(file.state);
  const { answer: proposed, again } = useAnswer(
    async () =>
      held ? (await call('listMarkings', { query: { fileId: file.fileId } })).items[0] : undefined,
    `markings ${file.fileId} ${postId}`,
    file.version,
  );
  const marking = proposed?.holdingId === file.holdingId ? proposed : undefined;
  if (!held) return null;
  const looked = () => {
    again();
    refresh();
  };
  if (proposing)
    return (
      <section class="panel">
        <h2>{words.marking.propose}</h2>
        <Propose file={file} refresh={looked} onCancel={() => setProposing(false)} />
      </section>
    );
  return (
    <>
      {marking && <Standing marking={marking} own={own} again={looked} />}
      {mayPropose && (
        <p>
          <button type="button" class="primary" onClick={() => setProposing(true)}>
            {words.marking.propose}
          </button>
        </p>
      )}
    </>
  );
};
