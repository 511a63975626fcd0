import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import { Refused } from '../../problem.ts';
import { lineFault } from '../../typed-fault.ts';
import type { FormProps } from '../file/on-file.ts';
import { ChannelDrawing } from './drawing.tsx';

/** Takes the file off its channel: why. */
const LeaveForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say } = useOffice();
  const reason = useTyped(`channel.leave.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const fault = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (fault !== undefined) return;
    void act.run(async () => {
      await call('leaveFileChannel', { params: { fileId: file.fileId }, body: { reason: reason.text } });
      reason.clear();
      say(words.done.channel);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.channel.leave}
      label={words.channel.leave}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p class="hint">{words.channel.leaveHint}</p>
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? fault : undefined}
      />
    </ActForm>
  );
};

const isLevelsAsked = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.code === 'channel.too-many-levels';

/** Puts the file on a channel that is chosen; before it is put there it is drawn as it would go. */
const StartForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, language } = useOffice();
  const chosen = useTyped(`channel.${file.fileId}`);
  const levels = useTyped(`channel.levels.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const params = { fileId: file.fileId };
  const { answer, failure, again } = useAnswer(
    () => call('listChannels', { query: { officeId: file.officeId, limit: 100 } }),
    file.officeId,
  );
  const looked = useAnswer(
    async () =>
      chosen.text === '' ? undefined : call('getFileChannel', { params, query: { channelId: chosen.text } }),
    `${file.fileId} ${file.version} ${chosen.text}`,
  );
  const channels = answer?.items ?? [];
  const passed = looked.answer?.levels;
  const isLong =
    isLevelsAsked(act.failure) || levels.text !== '' || (passed?.passed ?? 0) > (passed?.most ?? 99);
  const faults = {
    channel: chosen.text === '' ? words.send.choose : undefined,
    levels: isLong ? lineFault(levels.text, LIMITS.reason, words) : undefined,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const reason = isLong ? { levelsReason: levels.text } : {};
      await call('startFileChannel', { params, body: { channelId: chosen.text, ...reason } });
      chosen.clear();
      levels.clear();
      say(words.done.channel);
      onDone();
    });
  };
  const rejoin = () =>
    void act.run(async () => {
      await call('rejoinFileChannel', { params, body: {} });
      say(words.done.channel);
      onDone();
    });
  const mayRejoin = file.channel?.state === 'left';
  return (
    <ActForm
      act={isLevelsAsked(act.failure) ? { ...act, failure: undefined } : act}
      doing={words.channel.start}
      label={words.channel.start}
      onSubmit={submit}
      onCancel={onCancel}
      beside={
        mayRejoin && (
          <button type="button" disabled={act.busy} onClick={rejoin}>
            {words.channel.rejoin}
          </button>
        )
      }
    >
      <Failed failure={failure} again={again} />
      {answer?.items.length === 0 && <p class="quiet">{words.channel.none}</p>}
      <ChoiceField
        label={words.channel.title}
        value={chosen.text}
        onChoose={chosen.type}
        choices={channels.map(({ channelId }) => channelId)}
        names={Object.fromEntries(channels.map(({ channelId, names }) => [channelId, names[language]]))}
        none={words.channel.choose}
        wrong={tried ? faults.channel : undefined}
      />
      {looked.answer && <ChannelDrawing way={{ ...looked.answer, run: undefined }} starter={file.holder} />}
      {isLong && (
        <ProseField
          label={words.channel.levelsReason(passed?.passed ?? 0, passed?.most ?? 0)}
          name="levelsReason"
          value={levels.text}
          onType={levels.type}
          wrong={tried ? faults.levels : undefined}
        />
      )}
    </ActForm>
  );
};

/** What may be done about the channel of a file: to put it on one, to take it off, to put it back. */
export const ChannelForm = (form: FormProps) => {
  const { channel } = form.file;
  const isUnderWay = channel?.state === 'on' || channel?.state === 'aside';
  return isUnderWay ? <LeaveForm {...form} /> : <StartForm {...form} />;
};
