import { Title } from '../../parts/title.tsx';
import { dayText } from '../../time.ts';
import { adminLink, goToAdmin } from './address.ts';
import { Facts, OtherName } from './fields.tsx';
import type { Look } from './look.ts';
import { OfficeForm } from './office-form.tsx';
import { Panel, usePanel } from './panel.tsx';
import { PostForm } from './post-form.tsx';
import type { Office } from './register.ts';
import { PostLine } from './tree.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const PANELS = ['post', 'edit', 'below'] as const;

const Shown = ({ look, office }: { look: Look; office: Office }) => {
  const { admin, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const panel = usePanel(office.officeId, PANELS);
  const { officeId, parent } = office;
  const posts = look.postsOf(officeId);
  const children = look.childrenOf(officeId);
  return (
    <>
      <Title text={office.names[language]}>
        <small class="number">{office.code}</small>
      </Title>
      <Facts
        facts={[
          [admin.otherName, <OtherName key="other" names={office.names} />],
          [admin.kind, admin.officeKind[office.kind]],
          [
            admin.parentOffice,
            parent && look.office(parent) ? (
              <a href={adminLink('offices', parent)}>{look.officeName(parent)}</a>
            ) : (
              admin.topOffice
            ),
          ],
          [admin.goLive, office.goLive && dayText(office.goLive, language)],
        ]}
      />
      {mayKeep(officeId) && (
        <Panel
          of={panel}
          offered={PANELS}
          names={{ post: admin.newPost, edit: admin.editOffice, below: admin.newOfficeBelow }}
          beside={
            <>
              <a class="button" href={adminLink('offices', officeId, 'numbering')}>
                {admin.numbering.see}
              </a>
              <a class="button" href={adminLink('offices', officeId, 'letters')}>
                {admin.letters.see}
              </a>
              <a class="button" href={adminLink('offices', officeId, 'policy')}>
                {admin.policy.see}
              </a>
            </>
          }
        >
          {chosen =>
            chosen === 'post' ? (
              <PostForm
                look={look}
                officeId={officeId}
                onDone={id => {
                  panel.close();
                  goToAdmin('posts', id);
                }}
                onCancel={panel.close}
              />
            ) : (
              <OfficeForm
                key={chosen}
                look={look}
                {...(chosen === 'edit' ? { office } : { parent: officeId })}
                onDone={id => {
                  panel.close();
                  goToAdmin('offices', id);
                }}
                onCancel={panel.close}
              />
            )
          }
        </Panel>
      )}
      <h2>{admin.postsTitle(posts.length)}</h2>
      {posts.length === 0 ? (
        <p class="quiet">{admin.noPosts}</p>
      ) : (
        <ul class="seats">
          {posts.map(post => (
            <PostLine key={post.postId} look={look} post={post} />
          ))}
        </ul>
      )}
      {children.length > 0 && (
        <>
          <h2>{admin.officesBelow}</h2>
          <ul class="seats">
            {children.map(child => (
              <li key={child.officeId}>
                <a href={adminLink('offices', child.officeId)}>{child.names[language]}</a>{' '}
                <span class="number quiet">{child.code}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** One office: what it is, where it stands in the tree, and its posts. */
export const OfficeScreen = ({ officeId }: { officeId: string }) => {
  const { admin } = useAdmin();
  return (
    <section>
      <WithLook>
        {look => {
          const office = look.office(officeId);
          return office ? <Shown look={look} office={office} /> : <p class="failed">{admin.notFound}</p>;
        }}
      </WithLook>
    </section>
  );
};
