import { DELIVERY_MODES, KEPT, LIMITS } from 'virtual:contract';
import type { Ask } from '../../client.ts';
import { useOffice } from '../../office/office.ts';
import { useTyped } from '../../office/use-typed.ts';
import { istDayOf, parseDay, typedDay } from '../../time.ts';
import { dayFault, lineFault, optionalFault } from '../../typed-fault.ts';

type Details = Ask<'diariseReceipt'>['body'];

/** What is typed of one diary entry; kept in the tab until it is in the diary. */
export const useEntry = () => {
  const { words, now } = useOffice();
  const today = istDayOf(now());
  const documentId = useTyped('dak.document');
  const fields = {
    name: useTyped('dak.name'),
    office: useTyped('dak.office'),
    address: useTyped('dak.address'),
    subject: useTyped('dak.subject'),
    letterNumber: useTyped('dak.letter-number'),
    letterDate: useTyped('dak.letter-date'),
    receivedOn: useTyped('dak.received-on', typedDay(today)),
    deliveryMode: useTyped('dak.delivery-mode', DELIVERY_MODES[0]),
    classification: useTyped('dak.classification', 'normal'),
  };
  const mode = DELIVERY_MODES.find(each => each === fields.deliveryMode.text) ?? DELIVERY_MODES[0];
  const classification = KEPT.find(each => each === fields.classification.text) ?? 'normal';
  const receivedOn = parseDay(fields.receivedOn.text);
  const letterDate = parseDay(fields.letterDate.text);
  const senderMissing = fields.name.text.trim() === '' && fields.office.text.trim() === '';
  const faults = {
    name: senderMissing ? words.dak.senderRule : optionalFault(fields.name.text, LIMITS.name, words),
    office: optionalFault(fields.office.text, LIMITS.name, words),
    address: optionalFault(fields.address.text, LIMITS.subject, words),
    subject: lineFault(fields.subject.text, LIMITS.subject, words),
    letterNumber: optionalFault(fields.letterNumber.text, LIMITS.name, words),
    letterDate: fields.letterDate.text.trim() === '' ? undefined : dayFault(letterDate, today, words),
    receivedOn: dayFault(receivedOn, today, words),
  };
  const typed = (field: keyof typeof fields) => {
    const text = fields[field].text.trim();
    return text === '' ? {} : { [field]: text };
  };
  const details = (): Details => ({
    sender: { ...typed('name'), ...typed('office'), ...typed('address') },
    subject: fields.subject.text,
    ...typed('letterNumber'),
    ...(letterDate === undefined ? {} : { letterDate }),
    receivedOn: receivedOn ?? today,
    deliveryMode: mode,
    classification,
    ...(documentId.text === '' ? {} : { documentId: documentId.text }),
  });
  const clear = () => {
    documentId.clear();
    for (const field of Object.values(fields)) field.clear();
  };
  return {
    documentId,
    fields,
    mode,
    classification,
    faults,
    isRight: !Object.values(faults).some(Boolean),
    details,
    clear,
  };
};
