import '../../style/numbering.css';
import { useState } from 'preact/hooks';
import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';
import { Title } from '../../parts/title.tsx';
import { adminLink } from './address.ts';
import { Panel, usePanel } from './panel.tsx';
import { PolicyForm } from './policy-form.tsx';
import { ofOffice, type Policy, type Rung } from './policy-said.ts';
import type { Whose } from './policy-terms.tsx';
import { useAdmin } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const PANELS = ['change'] as const;
const daysOf = ({ after, days }: Rung['limit'], units: Readonly<Record<'working' | 'calendar', string>>) =>
  after.startsWith('PT') ? after : `${after.slice(1, -1)} ${units[days]}`;

/** A policy as it stands: what it says itself, rule by rule. */
const Shown = ({ policy }: { policy: Policy }) => {
  const { admin, words } = useAdmin();
  const rules = [{ when: {}, ...policy }, ...(policy.exceptions ?? [])];
  const isSilent = Object.keys(policy).length === 0;
  if (isSilent) return <p class="quiet">{admin.policy.silent}</p>;
  return (
    <ul class="parts">
      {rules.map(({ when, limit, rungs }, place) => (
        <li key={place}>
          <strong>
            {[
              when.category && words.category[when.category],
              when.priority && words.priority[when.priority],
              when.classification && words.classification.name[when.classification],
            ]
              .filter(Boolean)
              .join(' · ') || admin.policy.everyCase}
          </strong>
          {limit && (
            <>
              {' '}
              · {admin.policy.limit}: {daysOf(limit, admin.policy.units)}
            </>
          )}
          {rungs?.map((rung, step) => (
            <span key={step}>
              {' '}
              · {daysOf(rung.limit, admin.policy.units)}:{' '}
              {rung.tell === 'holder' ? admin.policy.whoms.holder : admin.policy.up(rung.levels)}
              {rung.tell === 'superior' && rung.kind && ` (${admin.policy.kinds[rung.kind]})`}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

const Kept = (props: {
  name: string;
  whose: Whose;
  policy: Policy;
  save: (policy: Policy) => Promise<void>;
}) => {
  const { admin, me } = useAdmin();
  const panel = usePanel(`policy.${props.name}`, PANELS);
  // The ladder tells those above: who keeps single offices does not lengthen it.
  const mayKeep = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  return (
    <>
      <Shown policy={props.policy} />
      {mayKeep && (
        <Panel of={panel} offered={PANELS} names={{ change: admin.policy.change }}>
          {() => <PolicyForm {...props} onDone={panel.close} onCancel={panel.close} />}
        </Panel>
      )}
    </>
  );
};

const OfDistrict = () => {
  const { call } = useAdmin();
  const [edition, setEdition] = useState(0);
  const { answer, failure, again } = useAnswer(
    () => call('getDistrictPolicy', {}),
    `district-policy ${edition}`,
  );
  const save = async (policy: Policy) => {
    await call('setDistrictPolicy', { body: { policy } });
    setEdition(before => before + 1);
  };
  return (
    <>
      <Failed failure={failure} again={again} />
      {answer && <Kept name="district" whose="district" policy={answer.policy} save={save} />}
    </>
  );
};

const OfOffice = ({ officeId }: { officeId: string }) => {
  const { admin, call, language, register } = useAdmin();
  return (
    <WithLook>
      {look => {
        const office = look.office(officeId);
        if (!office) return <p class="failed">{admin.notFound}</p>;
        const save = async (policy: Policy) => {
          const { calendar } = office;
          const body = { calendar, policy: ofOffice(policy) };
          const made = await call('setOfficeRules', { params: { officeId }, body });
          register.put({ offices: [made] });
        };
        return (
          <>
            <p>
              <a href={adminLink('offices', officeId)}>{office.names[language]}</a>{' '}
              <span class="number quiet">{office.code}</span> ·{' '}
              <a href={adminLink('policy')}>{admin.policy.district}</a>
            </p>
            <Kept name={officeId} whose="office" policy={office.policy} save={save} />
          </>
        );
      }}
    </WithLook>
  );
};

/** How long a case may lie and who is told: in one office, or in every office that says nothing else. */
export const PolicyScreen = ({ officeId }: { officeId?: string }) => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={officeId ? admin.policy.title : admin.policy.district} />
      <p class="hint">{admin.policy.says}</p>
      {officeId ? <OfOffice officeId={officeId} /> : <OfDistrict />}
    </section>
  );
};
