import type { Answer } from '../../client.ts';
import { usePages } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { adminLink } from './address.ts';
import type { Look } from './look.ts';
import { useAdmin, useLook } from './use-admin.ts';

type Change = Answer<'listDirectoryChanges'>['items'][number];
/** More names would bury the next change. */
const TOUCHED_SHOWN = 4;

/** What a row is called, by its id; a charge or a transfer by whose it is. */
const Touched = ({ look, id }: { look: Look; id: string }) => {
  const { admin } = useAdmin();
  const office = look.office(id);
  if (office) return <a href={adminLink('offices', id)}>{look.officeName(id)}</a>;
  if (look.post(id)) return <a href={adminLink('posts', id)}>{look.postName(id)}</a>;
  if (look.officer(id)) return <a href={adminLink('officers', id)}>{look.officerName(id)}</a>;
  const charge = look.rows.charges.find(({ chargeId }) => chargeId === id);
  if (charge)
    return (
      <>
        {look.officerName(charge.officerId)}:{' '}
        <a href={adminLink('posts', charge.postId)}>{look.postName(charge.postId)}</a>
      </>
    );
  const transfer = look.rows.transfers.find(({ transferId }) => transferId === id);
  if (transfer)
    return <a href={adminLink('officers', transfer.officerId)}>{look.officerName(transfer.officerId)}</a>;
  const mandate = look.rows.mandates.find(({ mandateId }) => mandateId === id);
  if (mandate)
    return <a href={adminLink('officers', mandate.officerId)}>{look.officerName(mandate.officerId)}</a>;
  if (id.startsWith('hol_')) return <a href={adminLink('calendars')}>{admin.calendar.title}</a>;
  if (id.startsWith('chn_'))
    return <a href={adminLink('channels', ...id.split('.', 1))}>{admin.parts.channels}</a>;
  if (id === 'district') return <>{admin.channels.district}</>;
  if (id.startsWith('hed_')) return <a href={adminLink('heads')}>{admin.head.title}</a>;
  const designation = look.designation(id);
  return <span class="number">{designation ? designation.abbreviation : admin.unknownRow}</span>;
};

const What = ({ change, look }: { change: Change; look: Look | undefined }) => {
  const { admin } = useAdmin();
  const known: Readonly<Record<string, string>> = admin.operation;
  const shown = change.touched.slice(0, TOUCHED_SHOWN);
  return (
    <>
      <strong>{known[change.operation] ?? admin.otherOperation}</strong>
      {look && (
        <ul class="touched">
          {shown.map(id => (
            <li key={id}>
              <Touched look={look} id={id} />
            </li>
          ))}
          {change.rows > shown.length && <li>{admin.moreRows(change.rows - shown.length)}</li>}
        </ul>
      )}
    </>
  );
};

/** The directory’s journal: every change, the newest first, with who made it and how much it touched. */
export const ChangesScreen = () => {
  const { call, words, admin } = useAdmin();
  const { look } = useLook();
  const list = usePages(
    cursor => call('listDirectoryChanges', { query: cursor ? { cursor } : {} }),
    'changes',
  );
  return (
    <section>
      <Title text={admin.parts.changes} />
      <p class="hint">{admin.changesSay}</p>
      <Pages of={list} empty={admin.noChanges}>
        {changes => (
          <RecordTable
            label={admin.parts.changes}
            rows={changes}
            keyOf={({ version }) => version}
            columns={[
              { head: words.journal.number, cell: ({ version }) => version },
              { head: words.movements.when, cell: ({ at }) => <Moment at={at} /> },
              {
                head: words.movements.what,
                cell: change => <What change={change} look={look} />,
              },
              { head: admin.rowsColumn, cell: ({ rows }) => rows },
              {
                head: words.journal.by,
                cell: ({ by }) => (
                  <>
                    {(by.officerId && look?.officerName(by.officerId)) || null}
                    <small>
                      <code>{by.login}</code>
                    </small>
                  </>
                ),
              },
            ]}
          />
        )}
      </Pages>
    </section>
  );
};
