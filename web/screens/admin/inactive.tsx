import { useState } from 'preact/hooks';
import { usePages } from '../../office/use-answer.ts';
import { ChoiceField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText } from '../../time.ts';
import { adminLink } from './address.ts';
import { PersonLink } from './person-link.tsx';
import { SheetButton } from './sheet-button.tsx';
import { useAdmin } from './use-admin.ts';
import { keysOf } from './words/words.ts';

/** By name, who has not signed in or not moved a file in the last days. */
export const InactiveScreen = ({ by, of }: { by: string; of: string }) => {
  const { call, admin, language } = useAdmin();
  const [days, setDays] = useState<keyof typeof admin.adoption.days>('30');
  const [lacks, setLacks] = useState<keyof typeof admin.adoption.lacks>('movement');
  const asked = { days: Number(days), lacks, ...(by === 'ddo' ? { ddo: of } : { officeId: of }) };
  const list = usePages(
    cursor => call('listInactive', { query: { ...asked, ...(cursor ? { cursor } : {}) } }),
    JSON.stringify(asked),
  );
  const dayOf = (day: string | undefined) =>
    day === undefined ? admin.adoption.notOnce : dayText(day, language);
  return (
    <section>
      <Title text={admin.adoption.whoNot} />
      <p>
        <a href={adminLink('adoption')}>{admin.adoption.toAdoption}</a>
      </p>
      <div class="pair">
        <ChoiceField
          label={admin.adoption.lacksWhat}
          value={lacks}
          choices={keysOf(admin.adoption.lacks)}
          names={admin.adoption.lacks}
          onChoose={chosen => setLacks(chosen === '' ? 'movement' : chosen)}
        />
        <ChoiceField
          label={admin.adoption.inDays}
          value={days}
          choices={keysOf(admin.adoption.days)}
          names={admin.adoption.days}
          onChoose={chosen => setDays(chosen === '' ? '30' : chosen)}
        />
      </div>
      <Pages of={list} empty={admin.adoption.everybodyDid}>
        {people => (
          <RecordTable
            label={admin.adoption.whoNot}
            rows={people}
            keyOf={({ officerId }) => officerId}
            columns={[
              {
                head: admin.adoption.name,
                cell: ({ officerId, names, employeeNumber }) => (
                  <>
                    <PersonLink officerId={officerId} names={names} />
                    <small class="number">{employeeNumber}</small>
                  </>
                ),
              },
              { head: admin.office, cell: ({ office }) => office?.names[language] ?? admin.withoutPost },
              {
                head: admin.ddo,
                cell: ({ ddo }) => (ddo === undefined ? '—' : <span class="number">{ddo}</span>),
              },
              { head: admin.adoption.signedInOn, cell: ({ signedInOn }) => dayOf(signedInOn) },
              { head: admin.adoption.movedOn, cell: ({ movedOn }) => dayOf(movedOn) },
            ]}
          />
        )}
      </Pages>
      <SheetButton fileName="inactive.csv" ask={() => call('listInactiveSheet', { query: asked })} />
    </section>
  );
};

/** Who has not been trained, and how much lies with their posts: the most laden first to be called. */
export const UntrainedScreen = () => {
  const { call, admin, language } = useAdmin();
  const list = usePages(cursor => call('listUntrained', { query: cursor ? { cursor } : {} }), 'untrained');
  return (
    <section>
      <Title text={admin.adoption.untrained} />
      <p>
        <a href={adminLink('adoption')}>{admin.adoption.toAdoption}</a>
      </p>
      <p class="hint">{admin.adoption.untrainedSays}</p>
      <Pages of={list} empty={admin.readiness.nobodyLacks}>
        {people => (
          <RecordTable
            label={admin.adoption.untrained}
            rows={people}
            keyOf={({ officer }) => officer.officerId}
            columns={[
              {
                head: admin.adoption.name,
                cell: ({ officer }) => (
                  <>
                    <PersonLink officerId={officer.officerId} names={officer.names} />
                    <small class="number">{officer.employeeNumber}</small>
                  </>
                ),
              },
              {
                head: admin.adoption.post,
                cell: ({ post, office }) =>
                  [post?.names[language], office?.names[language]].filter(Boolean).join(' – ') ||
                  admin.withoutPost,
              },
              {
                head: admin.adoption.items,
                cell: ({ items, more }) => <strong>{more ? admin.adoption.moreThan(items) : items}</strong>,
              },
              {
                head: admin.readiness.planned,
                cell: ({ planned, slip = 0 }) => (
                  <>
                    {planned === undefined ? '—' : dayText(planned, language)}
                    {slip > 0 && <small class="wrong">{admin.readiness.slip(slip)}</small>}
                  </>
                ),
              },
              {
                head: admin.readiness.waitsFor,
                cell: ({ blocker }) =>
                  blocker === undefined ? '—' : <span lang={languageOf(blocker)}>{blocker}</span>,
              },
            ]}
          />
        )}
      </Pages>
      <SheetButton fileName="untrained.csv" ask={() => call('getUntrainedSheet', { query: {} })} />
    </section>
  );
};
