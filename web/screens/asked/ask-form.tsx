import { LIMITS, PRIORITIES } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { parseDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { kindOf, usePut } from './on.ts';
import { PaperPicker } from './paper-picker.tsx';
import { PAPER_WORDS } from './paper-words.ts';
import { ASKED_WORDS } from './words.ts';

type Priority = (typeof PRIORITIES)[number];

type Props = {
  readonly about: string;
  readonly onAsked: (id: string) => void;
  readonly onCancel?: () => void;
  /** Posts that are chosen to begin with. */
  readonly proposed?: readonly string[];
};

/** What is asked of whom, on a paper that stays where it is. */
export const AskForm = ({ about, onAsked, onCancel, proposed = [] }: Props) => {
  const { words, language, say } = useOffice();
  const put = usePut(about);
  const own = ASKED_WORDS[language];
  const given = PAPER_WORDS[language];
  const act = useAct();
  const question = useTyped(`ask.${about}`);
  const search = useTyped(`ask.search.${about}`);
  const by = useTyped(`ask.by.${about}`);
  const [posts, setPosts] = useState<readonly string[]>(proposed);
  const [priority, setPriority] = useState<Priority>('ordinary');
  const [papers, setPapers] = useState<readonly string[]>([]);
  const [attaching, setAttaching] = useState(false);
  const [tried, setTried] = useState(false);
  const replyBy = parseDay(by.text);
  const wrong = {
    question: lineFault(question.text, LIMITS.question, words),
    posts: posts.length === 0 ? own.nobody : undefined,
    day: by.text.trim() !== '' && replyBy === undefined ? own.dayWrong : undefined,
  };
  const toggle = (postId: string) =>
    setPosts(before =>
      before.includes(postId) ? before.filter(one => one !== postId) : [...before, postId],
    );
  const submit = () => {
    setTried(true);
    if (wrong.question !== undefined || wrong.posts !== undefined || wrong.day !== undefined) return;
    void act.run(async () => {
      const body = {
        ...{ text: question.text, posts: [...posts], priority, papers: [...papers] },
        ...(replyBy ? { replyBy } : {}),
      };
      const { consultationId, of } = await put(body);
      for (const typed of [question, search, by]) typed.clear();
      say(own.sent(of));
      onAsked(consultationId);
    });
  };
  return (
    <ActForm act={act} doing={own.send} label={own.ask} onSubmit={submit} onCancel={onCancel}>
      <p class="hint">{own.on[kindOf(about)].askHint}</p>
      {proposed.length > 0 && <p class="hint">{own.proposed}</p>}
      <ProseField
        label={own.question}
        value={question.text}
        onType={question.type}
        rows={5}
        wrong={tried ? wrong.question : undefined}
      />
      <PostPicker
        chosen={posts}
        onChoose={toggle}
        search={search}
        label={posts.length === 0 ? own.posts : `${own.posts} · ${own.chosen(posts.length)}`}
        wrong={tried ? wrong.posts : undefined}
      />
      <details onToggle={event => setAttaching(event.currentTarget.open)}>
        <summary>
          {papers.length === 0 ? given.attach : `${given.attach} · ${given.chosen(papers.length)}`}
        </summary>
        {attaching && <PaperPicker about={about} chosen={papers} onChoose={setPapers} />}
      </details>
      <DayField
        label={own.replyBy}
        optional
        value={by.text}
        onType={by.type}
        wrong={tried ? wrong.day : undefined}
      />
      <ChoiceField
        label={own.priority}
        value={priority}
        choices={PRIORITIES}
        names={words.priority}
        onChoose={chosen => setPriority(chosen || 'ordinary')}
      />
    </ActForm>
  );
};
