import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ProseField } from '../../parts/fields.tsx';
import { goTo } from '../../place.ts';
import { Refused } from '../../problem.ts';
import { optionalFault } from '../../typed-fault.ts';
import type { FormProps } from '../file/on-file.ts';
import { DelayField } from './delay.tsx';

const isDelayAsked = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.code === 'file.delay-reason-needed';

/** Back on its way: through every level that was jumped, or straight, where a superior says why. */
export const FileReturnForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const nameOfPost = usePostNames();
  const remark = useTyped(`return.${file.fileId}`);
  const direct = useTyped(`return.direct.${file.fileId}`);
  const delay = useTyped(`return.delay.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const hasLevels = (file.onTheWay?.length ?? 0) > 1;
  const isLate = file.beyondLimit || isDelayAsked(act.failure) || delay.text !== '';
  const wrongDelay =
    isLate && delay.text.trim() === '' ? words.required : optionalFault(delay.text, LIMITS.reason, words);
  const faults = {
    remark: optionalFault(remark.text, LIMITS.remark, words),
    direct: optionalFault(direct.text, LIMITS.reason, words),
    delay: wrongDelay,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const typed = { remark, direct, delay };
      const said = Object.entries(typed).filter(([, { text }]) => text.trim() !== '');
      const body = Object.fromEntries(said.map(([name, { text }]) => [name, text]));
      await call('returnFile', { params: { fileId: file.fileId }, body });
      ended.add(file.holdingId);
      for (const each of [remark, direct, delay]) each.clear();
      onLeave();
      say(`${file.number}: ${words.done.return}`);
      goTo({ screen: 'work' });
    });
  };
  return (
    <ActForm
      act={isDelayAsked(act.failure) ? { ...act, failure: undefined } : act}
      doing={words.act.return}
      label={words.act.return}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {file.returnsTo && (
        <p>
          <strong>{words.panel.returnsTo(nameOfPost(file.returnsTo))}</strong>
        </p>
      )}
      {hasLevels && (
        <p class="hint">{words.panel.wayBack((file.onTheWay ?? []).map(nameOfPost).join(' → '))}</p>
      )}
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        rows={2}
        value={remark.text}
        onType={remark.type}
        wrong={faults.remark}
      />
      {hasLevels && (
        <details open={direct.text !== ''}>
          <summary>{words.panel.directReturn}</summary>
          <ProseField
            label={words.panel.direct}
            name="direct"
            rows={2}
            value={direct.text}
            onType={direct.type}
            wrong={faults.direct}
            hint={words.panel.directHint}
          />
        </details>
      )}
      {isLate && <DelayField stay={file} typed={delay} wrong={tried ? faults.delay : undefined} />}
    </ActForm>
  );
};
