import { DELIVERY_MODES, SEALED } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField } from '../../parts/fields.tsx';
import { istDayOf, parseDay, typedDay } from '../../time.ts';
import { dayFault } from '../../typed-fault.ts';

/** That a secret paper came, and nothing of it: a line of the diary, while the paper stays with the confidential section. */
export const SealedPaper = () => {
  const { call, words, say, now } = useOffice();
  const today = istDayOf(now());
  const [level, setLevel] = useState<(typeof SEALED)[number] | ''>('secret');
  const [mode, setMode] = useState<(typeof DELIVERY_MODES)[number] | ''>(DELIVERY_MODES[0]);
  const [typed, setTyped] = useState(typedDay(today));
  const act = useAct();
  const receivedOn = parseDay(typed);
  const wrong = dayFault(receivedOn, today, words);
  const enter = () => {
    if (wrong !== undefined || receivedOn === undefined) return;
    void act.run(async () => {
      const { diaryNumber } = await call('registerSealedPaper', {
        body: { classification: level || 'secret', receivedOn, deliveryMode: mode || DELIVERY_MODES[0] },
      });
      say(words.sealed.entered(diaryNumber));
    });
  };
  return (
    <details class="sealed">
      <summary>{words.sealed.title}</summary>
      <p>{words.classification.secretElsewhere}</p>
      <ActForm act={act} doing={words.sealed.enter} label={words.sealed.title} onSubmit={enter}>
        <p class="hint">{words.sealed.hint}</p>
        <div class="pair">
          <ChoiceField
            label={words.sealed.level}
            value={level}
            choices={SEALED}
            names={words.sealed.name}
            onChoose={setLevel}
          />
          <ChoiceField
            label={words.field.deliveryMode}
            value={mode}
            choices={DELIVERY_MODES}
            names={words.deliveryMode}
            onChoose={setMode}
          />
        </div>
        <DayField label={words.field.receivedOn} value={typed} onType={setTyped} wrong={wrong} />
      </ActForm>
    </details>
  );
};
