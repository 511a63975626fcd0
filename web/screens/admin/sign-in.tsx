import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { Confirm } from './confirm.tsx';
import type { Officer } from './register.ts';
import { Slip } from './slip.tsx';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

type Props = { officer: Officer; onDone: () => void; onCancel: () => void };

/** The mail id has come: from now on the person signs in by it; charges and history stay. */
export const LoginForm = ({ officer, onDone, onCancel }: Props) => {
  const { call, words, admin, register, say } = useAdmin();
  const act = useAct();
  const draft = useDraft(`login.${officer.officerId}`, { login: '' });
  const login = draft.value('login').trim();
  const wrong = login === '' ? words.required : /\s/.test(login) ? admin.loginWrong : undefined;
  const submit = () => {
    draft.try();
    if (wrong !== undefined) return;
    void act.run(async () => {
      const changed = await call('changeLogin', {
        params: { officerId: officer.officerId },
        body: { login },
      });
      register.put({ officers: [changed] });
      draft.clear();
      say(admin.done.login);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={admin.changeLogin}
      doing={admin.save}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        onCancel();
      }}
    >
      <p class="hint">{admin.changeLoginHint}</p>
      <LineField
        label={admin.newLogin}
        name="login"
        value={draft.value('login')}
        onType={draft.type('login')}
        wrong={draft.tried ? wrong : undefined}
        hint={admin.loginHint}
      />
    </ActForm>
  );
};

/** A one-time code for who has no mail id yet. It stands on this screen only, and is gone with it. */
export const CodePanel = ({ officer, onCancel }: Props) => {
  const { call, admin, words } = useAdmin();
  const [issued, setIssued] = useState<Answer<'issueSignInCode'>>();
  if (issued) return <Slip issued={issued} names={officer.names} onClose={onCancel} />;
  return (
    <>
      <p>{admin.code.says}</p>
      <div class="buttons">
        <Confirm
          doing={admin.code.give}
          primary
          says={<p>{admin.code.sure}</p>}
          act={async () =>
            setIssued(await call('issueSignInCode', { params: { officerId: officer.officerId }, body: {} }))
          }
        />
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </>
  );
};
