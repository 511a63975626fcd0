import { useOffice } from '../office/office.ts';
import { Title } from '../parts/title.tsx';

/** Who is in the directory, keeps none of it and holds no post: an officer who waits for one. */
export const Unposted = ({ onLookAgain }: { onLookAgain: () => void }) => {
  const { me, words, language } = useOffice();
  return (
    <section class="narrow">
      <Title text={me.officer?.names[language] ?? me.login} />
      <p>{words.unposted.waiting}</p>
      <button type="button" onClick={onLookAgain}>
        {words.unposted.lookAgain}
      </button>
    </section>
  );
};
