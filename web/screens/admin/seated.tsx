import { untilText } from './hour.ts';
import type { Look } from './look.ts';
import { runsAt } from './look.ts';
import { useAdmin } from './use-admin.ts';

/** Who sits on a post now: who answers for it, by which charge; during a leave also who is away; else that it is vacant. */
export const Seated = ({ look, postId }: { look: Look; postId: string }) => {
  const { words, admin, language } = useAdmin();
  const seated = look.seatedOn(postId);
  if (seated.length === 0) return <span class="mark vacant">{words.vacant}</span>;
  const onLeave = seated.some(({ kind }) => kind === 'link');
  return (
    <>
      {seated.map((charge, place) => (
        <span key={charge.chargeId} class="seat">
          {place > 0 && ', '}
          {look.officerName(charge.officerId)}
          {charge.kind !== 'substantive' && (
            <>
              {' '}
              ({words.charge[charge.kind]}
              {charge.kind === 'link' && charge.until !== undefined && (
                <>, {untilText(charge.until, { language, endOf: admin.endOf })}</>
              )}
              )
            </>
          )}
          {onLeave && charge.kind === 'substantive' && runsAt(charge, look.at) && (
            <>
              {' '}
              <span class="mark aside">{admin.onLeave}</span>
            </>
          )}
        </span>
      ))}
    </>
  );
};
