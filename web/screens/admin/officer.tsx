import { isProvisional } from '#shared/domain/provisional-login.ts';
import { Title } from '../../parts/title.tsx';
import { adminLink, goToAdmin } from './address.ts';
import { Charges } from './charges.tsx';
import { Facts, OtherName } from './fields.tsx';
import type { Look } from './look.ts';
import { MandateLines } from './mandate-lines.tsx';
import { OfficerForm } from './officer-form.tsx';
import { Panel, usePanel } from './panel.tsx';
import type { Officer } from './register.ts';
import { CodePanel, LoginForm } from './sign-in.tsx';
import { TransferForm } from './transfer-form.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const PANELS = ['transfer', 'edit', 'login', 'code'] as const;

/** Whether the keeper may change this person: who sits in their offices, or nowhere yet. */
const useMayKeepOfficer = (look: Look): ((officer: Officer) => boolean) => {
  const { me } = useAdmin();
  const mayKeep = useMayKeep(look);
  const keepsSome = look.rows.offices.some(({ officeId }) => mayKeep(officeId)) || mayKeep(undefined);
  return ({ officerId, roles, login }) => {
    // How one signs in is told to who keeps the person.
    if (login === undefined) return false;
    if (me.roles.includes('administrator')) return true;
    if (roles.some(role => role !== 'officer')) return false;
    return keepsSome && look.seatsOf(officerId).every(({ postId }) => mayKeep(look.post(postId)?.officeId));
  };
};

const Shown = ({ look, officer }: { look: Look; officer: Officer }) => {
  const { admin, language, me } = useAdmin();
  const panel = usePanel(officer.officerId, PANELS);
  const mayKeep = useMayKeepOfficer(look)(officer);
  const { officerId, login, roles } = officer;
  const provisional = login !== undefined && isProvisional(login);
  const seats = look.seatsOf(officerId);
  const mandates = look.rows.mandates.filter(
    mandate => mandate.officerId === officerId || (mandate.kind === 'assistant' && mandate.of === officerId),
  );
  const moving = look.openTransfers.filter(transfer => transfer.officerId === officerId);
  const isMe = me.officer?.officerId === officerId;
  const offered = PANELS.filter(
    each =>
      mayKeep && (each !== 'transfer' || (seats.length > 0 && !isMe)) && (each !== 'code' || provisional),
  );
  return (
    <>
      <Title text={officer.names[language]}>
        {officer.employeeNumber && <small class="number">{officer.employeeNumber}</small>}
      </Title>
      <Facts
        facts={[
          [admin.otherName, <OtherName key="other" names={officer.names} />],
          [
            admin.login,
            login && (
              <span key="login">
                <code>{login}</code> {provisional && <span class="mark aside">{admin.provisional}</span>}
              </span>
            ),
          ],
          [admin.roles, roles.map(role => admin.role[role]).join(', ')],
          [admin.administers, officer.administers?.map(id => look.officeName(id)).join(', ')],
          [admin.mobile, officer.mobile && <span class="number">{officer.mobile}</span>],
          [admin.email, officer.email],
          [admin.ddo, officer.ddo && <span class="number">{officer.ddo}</span>],
        ]}
      />
      {provisional && <p class="hint">{admin.provisionalSays}</p>}
      {moving.map(transfer => (
        <p key={transfer.transferId} class="hint">
          <a href={adminLink('transfers')}>
            {admin.isMoving(look.postName(transfer.toPost), admin.transferState[transfer.state])}
          </a>
        </p>
      ))}
      <Panel
        of={panel}
        offered={offered}
        names={{
          transfer: admin.orderTransfer,
          edit: admin.editOfficer,
          login: admin.changeLogin,
          code: admin.code.title,
        }}
      >
        {chosen => {
          const on = { officer, onDone: panel.close, onCancel: panel.close };
          switch (chosen) {
            case 'transfer':
              return (
                <TransferForm
                  look={look}
                  officerId={officerId}
                  onDone={() => {
                    panel.close();
                    goToAdmin('transfers');
                  }}
                  onCancel={panel.close}
                />
              );
            case 'edit':
              return <OfficerForm look={look} {...on} />;
            case 'login':
              return <LoginForm {...on} />;
            case 'code':
              return <CodePanel {...on} />;
          }
        }}
      </Panel>
      <h2>{admin.chargesTitle}</h2>
      <Charges look={look} charges={look.chargesOfOfficer(officerId)} of="officer" />
      {mandates.length > 0 && (
        <>
          <h2>{admin.parts.mandates}</h2>
          <MandateLines look={look} mandates={mandates} />
        </>
      )}
    </>
  );
};

/** One person: how they sign in, what they are, where they sit and sat. */
export const OfficerScreen = ({ officerId }: { officerId: string }) => {
  const { admin } = useAdmin();
  return (
    <section>
      <WithLook>
        {look => {
          const officer = look.officer(officerId);
          return officer ? <Shown look={look} officer={officer} /> : <p class="failed">{admin.notFound}</p>;
        }}
      </WithLook>
    </section>
  );
};
