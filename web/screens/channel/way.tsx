import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useWhileSeen } from '../../office/use-while-seen.ts';
import { Failed } from '../../parts/failed.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, momentText } from '../../time.ts';
import type { FileHead } from '../file/on-file.ts';
import { ChannelDrawing } from './drawing.tsx';

/** The channel a file is on, or was on last, drawn with where it stands, and what follows. */
export const ChannelWay = ({ file }: { file: FileHead }) => {
  const { call, words, language } = useOffice();
  const nameOfPost = usePostNames();
  const params = { fileId: file.fileId };
  const key = `${file.fileId} ${file.version}`;
  const { answer: way, failure, again } = useAnswer(() => call('getFileChannel', { params }), key);
  // An answer changes the question, not the file.
  useWhileSeen(again);
  const next = way?.stages.find(({ stage }) => stage === way.next?.stage);
  return (
    <section class="on-channel" aria-label={words.channel.title}>
      <Failed failure={failure} again={again} />
      {way?.run && way.channel && (
        <details open={way.run.state === 'on' || way.run.state === 'aside'}>
          <summary>
            {words.channel.title}: <strong>{way.channel.names[language]}</strong>{' '}
            <span class="mark aside">{words.channel.state[way.run.state]}</span>
          </summary>
          <ChannelDrawing way={way} starter={way.run.starter} />
          {way.moved && (
            <p class="hint">
              {words.channel.moved(way.moved.by?.names[language], momentText(way.moved.at, language))}{' '}
              <span class="prose" lang={languageOf(way.moved.reason)}>
                {way.moved.reason}
              </span>
            </p>
          )}
          {way.waits && <p class="hint waits">{words.channel.waits}</p>}
          {next && (
            <p class="next">
              {words.channel.next}:{' '}
              <strong>{next.postId ? nameOfPost(next.postId) : words.channel.nowhere}</strong>
              {' · '}
              {words.action[next.action]}
              {way.next?.dueOn && <> · {words.channel.by(dayText(way.next.dueOn, language))}</>}
            </p>
          )}
        </details>
      )}
    </section>
  );
};
