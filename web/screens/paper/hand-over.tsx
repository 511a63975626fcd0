import { ACTIONS, LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { useTyped } from '../../office/use-typed.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, ProseField } from '../../parts/fields.tsx';
import { PostPicker } from '../../parts/post-picker.tsx';
import { linkToObject } from '../../place.ts';
import { Refused } from '../../problem.ts';
import { codesIn, looksLikeCode, shownCode } from './code-text.ts';
import { PAPER_WORDS } from './words.ts';

const DEFAULT_ACTION = 'for-necessary-action' satisfies (typeof ACTIONS)[number];

/** A paper as its code was read: what it stands for, or why it could not be found. */
type Read = {
  readonly code: string;
  readonly objectId?: string;
  readonly number?: string;
  readonly why?: string;
};

/** Hands papers over by the codes on their slips, as they are scanned from the pile; each has an answer of its own. */
export const HandOver = () => {
  const { call, language, say, words } = useOffice();
  const paper = PAPER_WORDS[language];
  const codes = useTyped('hand-over.codes');
  const to = useTyped('hand-over.to');
  const search = useTyped('hand-over.search');
  const action = useTyped('hand-over.action', DEFAULT_ACTION);
  const [tried, setTried] = useState(false);
  const [handed, setHanded] = useState<readonly Read[]>([]);
  const act = useAct();
  const all = codesIn(codes.text);
  const bad = all.filter(each => !looksLikeCode(each));
  const asked = ACTIONS.find(each => each === action.text) ?? DEFAULT_ACTION;

  const wrongCodes = (): string | undefined => {
    if (all.length === 0) return paper.notCode;
    if (bad.length > 0) return paper.someNotCodes(bad.join(', '));
    return all.length > LIMITS.bulk ? paper.tooMany(LIMITS.bulk) : undefined;
  };
  /** What a code stands for. What the office says of one keeps no other from going. */
  const read = async (code: string): Promise<Read> => {
    try {
      const { objectId, number } = await call('getSlip', { params: { code } });
      return { code, objectId, number };
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      return { code, why: problem.problem.title };
    }
  };
  const submit = () => {
    setTried(true);
    if (wrongCodes() !== undefined || to.text === '') return;
    void act.run(async () => {
      const found: Read[] = [];
      for (const code of all) found.push(await read(code));
      const marks = found.flatMap(({ objectId }) =>
        objectId === undefined ? [] : [{ objectId, to: to.text, action: asked }],
      );
      const items = marks.length === 0 ? [] : (await call('markMany', { body: { marks } })).items;
      const done = found.map(each => {
        const refused = items.find(({ objectId }) => objectId === each.objectId)?.refused;
        return refused ? { ...each, why: refused[language] } : each;
      });
      setHanded(done);
      setTried(false);
      codes.clear();
      say(paper.handedCount(done.filter(({ why }) => why === undefined).length, done.length));
    });
  };
  return (
    <section>
      <h2>{paper.handOverByCode}</h2>
      <p class="hint">{paper.handOverHint}</p>
      <ActForm act={act} doing={paper.give} label={paper.handOverByCode} onSubmit={submit}>
        <ProseField
          label={paper.codes}
          name="handOverCodes"
          rows={4}
          value={codes.text}
          onType={codes.type}
          wrong={tried ? wrongCodes() : undefined}
        />
        <PostPicker
          label={paper.to}
          chosen={to.text}
          search={search}
          wrong={tried && to.text === '' ? words.send.choose : undefined}
          onChoose={to.type}
        />
        <ChoiceField
          label={words.field.action}
          value={asked}
          choices={ACTIONS}
          names={words.action}
          onChoose={action.type}
        />
      </ActForm>
      {handed.length > 0 && (
        <section aria-label={paper.came}>
          <h3>{paper.handedCount(handed.filter(({ why }) => why === undefined).length, handed.length)}</h3>
          <ul class="came">
            {handed.map(({ code, objectId, number, why }) => (
              <li key={code} class={why === undefined ? 'good' : 'wrong'}>
                <span class="number">{shownCode(code)}</span>{' '}
                {objectId !== undefined && number !== undefined && (
                  <a class="number" href={linkToObject(objectId)}>
                    {number}
                  </a>
                )}{' '}
                {why === undefined ? `✓ ${paper.handed}` : `${paper.notHanded}: ${why}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
};
