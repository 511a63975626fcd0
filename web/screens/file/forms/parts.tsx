import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { LineField, ProseField } from '../../../parts/fields.tsx';
import { goTo } from '../../../place.ts';
import { lineFault, optionalFault } from '../../../typed-fault.ts';
import type { FormProps } from '../on-file.ts';
import { useLate } from './late.tsx';

/** A part file of one that is away: why it cannot wait, and its own subject, if it is to have one. */
export const OpenPartForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const subject = useTyped(`part.subject.${file.fileId}`);
  const reason = useTyped(`part.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const faults = {
    subject: optionalFault(subject.text, LIMITS.subject, words),
    reason: lineFault(reason.text, LIMITS.reason, words),
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const own = subject.text.trim() === '' ? {} : { subject: subject.text };
      const body = { reason: reason.text, ...own };
      const { fileId } = await call('openPart', { params: { fileId: file.fileId }, body });
      subject.clear();
      reason.clear();
      say(words.done['open-part']);
      onLeave();
      goTo({ screen: 'file', fileId, tab: 'sheet' });
    });
  };
  const name = words.act['open-part'];
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.bundle.openHint}</p>
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
      <LineField
        label={words.bundle.ownSubject}
        name="subject"
        optional
        value={subject.text}
        onType={subject.type}
        wrong={tried ? faults.subject : undefined}
      />
    </ActForm>
  );
};

/** The part goes back into its main file, which is read on. */
export const MergePartForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const [tried, setTried] = useState(false);
  const act = useAct();
  const late = useLate(file, 'merge', act);
  const submit = () => {
    setTried(true);
    if (late.wrong !== undefined) return;
    void act.run(async () => {
      await call('mergePart', { params: { fileId: file.fileId }, body: late.body });
      ended.add(file.holdingId);
      late.clear();
      say(words.done['merge-part']);
      onLeave();
      if (file.partOf) goTo({ screen: 'file', fileId: file.partOf.fileId, tab: 'sheet' });
    });
  };
  const name = words.act['merge-part'];
  return (
    <ActForm act={late.act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.bundle.mergeHint(file.partOf?.number ?? '')}</p>
      {late.field(tried)}
    </ActForm>
  );
};
