import { ACTIONS, LIMITS, PRIORITIES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { useOfficerNames } from '../../parts/by.tsx';
import { Failed } from '../../parts/failed.tsx';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import { type Marking, MarkingLine } from '../../parts/marking-line.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { useConfirm } from '../../parts/use-confirm.ts';
import { optionalFault } from '../../typed-fault.ts';
import type { OnFile } from './on-file.ts';

const IN_WORK: readonly string[] = ['ACTIVE', 'CLOSE_REQUESTED'];
const DEFAULT_ACTION = 'for-orders' satisfies (typeof ACTIONS)[number];

/** What an assistant proposes: where to, for what, how urgent, with which remark. */
const Propose = ({ file, refresh, onCancel }: OnFile & { onCancel: () => void }) => {
  const { call, words, say } = useOffice();
  const to = useTyped(`propose.to.${file.fileId}`);
  const search = useTyped(`propose.search.${file.fileId}`);
  const remark = useTyped(`propose.remark.${file.fileId}`);
  const [action, setAction] = useState<(typeof ACTIONS)[number] | ''>(DEFAULT_ACTION);
  const [priority, setPriority] = useState<(typeof PRIORITIES)[number] | ''>('');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const wrongTo = to.text === '' ? words.send.choose : undefined;
  const wrongRemark = optionalFault(remark.text, LIMITS.remark, words);
  const submit = () => {
    setTried(true);
    if (wrongTo !== undefined || wrongRemark !== undefined) return;
    void act.run(async () => {
      await call('proposeMarking', {
        params: { fileId: file.fileId },
        body: {
          to: to.text,
          action: action || DEFAULT_ACTION,
          ...(priority === '' ? {} : { priority }),
          ...(remark.text.trim() === '' ? {} : { remark: remark.text }),
        },
      });
      for (const typed of [to, search, remark]) typed.clear();
      say(words.marking.proposed);
      onCancel();
      refresh();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.marking.propose}
      label={words.marking.propose}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <PostPicker chosen={to.text} search={search} wrong={tried ? wrongTo : undefined} onChoose={to.type} />
      <ChoiceField
        label={words.field.action}
        value={action}
        choices={ACTIONS}
        names={words.action}
        onChoose={setAction}
      />
      <ChoiceField
        label={words.field.priority}
        value={priority}
        choices={PRIORITIES}
        names={words.priority}
        none={words.send.samePriority}
        onChoose={setPriority}
      />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        value={remark.text}
        onType={remark.type}
        wrong={wrongRemark}
      />
    </ActForm>
  );
};

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
  const send = (acknowledgeVacant: boolean) =>
    void confirm([{ ...marking, acknowledgeVacant }], sent => {
      if (sent === 0) return;
      ended.add(marking.holdingId);
      say(words.marking.sent(sent));
      again();
    });
  const vacant = refused.get(marking.fileId)?.code === 'post.vacant';
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
          <button type="button" class="primary" disabled={act.busy} onClick={() => send(false)}>
            {words.marking.confirm}
          </button>
        )}
        {own && vacant && (
          <button type="button" class="danger" disabled={act.busy} onClick={() => send(true)}>
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
  const held = file.holder === postId && file.state !== 'CLOSED';
  const { answer, again } = useAnswer(
    async () => (held ? (await call('listMarkings', { query: { limit: LIMITS.page } })).items : []),
    `markings ${file.fileId} ${postId}`,
    file.version,
  );
  const marking = answer?.find(
    ({ fileId, holdingId }) => fileId === file.fileId && holdingId === file.holdingId,
  );
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
