import { useEffect } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAnswer } from '../../office/use-answer.ts';
import { usePostNames } from '../../office/use-posts.ts';
import { useTyped } from '../../office/use-typed.ts';
import { dayText, typedDay } from '../../time.ts';
import type { FileHead } from '../file/on-file.ts';
import type { SendingShown } from './use-sending.ts';

type Way = Answer<'getFileChannel'>;
type Next = { readonly to: string; readonly action: Way['stages'][number]['action']; readonly dueOn: string };

/** To whom, for what and by when the channel says: nothing while it waits for answers, or where it leads nowhere. */
const nextOf = (way: Way | undefined): Next | undefined => {
  const stage = way?.stages.find(one => one.stage === way.next?.stage);
  if (!way || !stage?.postId || way.waits) return undefined;
  return { to: stage.postId, action: stage.action, dueOn: way.next?.dueOn ?? '' };
};

/**
 * What the channel of a file proposes stands in the fields until something else is chosen, and can be put back. Whoever sends
 * goes where they like: the file is then awaited back (ADR 32).
 */
export const ByChannel = ({ file, of }: { file: FileHead; of: SendingShown }) => {
  const { call, words, language } = useOffice();
  const nameOfPost = usePostNames();
  const { channel } = file;
  const isUnderWay = channel?.state === 'on' || channel?.state === 'aside';
  const { answer: way } = useAnswer(
    async () => (isUnderWay ? call('getFileChannel', { params: { fileId: file.fileId } }) : undefined),
    `${file.fileId} ${file.version}`,
  );
  // What was proposed before, and left as it stood, gives way to what is proposed now.
  const proposed = useTyped(`send.${file.fileId}.by-channel`);
  const next = nextOf(way);
  const { to, action, dueOn } = of.typed;
  const take = ({ to: post, action: asked, dueOn: day }: Next) => {
    to.type(post);
    action.type(asked);
    dueOn.type(day === '' ? '' : typedDay(day));
    proposed.type(post);
  };
  const key = next && `${next.to} ${next.action} ${next.dueOn}`;
  useEffect(() => {
    if (next && (to.text === '' || to.text === proposed.text)) take(next);
  }, [key]);
  if (!next || !way?.channel) return null;
  const isTaken = to.text === next.to;
  return (
    <div class="by-channel hint" role="status">
      <p>
        {words.channel.says(way.channel.names[language])}{' '}
        <strong>
          {nameOfPost(next.to)} · {words.action[next.action]}
          {next.dueOn !== '' && <> · {words.channel.by(dayText(next.dueOn, language))}</>}
        </strong>
      </p>
      {!isTaken && to.text !== '' && (
        <p>
          {words.channel.elsewhere}{' '}
          <button type="button" onClick={() => take(next)}>
            {words.channel.asItSays}
          </button>
        </p>
      )}
    </div>
  );
};
