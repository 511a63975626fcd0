import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, ProseField } from '../../parts/fields.tsx';
import { dayAfter, parseDay, typedDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import type { AtRest } from './deed.ts';
import { useLooking } from './facts.tsx';
import { type DeedProps, Reasoned } from './reasoned.tsx';
import { useRetention } from './retention.tsx';
import { RECORD_WORDS } from './words.ts';

/** Which of those who wait for it: the only one, or the one that is chosen. */
const useWhichAsked = ({ requisitions = [] }: AtRest) => {
  const nameOfPost = usePostNames();
  const [chosen, setChosen] = useState('');
  const choices = requisitions.map(({ requisition }) => String(requisition));
  const names = Object.fromEntries(
    requisitions.map(({ requisition, by, purpose }) => [
      String(requisition),
      `${nameOfPost(by)}: ${purpose}`,
    ]),
  );
  const [only, ...others] = choices;
  return { of: others.length === 0 ? (only ?? '') : chosen, choices, names, setChosen };
};

const WhichAsked = ({ which, tried }: { which: ReturnType<typeof useWhichAsked>; tried: boolean }) => {
  const said = RECORD_WORDS[useOffice().language];
  if (which.choices.length < 2) return null;
  return (
    <ChoiceField
      label={said.whoAsked}
      value={which.of}
      choices={which.choices}
      names={which.names}
      none={said.none}
      onChoose={which.setChosen}
      wrong={tried && which.of === '' ? said.chooseAsked : undefined}
    />
  );
};

/** To whom, and until when: the district's number of days, unless another day is typed. */
export const Issuing = ({ file, onDone, onCancel }: DeedProps) => {
  const { call, words, language, say } = useOffice();
  const said = RECORD_WORDS[language];
  const { loanDays } = useRetention();
  const which = useWhichAsked(file);
  const day = useTyped(`records.due.${file.fileId}`, typedDay(dayAfter(useLooking().today, loanDays)));
  const [tried, setTried] = useState(false);
  const act = useAct();
  const name = words.act['issue-record'];
  const dueOn = parseDay(day.text);
  const wrong = dueOn === undefined ? words.dayWrong : undefined;
  const submit = () => {
    setTried(true);
    if (which.of === '' || dueOn === undefined) return;
    void act.run(async () => {
      await call('issueRecord', { params: { fileId: file.fileId, requisition: which.of }, body: { dueOn } });
      day.clear();
      say(words.done['issue-record']);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <WhichAsked which={which} tried={tried} />
      <DayField
        label={said.dueOn}
        name="dueOn"
        value={day.text}
        onType={day.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};

export const RefusingRequisition = (props: DeedProps) => {
  const { call } = useOffice();
  const which = useWhichAsked(props.file);
  const params = { fileId: props.file.fileId, requisition: which.of };
  return (
    <Reasoned
      {...props}
      deed="refuse-requisition"
      ready={which.of !== ''}
      act={reason => call('refuseRequisition', { params, body: { reason } })}
    >
      {tried => <WhichAsked which={which} tried={tried} />}
    </Reasoned>
  );
};

export const Returning = ({ file, onDone, onCancel }: DeedProps) => {
  const { call, words, language, say } = useOffice();
  const nameOfPost = usePostNames();
  const act = useAct();
  const name = words.act['return-record'];
  const submit = () =>
    void act.run(async () => {
      await call('returnRecord', { params: { fileId: file.fileId }, body: {} });
      say(words.done['return-record']);
      onDone();
    });
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      {file.out && <p class="hint">{RECORD_WORDS[language].returnSays(nameOfPost(file.out.to))}</p>}
    </ActForm>
  );
};

/** Whoever needs the record asks the record room for it. */
export const Asking = ({
  file,
  inList = false,
  onDone,
}: {
  file: { readonly fileId: string; readonly number: string };
  /** One of many: to who only hears the page, the button says of which. */
  inList?: boolean;
  onDone: () => void;
}) => {
  const { call, words, language, say } = useOffice();
  const [isOpen, setOpen] = useState(false);
  const purpose = useTyped(`records.purpose.${file.fileId}`);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const name = words.act.requisition;
  const wrong = lineFault(purpose.text, LIMITS.reason, words);
  const submit = () => {
    setTried(true);
    if (wrong !== undefined) return;
    void act.run(async () => {
      await call('requisitionRecord', { params: { fileId: file.fileId }, body: { purpose: purpose.text } });
      purpose.clear();
      setOpen(false);
      say(words.done.requisition);
      onDone();
    });
  };
  if (!isOpen)
    return (
      <div class="buttons">
        <button type="button" onClick={() => setOpen(true)}>
          {name}
          {inList && <span class="visually-hidden"> {file.number}</span>}
        </button>
      </div>
    );
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={() => setOpen(false)}>
      <ProseField
        label={RECORD_WORDS[language].purpose}
        name="purpose"
        rows={2}
        value={purpose.text}
        onType={purpose.type}
        wrong={tried ? wrong : undefined}
      />
    </ActForm>
  );
};
