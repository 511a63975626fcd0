import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField, ProseField } from '../../parts/fields.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { adminLink } from './address.ts';
import { Confirm } from './confirm.tsx';
import { finder, type Look } from './look.ts';
import { Panel, usePanel } from './panel.tsx';
import type { Transfer } from './register.ts';
import { TransferForm } from './transfer-form.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { useDraft } from './use-draft.ts';
import { WithLook } from './with-look.tsx';

const SHOWN = 20;

/** The three steps, each with when it was taken. */
const Steps = ({ transfer }: { transfer: Transfer }) => {
  const { admin } = useAdmin();
  const { state, orderedAt, relievedAt, joinedAt, cancelledAt } = transfer;
  const steps = [
    { name: admin.transferState.ORDERED, at: orderedAt },
    { name: admin.transferState.RELIEVED, at: relievedAt },
    ...(state === 'CANCELLED'
      ? [{ name: admin.transferState.CANCELLED, at: cancelledAt }]
      : [{ name: admin.transferState.JOINED, at: joinedAt }]),
  ].filter(({ at }) => at !== undefined || state !== 'CANCELLED');
  return (
    <ol class="steps">
      {steps.map(({ name, at }) => (
        <li key={name} class={at === undefined ? 'step' : 'step taken'}>
          <strong>{name}</strong>
          <small>{at === undefined ? admin.stepAhead : <Moment at={at} />}</small>
        </li>
      ))}
    </ol>
  );
};

const CancelForm = ({ transfer, onClose }: { transfer: Transfer; onClose: () => void }) => {
  const { call, words, admin, register, say } = useAdmin();
  const act = useAct();
  const { transferId, state, fromPost, toPost } = transfer;
  const draft = useDraft(`cancel.${transferId}`, { reason: '' });
  const wrong = lineFault(draft.value('reason'), LIMITS.reason, words);
  const submit = () => {
    draft.try();
    if (wrong !== undefined) return;
    void act.run(async () => {
      const cancelled = await call('cancelTransfer', {
        params: { transferId },
        body: { reason: draft.value('reason') },
      });
      await register.chargesOf(fromPost, toPost);
      draft.clear();
      say(admin.done.cancelled);
      register.put({ transfers: [cancelled] });
    });
  };
  return (
    <ActForm
      act={act}
      label={admin.cancelTransfer}
      doing={admin.cancelTransfer}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        onClose();
      }}
    >
      {state === 'RELIEVED' && <p class="hint">{admin.cancelSays}</p>}
      <ProseField
        label={words.field.reason}
        name="reason"
        rows={2}
        value={draft.value('reason')}
        onType={draft.type('reason')}
        wrong={draft.tried ? wrong : undefined}
      />
    </ActForm>
  );
};

/** The next step as a button; who has ordered an officer away may call it off until they have joined. */
const NextStep = ({ look, transfer }: { look: Look; transfer: Transfer }) => {
  const { call, admin, register, say } = useAdmin();
  const [cancelling, setCancelling] = useState(false);
  const { transferId, state, officerId, fromPost, toPost } = transfer;
  const name = look.officerName(officerId);
  if (cancelling) return <CancelForm transfer={transfer} onClose={() => setCancelling(false)} />;
  const step = async (id: 'relieveOfficer' | 'joinPost', done: string) => {
    const stepped = await call(id, { params: { transferId }, body: {} });
    // The step is taken; that the list could not be read again must not look as if it were not.
    await register.chargesOf(fromPost, toPost).catch(() => register.again());
    register.put({ transfers: [stepped] });
    say(done);
  };
  const isAlone = look.seatedOn(fromPost).every(charge => charge.officerId === officerId);
  return (
    <div class="buttons">
      {state === 'ORDERED' ? (
        <Confirm
          key="relieve"
          primary
          doing={admin.relieve}
          says={
            <p>
              {admin.relieveSays(name, look.postName(fromPost))} {isAlone && admin.vacantAfter}{' '}
              {admin.filesStay}
            </p>
          }
          act={() => step('relieveOfficer', admin.done.relieved(name))}
        />
      ) : (
        <Confirm
          key="join"
          primary
          doing={admin.join}
          says={<p>{admin.joinSays(name, look.postName(toPost))}</p>}
          act={() => step('joinPost', admin.done.joined(name))}
        />
      )}
      <button type="button" onClick={() => setCancelling(true)}>
        {admin.cancelTransfer}
      </button>
    </div>
  );
};

