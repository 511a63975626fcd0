import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { DayField, LineField } from '../../parts/fields.tsx';
import { dayText, istDayOf, parseDay } from '../../time.ts';
import { optionalFault } from '../../typed-fault.ts';

/** A day on which the acting post wants to look at it again: its own, and not in the journal. */
export const FollowUp = ({ objectId }: { objectId: string }) => {
  const { call, words, say, language, now } = useOffice();
  const on = useTyped(`follow-up.on.${objectId}`);
  const note = useTyped(`follow-up.note.${objectId}`);
  const [tried, setTried] = useState(false);
  const [set, setSet] = useState<string>();
  const act = useAct();
  const day = parseDay(on.text);
  const isPast = day !== undefined && day < istDayOf(now());
  const wrongDay = day === undefined || isPast ? words.dayWrong : undefined;
  const wrongNote = optionalFault(note.text, LIMITS.remark, words);
  const submit = () => {
    setTried(true);
    if (wrongDay !== undefined || wrongNote !== undefined || day === undefined) return;
    void act.run(async () => {
      const said = note.text.trim() === '' ? {} : { note: note.text };
      await call('setFollowUp', { body: { objectId, on: day, ...said } });
      on.clear();
      note.clear();
      setTried(false);
      setSet(day);
      say(words.receiptPage.followUpSet(dayText(day, language)));
    });
  };
  return (
    <details class="earlier">
      <summary>{words.receiptPage.followUp}</summary>
      {set !== undefined && <p class="good">{words.receiptPage.followUpSet(dayText(set, language))}</p>}
      <ActForm
        act={act}
        doing={words.receiptPage.setFollowUp}
        label={words.receiptPage.followUp}
        onSubmit={submit}
      >
        <div class="pair">
          <DayField
            label={words.receiptPage.followUpOn}
            name="followUpOn"
            value={on.text}
            onType={on.type}
            wrong={tried ? wrongDay : undefined}
          />
          <LineField
            label={words.field.note}
            name="note"
            optional
            value={note.text}
            onType={note.type}
            wrong={wrongNote}
          />
        </div>
      </ActForm>
    </details>
  );
};
