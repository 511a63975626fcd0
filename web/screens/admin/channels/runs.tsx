import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useAct } from '../../../office/use-act.ts';
import { useAnswer, usePages } from '../../../office/use-answer.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Failed } from '../../../parts/failed.tsx';
import { ChoiceField, ProseField } from '../../../parts/fields.tsx';
import { Pages } from '../../../parts/pages.tsx';
import { RecordTable } from '../../../parts/record-table.tsx';
import { Moment } from '../../../parts/time.tsx';
import { lineFault } from '../../../typed-fault.ts';
import type { Look } from '../look.ts';
import { useAdmin } from '../use-admin.ts';
import type { Channel } from './stages.ts';

const PAGE = 20;

/** Moves one file to the version that stands now, or to another channel: where it would stand is shown, why is asked. */
const MoveForm = (props: {
  look: Look;
  channel: Channel;
  others: readonly Channel[];
  run: string;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { call, words, admin, say, language } = useAdmin();
  const { look, channel, others, run } = props;
  const targets = others.filter(({ withdrawn }) => !withdrawn);
  const own = channel.withdrawn ? (targets[0]?.channelId ?? '') : channel.channelId;
  const other = useTyped(`admin.move.${run}.to`, own);
  const reason = useTyped(`admin.move.${run}.why`);
  const stage = useTyped(`admin.move.${run}.stage`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const params = { channelId: channel.channelId, run };
  const onto = other.text === channel.channelId || other.text === '' ? {} : { other: other.text };
  const { answer: move, failure } = useAnswer(
    () => call('getChannelMove', { params, query: onto }),
    // A version that is saved while the form is open changes what it says, and takes nothing away that is typed in it.
    `${run} ${other.text} ${channel.version}`,
  );
  const rows = ['0', ...(move?.stages ?? []).map(one => String(one.stage))];
  const at = stage.text === '' ? move?.stage : Number(stage.text);
  const nameOf = (number: string): string => {
    const one = move?.stages[Number(number) - 1];
    const who = number === '0' ? move?.starter : one?.postId;
    return `${number} · ${who ? look.postName(who) : words.channel.nowhere}`;
  };
  const fault = lineFault(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (!move || fault !== undefined || at === undefined) return;
    void act.run(async () => {
      const body = { ...onto, version: move.channel.version, stage: at, reason: reason.text };
      await call('moveFileChannel', { params, body });
      for (const each of [other, reason, stage]) each.clear();
      say(admin.channels.moved(move.file.number));
      props.onDone();
    });
  };
  return (
    <div class="panel">
      <ActForm
        act={act}
        doing={move ? admin.channels.moveTo(move.channel.version) : admin.channels.move}
        label={admin.channels.move}
        disabled={!move}
        onSubmit={submit}
        onCancel={props.onCancel}
      >
        <Failed failure={failure} />
        {move && (
          <p>
            <strong class="number">{move.file.number}</strong> · {look.postName(move.file.holder)}
          </p>
        )}
        <ChoiceField
          label={admin.channels.onto}
          value={other.text}
          choices={targets.map(({ channelId }) => channelId)}
          names={Object.fromEntries(targets.map(({ channelId, names }) => [channelId, names[language]]))}
          onChoose={id => {
            other.type(id);
            stage.clear();
          }}
        />
        {move && (
          <ChoiceField
            label={admin.channels.atStage}
            value={at === undefined ? '' : String(at)}
            choices={rows}
            names={Object.fromEntries(rows.map(row => [row, nameOf(row)]))}
            none={admin.channels.chooseStage}
            hint={move.stage === undefined ? admin.channels.stageGone : admin.channels.atStageSays}
            wrong={tried && at === undefined ? words.required : undefined}
            onChoose={stage.type}
          />
        )}
        <ProseField
          label={words.field.reason}
          name="reason"
          value={reason.text}
          onType={reason.type}
          wrong={tried ? fault : undefined}
        />
      </ActForm>
    </div>
  );
};

/** Files that are under way by a channel, by version; each is moved by itself. */
export const ChannelRuns = (props: { look: Look; channel: Channel; others: readonly Channel[] }) => {
  const { call, words, admin } = useAdmin();
  const { look, channel } = props;
  const { channelId } = channel;
  const [version, setVersion] = useState('');
  const [moving, setMoving] = useState<string>();
  const [edition, setEdition] = useState(0);
  const list = usePages(
    cursor =>
      call('listChannelRuns', {
        params: { channelId },
        query: { limit: PAGE, ...(version === '' ? {} : { version }), ...(cursor ? { cursor } : {}) },
      }),
    `${channelId} ${version}`,
    edition + channel.version,
  );
  const versions = Array.from({ length: channel.version }, (_, index) => String(index + 1));
  return (
    <section aria-label={admin.channels.runs}>
      <h2>{admin.channels.runs}</h2>
      <p class="hint">{admin.channels.runsSay}</p>
      <ChoiceField
        label={admin.channels.version}
        value={versions.find(one => one === version) ?? ''}
        choices={versions}
        names={Object.fromEntries(versions.map(one => [one, admin.channels.versionNo(Number(one))]))}
        none={admin.channels.allVersions}
        onChoose={setVersion}
      />
      {moving && (
        <MoveForm
          key={moving}
          {...props}
          run={moving}
          onDone={() => {
            setMoving(undefined);
            setEdition(before => before + 1);
          }}
          onCancel={() => setMoving(undefined)}
        />
      )}
      <Pages of={list} empty={admin.channels.noRuns}>
        {runs => (
          <RecordTable
            label={admin.channels.runs}
            rows={runs}
            keyOf={({ fileId }) => fileId}
            columns={[
              {
                head: admin.channels.file,
                cell: run => (
                  <>
                    <strong class="number">{run.number}</strong>
                    <small>{look.officeName(run.officeId)}</small>
                  </>
                ),
              },
              { head: admin.channels.version, cell: run => admin.channels.versionNo(run.version) },
              {
                head: admin.channels.where,
                cell: run => (
                  <>
                    {look.postName(run.holder)}
                    <small>
                      {admin.channels.stage(run.stage)} · {words.channel.state[run.state]}
                    </small>
                  </>
                ),
              },
              { head: admin.channels.since, cell: run => <Moment at={run.since} /> },
              {
                head: admin.channels.move,
                cell: run => (
                  <button
                    type="button"
                    disabled={moving === run.fileId}
                    onClick={() => setMoving(run.fileId)}
                  >
                    {admin.channels.move}
                  </button>
                ),
              },
            ]}
          />
        )}
      </Pages>
    </section>
  );
};
