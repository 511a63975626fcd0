import { LIMITS } from 'virtual:contract';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { istDayOf, parseDay, typedDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { officerChoices, postChoices } from './choices.tsx';
import type { Look } from './look.ts';
import { Picker } from './picker.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

/** Orders an officer from one of their charges to another post. Nothing else changes yet. */
export const TransferForm = (props: {
  look: Look;
  /** Whom, where that is known already. */
  officerId?: string;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { look } = props;
  const { call, words, admin, register, say, now, me } = useAdmin();
  const mayKeep = useMayKeep(look);
  const act = useAct();
  const draft = useDraft(`transfer.${props.officerId ?? 'new'}`, {
    officer: props.officerId ?? '',
    charge: '',
    to: '',
    kind: 'substantive',
    number: '',
    date: typedDay(istDayOf(now())),
  });
  const officer = look.officer(draft.value('officer'));
  const charges = officer === undefined ? [] : look.seatsOf(officer.officerId);
  const [first] = charges;
  const charge =
    charges.find(({ chargeId }) => chargeId === draft.value('charge')) ??
    charges.find(({ kind }) => kind === 'substantive') ??
    first;
  const to = look.post(draft.value('to'));
  const kinds = keysOf(admin.chargeKind).filter(each => each !== 'link');
  const kind = kinds.find(each => each === draft.value('kind'));
  const date = parseDay(draft.value('date'));
  const wrong = {
    officer: officer === undefined ? words.required : undefined,
    to: to === undefined ? words.required : undefined,
    number: lineFault(draft.value('number'), LIMITS.name, words),
    date: date === undefined ? words.dayWrong : undefined,
  };
  const shown = draft.tried ? wrong : ({} as Partial<typeof wrong>);
  const movable = look.rows.officers.filter(
    ({ officerId }) => officerId !== me.officer?.officerId && look.seatsOf(officerId).length > 0,
  );
  const sitting = to === undefined ? [] : look.seatedOn(to.postId);

  const submit = () => {
    draft.try();
    if (officer === undefined || charge === undefined || to === undefined) return;
    if (kind === undefined || date === undefined || wrong.number !== undefined) return;
    void act.run(async () => {
      const ordered = await call('orderTransfer', {
        body: {
          officerId: officer.officerId,
          fromCharge: charge.chargeId,
          toPost: to.postId,
          kind,
          order: { number: draft.value('number'), date },
        },
      });
      register.put({ transfers: [ordered] });
      draft.clear();
      say(admin.done.ordered);
      props.onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={admin.orderTransfer}
      doing={admin.orderNow}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <p class="hint">{admin.filesStay}</p>
      {props.officerId === undefined && (
        <Picker
          label={words.custody.officer}
          choices={officerChoices(look, movable)}
          chosen={draft.value('officer')}
          onChoose={id => draft.typeAll({ officer: id, charge: '' })}
          wrong={shown.officer}
        />
      )}
      {charges.length > 1 && (
        <ChoiceField
          label={admin.fromPost}
          value={charge?.chargeId ?? ''}
          choices={charges.map(({ chargeId }): string => chargeId)}
          names={Object.fromEntries(
            charges.map(({ chargeId, postId, kind: of }) => [
              chargeId,
              `${look.postName(postId)} (${words.charge[of]})`,
            ]),
          )}
          onChoose={draft.type('charge')}
        />
      )}
      {charges.length === 1 && charge && (
        <p>
          <strong>{admin.fromPost}:</strong> {look.postName(charge.postId)}
        </p>
      )}
      <Picker
        label={admin.toPost}
        choices={postChoices(
          look,
          look.posts.filter(({ postId, officeId }) => postId !== charge?.postId && mayKeep(officeId)),
        )}
        chosen={draft.value('to')}
        onChoose={draft.type('to')}
        wrong={shown.to}
      />
      {to && sitting.length > 0 && (
        <p class="warned">
          {admin.isTaken(sitting.map(({ officerId }) => look.officerName(officerId)).join(', '))}
        </p>
      )}
      <ChoiceField
        label={words.custody.charge}
        value={kind ?? 'substantive'}
        choices={kinds}
        names={admin.chargeKind}
        onChoose={draft.type('kind')}
      />
      <div class="pair">
        <LineField
          label={admin.orderNumber}
          name="number"
          value={draft.value('number')}
          onType={draft.type('number')}
          wrong={shown.number}
        />
        <DayField
          label={admin.orderDate}
          name="date"
          value={draft.value('date')}
          onType={draft.type('date')}
          wrong={shown.date}
        />
      </div>
    </ActForm>
  );
};
