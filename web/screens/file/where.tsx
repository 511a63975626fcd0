import { useOffice } from '../../office/office.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { Days } from '../../parts/time.tsx';
import { dayText, istDayOf, momentText } from '../../time.ts';
import type { FileHead } from './on-file.ts';

/** With which post and person the file is, since when, and how it stands there. */
export const Where = ({ file }: { file: FileHead }) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  const { answer: seats } = useSeats();
  const seat = seats?.all.find(({ post }) => post.postId === file.holder);
  const persons = seat?.inCharge.map(names => names[language]).join(', ');
  if (file.state === 'CLOSED')
    return (
      <p class="where">
        <span class="mark aside">{words.state.CLOSED}</span>{' '}
        {words.file.closedAt(nameOfPost(file.holder), momentText(file.closedAt ?? file.heldSince, language))}
      </p>
    );
  return (
    <p class="where" data-testid="where-is-it">
      <strong>{words.file.whereIsIt}:</strong> {nameOfPost(file.holder)}
      {persons !== undefined && (
        <> · {persons === '' ? <span class="mark vacant">{words.vacant}</span> : persons}</>
      )}{' '}
      · {words.file.since(momentText(file.heldSince, language))} (<Days since={file.heldSince} />)
      {file.openedAt === undefined && <> · {words.file.notYetOpened}</>}
      {file.state !== 'ACTIVE' && (
        <>
          {' '}
          <span class="mark aside">{words.state[file.state]}</span>
        </>
      )}
      {file.parkedUntil && (
        <> · {words.file.parkedUntil(dayText(istDayOf(Date.parse(file.parkedUntil)), language))}</>
      )}
      {file.escalatedTo && (
        <>
          {' '}
          <span class="mark overdue">{words.file.escalated(nameOfPost(file.escalatedTo))}</span>
        </>
      )}
    </p>
  );
};
