import { Moment } from '../../parts/time.tsx';
import { adminLink } from './address.ts';
import { Confirm } from './confirm.tsx';
import { untilText } from './hour.ts';
import { isAhead, type Look, runsAt } from './look.ts';
import type { Mandate } from './register.ts';
import { useAdmin, useMayKeep } from './use-admin.ts';

/** Whether the keeper may end it: a delegate’s by the post’s office, an assistant’s by where the helped officer sits. */
const officesOf = (look: Look, mandate: Mandate): readonly (string | undefined)[] =>
  mandate.kind === 'delegate'
    ? [look.post(mandate.postId)?.officeId]
    : look.seatsOf(mandate.of).map(({ postId }) => look.post(postId)?.officeId);

const Acts = ({ mandate }: { mandate: Mandate }) => {
  const { admin } = useAdmin();
  const names =
    mandate.kind === 'assistant'
      ? mandate.acts.map(act => admin.assistantAct[act])
      : mandate.acts.map(act => admin.delegableAct[act]);
  return (
    <p>
      <span class="label">{admin.mayDo}: </span>
      {names.join(', ')}
    </p>
  );
};

const Line = ({ look, mandate }: { look: Look; mandate: Mandate }) => {
  const { call, admin, register, say, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const { mandateId, officerId, from, until } = mandate;
  const runs = runsAt(mandate, look.at);
  const open = runs || isAhead(mandate, look.at);
  return (
    <li class="row">
      <div>
        <p>
          <span class="mark">{admin.mandateKind[mandate.kind]}</span>{' '}
          <a href={adminLink('officers', officerId)}>{look.officerName(officerId)}</a>{' '}
          {!open && <span class="mark">{admin.ended}</span>}
          {open && !runs && <span class="mark aside">{admin.ahead}</span>}
        </p>
        <p>
          <span class="label">{admin.inPlaceOf}: </span>
          {mandate.kind === 'assistant' ? (
            <a href={adminLink('officers', mandate.of)}>{look.officerName(mandate.of)}</a>
          ) : (
            <a href={adminLink('posts', mandate.postId)}>{look.postName(mandate.postId)}</a>
          )}
        </p>
        <Acts mandate={mandate} />
        <p class="quiet">
          {admin.fromSpan} <Moment at={from} />
          {until !== undefined && (
            <>
              {' '}
              · {admin.untilSpan}{' '}
              <time dateTime={until}>{untilText(until, { language, endOf: admin.endOf })}</time>
            </>
          )}
        </p>
        {open && officesOf(look, mandate).every(mayKeep) && (
          <Confirm
            doing={admin.endMandate}
            danger
            says={<p>{admin.endMandateSays(look.officerName(officerId))}</p>}
            act={async () => {
              const ended = await call('endMandate', { params: { mandateId }, body: {} });
              register.put({ mandates: [ended] });
              say(admin.done.mandateEnded);
            }}
          />
        )}
      </div>
    </li>
  );
};

/** Mandates, each with who, in whose place, for which acts and from when until when. */
export const MandateLines = ({ look, mandates }: { look: Look; mandates: readonly Mandate[] }) => (
  <ul class="rows">
    {mandates.map(mandate => (
      <Line key={mandate.mandateId} look={look} mandate={mandate} />
    ))}
  </ul>
);
