import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../../office/office.ts';
import { useAct } from '../../../office/use-act.ts';
import { useTyped } from '../../../office/use-typed.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { ChoiceField, DayField, ProseField } from '../../../parts/fields.tsx';
import { Refused } from '../../../problem.ts';
import { dayAfter, istDayOf, istInstant, parseDay } from '../../../time.ts';
import { lineFault } from '../../../typed-fault.ts';
import type { FormProps } from '../on-file.ts';
import { SuperiorField } from './superior.tsx';

/** When an office opens: a file set aside until a day wakes at this hour. */
export const MORNING = '10:00';

const ASIDE = ['parking', 'call-book'] as const;

/** Set aside until a day, with a reason; for longer than an officer may decide, leave is asked of a superior in its place, as for the call book. */
export const ParkForm = ({ file, onDone, onCancel }: FormProps) => {
  const { call, words, say, now } = useOffice();
  const reason = useTyped(`park.${file.fileId}`);
  const until = useTyped(`park.until.${file.fileId}`);
  const of = useTyped(`park.of.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const [asks, setAsks] = useState(of.text !== '');
  const act = useAct();
  const isTooLong = act.failure instanceof Refused && act.failure.problem.code === 'file.park-needs-approval';
  const callBook = useTyped(`park.call-book.${file.fileId}`);
  const isForCallBook = callBook.text !== '';
  const asking = asks || isTooLong || isForCallBook;
  const tomorrow = dayAfter(istDayOf(now()), 1);
  const day = parseDay(until.text);
  const faults = {
    reason: lineFault(reason.text, LIMITS.reason, words),
    until: day === undefined || day < tomorrow ? words.forms.wakeAhead : undefined,
    of: asking && of.text === '' ? words.send.choose : undefined,
  };
  const submit = () => {
    setTried(true);
    if (day === undefined || Object.values(faults).some(Boolean)) return;
    void act.run(async () => {
      const body = { until: istInstant(day, MORNING), reason: reason.text };
      const params = { fileId: file.fileId };
      if (asking) {
        const kind = isForCallBook ? { callBook: true as const } : {};
        await call('askParking', { params, body: { ...body, ...kind, of: of.text } });
      } else await call('parkFile', { params, body });
      for (const each of [reason, until, of, callBook]) each.clear();
      say(words.done[asking ? 'ask-parking' : 'park']);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      doing={asking ? words.asks.ask : words.act.park}
      label={words.act.park}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {!isForCallBook && <p class="hint">{words.forms.parkHint}</p>}
      <DayField
        label={isForCallBook ? words.moves.reviewOn : words.forms.parkUntil}
        name="until"
        value={until.text}
        onType={text => {
          until.type(text);
          // An earlier day may need nobody's leave
          setAsks(false);
          of.clear();
          act.forget();
        }}
        wrong={tried ? faults.until : undefined}
      />
      <ProseField
        label={words.field.reason}
        name="reason"
        value={reason.text}
        onType={reason.type}
        wrong={tried ? faults.reason : undefined}
      />
      <ChoiceField
        label={words.moves.aside}
        value={isForCallBook ? 'call-book' : 'parking'}
        choices={ASIDE}
        names={words.moves.asides}
        onChoose={choice => {
          callBook.type(choice === 'call-book' ? 'yes' : '');
          // What was refused was the other
          act.forget();
        }}
      />
      {asking && (
        <>
          <p class="warned">{isForCallBook ? words.moves.callBookAsks : words.moves.parkAsks}</p>
          <SuperiorField
            chosen={of.text}
            onChoose={postId => {
              of.type(postId);
              setAsks(true);
            }}
            wrong={tried && !isTooLong ? faults.of : undefined}
          />
        </>
      )}
    </ActForm>
  );
};
