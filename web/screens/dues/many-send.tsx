import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import type { Acknowledged } from '../../parts/acknowledged.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { DelayField } from '../send/delay.tsx';
import { SendingFields } from '../send/fields.tsx';
import { useSending } from '../send/use-sending.ts';
import { Anyway } from './anyway.tsx';
import type { ManyProps } from './many-forms.tsx';

/** All to one post, with one action asked. What the office warns of for some of them is answered once for those. */
export const SendManyForm = (props: ManyProps) => {
  const { call, words } = useOffice();
  const { items, many, onDone, onCancel } = props;
  const sending = useSending('many.send', 'for-necessary-action');
  const [tried, setTried] = useState(false);
  const [read, setRead] = useState<Acknowledged>([]);
  const refused = many.results.flatMap(result => (result.refused ? [result.refused] : []));
  const isLate =
    sending.typed.delay.text !== '' || refused.some(({ code }) => code === 'file.delay-reason-needed');
  const { copies: _, ...faults } = sending.faults;
  const missing = isLate && sending.typed.delay.text.trim() === '' ? words.required : faults.delay;
  const send = (acknowledged: Acknowledged) => {
    setTried(true);
    setRead(acknowledged);
    if (missing !== undefined || Object.values(faults).some(Boolean)) return;
    const { delay } = sending.answers();
    const mark = {
      ...sending.marked(),
      acknowledged: [...acknowledged],
      ...(delay === undefined ? {} : { delay }),
    };
    void many.run({
      items,
      one: (own, postId) =>
        call('markMany', { body: { marks: own.map(({ objectId }) => ({ ...mark, objectId })) } }, postId),
      leaves: true,
      mayUndo: true,
      done: () => {
        sending.clear();
        onDone();
      },
    });
  };
  return (
    <ActForm
      act={many.act}
      doing={words.many.doing.send(items.length)}
      label={words.many.act.send}
      onSubmit={() => send(read)}
      onCancel={onCancel}
      beside={<Anyway many={many} read={read} onAnyway={send} />}
    >
      <SendingFields
        of={sending}
        tried={tried}
        from={items[0]?.postId}
        onChoose={() => {
          setRead([]);
          many.act.forget();
        }}
      />
      {isLate && <DelayField typed={sending.typed.delay} wrong={tried ? missing : undefined} />}
    </ActForm>
  );
};
