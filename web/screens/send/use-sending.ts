import { ACTIONS, LIMITS, PRIORITIES } from 'virtual:contract';
import { useOffice } from '../../office/office.ts';
import { useTyped, useTypedValue } from '../../office/use-typed.ts';
import { istDayOf, parseDay } from '../../time.ts';
import { optionalFault } from '../../typed-fault.ts';

type Action = (typeof ACTIONS)[number];

/**
 * All that is chosen and typed for one sending, kept in the tab under `name` until it is done: neither a lost connection nor
 * a reload takes it away. What a refusal asks back, the reason of a delay or for going direct, is kept with it.
 */
export const useSending = (name: string, first: Action = 'for-orders') => {
  const { words, now } = useOffice();
  const to = useTyped(`${name}.to`);
  const search = useTyped(`${name}.search`);
  const action = useTyped(`${name}.action`, first);
  const priority = useTyped(`${name}.priority`);
  const dueOn = useTyped(`${name}.due-on`);
  const remark = useTyped(`${name}.remark`);
  const direct = useTyped(`${name}.direct`);
  const delay = useTyped(`${name}.delay`);
  const copies = useTypedValue<readonly string[]>(`${name}.copies`);
  const copySearch = useTyped(`${name}.copy-search`);
  const asked = ACTIONS.find(each => each === action.text) ?? first;
  const urgency = PRIORITIES.find(each => each === priority.text);
  const day = parseDay(dueOn.text);
  const dayFault = day === undefined ? words.dayWrong : words.panel.duePast;
  const named = copies.value ?? [];
  const faults = {
    to: to.text === '' ? words.send.choose : undefined,
    dueOn: dueOn.text.trim() === '' || (day !== undefined && day >= istDayOf(now())) ? undefined : dayFault,
    remark: optionalFault(remark.text, LIMITS.remark, words),
    copies: named.length > LIMITS.readingCopies ? words.panel.tooManyCopies(LIMITS.readingCopies) : undefined,
    direct: optionalFault(direct.text, LIMITS.reason, words),
    delay: optionalFault(delay.text, LIMITS.reason, words),
  };
  const said = (key: 'remark' | 'direct' | 'delay', text: string) =>
    text.trim() === '' ? {} : { [key]: text };
  const marked = () => ({
    to: to.text,
    action: asked,
    ...(urgency === undefined ? {} : { priority: urgency }),
    ...(day === undefined ? {} : { dueOn: day }),
    ...said('remark', remark.text),
  });
  return {
    typed: { to, search, action, priority, dueOn, remark, direct, delay, copies, copySearch },
    asked,
    urgency,
    copies: named,
    faults,
    isRight: !Object.values(faults).some(Boolean),
    /** Where it goes and what is asked there, of one or of many. */
    marked,
    /** The same with who gets a copy. */
    body: () => ({ ...marked(), ...(named.length === 0 ? {} : { copies: [...named] }) }),
    answers: () => ({ ...said('direct', direct.text), ...said('delay', delay.text) }),
    clear: () => {
      for (const each of [to, search, action, priority, dueOn, remark, direct, delay, copies, copySearch])
        each.clear();
    },
  };
};
export type SendingShown = ReturnType<typeof useSending>;
