const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as it stands in a page. */
export const escaped = (plain: string): string =>
  plain.replace(/[&<>"']/g, character => ENTITIES[character] ?? '');

export type Words = { readonly hi: string; readonly en: string };
export const both = ({ hi, en }: Words): string => `${escaped(hi)} · <span lang="en">${escaped(en)}</span>`;
