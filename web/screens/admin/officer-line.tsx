import { isProvisional } from '#shared/domain/provisional-login.ts';
import { adminLink } from './address.ts';
import type { Look } from './look.ts';
import type { Officer } from './register.ts';
import { useAdmin } from './use-admin.ts';

/** One person in one line: where they sit, and how they sign in. */
export const OfficerLine = ({ look, officer }: { look: Look; officer: Officer }) => {
  const { admin, language } = useAdmin();
  const seats = look.seatsOf(officer.officerId);
  return (
    <li>
      <a href={adminLink('officers', officer.officerId)}>{officer.names[language]}</a>{' '}
      {officer.login !== undefined && isProvisional(officer.login) && (
        <span class="mark aside">{admin.provisional}</span>
      )}
      {seats.length === 0 && officer.roles.includes('officer') && (
        <span class="mark vacant">{admin.withoutPost}</span>
      )}
      <small>
        {officer.login !== undefined && (
          <>
            <span class="number">{officer.employeeNumber}</span> · <code>{officer.login}</code>
          </>
        )}
        {officer.login !== undefined && seats.length > 0 && ' · '}
        {seats.map(({ postId }) => look.postName(postId)).join('; ')}
      </small>
    </li>
  );
};
