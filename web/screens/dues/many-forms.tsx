import { LIMITS, WRITE_OFF_CODES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useDesk } from '../../office/use-desk.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, ProseField } from '../../parts/fields.tsx';
import { dayAfter, istDayOf, istInstant, parseDay } from '../../time.ts';
import { lineFault, optionalFault } from '../../typed-fault.ts';
import { Phrases } from '../send/phrases.tsx';
import { commonCodes, type ManyAct } from './choosing.ts';
import type { WorkItem } from './row.tsx';
import type { Many } from './use-many.ts';

export type ManyProps = {
  readonly items: readonly WorkItem[];
  readonly many: Many;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** When an office opens: what is set aside until a day wakes at this hour. */
const MORNING = '10:00';
const ids = (items: readonly WorkItem[]) => items.map(({ objectId }) => objectId);

const useFrame = (doing: ManyAct, { items, many, onCancel }: ManyProps) => {
  const { words } = useOffice();
  const name = words.many.act[doing];
  return { act: many.act, doing: words.many.doing[doing](items.length), label: name, onCancel };
};

/** One phrase as a note on each, and each goes back on its way. */
export const ApproveManyForm = (props: ManyProps) => {
  const { call, words } = useOffice();
  const desk = useDesk();
  const said = useTyped('many.approve', words.many.approvedWords);
  const [tried, setTried] = useState(false);
  const frame = useFrame('approve', props);
  const wrong = lineFault(said.text, LIMITS.remark, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void props.many.run({
      items: props.items,
      one: (items, postId) =>
        call('approveMany', { body: { fileIds: ids(items), words: said.text } }, postId),
      leaves: true,
      done: () => {
        said.clear();
        props.onDone();
      },
    });
  };
  return (
    <ActForm {...frame} onSubmit={submit}>
      <p class="hint">{words.many.approveHint}</p>
      <Phrases phrases={desk.phrases} into={said} />
      <ProseField
        label={words.many.words}
        name="words"
        rows={2}
        value={said.text}
        onType={said.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};

/** All set aside until one day, for one reason. */
export const ParkManyForm = (props: ManyProps) => {
  const { call, words, now } = useOffice();
  const reason = useTyped('many.park');
  const until = useTyped('many.park.until');
  const [tried, setTried] = useState(false);
  const frame = useFrame('park', props);
  const day = parseDay(until.text);
  const tomorrow = dayAfter(istDayOf(now()), 1);
  const faults = {
    reason: lineFault(reason.text, LIMITS.reason, words),
    until: day === undefined || day < tomorrow ? words.forms.wakeAhead : undefined,
  };
  const submit = () => {
    setTried(true);
    if (day === undefined || Object.values(faults).some(Boolean)) return;
    const body = { until: istInstant(day, MORNING), reason: reason.text };
    void props.many.run({
      items: props.items,
      one: (items, postId) => call('parkMany', { body: { ...body, fileIds: ids(items) } }, postId),
      leaves: false,
      done: () => {
        reason.clear();
        until.clear();
        props.onDone();
      },
    });
  };
  return (
    <ActForm {...frame} onSubmit={submit}>
      <p class="hint">{words.forms.parkHint}</p>
      <DayField
        label={words.forms.parkUntil}
        name="until"
        value={until.text}
        onType={until.type}
        wrong={tried ? faults.until : undefined}
      />
      <ProseField
        label={words.field.reason}
        name="reason"
        rows={2}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
    </ActForm>
  );
};

/** All closed for one reason, each if it may be; the reason of a delay once one of them was asked for it. */
export const CloseManyForm = (props: ManyProps) => {
  const { call, words } = useOffice();
  const reason = useTyped('many.close');
  const delay = useTyped('many.close.delay');
  const [tried, setTried] = useState(false);
  const frame = useFrame('close', props);
  const isLate =
    delay.text !== '' ||
    props.many.results.some(({ refused }) => refused?.code === 'file.delay-reason-needed');
  const faults = {
    reason: lineFault(reason.text, LIMITS.reason, words),
    delay: (isLate ? lineFault : optionalFault)(delay.text, LIMITS.reason, words),
  };
  const submit = () => {
    setTried(true);
    if (Object.values(faults).some(Boolean)) return;
    const body = { reason: reason.text, ...(isLate ? { delay: delay.text } : {}) };
    void props.many.run({
      items: props.items,
      one: (items, postId) => call('closeMany', { body: { ...body, fileIds: ids(items) } }, postId),
      leaves: true,
      done: () => {
        reason.clear();
        delay.clear();
        props.onDone();
      },
    });
  };
  return (
    <ActForm {...frame} onSubmit={submit}>
      <ProseField
        label={words.field.reason}
        name="reason"
        rows={2}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
      {isLate && (
        <ProseField
          label={words.panel.delay}
          name="delay"
          rows={2}
          value={delay.text}
          onType={delay.type}
          wrong={tried ? faults.delay : undefined}
          hint={words.panel.delayHint}
        />
      )}
    </ActForm>
  );
};

/** Receipts disposed of by one code that fits each of them. */
export const DisposeManyForm = (props: ManyProps) => {
  const { call, words } = useOffice();
  const code = useTyped('many.dispose.code');
  const remark = useTyped('many.dispose.remark');
  const [tried, setTried] = useState(false);
  const frame = useFrame('dispose', props);
  const codes = commonCodes(props.items, category => WRITE_OFF_CODES[category].dispose);
  const chosen = codes.find(each => each === code.text);
  const faults = {
    code: chosen === undefined ? words.required : undefined,
    remark: optionalFault(remark.text, LIMITS.remark, words),
  };
  const submit = () => {
    setTried(true);
    if (chosen === undefined || faults.remark !== undefined) return;
    const body = { code: chosen, ...(remark.text.trim() === '' ? {} : { remark: remark.text }) };
    void props.many.run({
      items: props.items,
      one: (items, postId) => call('disposeMany', { body: { ...body, receiptIds: ids(items) } }, postId),
      leaves: true,
      done: () => {
        code.clear();
        remark.clear();
        props.onDone();
      },
    });
  };
  return (
    <ActForm {...frame} onSubmit={submit}>
      <ChoiceField
        label={words.receiptPage.code}
        value={chosen ?? ''}
        choices={codes}
        names={words.writeOff}
        none={words.cover.none}
        hint={words.many.disposeHint}
        onChoose={code.type}
        wrong={tried ? faults.code : undefined}
      />
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        rows={2}
        value={remark.text}
        onType={remark.type}
        wrong={faults.remark}
      />
    </ActForm>
  );
};
