import { PATTERNS } from 'virtual:directory';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { officeChoices } from './choices.tsx';
import { CodeField, NamesFields } from './fields.tsx';
import type { Look } from './look.ts';
import { Picker } from './picker.tsx';
import type { Office } from './register.ts';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

/** Offices that an office can be put under: not itself, and none below it. */
const possibleParents = (look: Look, office: Office | undefined): readonly Office[] =>
  look.rows.offices.filter(
    ({ officeId }) =>
      office === undefined || !look.officesAbove(officeId).some(above => above.officeId === office.officeId),
  );

/** A new office, or another name, kind or place in the tree for one. */
export const OfficeForm = (props: {
  look: Look;
  office?: Office;
  /** Under which a new one is to stand. */
  parent?: string;
  onDone: (officeId: string) => void;
  onCancel: () => void;
}) => {
  const { look, office } = props;
  const { call, words, admin, register, say, me, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const act = useAct();
  const draft = useDraft(`office.${office?.officeId ?? `new.${props.parent ?? ''}`}`, {
    code: office?.code ?? '',
    hi: office?.names.hi ?? '',
    en: office?.names.en ?? '',
    kind: office?.kind ?? '',
    parent: office ? (office.parent ?? '') : (props.parent ?? ''),
  });
  const kinds = keysOf(admin.officeKind);
  const kind = kinds.find(each => each === draft.value('kind'));
  const wrongCode =
    office || new RegExp(PATTERNS.officeCode).test(draft.value('code')) ? undefined : admin.codeWrong;
  const wrongKind = kind === undefined ? words.required : undefined;
  const isOfAll = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');

  const submit = () => {
    draft.try();
    const names = { hi: draft.value('hi'), en: draft.value('en') };
    const missing = names.hi.trim() === '' || names.en.trim() === '';
    if (wrongCode !== undefined || kind === undefined || missing) return;
    const parent = look.office(draft.value('parent'))?.officeId;
    const body = { names, kind, ...(parent === undefined ? {} : { parent }) };
    void act.run(async () => {
      const made =
        office === undefined
          ? await call('createOffice', { body: { ...body, code: draft.value('code') } })
          : await call('describeOffice', { params: { officeId: office.officeId }, body });
      register.put({ offices: [made] });
      draft.clear();
      say(office === undefined ? admin.done.added(made.names[language]) : admin.done.saved);
      props.onDone(made.officeId);
    });
  };
  return (
    <ActForm
      act={act}
      label={office ? admin.editOffice : admin.newOffice}
      doing={office ? admin.save : admin.newOffice}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      {office === undefined && (
        <CodeField
          label={admin.officeCode}
          name="code"
          value={draft.value('code')}
          onType={draft.type('code')}
          wrong={draft.tried ? wrongCode : undefined}
          hint={admin.officeCodeHint}
        />
      )}
      <NamesFields draft={draft} />
      <ChoiceField
        label={admin.kind}
        value={kind ?? ''}
        choices={kinds}
        names={admin.officeKind}
        none={admin.choose}
        onChoose={draft.type('kind')}
        wrong={draft.tried ? wrongKind : undefined}
      />
      <Picker
        label={admin.parentOffice}
        choices={officeChoices(
          look,
          possibleParents(look, office).filter(({ officeId }) => mayKeep(officeId)),
        )}
        chosen={draft.value('parent')}
        onChoose={draft.type('parent')}
        none={isOfAll ? admin.noParent : undefined}
      />
    </ActForm>
  );
};
