/** The papers before the officer: in what order, which is looked at, and how many have been dealt with. */
export type Pile = { readonly order: readonly string[]; readonly at: number; readonly dealt: number };

export const EMPTY: Pile = { order: [], at: 0, dealt: 0 };

const within = (at: number, length: number): number => (at < length ? at : 0);

/** What has come since goes beneath; what is looked at stays where it is. */
export const withPapers = (pile: Pile, ids: readonly string[]): Pile => ({
  ...pile,
  order: [...pile.order, ...ids.filter(id => !pile.order.includes(id))],
});

/** Dealt with: the next takes its place. */
export const dealtWith = (pile: Pile, id: string): Pile => {
  const place = pile.order.indexOf(id);
  if (place === -1) return pile;
  const order = pile.order.filter(each => each !== id);
  const at = within(place < pile.at ? pile.at - 1 : pile.at, order.length);
  return { order, at, dealt: pile.dealt + 1 };
};

/** It comes back: before the officer's eyes where they asked for it, else beneath the pile. */
export const comesBack = (pile: Pile, id: string, where: 'here' | 'beneath'): Pile => {
  if (pile.order.includes(id)) return pile;
  const place = where === 'here' ? pile.at : pile.order.length;
  return {
    ...pile,
    order: [...pile.order.slice(0, place), id, ...pile.order.slice(place)],
    dealt: Math.max(0, pile.dealt - 1),
  };
};

/** The next paper or the one before, round and round; nothing is dealt with by it. */
export const turned = (pile: Pile, by: 1 | -1): Pile => {
  const { length } = pile.order;
  return length === 0 ? pile : { ...pile, at: (pile.at + by + length) % length };
};

export const current = ({ order, at }: Pile): string | undefined => order[at];

/** Those that come next, to be fetched before they are looked at. */
export const ahead = ({ order, at }: Pile, count: number): readonly string[] =>
  Array.from({ length: Math.min(count, order.length) }, (_, i) => order[(at + i) % order.length] ?? '');

/** `17 of 150`. */
export const progress = ({ order, at, dealt }: Pile) => ({
  position: Math.min(dealt + at + 1, order.length + dealt),
  total: order.length + dealt,
});
