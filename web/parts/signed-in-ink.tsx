import { useOffice } from '../office/office.ts';
import { dayText } from '../time.ts';

/** That a letter went out signed in ink, and on which day: said wherever it is seen. Nothing of what is not signed. */
export const SignedInInk = ({ on }: { on: string | undefined }) => {
  const { words, language } = useOffice();
  if (on === undefined) return null;
  return (
    <span class="mark ink">
      {words.signedInInk} · {dayText(on, language)}
    </span>
  );
};
