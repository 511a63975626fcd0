import type { Language } from './problem.ts';

/** What the screen is told of the district it is served by. */
export type Settings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** The district's short name. */
  readonly district: string;
  /** Its name as officers read it. */
  readonly title: Readonly<Record<Language, string>>;
};

export const fetchSettings = async (base: string): Promise<Settings> => {
  const response = await fetch(new URL('settings.json', base));
  if (!response.ok) throw new Error(`settings: ${response.status}`);
  return response.json();
};

export const districtName = ({ title }: Settings, language: Language): string => title[language];
