import { useState } from 'preact/hooks';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useAct } from '../../office/use-act.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { LineField } from '../../parts/fields.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { linkTo, linkToObject } from '../../place.ts';
import { looksLikeCode, plainCode, shownCode } from './code-text.ts';
import { PAPER_WORDS } from './words.ts';

type Slip = Answer<'getSlip'>;

const Found = ({ slip }: { slip: Slip }) => {
  const { words, language } = useOffice();
  const paper = PAPER_WORDS[language];
  const nameOf = ({ names, officeNames }: NonNullable<Slip['hand']>) =>
    `${names[language]} – ${officeNames[language]}`;
  const { hand, shelf, inTransitFrom, inFile, since, number, objectId, state, code } = slip;
  return (
    <dl class="facts" aria-live="polite">
      <dt>{paper.code}</dt>
      <dd class="number">{shownCode(code)}</dd>
      <dt>{slip.kind === 'file' ? words.work.file : words.work.receipt}</dt>
      <dd>
        <a class="number" href={linkToObject(objectId)}>
          {number}
        </a>
      </dd>
      {inFile && (
        <>
          <dt>{paper.inFile}</dt>
          <dd>
            <a class="number" href={linkTo({ screen: 'file', fileId: inFile.fileId, tab: 'sheet' })}>
              {inFile.number}
            </a>
          </dd>
        </>
      )}
      <dt>{paper.hand}</dt>
      <dd>
        <strong>{hand ? nameOf(hand) : paper.withNobody}</strong>
        {inTransitFrom && (
          <>
            {' '}
            <span class="mark aside">{paper.onItsWay(nameOf(inTransitFrom))}</span>
          </>
        )}
      </dd>
      {shelf !== undefined && (
        <>
          <dt>{paper.shelf}</dt>
          <dd lang={languageOf(shelf)}>{shelf}</dd>
        </>
      )}
      <dt>{paper.since}</dt>
      <dd>
        <Moment at={since} />
      </dd>
      <dt>{paper.stands}</dt>
      <dd>{words.state[state]}</dd>
    </dl>
  );
};

/** In whose hand a paper is, by the code on its slip. */
export const Whose = () => {
  const { call, language } = useOffice();
  const paper = PAPER_WORDS[language];
  const act = useAct();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [slip, setSlip] = useState<Slip>();
  const look = () => {
    setTried(true);
    if (!looksLikeCode(typed)) return;
    setSlip(undefined);
    void act.run(async () => setSlip(await call('getSlip', { params: { code: plainCode(typed) } })));
  };
  return (
    <section>
      <h2>{paper.where}</h2>
      <ActForm act={act} doing={paper.look} label={paper.where} onSubmit={look}>
        <LineField
          search
          label={paper.code}
          name="whose"
          value={typed}
          onType={setTyped}
          wrong={tried && !looksLikeCode(typed) ? paper.notCode : undefined}
        />
      </ActForm>
      {slip && <Found slip={slip} />}
    </section>
  );
};
