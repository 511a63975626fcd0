import { DISPATCH_MODES, LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField, ProseField } from '../../parts/fields.tsx';
import { parseDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import type { Outgoing } from './outgoing.tsx';
import { paiseOf } from './paise.ts';
import { DISPATCH_WORDS } from './words.ts';

const DEEDS = ['send', 'deliver', 'bringBack', 'remind', 'reply'] as const;
type Deed = (typeof DEEDS)[number];
type Mode = (typeof DISPATCH_MODES)[number];

/** What happened to the letter with those chosen: one small form, for what is said of all of them or of one. */
export const Deeds = (props: { letter: Outgoing; chosen: readonly number[]; onDone: () => void }) => {
  const { letter, chosen, onDone } = props;
  const { call, words, language, say } = useOffice();
  const said = DISPATCH_WORDS[language];
  const open = DEEDS.filter(each =>
    letter.may.includes(each === 'remind' || each === 'reply' ? 'remind' : 'dispatch'),
  );
  const [picked, setDeed] = useState<Deed>();
  const deed = picked ?? open[0] ?? 'reply';
  const [mode, setMode] = useState<Mode>('by-hand');
  const [tried, setTried] = useState(false);
  const of = (name: string) => useTyped(`dispatch.${name}.${letter.draftId}`);
  const [day, tracking, postage, more] = [of('day'), of('tracking'), of('postage'), of('more')];
  const act = useAct();
  const [serial] = chosen;
  const isOne = deed === 'deliver' || deed === 'bringBack' || deed === 'reply';
  const paise = paiseOf(postage.text);
  const wrongDay = day.text !== '' && parseDay(day.text) === undefined ? words.dayWrong : undefined;
  const wrongReason = deed === 'bringBack' ? lineFault(more.text, LIMITS.reason, words) : undefined;
  const isChosen = isOne ? chosen.length === 1 : chosen.length > 0;

  const run = async (): Promise<string> => {
    const params = { draftId: letter.draftId };
    const on = parseDay(day.text);
    const onDay = on === undefined ? {} : { on };
    const text = more.text.trim();
    if (deed === 'send') {
      const sent = chosen.map(each => ({
        serial: each,
        mode,
        ...(tracking.text.trim() === '' ? {} : { tracking: tracking.text }),
        ...(paise ? { postage: paise } : {}),
      }));
      await call('dispatchDraft', { params, body: { ...onDay, sent } });
      return said.sent;
    }
    if (deed === 'remind') {
      await call('remindOfDraft', { params, body: { serials: [...chosen] } });
      return said.remindedNow;
    }
    const one = { serial: serial ?? 0, ...onDay };
    if (deed === 'deliver') {
      await call('deliverDraft', { params, body: { ...one, ...(text === '' ? {} : { receivedBy: text }) } });
      return said.delivered;
    }
    if (deed === 'bringBack') {
      await call('bringBackDraft', { params, body: { ...one, reason: text } });
      return said.broughtBack;
    }
    await call('replyToDraft', { params, body: { ...one, ...(text === '' ? {} : { reference: text }) } });
    return said.replied;
  };
  const submit = () => {
    setTried(true);
    if (!isChosen || paise === undefined || wrongDay !== undefined || wrongReason !== undefined) return;
    void act.run(async () => {
      say(await run());
      for (const typed of [day, tracking, postage, more]) typed.clear();
      setTried(false);
      onDone();
    });
  };
  const modeNames: Readonly<Record<Mode, string>> = { ...words.deliveryMode, here: said.modes.here };
  return (
    <ActForm act={act} doing={said[deed]} label={said[deed]} onSubmit={submit}>
      <fieldset class="views">
        <legend class="visually-hidden">{said.state}</legend>
        {open.map(each => (
          <button key={each} type="button" aria-pressed={deed === each} onClick={() => setDeed(each)}>
            {said[each]}
          </button>
        ))}
      </fieldset>
      {tried && !isChosen && <p class="wrong">{isOne ? said.chooseOne : said.choose}</p>}
      {deed === 'send' && (
        <>
          <ChoiceField
            label={said.mode}
            value={mode}
            choices={DISPATCH_MODES}
            names={modeNames}
            onChoose={choice => choice !== '' && setMode(choice)}
          />
          <LineField label={said.tracking} value={tracking.text} onType={tracking.type} optional />
          <LineField
            label={said.postage}
            value={postage.text}
            onType={postage.type}
            numeric
            optional
            wrong={tried && paise === undefined ? said.postageWrong : undefined}
          />
        </>
      )}
      {deed === 'deliver' && (
        <LineField label={said.receivedBy} value={more.text} onType={more.type} optional />
      )}
      {deed === 'bringBack' && (
        <ProseField
          label={said.reason}
          value={more.text}
          onType={more.type}
          wrong={tried ? wrongReason : undefined}
        />
      )}
      {deed === 'reply' && <LineField label={said.reference} value={more.text} onType={more.type} optional />}
      {deed !== 'remind' && (
        <DayField
          label={said.day}
          value={day.text}
          onType={day.type}
          optional
          wrong={tried ? wrongDay : undefined}
        />
      )}
    </ActForm>
  );
};
