import { useOffice } from '../office/office.ts';
import { useAnswer } from '../office/use-answer.ts';
import { linkTo } from '../place.ts';

/** Tells an officer that what they are sent comes back; nothing where all is well, or where it cannot be known now. */
export const BadAddress = ({ edition }: { edition: number }) => {
  const { call, words } = useOffice();
  const { answer } = useAnswer(() => call('getMessageSettings', {}), 'bad address', edition);
  const bad = [
    ...(answer?.email?.badSince === undefined ? [] : [words.written.badEmail]),
    ...(answer?.mobile?.badSince === undefined ? [] : [words.written.badMobile]),
  ];
  if (bad.length === 0) return null;
  return (
    <p class="failed" role="alert">
      {bad.join(' ')} <a href={linkTo({ screen: 'messages' })}>{words.written.correct}</a>
    </p>
  );
};
