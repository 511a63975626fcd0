import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { Failed } from '../../parts/failed.tsx';

const NONE: Answer<'getRetention'> = { categories: [], loanDays: 0 };

const Categories = createContext(NONE);

/** Asks once for the district’s list of categories, for all that stands within; without it nothing is named. */
export const WithRetention = ({ children }: { children: ComponentChildren }) => {
  const { call } = useOffice();
  const { answer, failure, again } = useAnswer(() => call('getRetention', {}), 'retention');
  return (
    <Categories.Provider value={answer ?? NONE}>
      <Failed failure={failure} again={again} />
      {children}
    </Categories.Provider>
  );
};

/** The codes of the district’s list, and the name of each in the officer’s language. */
export const useRetention = () => {
  const { language } = useOffice();
  const { categories, loanDays } = useContext(Categories);
  const names: Readonly<Record<string, string>> = Object.fromEntries(
    categories.map(({ code, names: both }) => [code, both[language]]),
  );
  return { codes: categories.map(({ code }): string => code), names, loanDays };
};
