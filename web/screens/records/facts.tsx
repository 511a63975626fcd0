import { useOffice } from '../../office/office.ts';
import { usePostNames, useSeats } from '../../office/use-posts.ts';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, istDayOf } from '../../time.ts';
import { type AtRest, isOverdue, isOwnProposal, isReviewDue, type Looking } from './deed.ts';
import { useRetention } from './retention.tsx';
import { RECORD_WORDS } from './words.ts';

type Hand = Pick<NonNullable<AtRest['proposal']>, 'officerId' | 'postId' | 'at'>;

/** Who looks now. */
export const useLooking = (): Looking => {
  const { me, postId, now } = useOffice();
  return {
    officerId: me.officer?.officerId ?? '',
    postId,
    year: Number(istDayOf(now()).slice(0, 4)),
    today: istDayOf(now()),
  };
};

/** One of the two persons: by name, as which post, and when. */
const By = ({ hand: { officerId, postId, at } }: { hand: Hand }) => {
  const { language } = useOffice();
  const nameOfPost = usePostNames();
  const { answer: seats } = useSeats();
  const person = seats?.officers.get(officerId)?.[language] ?? '…';
  return (
    <>
      {RECORD_WORDS[language].by(person, nameOfPost(postId))}, <Moment at={at} />
    </>
  );
};

const Reason = ({ text }: { text: string }) => (
  <span class="prose" lang={languageOf(text)}>
    {text}
  </span>
);

/** As what it is kept, for how long, and where. */
const Kept = ({ recorded }: { recorded: NonNullable<AtRest['recorded']> }) => {
  const { language } = useOffice();
  const said = RECORD_WORDS[language];
  const { names } = useRetention();
  const { category, keepYears, reviewIn, shelf } = recorded;
  return (
    <>
      <span>
        <span class="label">{said.category}: </span>
        {names[category]} <span class="number">{category}</span>
      </span>
      <span>{keepYears === undefined ? said.forEver : said.kept(keepYears)}</span>
      <span>{said.reviewIn(reviewIn)}</span>
      {shelf !== undefined && (
        <span>
          <span class="label">{said.shelf}: </span>
          <span lang={languageOf(shelf)}>{shelf}</span>
        </span>
      )}
    </>
  );
};

/** Both persons, and how much is gone: all that is left to say of it. */
const Certificate = ({ disposed }: { disposed: NonNullable<AtRest['disposed']> }) => {
  const { language } = useOffice();
  const said = RECORD_WORDS[language];
  const { proposed, confirmed, erased } = disposed;
  return (
    <>
      <span>
        <span class="label">{said.proposedBy}: </span>
        <By hand={proposed} /> · <Reason text={proposed.reason} />
      </span>
      <span>
        <span class="label">{said.confirmedBy}: </span>
        <By hand={confirmed} />
      </span>
      {erased && <span>{said.erased(erased.notes, erased.versions, erased.scans)}</span>}
      {erased && erased.shared > 0 && <span>{said.shared(erased.shared)}</span>}
    </>
  );
};

/** What is known of a file at rest: when it was closed, as what it is kept, what holds it, and who spoke of its disposal. */
export const RecordFacts = ({ file }: { file: AtRest }) => {
  const { words, language } = useOffice();
  const said = RECORD_WORDS[language];
  const looking = useLooking();
  const { recorded, holds = [], proposal, disposed, closedAt, proposed, requisitions = [], out } = file;
  const nameOfPost = usePostNames();
  const years: Readonly<Record<string, string>> = words.cover.years;
  return (
    <span class="row-facts">
      {closedAt !== undefined && (
        <span>
          <span class="label">{said.closedOn}: </span>
          <Moment at={closedAt} />
        </span>
      )}
      {recorded === undefined && proposed !== undefined && (
        <span>
          <span class="label">{said.onCover}: </span>
          {years[proposed] ?? proposed}
        </span>
      )}
      {recorded && <Kept recorded={recorded} />}
      {holds.map(({ hold, ground, reason, at }) => (
        <span key={hold}>
          <strong>{said.held(said.grounds[ground])}</strong> · <Moment at={at} /> · <Reason text={reason} />
        </span>
      ))}
      {holds.length > 0 && <span>{said.heldSays}</span>}
      {out && (
        <span>
          <strong>{said.isWith(nameOfPost(out.to))}</strong> · <Moment at={out.at} /> ·{' '}
          {said.dueBack(dayText(out.dueOn, language))} · <Reason text={out.purpose} />
        </span>
      )}
      {requisitions.map(({ requisition, by, purpose, at }) => (
        <span key={requisition}>
          <strong>{said.askedBy(nameOfPost(by))}</strong> · <Moment at={at} /> · <Reason text={purpose} />
        </span>
      ))}
      {proposal && (
        <span>
          <span class="label">{said.proposedBy}: </span>
          <By hand={proposal} /> · <Reason text={proposal.reason} />
        </span>
      )}
      {proposal && (
        <strong>{isOwnProposal(proposal, looking) ? said.ownProposal : said.othersProposal}</strong>
      )}
      {disposed && <Certificate disposed={disposed} />}
    </span>
  );
};

/** How it stands, at a glance. */
export const RecordMarks = ({ file }: { file: AtRest }) => {
  const { language } = useOffice();
  const said = RECORD_WORDS[language];
  const looking = useLooking();
  const { holds = [], proposal, disposed, out, requisitions = [] } = file;
  const grounds = [...new Set(holds.map(({ ground }) => ground))];
  return (
    <>
      {grounds.map(ground => (
        <span key={ground} class="mark overdue">
          {said.held(said.grounds[ground])}
        </span>
      ))}
      {out && (
        <span class={isOverdue(file, looking) ? 'mark overdue' : 'mark aside'}>
          {isOverdue(file, looking) ? said.isOverdue : said.isOut}
        </span>
      )}
      {requisitions.length > 0 && <span class="mark due">{said.isAsked}</span>}
      {proposal && <span class="mark due">{said.isProposed}</span>}
      {!proposal && !disposed && isReviewDue(file, looking) && <span class="mark due">{said.reviewDue}</span>}
      {disposed && <span class="mark aside">{disposed.erased ? said.disposed : said.erasing}</span>}
    </>
  );
};
