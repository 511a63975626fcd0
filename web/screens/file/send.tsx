import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { goTo } from '../../place.ts';
import { Refused } from '../../problem.ts';
import type { FormProps } from './on-file.ts';
import { SendingFields, useSending } from './sending.tsx';

/** Sends the file. A vacant seat is warned of once, by the office, and may be insisted on. */
export const SendForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const sending = useSending('send', file.fileId);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const vacant = act.failure instanceof Refused && act.failure.problem.code === 'post.vacant';

  const send = (acknowledgeVacant: boolean) => {
    setTried(true);
    if (!sending.isRight) return;
    void act.run(async () => {
      const params = { fileId: file.fileId };
      await call('sendFile', { params, body: { ...sending.body(), acknowledgeVacant } });
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
      onSubmit={() => send(false)}
      onCancel={onCancel}
      beside={
        vacant && (
          <button type="button" class="danger" disabled={act.busy} onClick={() => send(true)}>
            {words.send.sendAnyway}
          </button>
        )
      }
    >
      <SendingFields of={sending} tried={tried} onChoose={act.forget} />
    </ActForm>
  );
};
