import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useNumbered } from '../../office/use-numbered.ts';
import { Failed } from '../../parts/failed.tsx';
import { ReceiptEntry } from '../../parts/receipt-entry.tsx';
import { Scan } from '../../parts/scan/scan.tsx';
import { Stretches } from '../../parts/stretches.tsx';
import { languageOf } from '../../parts/written.ts';
import type { Sight } from '../../place.ts';
import { Flag, type Raised } from './flags.tsx';
import { type FreshFlag, freshFlags } from './fresh.ts';
import { FromPaper } from './from-paper.tsx';
import type { FileHead, OnFile } from './on-file.ts';
import { WrittenOff } from './written-off.tsx';

type Filed = Answer<'listFiledReceipts'>['items'][number];
type Shown = {
  readonly file: FileHead;
  readonly sight?: Sight | undefined;
  readonly raised: Raised | undefined;
};

/** Receipts that come together. */
const PAGE = 10;

const FlagMark = ({ flag }: { flag: FreshFlag }) => {
  const { words } = useOffice();
  return (
    <>
      {flag.underConsideration && <span class="mark flagged">{words.flag.underConsideration}</span>}{' '}
      {flag.fresh !== undefined && <span class="mark flagged">{words.flag.fresh(flag.fresh)}</span>}
    </>
  );
};

const Paper = ({
  filed,
  flag,
  file,
  sight,
  raised,
  onWrittenOff,
}: Shown & { filed: Filed; flag: FreshFlag | undefined; onWrittenOff: () => void }) => {
  const { words, postId } = useOffice();
  const { serial, receipt } = filed;
  const { documentId, subject } = receipt.details;
  const article = useRef<HTMLElement>(null);
  const page = raised?.reference.to === 'correspondence' ? raised.reference.page : undefined;
  const isWhole = page === undefined || documentId === undefined;
  useEffect(() => {
    if (raised === undefined || !isWhole) return;
    article.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView();
  }, [raised?.turn]);
  return (
    <article
      ref={article}
      tabIndex={-1}
      class={raised && isWhole ? 'paper raised' : 'paper'}
      aria-labelledby={receipt.receiptId}
    >
      <h3 id={receipt.receiptId} lang={languageOf(subject)}>
        {serial}. {subject}
      </h3>
      {flag && (
        <p class="marks">
          <FlagMark flag={flag} />
        </p>
      )}
      <ReceiptEntry receipt={receipt} />
      <WrittenOff file={file} receipt={receipt} onDone={onWrittenOff} />
      {documentId ? (
        <Scan
          documentId={documentId}
          mayCorrect={file.holder === postId}
          sight={sight}
          wanted={raised && page !== undefined ? { page, turn: raised.turn } : undefined}
        />
      ) : (
        <p class="quiet">{words.papers.noScan}</p>
      )}
    </article>
  );
};

/** The correspondence side: receipts in the order they were put in, the newest first to be seen, each with its pages. */
export const Papers = (props: Shown & OnFile & { id: string; newestNoteAt: string | undefined }) => {
  const { file, id, raised, sight } = props;
  const { call, words, postId } = useOffice();
  const { fileId } = file;
  const list = useRef<HTMLElement>(null);
  const papers = useNumbered(
    ({ from, limit }) => call('listFiledReceipts', { params: { fileId }, query: { from, limit } }),
    `${fileId} ${postId}`,
    { total: file.receipts, size: PAGE },
  );
  const sought = raised?.reference.to === 'correspondence' ? raised.reference.serial : undefined;
  const isBeyond = sought !== undefined && sought <= file.receipts && !papers.isHere(sought);
  useEffect(() => {
    if (isBeyond) void papers.bring(sought);
  }, [isBeyond, sought, raised?.turn]);
  const here = papers.stretches.flatMap(({ items }) => items ?? []);
  // Whoever comes from a search looks for a scan, whose serial nobody has told: older pages are brought until it is there
  const gap = papers.stretches.findLast(({ items }) => items === undefined);
  const onPaper = [file.paper?.noteSide.documentId, file.paper?.correspondence.documentId];
  const isMissing =
    sight !== undefined &&
    !onPaper.some(documentId => documentId === sight.documentId) &&
    here.every(({ receipt }) => receipt.details.documentId !== sight.documentId);
  useEffect(() => {
    if (isMissing && gap && !papers.loading && here.length > 0) void papers.bring(gap.last);
  }, [isMissing, gap?.last, papers.loading]);
  const flags = freshFlags(here, file.receipts, props.newestNoteAt);
  return (
    <section ref={list} class="side papers" aria-label={words.papers.title}>
      <h2 id={id} tabIndex={-1}>
        {words.papers.title}
      </h2>
      <FromPaper file={file} side="correspondence" sight={sight} />
      {file.receipts === 0 && <p class="quiet">{words.papers.none}</p>}
      {flags.size > 0 && here.length > 1 && (
        <p class="flags">
          {[...flags].map(([serial, flag]) => (
            <span key={serial}>
              <FlagMark flag={flag} /> <Flag reference={{ to: 'correspondence', serial }} />
            </span>
          ))}
        </p>
      )}
      <Stretches of={papers} frame={list} name={words.papers.range}>
        {filed => (
          <Paper
            key={filed.receipt.receiptId}
            filed={filed}
            flag={flags.get(filed.serial)}
            file={file}
            sight={sight}
            raised={sought === filed.serial ? raised : undefined}
            onWrittenOff={() => {
              // How many are open is said by the file.
              props.refresh();
              void papers.bring(filed.serial);
            }}
          />
        )}
      </Stretches>
      <Failed failure={papers.failure} again={papers.again} />
    </section>
  );
};
