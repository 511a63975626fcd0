import './records.css';
import type { Answer } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { usePages } from '../../office/use-answer.ts';
import { useRegisterYear } from '../../office/use-register-year.ts';
import { useWhileSeen } from '../../office/use-while-seen.ts';
import { LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { Title } from '../../parts/title.tsx';
import { languageOf } from '../../parts/written.ts';
import { useOwnOffice } from '../watch/own-office.ts';
import { Asking } from './loan-forms.tsx';
import { REGISTER_WORDS } from './register-words.ts';

type Entry = Answer<'listFileRegister'>['items'][number];

/** What stands where a line of the register has no subject to show. */
const kindOf = ({ classification, opening, passedOver }: Entry) => {
  if (opening !== undefined) return 'opening';
  if (passedOver) return 'passedOver';
  return classification ?? 'untold';
};

const Row = ({ entry, onDone }: { entry: Entry; onDone: () => void }) => {
  const { language } = useOffice();
  const said = REGISTER_WORDS[language];
  const { number, subject, objectId, requisition, at } = entry;
  return (
    <li class="row record">
      <span>
        <span class="row-number">
          <span class="number">{number}</span>
        </span>
        {subject === undefined ? (
          <span class="row-subject quiet">{said[kindOf(entry)]}</span>
        ) : (
          <span class="row-subject" lang={languageOf(subject)}>
            {subject}
          </span>
        )}
      </span>
      <span class="row-facts">
        <span>
          <span class="label">{said.entered}: </span>
          <Moment at={at} />
        </span>
      </span>
      {requisition !== undefined && (
        <span class="marks">
          <span class="mark aside">{said[requisition]}</span>
        </span>
      )}
      {requisition === 'open' && objectId !== undefined && (
        <Asking file={{ fileId: objectId, number }} inList onDone={onDone} />
      )}
    </li>
  );
};

/** The files of one's own office by their numbers. Whoever meets a record here, and may not open it, asks for it here. */
export const RegisterScreen = () => {
  const { call, words, language } = useOffice();
  const said = REGISTER_WORDS[language];
  const officeId = useOwnOffice();
  const year = useRegisterYear();
  const list = usePages<Entry>(
    async cursor =>
      year.isRight
        ? call('listFileRegister', {
            params: { officeId },
            query: { ...year.query, ...(cursor === undefined ? {} : { cursor }) },
          })
        : { items: [] },
    `file register ${year.typed} ${officeId}`,
  );
  useWhileSeen(list.freshen);
  return (
    <section>
      <Title text={words.room.register} />
      <p class="hint">{said.hint}</p>
      <div class="record-filter">
        <LineField
          label={said.year}
          name="year"
          value={year.typed}
          onType={year.type}
          wrong={year.isRight ? undefined : said.yearWrong}
        />
      </div>
      <Pages of={list} empty={said.empty}>
        {items => (
          <ul class="rows">
            {items.map(entry => (
              <Row key={`${entry.number} ${entry.at}`} entry={entry} onDone={list.again} />
            ))}
          </ul>
        )}
      </Pages>
    </section>
  );
};
