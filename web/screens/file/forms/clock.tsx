import { useOffice } from '../../../office/office.ts';
import { ExtendForm } from '../../../parts/extend-form.tsx';
import { SuspendForm } from '../../../parts/suspend-form.tsx';
import type { FormProps } from '../on-file.ts';

/** The holder stops the clock of a file while another must act first. */
export const SuspendFileForm = ({ file: { fileId }, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const stop: Parameters<typeof SuspendForm>[0]['stop'] = async body => {
    await call('suspendFile', { params: { fileId }, body });
    say(words.done.suspend);
  };
  return <SuspendForm name={fileId} label={words.act.suspend} {...{ stop, onDone, onCancel }} />;
};

/** Who stands above the holder of a file grants more days. */
export const ExtendFileForm = ({ file: { fileId }, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const grant: Parameters<typeof ExtendForm>[0]['grant'] = async body => {
    await call('extendFile', { params: { fileId }, body });
    say(words.done.extend);
  };
  return <ExtendForm name={fileId} label={words.act.extend} {...{ grant, onDone, onCancel }} />;
};
