import { LIMITS } from 'virtual:contract';
import { useState } from 'preact/hooks';
import type { RegisterKind } from '#shared/domain/numbering/rules.ts';
import { numberBy, yearOn } from '#shared/domain/numbering/write.ts';
import type { Answer } from '../../client.ts';
import { wholeNumber } from '../../digits.ts';
import { useAct } from '../../office/use-act.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { ChoiceField, DayField, LineField } from '../../parts/fields.tsx';
import { HeadPicker, type PickedHead } from '../../parts/head-picker.tsx';
import { Pages } from '../../parts/pages.tsx';
import { RecordTable } from '../../parts/record-table.tsx';
import { dayText, istDayOf, parseDay } from '../../time.ts';
import { dayFault, lineFault } from '../../typed-fault.ts';
import { rulesOf } from './number-rules.tsx';
import type { Office } from './register.ts';
import { useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

type Counter = Answer<'listCounters'>['items'][number];

const LARGEST = 9_999_999;
const serialIn = (text: string): number | undefined => wholeNumber(text, LARGEST, 2);

const MOST_NAMED = 100;
/** The names of heads that counters count, as far as an office may have them. */
const useHeadNames = (officeId: string) => {
  const { call, language } = useAdmin();
  const { answer } = useAnswer(
    () => call('listHeads', { query: { officeId, which: 'all', limit: MOST_NAMED } }),
    `heads of ${officeId}`,
  );
  return (series: string): string | undefined => {
    const head = answer?.items.find(({ headId }) => headId === series);
    return head && `${[...head.above, head].map(({ code }) => code).join('/')} – ${head.names[language]}`;
  };
};

/** The counters of one register in its present year. */
export const Counters = ({ office, of, edition }: { office: Office; of: RegisterKind; edition: number }) => {
  const { call, admin, language } = useAdmin();
  const { officeId } = office;
  const headName = useHeadNames(officeId);
  const list = usePages(
    cursor =>
      call('listCounters', {
        params: { officeId },
        query: { register: of, ...(cursor ? { cursor } : {}) },
      }),
    `counters ${officeId} ${of} ${edition}`,
  );
  const nameOf = ({ series }: Counter): string => {
    if (series === 'plain') return of === 'files' ? admin.counter.plain : admin.numbering.register[of];
    if (series === 'free') return admin.counter.free;
    return headName(series) ?? admin.counter.head;
  };
  return (
    <>
      <h3>{admin.counter.title}</h3>
      <Pages of={list} empty={admin.counter.none}>
        {counters => (
          <RecordTable
            label={admin.counter.title}
            rows={counters}
            keyOf={({ series }) => series}
            columns={[
              { head: admin.counter.series, cell: nameOf },
              { head: admin.counter.last, cell: ({ last }) => <span class="number">{last}</span> },
              {
                head: admin.counter.opened,
                cell: ({ opening }) =>
                  opening === undefined
                    ? '—'
                    : admin.counter.openedBy(
                        String(opening.startAt),
                        opening.order.number,
                        dayText(opening.order.date, language),
                      ),
              },
            ]}
          />
        )}
      </Pages>
    </>
  );
};

/** Opens a counter behind the last number of paper, by an order. */
export const CounterForm = (props: {
  office: Office;
  of: RegisterKind;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const { office, of } = props;
  const { call, words, admin, say, now } = useAdmin();
  const { officeId, code } = office;
  const act = useAct();
  const rules = rulesOf(office, of);
  const today = istDayOf(now());
  const years = [0, 1].map(later => yearOn(rules.year, today, later));
  const [present = ''] = years;
  const [head, setHead] = useState<PickedHead>();
  const draft = useDraft(`counter.${officeId}.${of}`, { year: present, startAt: '', number: '', day: '' });
  const year = years.find(each => each === draft.value('year')) ?? present;
  const startAt = serialIn(draft.value('startAt'));
  const day = parseDay(draft.value('day'));
  const wrong = {
    startAt: startAt === undefined ? admin.counter.startWrong : undefined,
    number: lineFault(draft.value('number'), LIMITS.name, words),
    day: dayFault(day, today, words),
  };
  const heads = head === undefined ? [] : [...head.above, head].map(each => each.code);
  const numberAt = (serial: number) => numberBy(rules.pattern, { code, heads, serial, year });
  const submit = () => {
    draft.try();
    if (startAt === undefined || day === undefined || wrong.number !== undefined || wrong.day !== undefined)
      return;
    void act.run(async () => {
      await call('openCounter', {
        params: { officeId },
        body: {
          register: of,
          year,
          startAt,
          order: { number: draft.value('number'), date: day },
          ...(head === undefined ? {} : { head: head.headId }),
        },
      });
      draft.clear();
      say(admin.counter.done(numberAt(startAt)));
      props.onDone();
    });
  };
  const tried = <T,>(fault: T): T | undefined => (draft.tried ? fault : undefined);
  return (
    <ActForm
      act={act}
      label={admin.counter.open}
      doing={admin.counter.open}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        props.onCancel();
      }}
    >
      <p class="warned">{admin.counter.openSays}</p>
      {of === 'files' && <HeadPicker officeId={officeId} chosen={head} onChoose={setHead} />}
      <div class="pair">
        <ChoiceField
          label={admin.counter.whichYear}
          value={year}
          choices={years}
          names={Object.fromEntries(years.map(each => [each, each]))}
          onChoose={draft.type('year')}
        />
        <LineField
          label={admin.counter.startAt}
          name="start-at"
          numeric
          value={draft.value('startAt')}
          onType={draft.type('startAt')}
          wrong={tried(wrong.startAt)}
          hint={startAt === undefined ? admin.counter.startHint : admin.counter.first(numberAt(startAt))}
        />
      </div>
      <div class="pair">
        <LineField
          label={admin.counter.orderNumber}
          name="order-number"
          value={draft.value('number')}
          onType={draft.type('number')}
          wrong={tried(wrong.number)}
        />
        <DayField
          label={admin.counter.orderDay}
          name="order-day"
          value={draft.value('day')}
          onType={draft.type('day')}
          wrong={tried(wrong.day)}
        />
      </div>
    </ActForm>
  );
};
