import { LIMITS } from 'virtual:contract';
import { wholeNumber } from '../../digits.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { lineFault } from '../../typed-fault.ts';
import { NamesFields } from './fields.tsx';
import {
  type Category,
  categoryOf,
  faultsIn,
  type Master,
  NAI,
  typedOf,
  withCategory,
} from './retention-said.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

type Ends = { readonly onDone: () => void; readonly onCancel: () => void };

/** Changes the list as it stands now, not as it stood when the form was opened. */
export const useMaster = () => {
  const { call, admin, say } = useAdmin();
  return async (change: (master: Master) => Master): Promise<void> => {
    const { categories, loanDays } = change(await call('getRetention', {}));
    await call('setRetention', { body: { categories: [...categories], loanDays } });
    say(admin.done.saved);
  };
};

/** A category, new or as it is: what it is called, for how long it is kept, when it is looked at again. */
export const CategoryForm = (props: { of?: Category; master: Master } & Ends) => {
  const { of, master } = props;
  const { admin, words } = useAdmin();
  const said = admin.retention;
  const act = useAct();
  const save = useMaster();
  const draft = useDraft(`retention.${of?.code ?? 'new'}`, typedOf(of));
  const typed = {
    code: draft.value('code'),
    hi: draft.value('hi'),
    en: draft.value('en'),
    nai: draft.value('nai'),
    keep: draft.value('keep'),
    review: draft.value('review'),
  };
  const others = master.categories.map(({ code }) => code).filter(code => code !== of?.code);
  const faults = faultsIn(typed, others);
  const isNamed = [typed.hi, typed.en].every(name => lineFault(name, LIMITS.name, words) === undefined);
  const wrong = (key: keyof typeof faults) => {
    const fault = draft.tried ? faults[key] : undefined;
    return fault && said[fault];
  };
  const submit = () => {
    draft.try();
    if (!isNamed || Object.keys(faults).length > 0) return;
    void act.run(async () => {
      await save(({ categories, loanDays }) => ({
        categories: withCategory(categories, of?.code, categoryOf(typed)),
        loanDays,
      }));
      draft.clear();
      props.onDone();
    });
  };
  const nai = NAI.find(each => each === typed.nai) ?? '';
  return (
    <ActForm
      act={act}
      label={of ? said.change : said.add}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      {!of && (
        <LineField
          label={said.code}
          name="code"
          value={typed.code}
          onType={draft.type('code')}
          hint={said.codeHint}
          wrong={wrong('code')}
        />
      )}
      <NamesFields draft={draft} />
      <ChoiceField
        label={said.nai}
        value={nai}
        choices={NAI}
        names={said.naiClass}
        none={said.noNai}
        onChoose={draft.type('nai')}
      />
      <div class="pair">
        <LineField
          label={said.keepYears}
          name="keep"
          value={typed.keep}
          onType={draft.type('keep')}
          numeric
          wrong={wrong('keep')}
        />
        <LineField
          label={said.reviewAfter}
          name="review"
          value={typed.review}
          onType={draft.type('review')}
          numeric
          wrong={wrong('review')}
        />
      </div>
    </ActForm>
  );
};

const MOST_DAYS = 365;

/** In how many days what the record room gives out is to be back. */
export const LoanForm = (props: { master: Master } & Ends) => {
  const { admin } = useAdmin();
  const said = admin.retention;
  const act = useAct();
  const save = useMaster();
  const draft = useDraft('retention.loan', { days: String(props.master.loanDays) });
  const loanDays = wholeNumber(draft.value('days'), MOST_DAYS);
  const submit = () => {
    draft.try();
    if (loanDays === undefined) return;
    void act.run(async () => {
      await save(({ categories }) => ({ categories, loanDays }));
      draft.clear();
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={said.loanChange}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <LineField
        label={said.loanDays}
        name="days"
        value={draft.value('days')}
        onType={draft.type('days')}
        numeric
        wrong={draft.tried && loanDays === undefined ? said.loanWrong : undefined}
      />
    </ActForm>
  );
};
