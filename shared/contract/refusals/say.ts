/** A refusal's HTTP status, and its title in both languages. */
export type Words = { readonly status: number; readonly hi: string; readonly en: string };
export const say = (status: number, hi: string, en: string): Words => ({ status, hi, en });
