import { NUMBERING } from 'virtual:directory';
import type { Part } from '#shared/domain/numbering/pattern.ts';
import { faultOf } from '#shared/domain/numbering/pattern-fault.ts';
import type { RegisterKind, RegisterRules } from '#shared/domain/numbering/rules.ts';
import { levelsIn, numberBy, yearOn } from '#shared/domain/numbering/write.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { istDayOf } from '../../time.ts';
import { PatternField } from './pattern-field.tsx';
import type { Office } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

export const rulesOf = ({ numbering }: Office, of: RegisterKind): RegisterRules =>
  numbering?.[of] ?? NUMBERING[of];

const YEARS = ['calendar', 'financial'] as const;
/** Only for show: a serial and heads as an office may have them. */
const SHOWN = { serial: 17, heads: ['REV', 'LR', '4', '2'] } as const;

/** How numbers will look by these rules today. */
export const Example = (props: { office: Office; of: RegisterKind; rules: RegisterRules }) => {
  const { admin, now } = useAdmin();
  const { office, rules } = props;
  const year = yearOn(rules.year, istDayOf(now()));
  const written = (levels: number) =>
    numberBy(rules.pattern, {
      code: office.code,
      heads: SHOWN.heads.slice(0, levels),
      serial: SHOWN.serial,
      year,
    });
  const levels = levelsIn(rules.pattern);
  return (
    <div class="number-example" role="status">
      <strong>{admin.numbering.example}</strong>
      <ul>
        <li>
          <span class="number">{written(0)}</span>
          {levels > 0 && <span class="quiet"> – {admin.numbering.plain}</span>}
        </li>
        {levels > 0 && (
          <li>
            <span class="number">{written(levels)}</span>
            <span class="quiet"> – {admin.numbering.withHeads}</span>
          </li>
        )}
      </ul>
    </div>
  );
};

const readPattern = (text: string, standing: readonly Part[]): readonly Part[] => {
  // Written by this form alone; whatever else lies there is not a pattern.
  const kept: unknown = text === '' ? undefined : JSON.parse(text);
  return Array.isArray(kept) ? kept : standing;
};

const isWrong = (part: Part): boolean =>
  part.part === 'literal' && (part.text === '' || [...part.text].length > 20);

/** Sets how one register of an office counts and writes, with an example that follows what is chosen. */
export const RulesForm = (props: {
  office: Office;
  of: RegisterKind;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { office, of } = props;
  const { call, admin, register, say } = useAdmin();
  const act = useAct();
  const standing = rulesOf(office, of);
  const draft = useDraft(`numbering.${office.officeId}.${of}`, { year: standing.year, pattern: '' });
  const year = YEARS.find(kind => kind === draft.value('year')) ?? 'calendar';
  const pattern = readPattern(draft.value('pattern'), standing.pattern);
  const fault = faultOf(of, pattern);
  const rules: RegisterRules = { year, pattern: [...pattern] };
  const submit = () => {
    draft.try();
    if (fault !== undefined || pattern.some(isWrong)) return;
    void act.run(async () => {
      const made = await call('setOfficeNumbering', {
        params: { officeId: office.officeId },
        body: { ...office.numbering, [of]: rules },
      });
      register.put({ offices: [made] });
      draft.clear();
      say(admin.done.saved);
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={admin.numbering.change}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
      beside={
        <button type="button" onClick={() => draft.type('pattern')(JSON.stringify(NUMBERING[of].pattern))}>
          {admin.numbering.usual}
        </button>
      }
    >
      <ChoiceField
        label={admin.numbering.year}
        value={year}
        choices={YEARS}
        names={admin.numbering.yearKind}
        onChoose={chosen => draft.type('year')(chosen || 'calendar')}
      />
      <PatternField
        of={of}
        pattern={pattern}
        onChange={next => draft.type('pattern')(JSON.stringify(next))}
        isWrong={isWrong}
      />
      {fault === undefined ? (
        <Example office={office} of={of} rules={rules} />
      ) : (
        <p class="wrong" role="alert">
          {admin.numbering.fault[fault]}
        </p>
      )}
    </ActForm>
  );
};
