import { SIGNATURE_WORDS, STEP_STATE_WORDS, STEP_WORDS } from 'virtual:directory';
import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { usePages } from '../../office/use-answer.ts';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText } from '../../time.ts';
import { adminLink, goToAdmin } from './address.ts';
import { finder } from './look.ts';
import { PersonLink } from './person-link.tsx';
import { WHOLE } from './readiness.tsx';
import { SheetButton } from './sheet-button.tsx';
import { SignatureForm } from './signature-form.tsx';
import { StepForm } from './step-form.tsx';
import { useAdmin } from './use-admin.ts';
import { keysOf } from './words/words.ts';

export type Person = Answer<'listReadiness'>['items'][number];
type StepView = Person['steps'][number];

const PAGE = 100;
const MARKS = { done: 'new', open: 'aside', blocked: 'overdue', 'not-needed': '' } as const;

const StepLine = ({ of, person }: { of: StepView; person: Person }) => {
  const { admin, language } = useAdmin();
  const { step, state, planned, done, blocker, slip = 0 } = of;
  return (
    <li>
      <strong>{STEP_WORDS[step][language]}</strong>{' '}
      <span class={`mark ${MARKS[state]}`}>{STEP_STATE_WORDS[state][language]}</span>{' '}
      {step === 'signature' && <>({SIGNATURE_WORDS[person.signature.standing][language]}) </>}
      {done !== undefined && <span class="quiet">{dayText(done, language)} </span>}
      {state !== 'done' && planned !== undefined && (
        <span class="quiet">{admin.readiness.plannedBy(dayText(planned, language))} </span>
      )}
      {slip > 0 && <span class="wrong">{admin.readiness.slip(slip)} </span>}
      {blocker !== undefined && (
        <>
          {admin.readiness.waitsFor}: <span lang={languageOf(blocker)}>{blocker}</span>
        </>
      )}
    </li>
  );
};

const PersonEntry = ({ person, step, onChange }: { person: Person; step: string; onChange: () => void }) => {
  const { admin, language, me } = useAdmin();
  const [open, setOpen] = useState<'steps' | 'signature'>();
  const { officer, office, post, steps } = person;
  const shown = step === WHOLE ? steps : steps.filter(each => each.step === step);
  const keeps = me.roles.some(role => role !== 'officer' && role !== 'trainer' && role !== 'auditor');
  const mayTrain = keeps || me.roles.includes('trainer');
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    onChange();
  };
  return (
    <li class="row">
      <div>
        <p>
          <PersonLink officerId={officer.officerId} names={officer.names} />{' '}
          <span class="number quiet">{officer.employeeNumber}</span>
        </p>
        <p class="quiet">
          {[post?.names[language], office?.names[language]].filter(Boolean).join(' – ') || admin.withoutPost}
        </p>
        <ul class="plain-list">
          {shown.map(each => (
            <StepLine key={each.step} of={each} person={person} />
          ))}
        </ul>
        {open === 'steps' && (
          <StepForm
            person={person}
            step={step === WHOLE ? undefined : step}
            trainingOnly={!keeps}
            onDone={done}
            onCancel={close}
          />
        )}
        {open === 'signature' && <SignatureForm person={person} onDone={done} onCancel={close} />}
        {open === undefined && mayTrain && (
          <div class="buttons">
            <button
              type="button"
              aria-label={`${admin.readiness.enterStep}: ${officer.names[language]}`}
              onClick={() => setOpen('steps')}
            >
              {admin.readiness.enterStep}
            </button>
            {keeps && (
              <button
                type="button"
                aria-label={`${admin.readiness.signature}: ${officer.names[language]}`}
                onClick={() => setOpen('signature')}
              >
                {admin.readiness.signature}
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
};

/** Officers by name: those who lack a step and for what they wait, or everybody with all their steps. */
export const ReadinessPeople = ({ officeId, step }: { officeId: string; step: string }) => {
  const { call, admin, language } = useAdmin();
  const [typed, setTyped] = useState('');
  const steps = keysOf(STEP_WORDS);
  const chosen = steps.find(each => each === step);
  const asked = {
    ...(officeId === WHOLE ? {} : { officeId }),
    ...(chosen === undefined ? {} : { step: chosen, state: 'missing' }),
  };
  const list = usePages(
    cursor => call('listReadiness', { query: { limit: PAGE, ...asked, ...(cursor ? { cursor } : {}) } }),
    `readiness ${officeId} ${step}`,
  );
  const fits = finder(typed);
  const found = list.answer?.filter(({ officer, office, post }) =>
    fits(
      officer.names.hi,
      officer.names.en,
      officer.employeeNumber,
      office?.names.hi,
      office?.names.en,
      post?.names.hi,
      post?.names.en,
    ),
  );
  return (
    <section>
      <Title
        text={
          chosen === undefined
            ? admin.readiness.everybody
            : admin.readiness.without(STEP_WORDS[chosen][language])
        }
      />
      <p>
        <a href={officeId === WHOLE ? adminLink('readiness') : adminLink('readiness', officeId)}>
          {admin.readiness.toBoard}
        </a>
      </p>
      <div class="pair">
        <ChoiceField
          label={admin.readiness.step}
          value={chosen ?? WHOLE}
          choices={[WHOLE, ...steps.map((each): string => each)]}
          names={{
            [WHOLE]: admin.readiness.allSteps,
            ...Object.fromEntries(
              steps.map(each => [each, admin.readiness.without(STEP_WORDS[each][language])]),
            ),
          }}
          onChoose={next => goToAdmin('readiness', officeId, next || WHOLE)}
        />
        <LineField
          search
          label={admin.searchOfficers}
          value={typed}
          onType={setTyped}
          hint={list.more && admin.readiness.searchLoaded}
        />
      </div>
      <p>
        <SheetButton
          fileName={`readiness-officers-${chosen ?? WHOLE}.csv`}
          ask={() => call('getReadinessSheet', { query: asked })}
        />
      </p>
      <Pages of={{ ...list, answer: found }} empty={admin.readiness.nobodyLacks}>
        {people => (
          <ul class="rows">
            {people.map(person => (
              <PersonEntry key={person.officer.officerId} person={person} step={step} onChange={list.again} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
};
