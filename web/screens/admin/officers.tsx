import { useState } from 'preact/hooks';
import { isProvisional } from '#shared/domain/provisional-login.ts';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { Title } from '../../parts/title.tsx';
import { finder, type Look } from './look.ts';
import { OfficerLine } from './officer-line.tsx';
import type { Officer } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { WithLook } from './with-look.tsx';
import { type AdminWords, keysOf } from './words/words.ts';

const SHOWN = 50;
type Which = keyof AdminWords['whichOfficers'];

const KEPT = {
  all: () => true,
  waiting: (look, officer) =>
    officer.roles.includes('officer') && look.seatsOf(officer.officerId).length === 0,
  provisional: (_, { login }) => login !== undefined && isProvisional(login),
  roles: (_, { roles }) => roles.some(role => role !== 'officer'),
} as const satisfies Record<Which, (look: Look, officer: Officer) => boolean>;

const List = ({ look }: { look: Look }) => {
  const { words, admin } = useAdmin();
  const [typed, setTyped] = useState('');
  const [which, setWhich] = useState<Which>('all');
  const [shown, setShown] = useState(SHOWN);
  const fits = finder(typed);
  const found = look.rows.officers.filter(
    officer =>
      KEPT[which](look, officer) &&
      fits(officer.names.hi, officer.names.en, officer.login, officer.employeeNumber, officer.ddo),
  );
  return (
    <>
      <div class="pair">
        <LineField search label={admin.searchOfficers} name="find" value={typed} onType={setTyped} />
        <ChoiceField
          label={admin.which}
          value={which}
          choices={keysOf(admin.whichOfficers)}
          names={admin.whichOfficers}
          onChoose={chosen => setWhich(chosen === '' ? 'all' : chosen)}
        />
      </div>
      <p class="quiet" role="status">
        {admin.foundCount(found.length)}
      </p>
      {found.length === 0 ? (
        <p class="quiet">{admin.noneFound}</p>
      ) : (
        <ul class="seats">
          {found.slice(0, shown).map(officer => (
            <OfficerLine key={officer.officerId} look={look} officer={officer} />
          ))}
        </ul>
      )}
      {found.length > shown && (
        <button type="button" class="more" onClick={() => setShown(before => before + SHOWN)}>
          {words.more}
        </button>
      )}
    </>
  );
};

/** Everybody in the directory, to be searched; also those alone who wait for a post or for a mail id. */
export const OfficersScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.allOfficers} />
      <WithLook>{look => <List look={look} />}</WithLook>
    </section>
  );
};
