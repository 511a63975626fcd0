import { useState } from 'preact/hooks';
import { adminLink } from './address.ts';
import type { Look } from './look.ts';
import type { Office, Post } from './register.ts';
import { Seated } from './seated.tsx';
import { useAdmin } from './use-admin.ts';

/** How many seats stand in an office and all below it, and how many of them are vacant. */
const countIn = (look: Look, office: Office): { readonly posts: number; readonly vacant: number } => {
  const own = look.postsOf(office.officeId);
  const first = {
    posts: own.length,
    vacant: own.filter(({ postId }) => look.seatedOn(postId).length === 0).length,
  };
  return look.childrenOf(office.officeId).reduce((sum, child) => {
    const { posts, vacant } = countIn(look, child);
    return { posts: sum.posts + posts, vacant: sum.vacant + vacant };
  }, first);
};

/** One post in one line: what it is, and who sits there. */
export const PostLine = ({ look, post, office }: { look: Look; post: Post; office?: boolean }) => {
  const { admin, language } = useAdmin();
  return (
    <li class="post-line">
      <a href={adminLink('posts', post.postId)}>{post.names[language]}</a>
      {office && <span class="quiet"> – {look.officeName(post.officeId)}</span>}
      <small>
        <span class="number">{post.abbreviation}</span> · {admin.ofLevel(post.level)} ·{' '}
        <Seated look={look} postId={post.postId} />
      </small>
    </li>
  );
};

/** An office with its posts, and below them the offices under it. What is closed is not drawn. */
const Branch = ({ look, office, open }: { look: Look; office: Office; open: boolean }) => {
  const { admin, language } = useAdmin();
  const [isOpen, setOpen] = useState(open);
  const { posts, vacant } = countIn(look, office);
  const children = look.childrenOf(office.officeId);
  return (
    <li>
      <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="office-name">{office.names[language]}</span>{' '}
          <span class="number quiet">{office.code}</span>
          <small>
            {admin.officeKind[office.kind]} · {admin.posts(posts)}
            {vacant > 0 && (
              <>
                {' '}
                · <span class="mark vacant">{admin.vacantSeats(vacant)}</span>
              </>
            )}
          </small>
        </summary>
        {isOpen && (
          <div class="branch">
            <p>
              <a href={adminLink('offices', office.officeId)}>{admin.seeOffice(office.names[language])}</a>
            </p>
            <ul class="seats">
              {look.postsOf(office.officeId).map(post => (
                <PostLine key={post.postId} look={look} post={post} />
              ))}
            </ul>
            {children.length > 0 && <Branches look={look} offices={children} />}
          </div>
        )}
      </details>
    </li>
  );
};

const Branches = ({ look, offices }: { look: Look; offices: readonly Office[] }) => (
  <ul class="tree">
    {offices.map(office => (
      <Branch key={office.officeId} look={look} office={office} open={offices.length === 1} />
    ))}
  </ul>
);

/** The offices as a tree. A top that stands alone is open. */
export const Tree = ({ look }: { look: Look }) => (
  <Branches look={look} offices={look.childrenOf(undefined)} />
);
