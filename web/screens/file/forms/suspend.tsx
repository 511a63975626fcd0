import { useOffice } from '../../../office/office.ts';
import { SuspendForm } from '../../../parts/suspend-form.tsx';
import type { FormProps } from '../on-file.ts';

/** The holder stops the clock of a file while another must act first. */
export const SuspendFileForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const { fileId } = file;
  return (
    <SuspendForm
      name={`suspend.${fileId}`}
      label={words.act.suspend}
      hint={words.forms.suspendHint}
      stop={async body => {
        await call('suspendFile', { params: { fileId }, body });
        say(words.done.suspend);
      }}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
};
