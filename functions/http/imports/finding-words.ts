import type { Language } from '#shared/contract/problem.ts';
import type { ImportFinding } from '#shared/domain/import-finding.ts';
import { SHEET_REASONS } from '#shared/sheets/reasons.ts';

type Words = Readonly<Record<Language, string>>;

/**
 * Says findings in words, without their place; a code of an older day that is said no more stands for itself.
 * @param problems what can be found beside that a file cannot be read.
 */
export const sayFindings = (problems: Readonly<Record<string, Words>>) => {
  const byCode = new Map<string, Words>([
    ...SHEET_REASONS.map(({ code, ...words }) => [code, words] as const),
    ...Object.entries(problems),
  ]);
  return ({ code, facts }: Pick<ImportFinding, 'code' | 'facts'>, language: Language): string =>
    (byCode.get(code)?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name] ?? '';
      return typeof fact === 'object' ? fact[language] : String(fact);
    });
};
