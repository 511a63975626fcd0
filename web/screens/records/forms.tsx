import { HOLD_GROUNDS, LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { momentText } from '../../time.ts';
import { optionalFault } from '../../typed-fault.ts';
import { type Deed, hasPaper, isOwnProposal } from './deed.ts';
import { useLooking } from './facts.tsx';
import { Issuing, RefusingRequisition, Returning } from './loan-forms.tsx';
import { type DeedProps, Reasoned, useNameOfDeed } from './reasoned.tsx';
import { useRetention } from './retention.tsx';
import { RECORD_WORDS } from './words.ts';

/** Of which category, and where the paper stands. */
const Recording = ({ file, onDone, onCancel }: DeedProps) => {
  const { call, words, language, say } = useOffice();
  const said = RECORD_WORDS[language];
  const { codes, names } = useRetention();
  const typed = useTyped(`records.category.${file.fileId}`, file.recorded?.category ?? '');
  const shelf = useTyped(`records.shelf.${file.fileId}`, file.recorded?.shelf ?? '');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const name = useNameOfDeed(file)('record');
  const category = codes.find(code => code === typed.text) ?? '';
  const onPaper = hasPaper(file);
  const wrongShelf = optionalFault(shelf.text, LIMITS.name, words);
  const submit = () => {
    setTried(true);
    if (category === '' || (onPaper && wrongShelf !== undefined)) return;
    void act.run(async () => {
      const stands = onPaper && shelf.text.trim() !== '' ? { shelf: shelf.text } : {};
      await call('recordFile', { params: { fileId: file.fileId }, body: { category, ...stands } });
      typed.clear();
      shelf.clear();
      say(words.done.record);
      onDone();
    });
  };
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <ChoiceField
        label={said.category}
        value={category}
        choices={codes}
        names={names}
        none={said.none}
        onChoose={typed.type}
        wrong={tried && category === '' ? said.choose : undefined}
      />
      {onPaper && (
        <LineField
          label={said.shelf}
          value={shelf.text}
          onType={shelf.type}
          optional
          wrong={tried ? wrongShelf : undefined}
        />
      )}
    </ActForm>
  );
};

const Holding = (props: DeedProps) => {
  const { call, language } = useOffice();
  const said = RECORD_WORDS[language];
  const [ground, setGround] = useState<(typeof HOLD_GROUNDS)[number]>('court');
  const params = { fileId: props.file.fileId };
  return (
    <Reasoned
      {...props}
      deed="hold"
      says={said.heldSays}
      act={reason => call('holdFile', { params, body: { ground, reason } })}
    >
      {() => (
        <ChoiceField
          label={said.ground}
          value={ground}
          choices={HOLD_GROUNDS}
          names={said.grounds}
          onChoose={choice => choice !== '' && setGround(choice)}
        />
      )}
    </Reasoned>
  );
};

const Lifting = (props: DeedProps) => {
  const { call, language } = useOffice();
  const said = RECORD_WORDS[language];
  const { fileId, holds = [] } = props.file;
  const [chosen, setChosen] = useState('');
  const choices = holds.map(({ hold }) => String(hold));
  const [only, ...others] = choices;
  const hold = others.length === 0 ? (only ?? '') : chosen;
  const names = Object.fromEntries(
    holds.map(({ hold: each, ground, at }) => [
      String(each),
      `${said.grounds[ground]}, ${momentText(at, language)}`,
    ]),
  );
  return (
    <Reasoned
      {...props}
      deed="lift-hold"
      ready={hold !== ''}
      act={reason => call('liftHold', { params: { fileId, hold }, body: { reason } })}
    >
      {tried =>
        others.length > 0 && (
          <ChoiceField
            label={said.whichHold}
            value={hold}
            choices={choices}
            names={names}
            none={said.none}
            onChoose={setChosen}
            wrong={tried && hold === '' ? said.chooseHold : undefined}
          />
        )
      }
    </Reasoned>
  );
};

/** What it takes away is said first: nobody brings it back. */
const Confirming = ({ file, onDone, onCancel }: DeedProps) => {
  const { call, words, language, say } = useOffice();
  const act = useAct();
  const name = words.act['confirm-disposal'];
  const submit = () =>
    void act.run(async () => {
      await call('confirmDisposal', { params: { fileId: file.fileId }, body: {} });
      say(words.done['confirm-disposal']);
      onDone();
    });
  return (
    <ActForm act={act} doing={name} label={name} onSubmit={submit} onCancel={onCancel}>
      <p class="warned">{RECORD_WORDS[language].confirmSays}</p>
    </ActForm>
  );
};

/** The form of one deed on one file. */
export const DeedForm = (props: DeedProps & { deed: Deed }) => {
  const { call, language } = useOffice();
  const said = RECORD_WORDS[language];
  const looking = useLooking();
  const { deed, file } = props;
  const params = { fileId: file.fileId };
  switch (deed) {
    case 'record':
      return <Recording {...props} />;
    case 'issue-record':
      return <Issuing {...props} />;
    case 'refuse-requisition':
      return <RefusingRequisition {...props} />;
    case 'return-record':
      return <Returning {...props} />;
    case 'hold':
      return <Holding {...props} />;
    case 'lift-hold':
      return <Lifting {...props} />;
    case 'confirm-disposal':
      return <Confirming {...props} />;
    case 'propose-disposal':
      return (
        <Reasoned
          {...props}
          says={said.proposeSays}
          act={reason => call('proposeDisposal', { params, body: { reason } })}
        />
      );
    case 'refuse-disposal': {
      const isOwn = file.proposal !== undefined && isOwnProposal(file.proposal, looking);
      return (
        <Reasoned
          {...props}
          act={reason => call('refuseDisposal', { params, body: { reason } })}
          {...(isOwn ? { done: said.takenBack } : {})}
        />
      );
    }
  }
};
