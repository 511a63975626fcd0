import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { usePostNames, useShortPostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { PAD_WORDS } from './words.ts';

/** One seat a key. */
export const SEATS = 9;

/** The seats a paper is marked to, each by one key or tap. */
export const Seats = (props: { posts: readonly string[]; onMark: (seat: number) => void }) => {
  const { language } = useOffice();
  const pad = PAD_WORDS[language];
  const nameOf = useShortPostNames();
  const whole = usePostNames();
  if (props.posts.length === 0) return <p>{pad.noSeats}</p>;
  return (
    <ol class="seats" aria-label={pad.seats}>
      {props.posts.map((postId, index) => (
        <li key={postId}>
          <button
            type="button"
            title={whole(postId)}
            aria-label={pad.seat(index + 1, whole(postId))}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => props.onMark(index + 1)}
          >
            <kbd>{index + 1}</kbd> {nameOf(postId)}
          </button>
        </li>
      ))}
    </ol>
  );
};

/** Chooses the officer’s favourite seats; the order of choosing is that of the keys. */
export const SeatsForm = ({ chosen, onSaved }: { chosen: readonly string[]; onSaved: () => void }) => {
  const { call, language, say } = useOffice();
  const pad = PAD_WORDS[language];
  const act = useAct();
  const search = useTyped('pad.seats.search');
  const [posts, setPosts] = useState(chosen);
  const toggle = (postId: string) =>
    setPosts(posts.includes(postId) ? posts.filter(each => each !== postId) : [...posts, postId]);
  const save = () =>
    void act.run(async () => {
      await call('setFavourites', { body: { favourites: posts.slice(0, LIMITS.favourites) } });
      search.clear();
      say(pad.seatsSaved);
      onSaved();
    });
  return (
    <ActForm act={act} doing={pad.saveSeats} label={pad.chooseSeats} onSubmit={save}>
      <PostPicker label={pad.seats} chosen={posts} search={search} wrong={undefined} onChoose={toggle} />
    </ActForm>
  );
};
