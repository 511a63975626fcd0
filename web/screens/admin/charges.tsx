import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { adminLink } from './address.ts';
import { Confirm } from './confirm.tsx';
import { untilText } from './hour.ts';
import { isAhead, type Look, runsAt } from './look.ts';
import type { Charge } from './register.ts';
import { useAdmin, useMayKeep } from './use-admin.ts';

/** It was ended before it began, and never ran. */
const neverRan = ({ from, until }: Charge): boolean => until !== undefined && until <= from;

const State = ({ charge, at }: { charge: Charge; at: string }) => {
  const { admin } = useAdmin();
  if (runsAt(charge, at)) return <span class="mark new">{admin.runs}</span>;
  if (isAhead(charge, at)) return <span class="mark aside">{admin.ahead}</span>;
  return neverRan(charge) ? <span class="mark">{admin.neverRan}</span> : null;
};

const EndCharge = ({ look, charge }: { look: Look; charge: Charge }) => {
  const { call, admin, register, say } = useAdmin();
  const runs = runsAt(charge, look.at);
  const alone = look.seatedOn(charge.postId).length === 1;
  return (
    <Confirm
      doing={runs ? admin.endCharge : admin.callOffCharge}
      danger
      says={
        <p>
          {runs
            ? admin.endChargeSays(look.officerName(charge.officerId), look.postName(charge.postId))
            : admin.callOffChargeSays}{' '}
          {runs && alone && admin.vacantAfter}
        </p>
      }
      act={async () => {
        const { chargeId, postId } = charge;
        const ended = await call('endCharge', { params: { chargeId }, body: { postId } });
        register.put({ charges: [ended] });
        say(admin.done.chargeEnded);
      }}
    />
  );
};

/** Charges in time, the newest first: of a post by persons, of a person by posts. */
export const Charges = (props: { look: Look; charges: readonly Charge[]; of: 'post' | 'officer' }) => {
  const { look, charges } = props;
  const { words, admin, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const who = {
    post: {
      head: words.custody.officer,
      cell: ({ officerId }: Charge) => (
        <a href={adminLink('officers', officerId)}>{look.officerName(officerId)}</a>
      ),
    },
    officer: {
      head: words.custody.post,
      cell: ({ postId }: Charge) => <a href={adminLink('posts', postId)}>{look.postName(postId)}</a>,
    },
  };
  if (charges.length === 0) return <p class="quiet">{admin.noCharges}</p>;
  return (
    <RecordTable
      label={admin.chargesTitle}
      rows={charges}
      keyOf={({ chargeId }) => chargeId}
      columns={[
        who[props.of],
        {
          head: words.custody.charge,
          cell: charge => (
            <>
              {words.charge[charge.kind]} <State charge={charge} at={look.at} />
            </>
          ),
        },
        { head: words.custody.from, cell: ({ from }) => <Moment at={from} /> },
        {
          head: words.custody.until,
          cell: ({ until }) =>
            until === undefined ? (
              admin.openEnd
            ) : (
              <time dateTime={until}>{untilText(until, { language, endOf: admin.endOf })}</time>
            ),
        },
        {
          head: admin.actColumn,
          cell: charge =>
            mayKeep(look.post(charge.postId)?.officeId) &&
            (runsAt(charge, look.at) || isAhead(charge, look.at)) ? (
              <EndCharge look={look} charge={charge} />
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
};
