import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import type { Acknowledged } from '../../parts/acknowledged.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { goTo } from '../../place.ts';
import type { FormProps } from '../file/on-file.ts';
import { Answers } from './answers.tsx';
import { ByChannel } from './by-channel.tsx';
import { DelayField } from './delay.tsx';
import { SendingFields } from './fields.tsx';
import { questionOf } from './question.ts';
import { useSending } from './use-sending.ts';

/** Sends the file. What the office asks back is answered in place: a seat, a level, a reason. */
export const FileSendForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const sending = useSending(`send.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const [read, setRead] = useState<Acknowledged>([]);
  const [late, setLate] = useState(file.beyondLimit);
  const question = questionOf(act.failure);
  const isLate = late || question?.asks === 'delay' || sending.typed.delay.text !== '';
  const missing = isLate && sending.typed.delay.text.trim() === '' ? words.required : sending.faults.delay;

  const send = (acknowledged: Acknowledged, to?: string) => {
    setTried(true);
    setRead(acknowledged);
    if (to !== undefined) sending.typed.to.type(to);
    const faults = {
      ...sending.faults,
      to: to === undefined ? sending.faults.to : undefined,
      delay: missing,
    };
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const params = { fileId: file.fileId };
      const body = {
        ...sending.body(),
        ...sending.answers(),
        ...(to === undefined ? {} : { to }),
        acknowledged,
      };
      await call('sendFile', { params, body });
      ended.add(file.holdingId);
      sending.clear();
      onLeave();
      say(`${file.number}: ${words.done.send}`);
      goTo({ screen: 'work' });
    });
  };
  return (
    <ActForm
      act={question === undefined ? act : { ...act, failure: undefined }}
      doing={words.act.send}
      label={words.act.send}
      onSubmit={() => send(read)}
      onCancel={onCancel}
    >
      {file.channel && <ByChannel file={file} of={sending} />}
      <SendingFields
        of={sending}
        tried={tried}
        withCopies
        onChoose={() => {
          // What was asked about another seat says nothing of this one.
          if (question?.asks === 'delay') setLate(true);
          setRead([]);
          act.forget();
        }}
      />
      {file.nature === 'physical' && <p class="hint">{words.panel.toReceive}</p>}
      {question && question.asks !== 'delay' && (
        <Answers
          question={question}
          failure={act.failure}
          of={sending}
          busy={act.busy}
          onAcknowledge={warning => send([...read, warning])}
          onTo={postId => send([], postId)}
          onDropCopy={postId => {
            sending.typed.copies.keep(sending.copies.filter(each => each !== postId));
            act.forget();
          }}
        />
      )}
      {isLate && <DelayField stay={file} typed={sending.typed.delay} wrong={tried ? missing : undefined} />}
    </ActForm>
  );
};