const Entry = ({ look, transfer }: { look: Look; transfer: Transfer }) => {
  const { words, admin, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const { officerId, fromPost, toPost, kind, order, state, reason } = transfer;
  const isOpen = state === 'ORDERED' || state === 'RELIEVED';
  const may = mayKeep(look.post(state === 'ORDERED' ? fromPost : toPost)?.officeId);
  return (
    <li class="row transfer">
      <div>
        <a href={adminLink('officers', officerId)}>{look.officerName(officerId)}</a>
        <p>
          {look.postName(fromPost)} <span aria-hidden="true">→</span>
          <span class="visually-hidden">{admin.toPost}:</span> {look.postName(toPost)} ({words.charge[kind]})
        </p>
        <p class="quiet">
          {admin.orderOf} <span lang={languageOf(order.number)}>{order.number}</span>,{' '}
          {dayText(order.date, language)}
        </p>
        {reason !== undefined && (
          <p>
            {words.field.reason}: <span lang={languageOf(reason)}>{reason}</span>
          </p>
        )}
        <Steps transfer={transfer} />
        {isOpen && <p class="hint">{state === 'ORDERED' ? admin.orderedSays : admin.relievedSays}</p>}
        {isOpen && may && <NextStep key={state} look={look} transfer={transfer} />}
      </div>
    </li>
  );
};

const List = ({ look }: { look: Look }) => {
  const { words, admin } = useAdmin();
  const panel = usePanel('transfers', ['order'] as const);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const fits = finder(typed);
  const found = ({ officerId, fromPost, toPost, order }: Transfer): boolean => {
    const officer = look.officer(officerId);
    const posts = [look.post(fromPost), look.post(toPost)];
    return fits(
      officer?.names.hi,
      officer?.names.en,
      officer?.employeeNumber,
      order.number,
      ...posts.flatMap(post => [post?.names.hi, post?.names.en, post?.code]),
    );
  };
  const open = look.openTransfers.filter(found);
  const done = look.doneTransfers.filter(found).reverse();
  return (
    <>
      <p>{admin.filesStay}</p>
      <Panel of={panel} offered={['order']} names={{ order: admin.orderTransfer }}>
        {() => <TransferForm look={look} onDone={panel.close} onCancel={panel.close} />}
      </Panel>
      <LineField search label={admin.searchTransfers} name="find" value={typed} onType={setTyped} />
      <h2>{admin.openTransfers(open.length)}</h2>
      {open.length === 0 ? (
        <p class="quiet">{admin.noTransfers}</p>
      ) : (
        <ul class="rows">
          {open.map(transfer => (
            <Entry key={transfer.transferId} look={look} transfer={transfer} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <details>
          <summary>{admin.doneTransfers(done.length)}</summary>
          <ul class="rows">
            {done.slice(0, shown).map(transfer => (
              <Entry key={transfer.transferId} look={look} transfer={transfer} />
            ))}
          </ul>
          {done.length > shown && (
            <button type="button" class="more" onClick={() => setShown(before => before + SHOWN)}>
              {words.more}
            </button>
          )}
        </details>
      )}
    </>
  );
};

/** Officers on their way from one post to another, each with its next step. */
export const TransfersScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.parts.transfers} />
      <WithLook>{look => <List look={look} />}</WithLook>
    </section>
  );
};
