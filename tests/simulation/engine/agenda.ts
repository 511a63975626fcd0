/** Something that will be done at a moment of virtual time. */
export type Due = { readonly at: number; readonly order: number; readonly work: () => Promise<void> };

const comesBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** What lies ahead, earliest first; a heap, since a year of a district has millions of moments. */
export const openAgenda = () => {
  const heap: Due[] = [];
  let orders = 0;
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one && other) [heap[a], heap[b]] = [other, one];
  };
  const isOutOfOrder = (above: number, below: number): boolean => {
    const [one, other] = [heap[above], heap[below]];
    return one !== undefined && other !== undefined && comesBefore(other, one);
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!isOutOfOrder(above, at)) return;
      swap(above, at);
      at = above;
    }
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const lower = isOutOfOrder(left, right) ? right : left;
      if (!isOutOfOrder(at, lower)) return;
      swap(at, lower);
      at = lower;
    }
  };
  const takeOne = (): Due | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (last && heap.length > 0) {
      heap[0] = last;
      sink();
    }
    return first;
  };
  return {
    add: (at: number, work: () => Promise<void>): void => {
      orders += 1;
      heap.push({ at, order: orders, work });
      rise(heap.length - 1);
    },
    nextAt: (): number | undefined => heap[0]?.at,
    /** All that is due at the earliest moment: it is done at once, each against the others. */
    take: (): readonly Due[] => {
      const taken: Due[] = [];
      for (const at = heap[0]?.at; heap[0] !== undefined && heap[0].at === at; ) {
        const due = takeOne();
        if (due) taken.push(due);
      }
      return taken;
    },
  };
};
export type Agenda = ReturnType<typeof openAgenda>;
