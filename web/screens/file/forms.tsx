import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePages } from '../../office/use-answer.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { DayField, ProseField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { languageOf } from '../../parts/written.ts';
import { goTo } from '../../place.ts';
import { dayAfter, istDayOf, istInstant, parseDay } from '../../time.ts';
import { lineFault, optionalFault } from '../../typed-fault.ts';
import { type FormProps, REASONED } from './on-file.ts';

/** When an office opens: a file set aside until a day wakes at this hour. */
const MORNING = '10:00';
/** A stay that ends by these leaves the work list. */
const ENDS_STAY: readonly string[] = ['close'];

/** A reason, and the act is done. */
export const ReasonForm = ({
  file,
  doing,
  onDone,
  onCancel,
}: FormProps & { doing: keyof typeof REASONED }) => {
  const { call, words, say, ended } = useOffice();
  const reason = useTyped(`${doing}.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const optional = doing === 'resume';
  const wrong = (optional ? optionalFault : lineFault)(reason.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      const params = { fileId: file.fileId };
      if (doing === 'resume')
        await call('resumeFile', { params, body: reason.text.trim() === '' ? {} : { reason: reason.text } });
      else await call(REASONED[doing], { params, body: { reason: reason.text } });
      if (ENDS_STAY.includes(doing)) ended.add(file.holdingId);
      reason.clear();
      say(words.done[doing]);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act[doing]}
      label={words.act[doing]}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {doing === 'suspend' && <p class="hint">{words.forms.suspendHint}</p>}
      <ProseField
        label={words.field.reason}
        name="reason"
        optional={optional}
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};

/** Back to the post the file came from, with a remark if there is one. */
export const ReturnForm = ({ file, onLeave, onCancel }: FormProps) => {
  const { call, words, say, ended } = useOffice();
  const remark = useTyped(`return.${file.fileId}`);
  const act = useAct();
  const wrong = optionalFault(remark.text, LIMITS.remark, words);
  const submit = () => {
    if (wrong !== undefined) return;
    void act.run(async () => {
      const body = remark.text.trim() === '' ? {} : { remark: remark.text };
      await call('returnFile', { params: { fileId: file.fileId }, body });
      ended.add(file.holdingId);
      remark.clear();
      onLeave();
      say(`${file.number}: ${words.done.return}`);
      goTo({ screen: 'work' });
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act.return}
      label={words.act.return}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <p class="hint">{words.forms.returnHint}</p>
      <ProseField
        label={words.field.remark}
        name="remark"
        optional
        value={remark.text}
        onType={remark.type}
        wrong={wrong}
      />
    </ActForm>
  );
};

/** Set aside until a day, with a reason. */
export const ParkForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, now } = useOffice();
  const reason = useTyped(`park.${file.fileId}`);
  const until = useTyped(`park.until.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const tomorrow = dayAfter(istDayOf(now()), 1);
  const wrongReason = lineFault(reason.text, LIMITS.reason, words);
  const day = parseDay(until.text);
  const wrongUntil = day === undefined || day < tomorrow ? words.forms.wakeAhead : undefined;
  const submit = () => {
    setTried(true);
    if (wrongReason !== undefined || day === undefined || day < tomorrow) return;
    void act.run(async () => {
      const body = { until: istInstant(day, MORNING), reason: reason.text };
      await call('parkFile', { params: { fileId: file.fileId }, body });
      reason.clear();
      until.clear();
      say(words.done.park);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={words.act.park} label={words.act.park} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{words.forms.parkHint}</p>
      <DayField
        label={words.forms.parkUntil}
        name="until"
        value={until.text}
        onType={until.type}
        wrong={tried ? wrongUntil : undefined}
      />
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? wrongReason : undefined}
      />
    </ActForm>
  );
};

/** Puts a receipt the post holds into this file. */
export const AddReceiptForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, postId, ended } = useOffice();
  const [chosen, setChosen] = useState<string>();
  const act = useAct();
  const list = usePages(
    cursor => call('listWork', { query: cursor ? { cursor } : {} }),
    `receipts ${postId}`,
  );
  const receipts = list.answer?.filter(
    ({ objectId, holdingId }) => objectId.startsWith('rct_') && !ended.has(holdingId),
  );
  const submit = () => {
    const receipt = receipts?.find(({ objectId }) => objectId === chosen);
    if (receipt === undefined) return void act.run(() => Promise.reject(words.required));
    return void act.run(async () => {
      await call('addReceipt', { params: { fileId: file.fileId }, body: { receiptId: receipt.objectId } });
      ended.add(receipt.holdingId);
      say(words.done['add-receipt']);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={words.act['add-receipt']}
      label={words.act['add-receipt']}
      disabled={receipts?.length === 0}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <Pages of={{ ...list, answer: receipts }} empty={words.forms.noReceipts}>
        {items => (
          <fieldset class="choices">
            <legend>{words.forms.whichReceipt}</legend>
            {items.map(item => (
              <label key={item.objectId}>
                <input
                  type="radio"
                  name="receipt"
                  checked={chosen === item.objectId}
                  onChange={() => setChosen(item.objectId)}
                />
                <span>
                  <span class="number">{item.number}</span>{' '}
                  <span lang={languageOf(item.subject ?? '')}>{item.subject ?? words.work.confidential}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </Pages>
    </ActForm>
  );
};
