import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { SendingFields } from '../../send/fields.tsx';
import { useSending } from '../../send/use-sending.ts';
import type { OnFile } from '../on-file.ts';

/** What an assistant proposes: where to, for what, how urgent, with which remark. */
export const Propose = ({ file, refresh, onCancel }: OnFile & { onCancel: () => void }) => {
  const { call, words, say } = useOffice();
  const sending = useSending(`propose.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const submit = () => {
    setTried(true);
    if (!sending.isRight) return;
    void act.run(async () => {
      await call('proposeMarking', { params: { fileId: file.fileId }, body: sending.body() });
      sending.clear();
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
      <SendingFields of={sending} tried={tried} withCopies />
    </ActForm>
  );
};
