import type { Row, Target } from './part.ts';

/** Three figures are as many as a shared machine can vouch for; counts are told whole. */
const valueText = (value: Row['value']): string => {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
};

const targetText = (target: Target): string => ('most' in target ? `≤ ${target.most}` : `≥ ${target.least}`);

const cells = ({ name, value, unit, target, meets }: Row): readonly string[] => [
  name,
  valueText(value),
  unit,
  target ? targetText(target) : '',
  meets === undefined ? '' : meets ? 'met' : 'NOT MET',
];

export type PartRows = { readonly part: string; readonly rows: readonly Row[] };

/** One table for eyes: each part's lines under its name. */
export const tableOf = (parts: readonly PartRows[]): string => {
  const head = ['', 'figure', 'unit', 'target', ''];
  const body = parts.map(({ part, rows }) => ({ part, lines: rows.map(cells) }));
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.flatMap(({ lines }) => lines.map(line => line[column]?.length ?? 0))),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) =>
        column === 1 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    line(head),
    ...body.flatMap(({ part, lines }) => ['', part.toUpperCase(), ...lines.map(line)]),
  ].join('\n');
};
