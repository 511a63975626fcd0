import { useOffice } from '../../../office/office.ts';
import { useSeats } from '../../../office/use-posts.ts';
import { lineAbove } from '../../send/seats.ts';

/** Chooses of whom leave is asked: one of the posts above, the nearest first. */
export const SuperiorField = (props: {
  chosen: string;
  onChoose: (postId: string) => void;
  wrong: string | undefined;
}) => {
  const { words, language, postId } = useOffice();
  const { answer: seats, loading } = useSeats();
  const known = new Map((seats?.all ?? []).map(seat => [String(seat.post.postId), seat]));
  const line = lineAbove(known, postId);
  return (
    <fieldset class="choices" aria-invalid={props.wrong === undefined ? undefined : true}>
      <legend>{words.asks.of}</legend>
      {loading && !seats && <p class="quiet">{words.loading}</p>}
      {seats && line.length === 0 && <p class="quiet">{words.asks.noSuperior}</p>}
      {line.map(({ post, office, inCharge }) => (
        <label key={post.postId}>
          <input
            type="radio"
            name="of"
            checked={props.chosen === post.postId}
            onChange={() => props.onChoose(post.postId)}
          />
          <span>
            <strong>{post.names[language]}</strong>
            {office && <>, {office[language]}</>}
            <small>{inCharge.map(names => names[language]).join(', ') || words.vacant}</small>
          </span>
        </label>
      ))}
      {props.wrong !== undefined && <p class="wrong">{props.wrong}</p>}
    </fieldset>
  );
};
