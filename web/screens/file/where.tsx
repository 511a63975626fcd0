import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { StandsStill } from '../../parts/stands-still.tsx';
import { WithWhom } from '../../parts/with-whom.tsx';
import { dayText, istDayOf, momentText } from '../../time.ts';
import type { FileHead } from './on-file.ts';

/** How it stands there, where it does not stand as usual. */
const Marks = ({ file }: { file: FileHead }) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  return (
    <>
      {file.state !== 'ACTIVE' && (
        <>
          {' '}
          <span class="mark aside">{words.state[file.state]}</span>
        </>
      )}
      {file.parkedUntil && (
        <>
          {' '}
          ·{' '}
          {words.file[file.state === 'CALL_BOOK' ? 'reviewOn' : 'parkedUntil'](
            dayText(istDayOf(Date.parse(file.parkedUntil)), language),
          )}
        </>
      )}
      {file.escalatedTo && (
        <>
          {' '}
          <span class="mark overdue">{words.file.escalated(nameOfPost(file.escalatedTo))}</span>
        </>
      )}
    </>
  );
};

/** At which level, with which post and person the file is, since when, for how many working days, and when it is due. */
export const Where = ({ file }: { file: FileHead }) => {
  const { words, language, now } = useOffice();
  const nameOfPost = usePostNames();
  if (file.state === 'CLOSED' || file.state === 'RECORDED' || file.state === 'DISPOSED')
    return (
      <p class="where">
        <span class="mark aside">{words.state[file.state]}</span>{' '}
        {words.file.closedAt(nameOfPost(file.holder), momentText(file.closedAt ?? file.heldSince, language))}
      </p>
    );
  const isOverdue = file.dueAt !== undefined && Date.parse(file.dueAt) < now();
  return (
    <p class="where" data-testid="where-is-it">
      <strong>{words.file.whereIsIt}:</strong> <WithWhom of={file} /> ·{' '}
      {words.file.since(momentText(file.heldSince, language))} ·{' '}
      {words.clocks.both(file.workingDays, file.calendarDays)} ·{' '}
      {words.clocks.sinceReceipt(words.clocks.both(file.ageWorkingDays, file.ageCalendarDays))}
      {file.dueAt && (
        <>
          {' '}
          <span class={isOverdue ? 'mark overdue' : 'mark due'}>
            {words.work.reminderAt(momentText(file.dueAt, language))}
          </span>
        </>
      )}
      <StandsStill of={file} />
      {file.openedAt === undefined && <> · {words.file.notYetOpened}</>}
      <Marks file={file} />
    </p>
  );
};
