import { useState } from 'preact/hooks';
import { LineField } from '../../parts/fields.tsx';
import { Title } from '../../parts/title.tsx';
import { adminLink, goToAdmin } from './address.ts';
import { finder, type Look } from './look.ts';
import { OfficeForm } from './office-form.tsx';
import { OfficerForm } from './officer-form.tsx';
import { OfficerLine } from './officer-line.tsx';
import { Panel, usePanel } from './panel.tsx';
import { PostLine, Tree } from './tree.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const SHOWN = 30;

/** Offices, posts and persons that a search finds, each linked. */
const Found = ({ look, typed }: { look: Look; typed: string }) => {
  const { words, admin, language } = useAdmin();
  const [shown, setShown] = useState(SHOWN);
  const fits = finder(typed);
  const offices = look.rows.offices.filter(({ code, names }) => fits(code, names.hi, names.en));
  const posts = look.posts.filter(({ code, abbreviation, names }) =>
    fits(code, abbreviation, names.hi, names.en),
  );
  const officers = look.rows.officers.filter(({ names, login, employeeNumber }) =>
    fits(names.hi, names.en, login, employeeNumber),
  );
  const most = Math.max(offices.length, posts.length, officers.length);
  if (most === 0) return <p class="quiet">{admin.noneFound}</p>;
  return (
    <>
      <p class="visually-hidden" role="status">
        {admin.foundCount(offices.length + posts.length + officers.length)}
      </p>
      {offices.length > 0 && (
        <>
          <h2>{admin.officesTitle(offices.length)}</h2>
          <ul class="seats">
            {offices.slice(0, shown).map(office => (
              <li key={office.officeId}>
                <a href={adminLink('offices', office.officeId)}>{office.names[language]}</a>{' '}
                <span class="number quiet">{office.code}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {posts.length > 0 && (
        <>
          <h2>{admin.postsTitle(posts.length)}</h2>
          <ul class="seats">
            {posts.slice(0, shown).map(post => (
              <PostLine key={post.postId} look={look} post={post} office />
            ))}
          </ul>
        </>
      )}
      {officers.length > 0 && (
        <>
          <h2>{admin.officersTitle(officers.length)}</h2>
          <ul class="seats">
            {officers.slice(0, shown).map(officer => (
              <OfficerLine key={officer.officerId} look={look} officer={officer} />
            ))}
          </ul>
        </>
      )}
      {most > shown && (
        <button type="button" class="more" onClick={() => setShown(before => before + SHOWN)}>
          {words.more}
        </button>
      )}
    </>
  );
};

const Whole = ({ look }: { look: Look }) => {
  const { admin, register } = useAdmin();
  const mayKeep = useMayKeep(look);
  const panel = usePanel('directory', ['office', 'officer'] as const);
  const [typed, setTyped] = useState('');
  const { offices, officers } = look.rows;
  const vacant = look.posts.filter(({ postId }) => look.seatedOn(postId).length === 0).length;
  const mayAdd = offices.length === 0 || offices.some(({ officeId }) => mayKeep(officeId));
  return (
    <>
      <p class="quiet">{admin.summary(offices.length, look.posts.length, vacant, officers.length)}</p>
      <Panel
        of={panel}
        offered={mayAdd ? ['office', 'officer'] : []}
        names={{ office: admin.newOffice, officer: admin.newOfficer }}
        beside={
          <>
            <a class="button" href={adminLink('officers')}>
              {admin.allOfficers}
            </a>
            <a class="button" href={adminLink('designations')}>
              {admin.designations}
            </a>
          </>
        }
      >
        {chosen =>
          chosen === 'office' ? (
            <OfficeForm
              look={look}
              onDone={id => {
                panel.close();
                goToAdmin('offices', id);
              }}
              onCancel={panel.close}
            />
          ) : (
            <OfficerForm
              look={look}
              onDone={id => {
                panel.close();
                goToAdmin('officers', id);
              }}
              onCancel={panel.close}
            />
          )
        }
      </Panel>
      <LineField
        search
        label={admin.searchLabel}
        name="find"
        value={typed}
        onType={setTyped}
        hint={admin.searchHint}
      />
      {typed.trim() !== '' ? (
        <Found key={typed} look={look} typed={typed} />
      ) : offices.length === 0 ? (
        <p class="quiet">{admin.noOffices}</p>
      ) : (
        <Tree look={look} />
      )}
      <p>
        <button type="button" onClick={register.again}>
          {admin.readAgain}
        </button>
      </p>
    </>
  );
};

/** Who sits where: the offices as a tree with their posts, to be searched and added to. */
export const DirectoryScreen = () => {
  const { admin } = useAdmin();
  return (
    <section>
      <Title text={admin.parts.directory} />
      <WithLook>{look => <Whole look={look} />}</WithLook>
    </section>
  );
};
