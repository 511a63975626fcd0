import { useOffice } from '../../office/office.ts';
import { usePostNames } from '../../office/use-posts.ts';
import type { Acknowledged } from '../../parts/acknowledged.ts';
import { failureText } from '../../parts/failed.tsx';
import { ProseField } from '../../parts/fields.tsx';
import type { Question } from './question.ts';
import type { SendingShown } from './use-sending.ts';

/** What the office asked back before it lets something go, answered where it is asked; nothing typed is lost by it. */
export const Answers = (props: {
  question: Question;
  failure: unknown;
  of: SendingShown;
  busy: boolean;
  onAcknowledge: (warning: Acknowledged[number]) => void;
  onTo: (postId: string) => void;
  onDropCopy: (postId: string) => void;
}) => {
  const { words, language } = useOffice();
  const nameOfPost = usePostNames();
  const { question, of, busy } = props;
  const anyway = (warning: Acknowledged[number]) => (
    <button type="button" class="danger" disabled={busy} onClick={() => props.onAcknowledge(warning)}>
      {words.send.sendAnyway}
    </button>
  );
  const toPost = (postId: string | undefined, name: (post: string) => string) =>
    postId !== undefined && (
      <button type="button" disabled={busy} onClick={() => props.onTo(postId)}>
        {name(nameOfPost(postId))}
      </button>
    );
  const answers = () => {
    switch (question.asks) {
      case 'seat':
        return (
          <p class="buttons">
            {toPost(
              question.offered,
              question.warning === 'on-leave' ? words.panel.linkOfficer : words.panel.sendTo,
            )}
            {anyway(question.warning)}
          </p>
        );
      case 'levels':
        return (
          <>
            {question.levels !== undefined && question.most !== undefined && (
              <p>{words.panel.levels(question.levels, question.most)}</p>
            )}
            <p class="buttons">{anyway(question.warning)}</p>
          </>
        );
      case 'direct':
        return (
          <>
            {question.next !== undefined && <p>{words.panel.through(nameOfPost(question.next))}</p>}
            <p class="buttons">{toPost(question.next, words.panel.sendTo)}</p>
            <ProseField
              label={words.panel.direct}
              name="direct"
              rows={2}
              value={of.typed.direct.text}
              onType={of.typed.direct.type}
              wrong={of.faults.direct}
              hint={words.panel.directHint}
            />
          </>
        );
      case 'copies': {
        const { postId } = question;
        return (
          postId !== undefined && (
            <p class="buttons">
              <button type="button" onClick={() => props.onDropCopy(postId)}>
                {words.panel.dropCopy(nameOfPost(postId))}
              </button>
            </p>
          )
        );
      }
      case 'delay':
        return null;
    }
  };
  return (
    <div class="warned question" role="alert">
      <p>{failureText(props.failure, words, language)}</p>
      {answers()}
    </div>
  );
};
