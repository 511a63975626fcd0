import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { Pages } from '../../parts/pages.tsx';
import { ReceiptEntry } from '../../parts/receipt-entry.tsx';
import { Scan } from '../../parts/scan/scan.tsx';
import { languageOf } from '../../parts/written.ts';
import type { Sight } from '../../place.ts';
import type { FileHead } from './on-file.ts';

/** The correspondence side: receipts in the order they were put in, each with its diary entry and its pages. */
export const Papers = (props: { file: FileHead; id: string; sight?: Sight | undefined }) => {
  const { file, id } = props;
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const list = usePages(
    cursor => call('listFiledReceipts', { params: { fileId }, query: cursor ? { cursor } : {} }),
    `${fileId} ${postId}`,
    file.receipts,
  );
  return (
    <section class="papers" aria-label={words.papers.title}>
      <h2 id={id} tabIndex={-1}>
        {words.papers.title}
      </h2>
      <Pages of={list} empty={words.papers.none}>
        {filed =>
          filed.map(({ serial, receipt }) => (
            <article key={receipt.receiptId} class="paper" aria-labelledby={receipt.receiptId}>
              <h3 id={receipt.receiptId} lang={languageOf(receipt.details.subject)}>
                {serial}. {receipt.details.subject}
              </h3>
              <ReceiptEntry receipt={receipt} />
              {receipt.details.documentId ? (
                <Scan
                  documentId={receipt.details.documentId}
                  mayCorrect={file.holder === postId}
                  sight={props.sight}
                />
              ) : (
                <p class="quiet">{words.papers.noScan}</p>
              )}
            </article>
          ))
        }
      </Pages>
    </section>
  );
};
