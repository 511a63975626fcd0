import { PATTERNS } from 'virtual:directory';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { CheckList, CodeField, NamesFields } from './fields.tsx';
import type { Look } from './look.ts';
import type { Officer } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { listIn, listText, useDraft } from './use-draft.ts';
import { keysOf } from './words/words.ts';

/** Roles that only an administrator gives or takes. */
const OF_ADMINISTRATOR: readonly string[] = [
  'administrator',
  'local-administrator',
  'nodal-officer',
  'trainer',
  'auditor',
  'records-officer',
];

const fits = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);
/** Absent where nothing was typed: the directory keeps no empty line. */
const given = <K extends string>(name: K, text: string) =>
  text.trim() === '' ? {} : ({ [name]: text.trim() } as { readonly [N in K]: string });

/** A new person, or what else is said of one. Charges and history stay. */
export const OfficerForm = (props: {
  look: Look;
  officer?: Officer;
  onDone: (officerId: string) => void;
  onCancel: () => void;
}) => {
  const { look, officer } = props;
  const { call, admin, register, say, me, language } = useAdmin();
  const act = useAct();
  const draft = useDraft(`officer.${officer?.officerId ?? 'new'}`, {
    number: officer?.employeeNumber ?? '',
    login: '',
    hi: officer?.names.hi ?? '',
    en: officer?.names.en ?? '',
    roles: listText(officer?.roles ?? ['officer']),
    administers: listText(officer?.administers ?? []),
    mobile: officer?.mobile ?? '',
    email: officer?.email ?? '',
    ddo: officer?.ddo ?? '',
  });
  const isAdministrator = me.roles.includes('administrator');
  const roles = keysOf(admin.role).filter(
    role => isAdministrator || !OF_ADMINISTRATOR.includes(role) || officer?.roles.includes(role),
  );
  const chosenRoles = roles.filter(role => listIn(draft.value('roles')).includes(role));
  const isLocal = chosenRoles.includes('local-administrator');
  const administers = look.rows.offices.filter(({ officeId }) =>
    listIn(draft.value('administers')).includes(officeId),
  );
  const wrong = {
    number:
      officer || fits(PATTERNS.employeeNumber, draft.value('number')) ? undefined : admin.employeeNumberWrong,
    roles: chosenRoles.length === 0 ? admin.chooseOne : undefined,
    administers: isLocal && administers.length === 0 ? admin.chooseOne : undefined,
    mobile:
      draft.value('mobile').trim() === '' || fits(PATTERNS.mobile, draft.value('mobile').trim())
        ? undefined
        : admin.mobileWrong,
    email:
      draft.value('email').trim() === '' || fits(PATTERNS.email, draft.value('email').trim().toLowerCase())
        ? undefined
        : admin.emailWrong,
    ddo:
      draft.value('ddo').trim() === '' || fits(PATTERNS.ddo, draft.value('ddo').trim())
        ? undefined
        : admin.ddoWrong,
    login: /\s/.test(draft.value('login').trim()) ? admin.loginWrong : undefined,
  };
  const shown = draft.tried ? wrong : ({} as Partial<typeof wrong>);

  const submit = () => {
    draft.try();
    const names = { hi: draft.value('hi'), en: draft.value('en') };
    const missing = names.hi.trim() === '' || names.en.trim() === '';
    if (missing || Object.values(wrong).some(fault => fault !== undefined)) return;
    // Which offices somebody keeps is an administrator's to say; whoever else saves leaves it as it stands.
    const kept = isAdministrator
      ? isLocal && administers.map(({ officeId }) => officeId)
      : officer?.administers;
    const body = {
      names,
      roles: chosenRoles,
      ...given('mobile', draft.value('mobile')),
      ...given('email', draft.value('email')),
      ...given('ddo', draft.value('ddo')),
      ...(kept ? { administers: kept } : {}),
    };
    void act.run(async () => {
      const made = officer
        ? await call('describeOfficer', { params: { officerId: officer.officerId }, body })
        : await call('createOfficer', {
            body: { ...body, employeeNumber: draft.value('number'), ...given('login', draft.value('login')) },
          });
      register.put({ officers: [made] });
      draft.clear();
      say(officer ? admin.done.saved : admin.done.added(made.names[language]));
      props.onDone(made.officerId);
    });
  };
  const doing = officer ? admin.editOfficer : admin.newOfficer;
  return (
    <ActForm
      act={act}
      label={doing}
      doing={officer ? admin.save : doing}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      {officer === undefined && (
        <div class="pair">
          <CodeField
            label={admin.employeeNumber}
            name="number"
            value={draft.value('number')}
            onType={draft.type('number')}
            wrong={shown.number}
            hint={admin.employeeNumberHint}
          />
          <LineField
            label={admin.login}
            name="login"
            optional
            value={draft.value('login')}
            onType={draft.type('login')}
            wrong={shown.login}
            hint={admin.loginHint}
          />
        </div>
      )}
      <NamesFields draft={draft} />
      <CheckList
        legend={admin.roles}
        choices={roles}
        names={admin.role}
        chosen={chosenRoles}
        onChoose={list => draft.type('roles')(listText(list))}
        wrong={shown.roles}
        hint={isAdministrator ? undefined : admin.rolesHint}
      />
      {isLocal && (
        <CheckList
          legend={admin.administers}
          choices={look.rows.offices.map(({ officeId }): string => officeId)}
          names={Object.fromEntries(
            look.rows.offices.map(({ officeId, code }) => [
              officeId,
              `${look.officeName(officeId)} · ${code}`,
            ]),
          )}
          chosen={administers.map(({ officeId }) => officeId)}
          onChoose={list => draft.type('administers')(listText(list))}
          wrong={shown.administers}
        />
      )}
      <div class="pair">
        <LineField
          label={admin.mobile}
          name="mobile"
          optional
          numeric
          value={draft.value('mobile')}
          onType={draft.type('mobile')}
          wrong={shown.mobile}
        />
        <LineField
          label={admin.email}
          name="email"
          optional
          value={draft.value('email')}
          onType={draft.type('email')}
          wrong={shown.email}
        />
      </div>
      <div class="pair">
        <CodeField
          label={admin.ddo}
          name="ddo"
          optional
          value={draft.value('ddo')}
          onType={draft.type('ddo')}
          wrong={shown.ddo}
          hint={admin.ddoHint}
        />
      </div>
      {officer && <p class="hint">{admin.loginElsewhere}</p>}
    </ActForm>
  );
};
