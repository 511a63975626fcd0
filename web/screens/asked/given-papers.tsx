import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { Scan } from '../../parts/scan/scan.tsx';
import { Through } from '../../parts/scan/through.tsx';
import { languageOf } from '../../parts/written.ts';
import { PAPER_WORDS } from './paper-words.ts';

type Paper = NonNullable<Answer<'getAnswer'>['papers']>[number];

/** One paper: its name, and its pages once it is opened. */
const GivenPaper = ({ paper }: { paper: Paper }) => {
  const { language } = useOffice();
  const [open, setOpen] = useState(false);
  const { documentId, fileName, pages } = paper;
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span lang={languageOf(fileName)}>{fileName}</span> · {PAPER_WORDS[language].pages(pages)}
      </summary>
      {open && <Scan documentId={documentId} mayCorrect={false} />}
    </details>
  );
};

/** Papers that were given along, each to be opened; read through what was asked of a post. */
export const GivenPapers = (props: {
  title: string;
  papers: readonly Paper[] | undefined;
  through: string;
}) => {
  const { title, papers = [], through } = props;
  return papers.length === 0 ? null : (
    <section class="given-papers" aria-label={title}>
      <h3>{title}</h3>
      <Through answerId={through}>
        {papers.map(paper => (
          <GivenPaper key={paper.documentId} paper={paper} />
        ))}
      </Through>
    </section>
  );
};
