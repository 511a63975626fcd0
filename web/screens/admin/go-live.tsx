import { LIMITS } from 'virtual:contract';
import { useAct } from '../../office/use-act.ts';
import { useAnswer, usePages } from '../../office/use-answer.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Failed } from '../../parts/failed.tsx';
import { DayField, LineField } from '../../parts/fields.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Moment } from '../../parts/time.tsx';
import { languageOf } from '../../parts/written.ts';
import { dayText, istDayOf, parseDay, typedDay } from '../../time.ts';
import { lineFault } from '../../typed-fault.ts';
import { Confirm } from './confirm.tsx';
import { endOfDay, untilText } from './hour.ts';
import { isAhead, runsAt } from './look.ts';
import { Panel, usePanel } from './panel.tsx';
import { hourAt, useAdmin } from './use-admin.ts';
import { useDraft } from './use-draft.ts';

type FormProps = { officeId: string; onDone: () => void; onCancel: () => void };

const DayForm = ({ officeId, goLive, onDone, onCancel }: FormProps & { goLive: string | undefined }) => {
  const { call, words, admin, say, now, register } = useAdmin();
  const act = useAct();
  const draft = useDraft(`go-live.${officeId}`, {
    day: goLive === undefined ? '' : typedDay(goLive),
    reason: '',
  });
  const day = parseDay(draft.value('day'));
  const wrong = {
    day: day === undefined ? words.dayWrong : day < istDayOf(now()) ? admin.readiness.dayIsOver : undefined,
    reason: lineFault(draft.value('reason'), LIMITS.reason, words),
  };
  const submit = () => {
    draft.try();
    if (day === undefined || wrong.day !== undefined || wrong.reason !== undefined) return;
    void act.run(async () => {
      const office = await call('setGoLive', {
        params: { officeId },
        body: { day, reason: draft.value('reason') },
      });
      register.put({ offices: [office] });
      draft.clear();
      say(admin.done.saved);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={admin.readiness.setGoLive}
      doing={admin.readiness.setGoLive}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        onCancel();
      }}
    >
      <p class="warned">{admin.readiness.goLiveSays}</p>
      <DayField
        label={admin.goLive}
        name="day"
        value={draft.value('day')}
        onType={draft.type('day')}
        wrong={draft.tried ? wrong.day : undefined}
      />
      <LineField
        label={words.field.reason}
        name="reason"
        value={draft.value('reason')}
        onType={draft.type('reason')}
        wrong={draft.tried ? wrong.reason : undefined}
      />
    </ActForm>
  );
};

const ExceptionForm = ({ officeId, onDone, onCancel }: FormProps) => {
  const { call, words, admin, say } = useAdmin();
  const act = useAct();
  const draft = useDraft(`exception.${officeId}`, { until: '', reason: '' });
  const until = endOfDay(draft.value('until'));
  const wrong = {
    until: until === undefined ? words.dayWrong : undefined,
    reason: lineFault(draft.value('reason'), LIMITS.reason, words),
  };
  const submit = () => {
    draft.try();
    if (until === undefined || wrong.reason !== undefined) return;
    void act.run(async () => {
      await call('approvePaperException', {
        body: { officeId, until, reason: draft.value('reason') },
      });
      draft.clear();
      say(admin.done.saved);
      onDone();
    });
  };
  return (
    <ActForm
      act={act}
      label={admin.readiness.approve}
      doing={admin.readiness.approve}
      onSubmit={submit}
      onCancel={() => {
        draft.clear();
        onCancel();
      }}
    >
      <p class="hint">{admin.readiness.approveSays}</p>
      <DayField
        label={admin.untilDay}
        name="until"
        value={draft.value('until')}
        onType={draft.type('until')}
        wrong={draft.tried ? wrong.until : undefined}
      />
      <LineField
        label={words.field.reason}
        name="reason"
        value={draft.value('reason')}
        onType={draft.type('reason')}
        wrong={draft.tried ? wrong.reason : undefined}
      />
    </ActForm>
  );
};

/** From which day an office takes no more paper, and by what exceptions it does for a while. */
export const GoLive = ({ officeId, onChange }: { officeId: string; onChange: () => void }) => {
  const { call, words, admin, language, me, now, say } = useAdmin();
  // The board names the day an office works towards, which may be that of the office above; here its own is set.
  const own = useAnswer(
    () => call('getDualRunning', { params: { officeId }, query: { weeks: 1 } }),
    `go-live ${officeId}`,
  );
  const goLive = own.answer?.office.goLive;
  const panel = usePanel(`go-live.${officeId}`, ['day', 'exception'] as const);
  const list = usePages(
    cursor =>
      call('listPaperExceptions', {
        query: { officeId, which: 'all', ...(cursor ? { cursor } : {}) },
      }),
    `exceptions ${officeId}`,
  );
  const may = me.roles.some(role => role === 'administrator' || role === 'nodal-officer');
  const today = istDayOf(now());
  const gone = goLive !== undefined && goLive <= today;
  const at = hourAt(now());
  return (
    <section>
      <h2>{admin.goLive}</h2>
      <Failed failure={own.failure} again={own.again} />
      <p>
        {own.answer === undefined
          ? words.loading
          : goLive === undefined
            ? admin.readiness.noGoLive
            : gone
              ? admin.readiness.wentLive(dayText(goLive, language))
              : admin.readiness.willGoLive(dayText(goLive, language))}
      </p>
      {may && own.answer && (
        <Panel
          of={panel}
          offered={gone ? ['exception'] : ['day', 'exception']}
          names={{ day: admin.readiness.setGoLive, exception: admin.readiness.approve }}
        >
          {chosen =>
            chosen === 'day' ? (
              <DayForm
                officeId={officeId}
                goLive={goLive}
                onDone={() => {
                  panel.close();
                  own.again();
                  onChange();
                }}
                onCancel={panel.close}
              />
            ) : (
              <ExceptionForm
                officeId={officeId}
                onDone={() => {
                  panel.close();
                  list.again();
                }}
                onCancel={panel.close}
              />
            )
          }
        </Panel>
      )}
      <h3>{admin.readiness.exceptions}</h3>
      <Pages of={list} empty={admin.readiness.noExceptions}>
        {exceptions => (
          <ul class="rows">
            {exceptions.map(exception => {
              const { exceptionId, reason, from, until } = exception;
              const runs = runsAt(exception, at);
              return (
                <li key={exceptionId} class="row">
                  <div>
                    <p>
                      <span lang={languageOf(reason)}>{reason}</span>{' '}
                      {runs && <span class="mark new">{admin.runs}</span>}
                    </p>
                    <p class="quiet">
                      {admin.fromSpan} <Moment at={from} /> · {admin.untilSpan}{' '}
                      <time dateTime={until}>{untilText(until, { language, endOf: admin.endOf })}</time>
                    </p>
                    {may && (runs || isAhead(exception, at)) && (
                      <Confirm
                        danger
                        doing={admin.readiness.endException}
                        says={<p>{admin.readiness.endExceptionSays}</p>}
                        act={async () => {
                          await call('endPaperException', { params: { exceptionId }, body: {} });
                          say(admin.done.saved);
                          list.again();
                        }}
                      />
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Pages>
    </section>
  );
};
