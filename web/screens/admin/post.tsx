import { Title } from '../../parts/title.tsx';
import { adminLink } from './address.ts';
import { ChargeForm } from './charge-form.tsx';
import { Charges } from './charges.tsx';
import { Facts, OtherName } from './fields.tsx';
import type { Look } from './look.ts';
import { MandateLines } from './mandate-lines.tsx';
import { Panel, usePanel } from './panel.tsx';
import { PostForm } from './post-form.tsx';
import type { Post } from './register.ts';
import { Seated } from './seated.tsx';
import { useAdmin, useMayKeep } from './use-admin.ts';
import { WithLook } from './with-look.tsx';

const PANELS = ['charge', 'leave', 'edit'] as const;

const Shown = ({ look, post }: { look: Look; post: Post }) => {
  const { admin, language } = useAdmin();
  const mayKeep = useMayKeep(look);
  const panel = usePanel(post.postId, PANELS);
  const { postId, officeId, reportsTo } = post;
  const mandates = look.mandatesOn(postId);
  const coming = look.openTransfers.filter(({ toPost }) => toPost === postId);
  const isVacant = look.seatedOn(postId).length === 0;
  return (
    <>
      <Title text={post.names[language]}>
        <small>
          <span class="number">{post.code}</span> · {look.officeName(officeId)}
        </small>
      </Title>
      <Facts
        facts={[
          [admin.sitsHere, <Seated key="seated" look={look} postId={postId} />],
          [admin.otherName, <OtherName key="other" names={post.names} />],
          [
            admin.office,
            <a key="office" href={adminLink('offices', officeId)}>
              {look.officeName(officeId)}
            </a>,
          ],
          [
            admin.designation,
            <span key="designation">
              {look.designation(post.designationId)?.names[language]} (
              <span class="number">{post.abbreviation}</span>), {admin.ofLevel(post.level)}
            </span>,
          ],
          [
            admin.superior,
            reportsTo && look.post(reportsTo) ? (
              <a href={adminLink('posts', reportsTo)}>{look.postName(reportsTo)}</a>
            ) : (
              admin.noSuperior
            ),
          ],
        ]}
      />
      {isVacant && <p class="warned">{admin.vacantSays}</p>}
      {coming.map(({ transferId, officerId }) => (
        <p key={transferId} class="hint">
          <a href={adminLink('transfers')}>{admin.comes(look.officerName(officerId))}</a>
        </p>
      ))}
      {mayKeep(officeId) && (
        <Panel
          of={panel}
          offered={isVacant ? ['charge', 'edit'] : PANELS}
          names={{ charge: admin.giveCharge, leave: admin.giveLeave, edit: admin.editPost }}
        >
          {chosen =>
            chosen === 'edit' ? (
              <PostForm
                look={look}
                officeId={officeId}
                post={post}
                onDone={panel.close}
                onCancel={panel.close}
              />
            ) : (
              <ChargeForm
                key={chosen}
                look={look}
                post={post}
                leave={chosen === 'leave'}
                onDone={panel.close}
                onCancel={panel.close}
              />
            )
          }
        </Panel>
      )}
      <h2>{admin.chargesTitle}</h2>
      <Charges look={look} charges={look.chargesOf(postId)} of="post" />
      {mandates.length > 0 && (
        <>
          <h2>{admin.delegates}</h2>
          <MandateLines look={look} mandates={mandates} />
        </>
      )}
    </>
  );
};

/** One seat: what it is, who sits there and sat, and to whom it is given. */
export const PostScreen = ({ postId }: { postId: string }) => {
  const { admin } = useAdmin();
  return (
    <section>
      <WithLook>
        {look => {
          const post = look.post(postId);
          return post ? <Shown look={look} post={post} /> : <p class="failed">{admin.notFound}</p>;
        }}
      </WithLook>
    </section>
  );
};
