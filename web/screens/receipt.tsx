import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { Ahead } from '../parts/ahead.tsx';
import { Failed } from '../parts/failed.tsx';
import { Kept } from '../parts/kept.tsx';
import { later } from '../parts/later.tsx';
import { PrintButton } from '../parts/printed.tsx';
import { ReceiptEntry } from '../parts/receipt-entry.tsx';
import { Scan } from '../parts/scan/scan.tsx';
import { StandsStill } from '../parts/stands-still.tsx';
import { Moment } from '../parts/time.tsx';
import { Title } from '../parts/title.tsx';
import { WithWhom } from '../parts/with-whom.tsx';
import { languageOf } from '../parts/written.ts';
import { linkTo, type Sight } from '../place.ts';
import { Refused } from '../problem.ts';
import { dayText, istDayOf } from '../time.ts';
import { Acts } from './receipt/acts.tsx';
import { Editions } from './receipt/editions.tsx';
import { FollowUp } from './receipt/follow-up.tsx';
import { MoreFacts } from './receipt/more-facts.tsx';
import type { Receipt } from './receipt/on-receipt.ts';
import { Parts } from './receipt/parts.tsx';

const AskedHere = later('asked-here', async () => (await import('./asked/tab.tsx')).AskedHere);

/** By its own mark, or that of the file it lies in. */
const isConfidential = ({ classification, fileClassification }: Receipt): boolean =>
  (fileClassification ?? classification) === 'confidential';

/** Where it is, since when, how it stands, and by when an answer is due. */
const Where = ({ receipt }: { receipt: Receipt }) => {
  const { words, language, now } = useOffice();
  const { fileId, heldSince, state, replyBy, writeOff } = receipt;
  const isLate = replyBy !== undefined && writeOff === undefined && replyBy < istDayOf(now());
  return (
    <p class="where">
      {/* In a file, it is where the file is. */}
      {fileId === undefined && (
        <>
          <strong>{words.file.whereIsIt}:</strong> <WithWhom of={receipt} /> · <Moment at={heldSince} /> ·{' '}
          {words.clocks.both(receipt.workingDays, receipt.calendarDays)} ·{' '}
          {words.clocks.sinceReceipt(words.clocks.both(receipt.ageWorkingDays, receipt.ageCalendarDays))} ·{' '}
        </>
      )}
      {words.state[state]} <Kept of={receipt} />
      <StandsStill of={receipt} />{' '}
      {replyBy !== undefined && (
        <span class={isLate ? 'mark overdue' : 'mark due'}>
          {words.receiptPage.replyBy}: {dayText(replyBy, language)}
        </span>
      )}
      {writeOff && (
        <>
          {' '}
          · <strong>{words.writeOff[writeOff.code]}</strong>{' '}
          {writeOff.remark !== undefined && <span lang={languageOf(writeOff.remark)}>{writeOff.remark}</span>}
        </>
      )}
    </p>
  );
};

const Printed = ({ receipt }: { receipt: Receipt }) => {
  const { call, words, language } = useOffice();
  const { receiptId, nature, state } = receipt;
  if (state === 'CANCELLED') return null;
  return (
    <p class="buttons">
      {(['hi', 'en'] as const).map(each => (
        <PrintButton
          key={each}
          label={words.entry.acknowledgement[each]}
          make={() => call('acknowledgeReceipt', { params: { receiptId }, body: { language: each } })}
        />
      ))}
      {nature === 'physical' && (
        <PrintButton
          label={words.entry.slip}
          make={() => call('printSlips', { body: { objectIds: [receiptId], form: 'labels', language } })}
        />
      )}
    </p>
  );
};

/** One incoming paper: its diary entry, where it is, its pages, and what is to become of it. */
export const ReceiptScreen = (props: { receiptId: string; sight?: Sight | undefined }) => {
  const { receiptId } = props;
  const { call, words, postId } = useOffice();
  const asked = useAnswer(() => call('getReceipt', { params: { receiptId } }), `${receiptId} ${postId}`);
  const { answer: receipt, failure, loading, again } = asked;
  const unknown = failure instanceof Refused && failure.problem.code === 'receipt.unknown';
  return (
    <section>
      <Title
        text={receipt?.details.subject ?? words.work.receipt}
        tab={receipt && isConfidential(receipt) ? receipt.diaryNumber : undefined}
      />
      <Failed failure={failure} again={unknown ? undefined : again} />
      {unknown && <a href={linkTo({ screen: 'work' })}>{words.work.toWork}</a>}
      {!receipt && loading && <p class="quiet">{words.loading}</p>}
      {receipt && (
        <>
          <Where receipt={receipt} />
          {receipt.fileId === undefined && <Ahead ahead={receipt.ahead} />}
          <Acts key={receipt.receiptId} receipt={receipt} refresh={again} />
          <ReceiptEntry receipt={receipt} />
          <MoreFacts details={receipt.details} />
          <Parts receipt={receipt} />
          <Editions key={`${receiptId} ${postId}`} receipt={receipt} />
          {receipt.consultations !== undefined && (
            <AskedHere about={receiptId} version={receipt.consultations} />
          )}
          <FollowUp objectId={receiptId} />
          <Printed receipt={receipt} />
          {receipt.details.documentId ? (
            <Scan
              documentId={receipt.details.documentId}
              // In a file, it is corrected there.
              mayCorrect={receipt.fileId === undefined && receipt.holder === postId}
              sight={props.sight}
            />
          ) : (
            <p class="quiet">{words.papers.noScan}</p>
          )}
        </>
      )}
    </section>
  );
};
