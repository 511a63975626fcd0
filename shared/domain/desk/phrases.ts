import type { PhraseId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { beyond, Refusal } from '../refusal.ts';
import type { Phrase, PhraseTexts } from './phrase.ts';

/** The phrases of an officer or an office, in their owner’s order. */
export type Phrases = readonly Phrase[];

export const withPhrase = (phrases: Phrases, phrase: Phrase): Phrases => {
  if (phrases.length >= LIMITS.phrases.most) throw beyond(LIMITS.phrases, phrases.length + 1);
  return [...phrases, phrase];
};

const mustHave = (phrases: Phrases, phraseId: PhraseId): void => {
  if (!phrases.some(phrase => phrase.phraseId === phraseId))
    throw new Refusal('phrase.unknown', { phraseId });
};

/** The whole phrase as it reads from now on, not what changed of it. */
export const withTexts = (phrases: Phrases, phraseId: PhraseId, texts: PhraseTexts): Phrases => {
  mustHave(phrases, phraseId);
  return phrases.map(phrase => (phrase.phraseId === phraseId ? { phraseId, ...texts } : phrase));
};

export const withoutPhrase = (phrases: Phrases, phraseId: PhraseId): Phrases => {
  mustHave(phrases, phraseId);
  return phrases.filter(phrase => phrase.phraseId !== phraseId);
};

/** Puts all of them in another order; who ordered another list than this one has to look again. */
export const inOrder = (phrases: Phrases, order: readonly PhraseId[]): Phrases => {
  const byId = new Map(phrases.map(phrase => [phrase.phraseId, phrase] as const));
  const ordered = [...new Set(order)].flatMap(id => byId.get(id) ?? []);
  if (ordered.length !== phrases.length || order.length !== phrases.length) throw new Refusal('desk.changed');
  return ordered;
};
