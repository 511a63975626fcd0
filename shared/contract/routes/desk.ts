import * as z from 'zod';
import { PhraseTexts } from '#shared/domain/desk/phrase.ts';
import { DUE_KINDS } from '#shared/domain/dues.ts';
import { OfficeId, PhraseId, PostId } from '#shared/domain/ids.ts';
import { LIMITS, told } from '#shared/domain/limits.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { listOf } from '#shared/domain/text.ts';
import { Count, Phrases, SentItem } from '../desk-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page, WorkItem } from '../views.ts';

/** Of whom: of the officer, unless an office is named. */
const officeId = OfficeId.optional();

type Texts = PhraseTexts & { readonly officeId?: OfficeId | undefined };
/** An officer writes as they write; what an office hands to all its officers stands in both languages. */
const isSaid = ({ hi, en, officeId: of }: Texts): boolean =>
  of === undefined ? (hi ?? en) !== undefined : hi !== undefined && en !== undefined;

const PHRASE_REFUSALS = ['office.unknown', 'desk.changed'] as const satisfies readonly RefusalCode[];

const isEachOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const getDesk = route({
  id: 'getDesk',
  noun: 'desk',
  method: 'GET',
  path: '/v1/desk',
  says: 'What the send panel and the note editor need at once: the caller’s favourite posts in their order, the posts that the acting post sent to last, newest first, and the quick phrases of the caller and of the acting post’s office.',
  access: 'work-list:read',
  status: 200,
  answer: z.strictObject({
    favourites: z.array(PostId),
    lastUsed: z.array(PostId),
    own: Phrases,
    office: Phrases.extend({ officeId: OfficeId, mayChange: z.boolean() }),
  }),
});

export const getOfficePhrases = route({
  id: 'getOfficePhrases',
  noun: 'desk',
  method: 'GET',
  path: '/v1/desk/offices/{officeId}/phrases',
  says: 'The quick phrases of one office, at most fifty.',
  access: 'directory:read',
  params: z.strictObject({ officeId: OfficeId }),
  status: 200,
  answer: Phrases,
  refusals: ['office.unknown'],
});

export const createPhrase = route({
  id: 'createPhrase',
  noun: 'desk',
  method: 'POST',
  path: '/v1/desk/phrases',
  says: 'Adds a quick phrase: of one’s own, in either language; or of an office, in both, by the post in charge of it or by who keeps its directory.',
  access: 'own:read',
  body: z.strictObject({ officeId, ...PhraseTexts.shape }).refine(isSaid),
  status: 201,
  answer: Phrases,
  refusals: ['limit.phrase', ...PHRASE_REFUSALS, 'limit.phrases'],
});

export const changePhrase = route({
  id: 'changePhrase',
  noun: 'desk',
  method: 'POST',
  path: '/v1/desk/phrases/{phraseId}',
  says: 'Puts a quick phrase otherwise; what is left out of it is taken away.',
  access: 'own:read',
  params: z.strictObject({ phraseId: PhraseId }),
  body: z.strictObject({ officeId, ...PhraseTexts.shape }).refine(isSaid),
  status: 200,
  answer: Phrases,
  refusals: ['limit.phrase', ...PHRASE_REFUSALS, 'phrase.unknown'],
});

export const removePhrase = route({
  id: 'removePhrase',
  noun: 'desk',
  method: 'POST',
  path: '/v1/desk/phrases/{phraseId}/remove',
  says: 'Takes a quick phrase away.',
  access: 'own:read',
  params: z.strictObject({ phraseId: PhraseId }),
  body: z.strictObject({ officeId }),
  status: 200,
  answer: Phrases,
  refusals: [...PHRASE_REFUSALS, 'phrase.unknown'],
});

