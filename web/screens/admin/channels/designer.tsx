import { LIMITS, WATCHED } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { CHANNEL_TEMPLATES } from '#shared/domain/channels/templates.ts';
import { useAct } from '../../../office/use-act.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ChoiceField, LineField, ProseField } from '../../../parts/fields.tsx';
import { Refused } from '../../../problem.ts';
import { lineFault } from '../../../typed-fault.ts';
import { officeChoices } from '../choices.tsx';
import { CheckList } from '../fields.tsx';
import type { Look } from '../look.ts';
import { Picker } from '../picker.tsx';
import { useAdmin, useMayKeep } from '../use-admin.ts';
import { keysOf } from '../words/words.ts';
import { DesignDrawing } from './drawing.tsx';
import { type Tried, TryCase } from './preview.tsx';
import { StageForm } from './stage-form.tsx';
import {
  type Channel,
  fromTemplate,
  insertAt,
  isWhole,
  movedBy,
  NEW_STAGE,
  type Stage,
  useDesign,
  without,
  withStage,
} from './stages.ts';

const isLevelsAsked = (failure: unknown): boolean =>
  failure instanceof Refused && failure.problem.code === 'channel.too-many-levels';

/** The first in the list is the whole district, for who keeps it. */
const WHOLE = 'district';

/** A channel, drawn and changed where it is tapped: a new one, from a template or from nothing, or another version. */
export const Designer = (props: {
  look: Look;
  channel?: Channel;
  onDone: (channelId: string) => void;
  onCancel: () => void;
}) => {
  const { call, words, admin, say, me } = useAdmin();
  const { look, channel } = props;
  const mayKeep = useMayKeep(look);
  const keepsAll = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  const first = channel ?? { of: keepsAll ? WHOLE : '', names: { hi: '', en: '' }, stages: [NEW_STAGE] };
  const { design, keep, clear } = useDesign(channel?.channelId ?? 'new', first);
  const [chosen, setChosen] = useState<number>();
  const [tried, setTried] = useState(false);
  const [fit, setFit] = useState<Tried>();
  const [template, setTemplate] = useState('');
  const act = useAct();
  const { of, names, stages, starts = [], levelsReason = '' } = design;
  const isLong = isLevelsAsked(act.failure) || levelsReason !== '';
  const nameFault = (text: string) => (tried ? lineFault(text, LIMITS.name, words) : undefined);
  const reasonFault = isLong ? lineFault(levelsReason, LIMITS.reason, words) : undefined;
  const draw = (next: Stage[]) => {
    keep({ ...design, stages: next });
    // What was tried says nothing of other stages.
    setFit(undefined);
  };
  const stage = chosen === undefined ? undefined : stages[chosen];
  const isRight =
    [names.hi, names.en].every(text => lineFault(text, LIMITS.name, words) === undefined) &&
    stages.every(isWhole) &&
    of !== '' &&
    reasonFault === undefined;
  const submit = () => {
    setTried(true);
    const open = stages.findIndex(one => !isWhole(one));
    if (open >= 0) setChosen(open);
    if (!isRight) return;
    void act.run(async () => {
      const body = {
        names,
        stages: [...stages],
        ...(starts.length === 0 ? {} : { starts: [...starts] }),
        ...(levelsReason === '' ? {} : { levelsReason }),
      };
      const made =
        channel === undefined
          ? await call('declareChannel', { body: { ...body, of } })
          : await call('changeChannel', { params: { channelId: channel.channelId }, body });
      clear();
      say(admin.channels.saved(made.version));
      props.onDone(made.channelId);
    });
  };
  const cancel = () => {
    clear();
    props.onCancel();
  };
  const leftOut = fit?.stages.filter(({ applies }) => !applies).map(one => one.stage);
  const templates = keysOf(CHANNEL_TEMPLATES);
  return (
    <>
      <ActForm
        act={isLevelsAsked(act.failure) ? { ...act, failure: undefined } : act}
        doing={channel === undefined ? admin.channels.save : admin.channels.saveVersion(channel.version + 1)}
        label={admin.channels.design}
        onSubmit={submit}
        onCancel={cancel}
      >
        {channel === undefined && (
          <ChoiceField
            label={admin.channels.template}
            value={templates.find(one => one === template) ?? ''}
            choices={templates}
            names={admin.channels.templates}
            none={admin.channels.noTemplate}
            hint={admin.channels.templateSays}
            onChoose={one => {
              setTemplate(one);
              setChosen(undefined);
              if (one !== '') keep({ ...design, ...fromTemplate(one) });
            }}
          />
        )}
        <div class="pair">
          {(['hi', 'en'] as const).map(key => (
            <LineField
              key={key}
              label={key === 'hi' ? admin.nameHindi : admin.nameEnglish}
              name={`name-${key}`}
              value={names[key]}
              wrong={nameFault(names[key])}
              onType={text => keep({ ...design, names: { ...names, [key]: text } })}
            />
          ))}
        </div>
        {channel === undefined && (
          <Picker
            label={admin.channels.whose}
            choices={[
              ...(keepsAll
                ? [{ id: WHOLE, title: admin.channels.district, found: [admin.channels.district] }]
                : []),
              ...officeChoices(
                look,
                look.rows.offices.filter(({ officeId }) => mayKeep(officeId)),
              ),
            ]}
            chosen={of}
            wrong={tried && of === '' ? words.required : undefined}
            onChoose={id => keep({ ...design, of: id })}
          />
        )}
        <CheckList
          legend={admin.channels.startsBy}
          choices={WATCHED}
          names={words.category}
          chosen={starts}
          hint={admin.channels.startsSays}
          onChoose={list => keep({ ...design, starts: WATCHED.filter(one => list.includes(one)) })}
        />
        <h3>{admin.channels.drawing}</h3>
        <DesignDrawing
          look={look}
          stages={stages}
          chosen={chosen}
          onChoose={setChosen}
          onChange={draw}
          leftOut={leftOut ?? []}
          beyondAt={fit?.beyondAt}
        />
        {stage && chosen !== undefined && (
          <StageForm
            key={chosen}
            look={look}
            stage={stage}
            place={chosen}
            last={stages.length - 1}
            tried={tried}
            onChange={next => draw(withStage(stages, chosen, next))}
            onMove={by => {
              draw(movedBy(stages, chosen, by));
              setChosen(chosen + by);
            }}
            onInsert={() => {
              draw(insertAt(stages, chosen + 1));
              setChosen(chosen + 1);
            }}
            onRemove={() => {
              draw(without(stages, chosen));
              setChosen(undefined);
            }}
            onDone={() => setChosen(undefined)}
          />
        )}
        {isLong && (
          <ProseField
            label={admin.channels.levelsReason}
            name="levelsReason"
            value={levelsReason}
            wrong={tried ? reasonFault : undefined}
            onType={text => {
              const { levelsReason: _, ...rest } = design;
              keep(text === '' ? rest : { ...rest, levelsReason: text });
            }}
          />
        )}
      </ActForm>
      <TryCase look={look} stages={stages} tried={fit} onTried={setFit} />
    </>
  );
};
