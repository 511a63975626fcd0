import { useOffice } from '../office/office.ts';

/** Chooses the post acted as, among those in charge and those one acts for; says in whose place. */
export const PostSwitch = ({ onPost }: { onPost: (postId: string) => void }) => {
  const { me, words, language, postId } = useOffice();
  // A post may be there twice, by two mandates; it is one desk all the same.
  const seats = me.posts.filter(
    ({ post }, index) => me.posts.findIndex(other => other.post.postId === post.postId) === index,
  );
  const here = seats.find(({ post }) => post.postId === postId);
  const inPlaceOf = here?.mandate && {
    kind: here.mandate.mandate.kind,
    officer: here.mandate.inPlaceOf.names[language],
  };
  const [only] = seats;
  // A phone's width cuts what stands behind the name, so the office is told only where it tells two posts apart.
  const isClear = new Set(seats.map(({ post }) => post.names[language])).size === seats.length;
  return (
    <>
      {seats.length < 2 ? (
        <span class="post">{only?.post.names[language]}</span>
      ) : (
        <label class="post">
          <span class="visually-hidden">{words.actingPost}</span>
          <select value={postId} onChange={event => onPost(event.currentTarget.value)}>
            {seats.map(({ post, office: { names }, mandate }) => (
              <option key={post.postId} value={post.postId}>
                {post.names[language]}
                {!isClear && ` – ${names[language]}`}
                {mandate && ` (${words.seat[mandate.mandate.kind](mandate.inPlaceOf.names[language])})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {inPlaceOf && (
        <small class="in-place-of">
          {inPlaceOf.kind === 'assistant'
            ? words.seat.assisting(inPlaceOf.officer)
            : words.seat.delegated(inPlaceOf.officer)}
        </small>
      )}
    </>
  );
};
