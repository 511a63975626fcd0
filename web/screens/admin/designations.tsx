import { PATTERNS } from 'virtual:directory';
import { useState } from 'preact/hooks';
import { wholeNumber } from '../../digits.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { CodeField, NamesFields, OtherName } from './fields.tsx';
import { finder, type Look } from './look.ts';
import type { Designation } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { WithLook } from './with-look.tsx';

const HIGHEST = 20;
const takeFocus = (element: HTMLElement | null): void => element?.focus();

const DesignationForm = ({ designation, onClose }: { designation?: Designation; onClose: () => void }) => {
  const { call, admin, register, say } = useAdmin();
  const act = useAct();
  const draft = useDraft(`designation.${designation?.designationId ?? 'new'}`, {
    abbreviation: designation?.abbreviation ?? '',
    level: designation === undefined ? '' : String(designation.level),
    hi: designation?.names.hi ?? '',
    en: designation?.names.en ?? '',
  });
  const level = wholeNumber(draft.value('level'), HIGHEST);
  const wrongLevel = level === undefined ? admin.levelWrong : undefined;
  const wrongAbbreviation = new RegExp(PATTERNS.abbreviation).test(draft.value('abbreviation'))
    ? undefined
    : admin.abbreviationWrong;
  const submit = () => {
    draft.try();
    const names = { hi: draft.value('hi'), en: draft.value('en') };
    const missing = names.hi.trim() === '' || names.en.trim() === '';
    if (missing || level === undefined || wrongAbbreviation !== undefined) return;
    const body = { abbreviation: draft.value('abbreviation'), names, level };
    void act.run(async () => {
      const made =
        designation === undefined
          ? await call('createDesignation', { body })
          : await call('describeDesignation', {
              params: { designationId: designation.designationId },
              body,
            });
      register.put({ designations: [made] });
      draft.clear();
      say(admin.done.saved);
      onClose();
    });
  };
  const doing = designation ? admin.editDesignation : admin.newDesignation;
  return (
    <div class="panel acts">
      <h2 tabIndex={-1} ref={takeFocus}>
        {doing}
      </h2>
      <ActForm
        act={act}
        label={doing}
        doing={admin.save}
        onSubmit={submit}
        onCancel={() => {
          draft.clear();
          onClose();
        }}
      >
        <div class="pair">
          <CodeField
            label={admin.abbreviation}
            name="abbreviation"
            value={draft.value('abbreviation')}
            onType={draft.type('abbreviation')}
            wrong={draft.tried ? wrongAbbreviation : undefined}
            hint={admin.abbreviationHint}
          />
          <LineField
            label={admin.level}
            name="level"
            numeric
            value={draft.value('level')}
            onType={draft.type('level')}
            wrong={draft.tried ? wrongLevel : undefined}
            hint={admin.levelHint}
          />
        </div>
        <NamesFields draft={draft} />
      </ActForm>
    </div>
  );
};

const Table = ({ look }: { look: Look }) => {
  const { admin, language, me } = useAdmin();
  const [open, setOpen] = useState<string>();
  const [typed, setTyped] = useState('');
  // What concerns every office is not for one of them to set.
  const mayChange = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  const fits = finder(typed);
  const rows = look.rows.designations
    .filter(({ abbreviation, names }) => fits(abbreviation, names.hi, names.en))
    .sort((a, b) => b.level - a.level || a.abbreviation.localeCompare(b.abbreviation));
  const chosen = look.rows.designations.find(({ designationId }) => designationId === open);
  const close = () => setOpen(undefined);
  const used = (id: string) => look.posts.filter(({ designationId }) => designationId === id).length;
  return (
    <>
      <p class="hint">{admin.levelSays}</p>
      {open !== undefined ? (
        <DesignationForm key={open} {...(chosen ? { designation: chosen } : {})} onClose={close} />
      ) : (
        mayChange && (
          <p>
            <button type="button" class="primary" onClick={() => setOpen('new')}>
              {admin.newDesignation}
            </button>
          </p>
        )
      )}
      <LineField search label={admin.searchDesignations} name="find" value={typed} onType={setTyped} />
      {rows.length === 0 ? (
        <p class="quiet">{admin.noneFound}</p>
      ) : (
        <RecordTable
          label={admin.designations}
          rows={rows}
          keyOf={({ designationId }) => designationId}
          columns={[
            { head: admin.level, cell: ({ level }) => level },
            { head: admin.designation, cell: ({ names }) => names[language] },
            { head: admin.otherName, cell: ({ names }) => <OtherName names={names} /> },
            {
              head: admin.abbreviation,
              cell: ({ abbreviation }) => <span class="number">{abbreviation}</span>,
            },
            { head: admin.postsColumn, cell: ({ designationId }) => used(designationId) },
            {
              head: admin.actColumn,
              cell: ({ designationId, names }) =>
                mayChange ? (
                  <button
                    type="button"
                    aria-label={admin.editNamed(names[language])}
                    onClick={() => setOpen(designationId)}
                  >
                    {admin.edit}
                  </button>
                ) : (
                  '—'
                ),
            },
          ]}
        />
      )}
    </>
  );
};

/** The district's table: what seats are called, and at which level each stands. */
export const DesignationsScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.designations} />
      <WithLook>{look => <Table look={look} />}</WithLook>
    </section>
  );
};
