import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ProseField } from '../../../parts/fields.tsx';
import { goTo } from '../../../place.ts';
import { lineFault } from '../../../typed-fault.ts';
import type { FormProps } from '../on-file.ts';
import { FileChoices, FilesInHand } from './file-choices.tsx';
import { useLate } from './late.tsx';

/** Into which of the files in hand this one goes, and why; paper may be bound into it. */
export const AttachForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const reason = useTyped(`attach.${file.fileId}`);
  const [carrier, setCarrier] = useState('');
  const [merged, setMerged] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const late = useLate(file, 'attach', act);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (carrier === '' || wrong !== undefined || late.wrong !== undefined) return;
    void act.run(async () => {
      const as = merged ? 'merged' : 'attached';
      const body = { carrier, as, reason: reason.text, ...late.body } as const;
      await call('attachFile', { params: { fileId: file.fileId }, body });
      ended.add(file.holdingId);
      reason.clear();
      late.clear();
      say(words.done.attach);
      onLeave();
      goTo({ screen: 'file', fileId: carrier, tab: 'sheet' });
    });
  };
  const name = words.act.attach;
  return (
    <ActForm act={late.act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.bundle.attachHint}</p>
      <FilesInHand
        legend={words.bundle.attachTo}
        except={file.fileId}
        chosen={carrier}
        onChoose={setCarrier}
      />
      {tried && carrier === '' && <p class="wrong">{words.receipt.chooseFile}</p>}
      {file.nature === 'physical' && (
        <label class="check">
          <input
            type="checkbox"
            checked={merged}
            onChange={event => setMerged(event.currentTarget.checked)}
          />{' '}
          {words.bundle.bindPaper}
        </label>
      )}
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
      {late.field(tried)}
    </ActForm>
  );
};

/** Takes one of those that lie in the file out of it. */
export const DetachForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const { attached = [] } = file;
  const reason = useTyped(`detach.${file.fileId}`);
  const [chosen, setChosen] = useState(attached.length === 1 ? (attached[0]?.fileId ?? '') : '');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (chosen === '' || wrong !== undefined) return;
    void act.run(async () => {
      const body = { file: chosen, reason: reason.text };
      await call('detachFile', { params: { fileId: file.fileId }, body });
      reason.clear();
      say(words.done.detach);
      onDone();
    });
  };
  const name = words.act.detach;
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <FileChoices legend={words.bundle.takeOutWhich} items={attached} chosen={chosen} onChoose={setChosen} />
      {tried && chosen === '' && <p class="wrong">{words.receipt.chooseFile}</p>}
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};

/** A further volume of what has grown too thick. */
export const OpenVolumeForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const reason = useTyped(`volume.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const late = useLate(file, 'volume', act);
  const wrong = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined || late.wrong !== undefined) return;
    void act.run(async () => {
      const body = { reason: reason.text, ...late.body };
      const { fileId } = await call('openVolume', { params: { fileId: file.fileId }, body });
      ended.add(file.holdingId);
      reason.clear();
      late.clear();
      say(words.done['open-volume']);
      onLeave();
      goTo({ screen: 'file', fileId, tab: 'sheet' });
    });
  };
  const name = words.act['open-volume'];
  return (
    <ActForm act={late.act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.bundle.volumeHint}</p>
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
      {late.field(tried)}
    </ActForm>
  );
};
