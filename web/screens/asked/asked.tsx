import './asked.css';
import { AnswerScreen } from './answer.tsx';
import { OwnQuestions } from './own.tsx';
import { QuestionScreen } from './question.tsx';

/** A question that was put, what was asked of one’s post, or all that one asked: by what the address names. */
export const AskedScreen = ({ path }: { path: readonly string[] }) => {
  const [id] = path;
  if (id === undefined) return <OwnQuestions edition={0} />;
  return id.startsWith('ans_') ? (
    <AnswerScreen key={id} answerId={id} />
  ) : (
    <QuestionScreen key={id} consultationId={id} />
  );
};
