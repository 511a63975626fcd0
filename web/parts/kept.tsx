import { useOffice } from '../office/office.ts';

type Paper = {
  readonly classification?: 'normal' | 'confidential' | undefined;
  readonly nature?: 'electronic' | 'physical' | undefined;
};

/** That a paper is confidential, or on paper only. */
export const Kept = ({ of }: { of: Paper }) => {
  const { words } = useOffice();
  return (
    <>
      {of.classification === 'confidential' && <span class="mark urgent">{words.classification.mark}</span>}
      {of.nature === 'physical' && <span class="mark aside">{words.nature.mark}</span>}
    </>
  );
};
