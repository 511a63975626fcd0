import { inLatin } from '../../digits.ts';
import './records.css';
import { useState } from 'preact/hooks';
import { useOffice } from '../../office/office.ts';
import { type Paged, useAnswer, usePages } from '../../office/use-answer.ts';
import { useWhileSeen } from '../../office/use-while-seen.ts';
import { ChoiceField, LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Title } from '../../parts/title.tsx';
import { linkTo } from '../../place.ts';
import { istDayOf } from '../../time.ts';
import { useOwnOffice } from '../watch/own-office.ts';
import type { AtRest } from './deed.ts';
import { FindRecord } from './find.tsx';
import { PrintLabels } from './prints.tsx';
import { useRetention, WithRetention } from './retention.tsx';
import { RecordRow } from './row.tsx';
import { RECORD_WORDS } from './words.ts';

const LISTS = ['closed', 'asked', 'out', 'review', 'proposed', 'disposed'] as const;
type List = (typeof LISTS)[number];
type Item = AtRest & { readonly subject: string };

/** The records of the acting post’s office, and of every office below it: one’s own first. */
const useOfficesKept = () => {
  const { directory, language } = useOffice();
  const own = useOwnOffice();
  const { answer: offices } = useAnswer(directory.offices, 'offices');
  const isBelow = (officeId: string | undefined): boolean => {
    if (officeId === undefined) return false;
    const parent = offices?.get(officeId)?.parent;
    return parent === own || isBelow(parent);
  };
  const below = [...(offices?.keys() ?? [])].filter(isBelow);
  const names = Object.fromEntries(
    [own, ...below].map(each => [each, offices?.get(each)?.names[language] ?? '']),
  );
  return { own, choices: [own, ...below], names };
};

const Rows = ({ of, list }: { of: Paged<Item>; list: List }) => {
  const { language } = useOffice();
  const said = RECORD_WORDS[language];
  useWhileSeen(of.freshen);
  return (
    <>
      <p class="hint">{said.hints[list]}</p>
      <Pages of={of} empty={said.empty[list]}>
        {items => (
          <>
            <ul class="rows">
              {items.map(file => (
                <RecordRow key={file.fileId} file={file} withState={list === 'closed'} onDone={of.again} />
              ))}
            </ul>
            {list !== 'disposed' && <PrintLabels files={items} />}
          </>
        )}
      </Pages>
      <p>
        <button type="button" onClick={of.again} disabled={of.loading}>
          {said.refresh}
        </button>
      </p>
    </>
  );
};

const Closed = ({ officeId }: { officeId: string }) => {
  const { call } = useOffice();
  const list = usePages<Item>(
    cursor => call('listClosed', { query: { officeId, ...(cursor === undefined ? {} : { cursor }) } }),
    `closed ${officeId}`,
  );
  return <Rows of={list} list="closed" />;
};

const Disposals = ({ officeId, stage }: { officeId: string; stage: 'proposed' | 'disposed' }) => {
  const { call } = useOffice();
  const list = usePages<Item>(
    cursor =>
      call('listDisposals', { query: { officeId, stage, ...(cursor === undefined ? {} : { cursor }) } }),
    `disposals ${stage} ${officeId}`,
  );
  return <Rows of={list} list={stage} />;
};

const Loans = ({ officeId, stage }: { officeId: string; stage: 'asked' | 'out' }) => {
  const { call } = useOffice();
  const list = usePages<Item>(
    cursor => call('listLoans', { query: { officeId, stage, ...(cursor === undefined ? {} : { cursor }) } }),
    `loans ${stage} ${officeId}`,
  );
  return <Rows of={list} list={stage} />;
};

/** By the year in which they are looked at again: this one, unless another is asked for. */
const Review = ({ officeId }: { officeId: string }) => {
  const { call, language, now } = useOffice();
  const said = RECORD_WORDS[language];
  const { codes, names } = useRetention();
  const [typed, setYear] = useState(istDayOf(now()).slice(0, 4));
  const year = inLatin(typed);
  const [category, setCategory] = useState('');
  const isYear = /^(?:19|2[0-2])\d\d$/.test(year);
  const list = usePages<Item>(
    async cursor =>
      isYear
        ? call('listReview', {
            query: {
              officeId,
              year,
              ...(category === '' ? {} : { category }),
              ...(cursor === undefined ? {} : { cursor }),
            },
          })
        : { items: [] },
    `review ${officeId} ${year} ${category}`,
  );
  return (
    <>
      <div class="record-filter">
        <LineField
          label={said.year}
          name="year"
          value={typed}
          onType={setYear}
          numeric
          wrong={isYear ? undefined : said.yearWrong}
        />
        <ChoiceField
          label={said.category}
          value={category}
          choices={codes}
          names={names}
          none={said.all}
          onChoose={setCategory}
        />
      </div>
      <Rows of={list} list="review" />
    </>
  );
};

/** Closed files on their way into the record room, and what is kept there until two persons dispose of it. */
export const RecordsScreen = ({ path }: { path: readonly string[] }) => {
  const { language } = useOffice();
  const said = RECORD_WORDS[language];
  const { own, choices, names } = useOfficesKept();
  const [chosen, setChosen] = useState('');
  const officeId = chosen === '' ? own : chosen;
  const list = LISTS.find(each => each === path[0]) ?? 'closed';
  return (
    <section>
      <Title text={said.title} />
      <WithRetention>
        <FindRecord />
        <nav class="tabs" aria-label={said.label}>
          {LISTS.map(each => (
            <a
              key={each}
              href={linkTo({ screen: 'records', path: each === 'closed' ? [] : [each] })}
              aria-current={each === list ? 'page' : undefined}
            >
              {said.lists[each]}
            </a>
          ))}
        </nav>
        {choices.length > 1 && (
          <ChoiceField
            label={said.office}
            value={officeId}
            choices={choices}
            names={names}
            onChoose={setChosen}
          />
        )}
        {list === 'closed' && <Closed officeId={officeId} />}
        {list === 'asked' && <Loans key={list} officeId={officeId} stage={list} />}
        {list === 'out' && <Loans key={list} officeId={officeId} stage={list} />}
        {list === 'review' && <Review officeId={officeId} />}
        {list === 'proposed' && <Disposals key={list} officeId={officeId} stage={list} />}
        {list === 'disposed' && <Disposals key={list} officeId={officeId} stage={list} />}
      </WithRetention>
    </section>
  );
};
