import './pad.css';
import { useEffect, useState } from 'preact/hooks';
import { useKey } from '../../office/keyboard.ts';
import { useOffice } from '../../office/office.ts';
import { Failed } from '../../parts/failed.tsx';
import { Title } from '../../parts/title.tsx';
import { linkTo } from '../../place.ts';
import { progress } from './pile.ts';
import { PresetFields } from './presets.tsx';
import { Seats, SeatsForm } from './seats.tsx';
import { PadPage, PaperHead } from './sheet.tsx';
import { usePadKeys, useSwipe } from './use-keys.ts';
import { type Sitting, useSitting } from './use-sitting.ts';
import { PAD_WORDS } from './words.ts';

/** The pad takes the whole window; what is told of the line or the sign-in stays above it. */
const useWholeWindow = () =>
  useEffect(() => {
    document.documentElement.classList.add('whole');
    return () => document.documentElement.classList.remove('whole');
  }, []);

/** What was marked last, and the way back while there is one. */
const Undo = ({ of: { out, undo, nameOf } }: { of: Sitting }) => {
  const { language } = useOffice();
  const pad = PAD_WORDS[language];
  const { undoable, secondsLeft, there, unanswered } = out;
  return (
    <div class="pad-undo">
      {!there && unanswered > 0 && <p role="status">{pad.waiting(unanswered)}</p>}
      {undoable && (
        <p>
          <span>{pad.marked(undoable.number, nameOf(undoable.to))}</span>{' '}
          <button type="button" aria-keyshortcuts="U" onClick={undo}>
            {pad.undo} <span class="number">{secondsLeft}</span>
          </button>
        </p>
      )}
    </div>
  );
};

const Steps = ({ of: { turn, toPage, page, pages } }: { of: Sitting }) => {
  const { words, language } = useOffice();
  const pad = PAD_WORDS[language];
  return (
    <div class="pad-steps">
      <button type="button" aria-label={pad.previous} onClick={() => turn(-1)}>
        ←
      </button>
      {pages > 1 && (
        <>
          <button
            type="button"
            aria-label={pad.previousPage}
            disabled={page === 1}
            onClick={() => toPage(-1)}
          >
            ↑
          </button>
          <span>{words.papers.pageOf(page, pages)}</span>
          <button type="button" aria-label={pad.nextPage} disabled={page === pages} onClick={() => toPage(1)}>
            ↓
          </button>
        </>
      )}
      <button type="button" aria-label={pad.next} onClick={() => turn(1)}>
        →
      </button>
    </div>
  );
};

const Nothing = ({ of: { pile } }: { of: Sitting }) => {
  const { words, language } = useOffice();
  const pad = PAD_WORDS[language];
  if (pile.loading) return <p class="quiet">{words.loading}</p>;
  const { dealt } = pile.pile;
  return (
    <div class="pad-nothing">
      <p>{dealt === 0 ? pad.empty : pad.allDone(dealt)}</p>
      <p class="buttons">
        <button type="button" onClick={pile.load}>
          {pad.lookAgain}
        </button>
        <a class="button" href={linkTo({ screen: 'dak' })}>
          {pad.leave}
        </a>
      </p>
    </div>
  );
};

/** What is printed on the keys, and what each does. */
const CAPS = [
  ['1–9', 'mark'],
  ['→', 'next'],
  ['←', 'previous'],
  ['Page Down', 'nextPage'],
  ['Page Up', 'previousPage'],
  ['U', 'undo'],
] as const;

const Keys = () => {
  const { language } = useOffice();
  const pad = PAD_WORDS[language];
  return (
    <dl class="pad-keys" aria-label={pad.keys}>
      {CAPS.map(([cap, name]) => (
        <div key={cap}>
          <dt>
            <kbd class="number">{cap}</kbd>
          </dt>
          <dd>{pad[name]}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Why the paper lies here again. */
const CameBack = ({ of: { refusal, isWarned, nameOf } }: { of: Sitting }) => {
  const { language } = useOffice();
  const pad = PAD_WORDS[language];
  if (refusal === undefined) return null;
  return (
    <p class="warned" role="alert">
      {pad.cameBack(nameOf(refusal.to), refusal.reason[language])} {isWarned && pad.markAnyway}
    </p>
  );
};

/**
 * The dak pad: one paper after another on the whole window, each marked by one key or tap. Nothing here waits for the
 * network: papers are brought before they are looked at, and markings go while the next is.
 */
export const PadScreen = () => {
  const { words, language } = useOffice();
  const pad = PAD_WORDS[language];
  const sitting = useSitting();
  const { pile, paper, letter, page, mark, turn, toPage, undo, seats, presets, again } = sitting;
  const [choosing, setChoosing] = useState(false);
  const [wide] = useState(() => matchMedia('(min-width: 60rem)').matches);
  const swipe = useSwipe(turn);
  useWholeWindow();
  usePadKeys({ mark, turn, page: toPage, undo });
  useKey('undo', sitting.out.undoable && undo);
  const { position, total } = progress(pile.pile);
  return (
    <section class="dak-pad">
      <div class="pad-top">
        <a href={linkTo({ screen: 'dak' })}>{pad.leave}</a>
        <Title text={words.room.pad} />
        {total > 0 && (
          <span class="pad-progress" role="status">
            {pad.position(position, total)}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keyboard too */}
      <div class="pad-page" tabIndex={0} {...swipe}>
        <Failed failure={pile.failure} again={pile.load} />
        {paper ? <PadPage letter={letter} page={page} again={again} /> : <Nothing of={sitting} />}
      </div>
      <Undo of={sitting} />
      <div class="pad-side">
        {paper && <PaperHead key={paper.objectId} paper={paper} letter={letter} />}
        <CameBack of={sitting} />
        {paper && <Steps of={sitting} />}
        <Failed failure={seats.failure} again={seats.again} />
        {seats.answer && <Seats posts={seats.posts} onMark={mark} />}
        <details open={wide}>
          <summary>{pad.presets}</summary>
          <PresetFields of={presets} />
        </details>
        <details open={choosing} onToggle={event => setChoosing(event.currentTarget.open)}>
          <summary>{pad.chooseSeats}</summary>
          {choosing && (
            <SeatsForm
              chosen={seats.favourites}
              onSaved={() => {
                setChoosing(false);
                seats.again();
              }}
            />
          )}
        </details>
        <Keys />
      </div>
    </section>
  );
};