export const orderPhrases = route({
  id: 'orderPhrases',
  noun: 'desk',
  method: 'POST',
  path: '/v1/desk/phrase-order',
  says: 'Puts all quick phrases of the caller, or of an office, in another order.',
  access: 'own:read',
  body: z.strictObject({ officeId, order: listOf(PhraseId, LIMITS.phrases) }),
  status: 200,
  answer: Phrases,
  refusals: [...PHRASE_REFUSALS, 'limit.phrases'],
});

export const setFavourites = route({
  id: 'setFavourites',
  noun: 'desk',
  method: 'PUT',
  path: '/v1/desk/favourites',
  says: 'The posts the caller sends to most, in their own order; the list takes the place of the one before.',
  access: 'own:read',
  body: z.strictObject({
    favourites: listOf(PostId, LIMITS.favourites).refine(isEachOnce).meta(told(LIMITS.favourites)),
  }),
  status: 200,
  answer: z.strictObject({ favourites: z.array(PostId) }),
  refusals: ['limit.favourites', 'post.unknown'],
});

export const listSent = route({
  id: 'listSent',
  noun: 'desk',
  method: 'GET',
  path: '/v1/desk/sent',
  says: 'What the acting post sent or returned, newest first, each with where it is now. It follows some seconds after the sending; what was pulled back is not on it.',
  access: 'work-list:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SentItem),
  refusals: ['request.cursor-invalid'],
});

export const listWaiting = route({
  id: 'listWaiting',
  noun: 'desk',
  method: 'GET',
  path: '/v1/desk/waiting',
  says: 'What the posts in the caller’s charge sent and wait for: it lies open with another. By the day it is wanted, then by how long it has been away.',
  access: 'own:read',
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(SentItem),
  refusals: ['request.cursor-invalid'],
});

export const getDues = route({
  id: 'getDues',
  noun: 'desk',
  method: 'GET',
  path: '/v1/dues',
  says: 'How much is overdue, due today, new, and waited for from others, over all the posts in the caller’s charge. Counted among the thousand most urgent of each post.',
  access: 'own:read',
  status: 200,
  answer: z.strictObject({ overdue: Count, dueToday: Count, new: Count, waiting: Count }),
});

export const listDues = route({
  id: 'listDues',
  noun: 'desk',
  method: 'GET',
  path: '/v1/dues/{kind}',
  says: 'What is overdue, due today, or new, over all the posts in the caller’s charge: by the day it is wanted, then by its arrival.',
  access: 'own:read',
  params: z.strictObject({ kind: z.enum(DUE_KINDS) }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(WorkItem),
  refusals: ['request.cursor-invalid'],
});

export const listBelow = route({
  id: 'listBelow',
  noun: 'desk',
  method: 'GET',
  path: '/v1/below',
  says: 'The posts below the acting post in the reporting line, level by level, each with how much lies with it and how much of that is overdue, due today and not opened. At most a hundred posts at once, and whole levels of each; from one that `goesOn` it is asked again. Counted among the thousand most urgent of each post; what is confidential is counted too.',
  access: 'work-list:read',
  query: z.strictObject({ under: PostId.optional() }),
  status: 200,
  answer: z.strictObject({
    posts: z.array(
      z.strictObject({
        postId: PostId,
        under: PostId,
        goesOn: z.boolean(),
        held: Count,
        overdue: Count,
        dueToday: Count,
        new: Count,
      }),
    ),
  }),
  refusals: ['post.unknown', 'post.not-below'],
});

export const listDuesBelow = route({
  id: 'listDuesBelow',
  noun: 'desk',
  method: 'GET',
  path: '/v1/below/{postId}/{kind}',
  says: 'What lies with a post below the acting one: all of it, or what is overdue, due today or not opened. Of what is confidential the line above is told how much it is, and no more.',
  access: 'work-list:read',
  params: z.strictObject({ postId: PostId, kind: z.enum([...DUE_KINDS, 'held']) }),
  query: z.strictObject(PAGE_QUERY),
  status: 200,
  answer: page(WorkItem).extend({ confidential: z.int() }),
  refusals: ['request.cursor-invalid', 'post.unknown', 'post.not-below'],
});
