import { PATTERNS } from 'virtual:directory';
import type { Answer } from '../../client.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { officeChoices } from './choices.tsx';
import { CodeField, NamesFields } from './fields.tsx';
import type { Look } from './look.ts';
import { Picker } from './picker.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

export type Head = Answer<'listHeads'>['items'][number];

type FormProps = { doing: string; onDone: () => void; onCancel: () => void };

/** A new head: a basic one, or one below another. */
export const NewHeadForm = (props: FormProps & { look: Look; parent?: Head | undefined }) => {
  const { look, parent } = props;
  const { call, words, admin, say, me, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const act = useAct();
  const isOfAll = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  const draft = useDraft(`head.new.${parent?.headId ?? ''}`, {
    code: '',
    hi: '',
    en: '',
    office: parent?.officeId ?? '',
  });
  const officeId = look.office(draft.value('office'))?.officeId;
  const wrongCode = new RegExp(PATTERNS.headCode).test(draft.value('code'))
    ? undefined
    : admin.head.codeWrong;
  // Who keeps single offices sets up heads for these alone.
  const wrongOffice = isOfAll || officeId !== undefined ? undefined : words.required;
  const reached = look.rows.offices.filter(
    office =>
      mayKeep(office.officeId) &&
      (parent?.officeId === undefined ||
        look.officesAbove(office.officeId).some(above => above.officeId === parent.officeId)),
  );
  const submit = () => {
    draft.try();
    const names = { hi: draft.value('hi'), en: draft.value('en') };
    const missing = names.hi.trim() === '' || names.en.trim() === '';
    if (missing || wrongCode !== undefined || wrongOffice !== undefined) return;
    void act.run(async () => {
      const made = await call('createHead', {
        body: {
          code: draft.value('code'),
          names,
          ...(parent === undefined ? {} : { parent: parent.headId }),
          ...(officeId === undefined ? {} : { officeId }),
        },
      });
      draft.clear();
      say(admin.done.added(made.names[language]));
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={props.doing}
      doing={props.doing}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <CodeField
        label={admin.head.code}
        name="code"
        value={draft.value('code')}
        onType={draft.type('code')}
        wrong={draft.tried ? wrongCode : undefined}
        hint={admin.head.codeHint}
      />
      <NamesFields draft={draft} />
      <Picker
        label={admin.head.office}
        choices={officeChoices(look, reached)}
        chosen={draft.value('office')}
        onChoose={draft.type('office')}
        wrong={draft.tried ? wrongOffice : undefined}
        none={isOfAll && parent?.officeId === undefined ? admin.head.everyOffice : undefined}
      />
    </ActForm>
  );
};

/** Another name for a head. */
export const NameHeadForm = ({ head, doing, onDone, onCancel }: FormProps & { head: Head }) => {
  const { call, admin, say } = useAdmin();
  const act = useAct();
  const draft = useDraft(`head.${head.headId}`, { hi: head.names.hi, en: head.names.en });
  const submit = () => {
    draft.try();
    const names = { hi: draft.value('hi'), en: draft.value('en') };
    if (names.hi.trim() === '' || names.en.trim() === '') return;
    void act.run(async () => {
      await call('describeHead', { params: { headId: head.headId }, body: { names } });
      draft.clear();
      say(admin.done.saved);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={doing}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        onCancel();
      }}
    >
      <NamesFields draft={draft} />
    </ActForm>
  );
};
