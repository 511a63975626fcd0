import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { isInCharge } from '#shared/domain/directory/in-charge.ts';
import type { Document } from '#shared/domain/document.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { type Answer, decide } from '#shared/domain/permission/decide.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import { grants, type Permission } from '#shared/domain/permission/role.ts';
import { type Act, mandateCovers, type OfFile, type OfReceipt } from '#shared/domain/permission/table.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import {
  NO_PAST,
  type Past,
  relationsToFile,
  relationsToReceipt,
  type Standing,
  standingOf,
} from '#shared/domain/relations.ts';

/** Who looks at papers, and in which directory they stand. */
export type Onlooker = { readonly directory: Directory; readonly actor: ByOfficer };

/** How somebody stands to one paper, and what the table of rights says of it. */
export type Stand<A> = { readonly relations: Relations; readonly to: (act: A) => Answer };

const rolesOf = ({ directory, actor }: Onlooker) => directory.find('officers', actor.officerId)?.roles ?? [];

/** What the directory tells of how a post stands to a paper's holder and office. */
const standing = (
  { directory, actor }: Onlooker,
  { holder, officeId }: Pick<FileHead, 'holder' | 'officeId'>,
): Standing => ({
  ...standingOf(actor),
  aboveHolder: directory.lineAbove(holder),
  officesAbove: directory.officesAbove(officeId),
  inCharge: isInCharge(directory, officeId, actor.postId),
});

/** @param past what the post had to do with it before, where that was asked for: it costs two queries. */
export const standToFile = (onlooker: Onlooker, head: FileHead, past: Past = NO_PAST): Stand<OfFile> => {
  const relations = relationsToFile(head, { ...standing(onlooker, head), ...past });
  const { state, classification } = head;
  const roles = rolesOf(onlooker);
  return { relations, to: act => decide({ object: 'file', act, state, classification, relations, roles }) };
};

/** @param past as of a file. */
export const standToReceipt = (
  onlooker: Onlooker,
  head: ReceiptHead,
  past: Past = NO_PAST,
): Stand<OfReceipt> => {
  const relations = relationsToReceipt(head, { ...standing(onlooker, head), ...past });
  const { state, classification } = head;
  const roles = rolesOf(onlooker);
  return {
    relations,
    to: act => decide({ object: 'receipt', act, state, classification, relations, roles }),
  };
};

/**
 * Whether a scan that is nobody's yet is seen: by the post that brought it, and by the officer who is in charge of its
 * office, before whom no paper lies forgotten. As with every paper, none is in charge by a mandate. A letter that another
 * office sent here is seen by the post it is for and, unless it is confidential, by whoever of the office takes in its dak.
 */
export const seesFree = (
  { directory, actor }: Onlooker,
  { uploadedBy, officeId, letter }: Pick<Document, 'uploadedBy' | 'officeId' | 'letter'>,
): boolean => {
  const isOfficer = grants(rolesOf({ directory, actor }), 'receipt:diarise');
  const isOwn = actor.mandate === undefined && isOfficer;
  if (letter) return isOwn && (letter.to === actor.postId || takesIn(letter, officeId, actor));
  const inCharge = isOwn && isInCharge(directory, officeId, actor.postId);
  return uploadedBy === actor.postId || inCharge;
};

/** Whether whoever looks bears a role to which this permission is granted. */
export const hasRoleFor = (onlooker: Onlooker, permission: Permission): boolean =>
  grants(rolesOf(onlooker), permission);

/** The dak of the whole office, save what is for one post's eyes. */
const takesIn = (
  { subject }: NonNullable<Document['letter']>,
  officeId: Document['officeId'],
  actor: ByOfficer,
): boolean => subject !== undefined && actor.officeId === officeId;

/** Whether whoever acts does so as themself, or by a mandate that names this act. */
export const isNamedFor = (directory: Directory, { mandate }: ByOfficer, act: Act): boolean => {
  if (!mandate) return true;
  const given = directory.find('mandates', mandate.mandateId);
  return given !== undefined && mandateCovers(given, act);
};
