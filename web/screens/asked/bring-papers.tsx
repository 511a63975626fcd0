import { DOCUMENT_TYPES, LIMITS } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import type { Act } from '../../office/use-act.ts';
import { Failed } from '../../parts/failed.tsx';
import { PickButton } from '../../parts/pick-button.tsx';
import { languageOf } from '../../parts/written.ts';
import { bringScan, ScanUnfit, scanReady } from '../paper/bring-scan.ts';
import { PAPER_WORDS } from './paper-words.ts';

export type Brought = { readonly documentId: string; readonly fileName: string };

type Props = {
  /** The bringing of one: an answer is final, and is not sent while a paper is on its way. */
  readonly act: Act;
  readonly papers: readonly Brought[];
  readonly onChange: (change: (papers: readonly Brought[]) => readonly Brought[]) => void;
};

/** Papers that are uploaded for an answer, one after the other; each stands here once it has passed its check. */
export const BringPapers = ({ act, papers, onChange }: Props) => {
  const { call, words, language } = useOffice();
  const own = PAPER_WORDS[language];
  const take = (file: File) =>
    act.run(async () => {
      const { signal } = new AbortController();
      try {
        const documentId = await bringScan(call, file, signal);
        const { fileName } = await scanReady(call, documentId, signal);
        onChange(before => [...before, { documentId, fileName }]);
      } catch (failure) {
        // A text is told as it stands
        throw failure instanceof ScanUnfit ? words.dak[failure.why] : failure;
      }
    });
  const isFull = papers.length >= LIMITS.papers;
  return (
    <section class="given-papers" aria-label={own.withAnswer} aria-busy={act.busy}>
      <ul class="rows">
        {papers.map(({ documentId, fileName }) => (
          <li key={documentId} class="row">
            <span id={documentId} lang={languageOf(fileName)}>
              {fileName}
            </span>
            <button
              type="button"
              aria-describedby={documentId}
              onClick={() => onChange(before => before.filter(paper => paper.documentId !== documentId))}
            >
              {own.remove}
            </button>
          </li>
        ))}
      </ul>
      <p class="buttons">
        <PickButton
          label={own.bring}
          accept={DOCUMENT_TYPES.join(',')}
          disabled={act.busy || isFull}
          onPick={file => void take(file)}
        />
      </p>
      <p class="hint">{isFull ? own.most(LIMITS.papers) : own.bringHint}</p>
      {act.busy && <p role="status">{own.coming}</p>}
      <Failed failure={act.failure} />
    </section>
  );
};
