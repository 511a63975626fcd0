import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { paiseOf } from '../dispatch/paise.ts';
import type { Office } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

const CHOICES = ['no', 'yes'] as const;

/** Below which balance the dispatch desk warns, and whether nothing goes without it. */
export const PostageForm = (props: {
  office: Office;
  rule: NonNullable<Office['postage']>;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { office, rule } = props;
  const { call, admin, register, say } = useAdmin();
  const said = admin.letters;
  const act = useAct();
  const { officeId } = office;
  const draft = useDraft(`postage.${officeId}`, {
    lowAt: String(rule.lowAt / 100),
    bars: rule.bars ? 'yes' : 'no',
  });
  const lowAt = draft.value('lowAt').trim() === '' ? undefined : paiseOf(draft.value('lowAt'));
  const submit = () => {
    draft.try();
    if (lowAt === undefined) return;
    void act.run(async () => {
      const body = { lowAt, bars: draft.value('bars') === 'yes' };
      const made = await call('setPostageRule', { params: { officeId }, body });
      register.put({ offices: [made] });
      draft.clear();
      say(admin.done.saved);
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={said.editPostage}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <LineField
        label={said.lowAt}
        name="lowAt"
        value={draft.value('lowAt')}
        onType={draft.type('lowAt')}
        numeric
        wrong={draft.tried && lowAt === undefined ? said.lowAtWrong : undefined}
      />
      <ChoiceField
        label={said.bars}
        value={draft.value('bars') === 'yes' ? 'yes' : 'no'}
        choices={CHOICES}
        names={{ yes: said.barsYes, no: said.barsNo }}
        onChoose={draft.type('bars')}
      />
    </ActForm>
  );
};
