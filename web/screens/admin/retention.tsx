import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { Confirm } from './confirm.tsx';
import { Facts } from './fields.tsx';
import { Panel, usePanel } from './panel.tsx';
import { CategoryForm, LoanForm, useMaster } from './retention-forms.tsx';
import type { Category, Master } from './retention-said.ts';
import { useAdmin } from './use-admin.ts';

type Shared = { readonly master: Master; readonly again: () => void };

const CHANGE = ['change'] as const;

/** What may be done with one category; the last one cannot be removed. */
const Acts = ({ category, shared }: { category: Category; shared: Shared }) => {
  const { admin } = useAdmin();
  const said = admin.retention;
  const { master, again } = shared;
  const save = useMaster();
  const { code } = category;
  const panel = usePanel(`retention.${code}`, CHANGE);
  return (
    <Panel
      of={panel}
      offered={CHANGE}
      names={{ change: said.change }}
      beside={
        master.categories.length > 1 && (
          <Confirm
            danger
            doing={said.remove}
            says={<p>{said.removeSays}</p>}
            act={async () => {
              await save(({ categories, loanDays }) => ({
                categories: categories.filter(each => each.code !== code),
                loanDays,
              }));
              again();
            }}
          />
        )
      }
    >
      {() => (
        <CategoryForm
          of={category}
          master={master}
          onDone={() => {
            panel.close();
            again();
          }}
          onCancel={panel.close}
        />
      )}
    </Panel>
  );
};

const PANELS = ['add', 'loan'] as const;

const Shown = ({ shared }: { shared: Shared }) => {
  const { admin, language } = useAdmin();
  const said = admin.retention;
  const { master, again } = shared;
  const panel = usePanel('retention', PANELS);
  const done = () => {
    panel.close();
    again();
  };
  const kept = ({ keepYears }: Category): string =>
    keepYears === undefined ? said.forEver : keepYears === 0 ? said.noTerm : said.years(keepYears);
  return (
    <>
      <RecordTable
        label={said.list}
        rows={master.categories}
        keyOf={({ code }) => code}
        columns={[
          { head: said.code, cell: ({ code }) => <span class="number">{code}</span> },
          {
            head: said.name,
            cell: ({ names }) => <span lang={languageOf(names[language])}>{names[language]}</span>,
          },
          { head: said.nai, cell: ({ nai }) => nai && said.naiClass[nai] },
          { head: said.kept, cell: kept },
          {
            head: said.review,
            cell: ({ reviewAfter }) => (reviewAfter === undefined ? said.atEnd : said.reviewIn(reviewAfter)),
          },
          { head: said.acts, cell: category => <Acts category={category} shared={shared} /> },
        ]}
      />
      <Facts facts={[[said.loan, said.loanShown(master.loanDays)]]} />
      <Panel of={panel} offered={PANELS} names={{ add: said.add, loan: said.loanChange }}>
        {chosen =>
          chosen === 'add' ? (
            <CategoryForm master={master} onDone={done} onCancel={panel.close} />
          ) : (
            <LoanForm master={master} onDone={done} onCancel={panel.close} />
          )
        }
      </Panel>
    </>
  );
};

/** The district's master of categories: for how long its records are kept (domain.md 2.3), and how long they may be out. */
export const RetentionScreen = () => {
  const { admin, call } = useAdmin();
  const { answer, failure, again } = useAnswer(() => call('getRetention', {}), 'admin.retention');
  return (
    <section>
      <Title text={admin.retention.title} />
      <p class="hint">{admin.retention.says}</p>
      <Failed failure={failure} again={again} />
      {answer && <Shown shared={{ master: answer, again }} />}
    </section>
  );
};
