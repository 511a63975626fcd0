import { LIMITS } from 'virtual:contract';
import { STEP_WORDS } from 'virtual:directory';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { istDayOf, parseDay, typedDay } from '../../time.ts';
import { optionalFault } from '../../typed-fault.ts';
import { CheckList } from './fields.tsx';
import type { Person } from './readiness-people.tsx';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

/** Steps whose day is entered; the others are seen in the directory, the register or the journal. */
const ENTERED: readonly string[] = ['device', 'channel', 'training'];
const NOT_NEEDED = 'not-needed';

/** One step of one person: by when, done when, or for what it waits. */
export const StepForm = (props: {
  person: Person;
  step: string | undefined;
  trainingOnly: boolean;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { call, words, admin, say, language, now, register } = useAdmin();
  const act = useAct();
  const { officer, steps } = props.person;
  const choices = keysOf(STEP_WORDS).filter(step => !props.trainingOnly || step === 'training');
  const first = choices.find(step => step === props.step) ?? choices.at(-2) ?? 'training';
  const which = useDraft(`step.${officer.officerId}`, { step: first });
  const step = choices.find(each => each === which.value('step')) ?? first;
  const known = steps.find(each => each.step === step);
  const draft = useDraft(`step.${officer.officerId}.${step}`, {
    planned: known?.planned === undefined ? '' : typedDay(known.planned),
    done: known?.done === undefined ? '' : typedDay(known.done),
    blocker: known?.blocker ?? '',
    needed: known?.state === NOT_NEEDED ? NOT_NEEDED : '',
  });
  const isEntered = ENTERED.includes(step);
  const dayIn = (text: string) => (text.trim() === '' ? undefined : parseDay(text));
  const [planned, done] = [dayIn(draft.value('planned')), dayIn(draft.value('done'))];
  const isNotNeeded = draft.value('needed') === NOT_NEEDED;
  const wrong = {
    planned: draft.value('planned').trim() !== '' && planned === undefined ? words.dayWrong : undefined,
    done:
      draft.value('done').trim() !== '' && done === undefined
        ? words.dayWrong
        : done !== undefined && isEntered && done > istDayOf(now())
          ? words.dayAhead
          : undefined,
    blocker: optionalFault(draft.value('blocker'), LIMITS.name, words),
  };
  const shown = draft.tried ? wrong : ({} as Partial<typeof wrong>);
  const submit = () => {
    draft.try();
    if (Object.values(wrong).some(fault => fault !== undefined)) return;
    const blocker = draft.value('blocker').trim();
    void act.run(async () => {
      await call('setReadiness', {
        params: { officerId: officer.officerId },
        body: {
          steps: {
            [step]: {
              ...(planned === undefined ? {} : { planned }),
              ...(done === undefined || !isEntered ? {} : { done }),
              ...(blocker === '' ? {} : { blocker }),
              ...(isNotNeeded ? { notNeeded: true } : {}),
            },
          },
        },
      });
      draft.clear();
      which.clear();
      say(`${officer.names[language]}: ${admin.done.saved}`);
      register.forget();
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={`${admin.readiness.enterStep}: ${officer.names[language]}`}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        which.clear();
        props.onCancel();
      }}
    >
      <ChoiceField
        label={admin.readiness.step}
        value={step}
        choices={choices.map((each): string => each)}
        names={Object.fromEntries(choices.map(each => [each, STEP_WORDS[each][language]]))}
        onChoose={which.type('step')}
        hint={isEntered ? undefined : admin.readiness.isSeen}
      />
      <div class="pair">
        <DayField
          label={admin.readiness.planned}
          name="planned"
          optional
          value={draft.value('planned')}
          onType={draft.type('planned')}
          wrong={shown.planned}
        />
        {isEntered && (
          <DayField
            label={admin.readiness.doneOn}
            name="done"
            optional
            value={draft.value('done')}
            onType={draft.type('done')}
            wrong={shown.done}
          />
        )}
      </div>
      <LineField
        label={admin.readiness.waitsFor}
        name="blocker"
        optional
        value={draft.value('blocker')}
        onType={draft.type('blocker')}
        wrong={shown.blocker}
      />
      <CheckList
        legend={admin.readiness.exempt}
        choices={[NOT_NEEDED]}
        names={{ [NOT_NEEDED]: admin.readiness.notNeeded }}
        chosen={isNotNeeded ? [NOT_NEEDED] : []}
        onChoose={list => draft.type('needed')(list.length > 0 ? NOT_NEEDED : '-')}
      />
    </ActForm>
  );
};
