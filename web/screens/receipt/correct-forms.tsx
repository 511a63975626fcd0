import { DELIVERY_MODES, LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, ProseField } from '../../parts/fields.tsx';
import { dayText, istDayOf, parseDay, typedDay } from '../../time.ts';
import { dayFault, lineFault } from '../../typed-fault.ts';
import { useDetails } from '../dak/details.ts';
import { Compulsory, MoreFields } from '../dak/fields.tsx';
import type { ActProps, Receipt } from './on-receipt.ts';

/** The four fields as they stand. */
const Frozen = ({ receipt: { details } }: { receipt: Receipt }) => {
  const { words, language } = useOffice();
  const { receivedOn, diarisedOn, letterDate, deliveryMode } = details;
  return (
    <div class="frozen">
      <p class="hint">{words.receiptPage.frozen}</p>
      <dl class="facts">
        <dt>{words.field.receivedOn}</dt>
        <dd>{dayText(receivedOn, language)}</dd>
        <dt>{words.field.diarisedOn}</dt>
        <dd>{dayText(diarisedOn, language)}</dd>
        <dt>{words.field.letterDate}</dt>
        <dd>{letterDate === undefined ? words.receiptPage.empty : dayText(letterDate, language)}</dd>
        <dt>{words.field.deliveryMode}</dt>
        <dd>{words.deliveryMode[deliveryMode]}</dd>
      </dl>
    </div>
  );
};

/** The whole entry as it reads from now on, but for what is frozen. */
export const CorrectForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say } = useOffice();
  const { receiptId, edition, details } = receipt;
  const entry = useDetails(`correct.${receiptId}.${edition}`, details);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const submit = () => {
    setTried(true);
    if (!entry.isRight) return;
    void act.run(async () => {
      const { receivedOn, diarisedOn, letterDate, deliveryMode } = details;
      const { letterDate: _, ...typed } = entry.body();
      const frozen = { receivedOn, diarisedOn, deliveryMode, ...(letterDate ? { letterDate } : {}) };
      await call('correctReceipt', { params: { receiptId }, body: { ...typed, ...frozen } });
      entry.clear();
      say(words.receiptDone.correct);
      onDone();
    });
  };
  const label = words.receiptAct.correct;
  const shown = { of: entry, tried };
  return (
    <ActForm act={act} doing={label} label={label} onSubmit={submit} onCancel={onCancel}>
      <Compulsory {...shown} />
      <Frozen receipt={receipt} />
      <MoreFields {...shown} frozen />
    </ActForm>
  );
};

/** What is frozen, set right by the section's in-charge with a reason. */
export const CorrectFrozenForm = ({ receipt, onDone, onCancel }: ActProps) => {
  const { call, words, say, now } = useOffice();
  const { receiptId, edition, details } = receipt;
  const name = `frozen.${receiptId}.${edition}`;
  const today = istDayOf(now());
  const typed = {
    receivedOn: useTyped(`${name}.received`, typedDay(details.receivedOn)),
    diarisedOn: useTyped(`${name}.diarised`, typedDay(details.diarisedOn)),
    letterDate: useTyped(`${name}.letter`, details.letterDate ? typedDay(details.letterDate) : ''),
  };
  const mode = useTyped(`${name}.mode`, details.deliveryMode);
  const reason = useTyped(`${name}.reason`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const [receivedOn, diarisedOn, letterDate] = [typed.receivedOn, typed.diarisedOn, typed.letterDate].map(
    ({ text }) => parseDay(text),
  );
  const faults = {
    receivedOn: dayFault(receivedOn, today, words),
    diarisedOn: dayFault(diarisedOn, today, words),
    letterDate: typed.letterDate.text.trim() === '' ? undefined : dayFault(letterDate, today, words),
    reason: lineFault(reason.text, LIMITS.reason, words),
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean) || receivedOn === undefined || diarisedOn === undefined) return;
    void act.run(async () => {
      const deliveryMode = DELIVERY_MODES.find(each => each === mode.text) ?? details.deliveryMode;
      const body = { receivedOn, diarisedOn, deliveryMode, reason: reason.text };
      await call('correctFrozen', {
        params: { receiptId },
        body: { ...body, ...(letterDate === undefined ? {} : { letterDate }) },
      });
      for (const each of [...Object.values(typed), mode, reason]) each.clear();
      say(words.receiptDone['correct-frozen']);
      onDone();
    });
  };
  const label = words.receiptAct['correct-frozen'];
  const day = (field: keyof typeof typed) => (
    <DayField
      label={words.field[field]}
      name={field}
      optional={field === 'letterDate'}
      value={typed[field].text}
      onType={typed[field].type}
      wrong={tried ? faults[field] : undefined}
    />
  );
  return (
    <ActForm act={act} doing={label} label={label} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.receiptPage.frozenHint}</p>
      <div class="pair">
        {day('receivedOn')}
        {day('diarisedOn')}
        {day('letterDate')}
        <ChoiceField
          label={words.field.deliveryMode}
          value={DELIVERY_MODES.find(each => each === mode.text) ?? details.deliveryMode}
          choices={DELIVERY_MODES}
          names={words.deliveryMode}
          onChoose={mode.type}
        />
      </div>
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
    </ActForm>
  );
};
