import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { type Acknowledged, warningOf } from '../../parts/acknowledged.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { goTo } from '../../place.ts';
import { Refused } from '../../problem.ts';
import type { FormProps } from './on-file.ts';
import { SendingFields, useSending } from './sending.tsx';

/** Sends the file. What the office warns of, such as a vacant seat, may be insisted on. */
export const SendForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const sending = useSending('send', file.fileId);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const [read, setRead] = useState<Acknowledged>([]);
  const warning = act.failure instanceof Refused ? warningOf(act.failure.problem.code) : undefined;

  const send = (acknowledged: Acknowledged) => {
    setTried(true);
    setRead(acknowledged);
    if (!sending.isRight) return;
    void act.run(async () => {
      const params = { fileId: file.fileId };
      await call('sendFile', { params, body: { ...sending.body(), acknowledged } });
      ended.add(file.holdingId);
      sending.clear();
      onLeave();
      say(`${file.number}: ${words.done.send}`);
      goTo({ screen: 'work' });
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act.send}
      label={words.act.send}
      onSubmit={() => send([])}
      onCancel={onCancel}
      beside={
        warning && (
          <button type="button" class="danger" disabled={act.busy} onClick={() => send([...read, warning])}>
            {words.send.sendAnyway}
          </button>
        )
      }
    >
      <SendingFields of={sending} tried={tried} onChoose={act.forget} />
    </ActForm>
  );
};
