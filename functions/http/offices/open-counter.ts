import { directoryActor } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';
import { chosenLine } from '#shared/domain/numbering/head.ts';
import { rulesOf } from '#shared/domain/numbering/rules.ts';
import { numbersIn } from '#shared/domain/numbering/series.ts';
import { yearAfter, yearAt } from '#shared/domain/numbering/year.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const openCounter =
  ({ clock, store }: Office): UseCase<typeof contract.openCounter> =>
  async ({ actor, params, body: { register: of, head, year: asked, startAt, order }, once }) => {
    const directory = await store.directory.lately();
    const office = directory.getOffice(params.officeId);
    mustKeep(directory, actor, office.officeId);
    const at = clock.now();
    const { year: kind } = rulesOf(office, of);
    const present = yearAt(kind, at);
    const year = asked ?? present;
    if (year !== present && year !== yearAfter(kind, at)) throw new Refusal('counter.year-invalid');
    const line = head ? chosenLine(directory, head, office.officeId) : [];
    const { register, numberOf } = numbersIn(office, { of, year, line });
    // Else the counter of a wider head, or the plain one, would be opened in the place of the one asked for.
    if (head && register.series !== head) throw new Refusal('head.not-numbered', { headId: head });
    const opening = { startAt, order, by: directoryActor(actor), at };
    const counter = { register: of, year, series: register.series, last: startAt - 1, opening };
    const answer = { status: 201, body: counter };
    await store.counters.open(register, { opening, lastNumber: numberOf(startAt - 1), once, answer });
    return counter;
  };
