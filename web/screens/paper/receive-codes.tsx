import { LIMITS } from 'virtual:contract';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField, ProseField } from '../../parts/fields.tsx';
import { linkToObject } from '../../place.ts';
import { CodeCamera, hasReader } from './camera.tsx';
import { codesIn, looksLikeCode, plainCode, shownCode } from './code-text.ts';
import { PAPER_WORDS } from './words.ts';

type Came = Answer<'receiveMany'>['items'][number];

/** What came of each code, the latest first. */
const Results = ({ came }: { came: readonly Came[] }) => {
  const { language } = useOffice();
  const paper = PAPER_WORDS[language];
  if (came.length === 0) return null;
  const done = came.filter(({ acted }) => acted !== undefined).length;
  return (
    <section aria-label={paper.came}>
      <h3>{paper.receivedCount(done, came.length)}</h3>
      <ul class="came">
        {came.map(({ code, objectId, number, refused }) => (
          <li key={code} class={refused ? 'wrong' : 'good'}>
            <span class="number">{shownCode(code)}</span>{' '}
            {objectId !== undefined && number !== undefined && (
              <a class="number" href={linkToObject(objectId)}>
                {number}
              </a>
            )}{' '}
            {refused ? `${paper.notReceived}: ${refused[language]}` : `✓ ${paper.received}`}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Takes papers into hand by their codes: one at a time as they are scanned, or a bundle at once. */
export const ReceiveCodes = () => {
  const { call, language, say } = useOffice();
  const paper = PAPER_WORDS[language];
  const [way, setWay] = useState<'single' | 'bundle'>('single');
  const code = useTyped('receive.code');
  const codes = useTyped('receive.codes');
  const [tried, setTried] = useState(false);
  const [camera, setCamera] = useState(false);
  const [came, setCame] = useState<readonly Came[]>([]);
  const field = useRef<HTMLDivElement>(null);
  const act = useAct();
  // A hand scanner types into whatever has the focus; on a phone the keyboard stays down until it is wanted
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.querySelector('input')?.focus();
  }, []);
  const all = codesIn(codes.text);
  const bad = all.filter(each => !looksLikeCode(each));

  const receive = (asked: readonly string[], onDone: () => void) =>
    act.run(async () => {
      const { items } = await call('receiveMany', { body: { codes: [...asked] } });
      setCame(before => [...items, ...before.filter(old => !items.some(each => each.code === old.code))]);
      say(paper.receivedCount(items.filter(({ acted }) => acted).length, items.length));
      setTried(false);
      onDone();
    });
  const one = (typed: string) => {
    const asked = plainCode(typed);
    setTried(true);
    if (!looksLikeCode(asked)) return;
    void receive([asked], () => {
      code.clear();
      requestAnimationFrame(() => field.current?.querySelector('input')?.focus());
    });
  };
  const seen = (typed: string) => {
    if (way === 'single') one(typed);
    else if (!all.includes(plainCode(typed))) codes.type([...all, plainCode(typed)].join('\n'));
  };
  const submit = () => {
    if (way === 'single') return one(code.text);
    setTried(true);
    if (all.length === 0 || bad.length > 0 || all.length > LIMITS.bulk) return;
    void receive(all, codes.clear);
  };
  const wrongCodes = (): string | undefined => {
    if (all.length === 0) return paper.notCode;
    if (bad.length > 0) return paper.someNotCodes(bad.join(', '));
    return all.length > LIMITS.bulk ? paper.tooMany(LIMITS.bulk) : undefined;
  };
  return (
    <section>
      <h2>{paper.receive}</h2>
      <p class="hint">{paper.receiveHint}</p>
      <fieldset class="views">
        <legend class="visually-hidden">{paper.way}</legend>
        {(['single', 'bundle'] as const).map(each => (
          <button key={each} type="button" aria-pressed={way === each} onClick={() => setWay(each)}>
            {paper[each]}
          </button>
        ))}
      </fieldset>
      {camera && <CodeCamera onCode={seen} />}
      <ActForm
        act={act}
        doing={way === 'bundle' && all.length > 0 ? paper.takeBundle(all.length) : paper.take}
        label={paper.receive}
        onSubmit={submit}
        beside={
          hasReader() && (
            <button type="button" onClick={() => setCamera(!camera)}>
              {camera ? paper.cameraStop : paper.camera}
            </button>
          )
        }
      >
        <div ref={field}>
          {way === 'single' ? (
            <LineField
              label={paper.code}
              name="code"
              value={code.text}
              onType={code.type}
              wrong={tried && code.text !== '' && !looksLikeCode(code.text) ? paper.notCode : undefined}
            />
          ) : (
            <ProseField
              label={paper.codes}
              name="codes"
              rows={6}
              value={codes.text}
              onType={codes.type}
              wrong={tried ? wrongCodes() : undefined}
            />
          )}
        </div>
      </ActForm>
      <Results came={came} />
    </section>
  );
};
