/** A table of Markdown; a bar inside a cell would end it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
};

export const code = (text: string): string => `\`${text}\``;

/** A page: its title, what it is, and its parts, with one blank line between them. */
export const page = (title: string, ...parts: readonly string[]): string =>
  `${[`# ${title}`, 'Printed by `npm run print` from the code; `npm run check` tells when it is stale.', ...parts].join('\n\n')}\n`;

/** A drawing of states. Each move is drawn once, with all the acts that make it. */
export const drawing = (
  moves: readonly { readonly from: string; readonly by: string; readonly to: string }[],
): string => {
  const arrows = Map.groupBy(moves, ({ from, to }) => `${from} --> ${to}`);
  const lines = [...arrows].map(
    ([arrow, acts]) => `    ${arrow}: ${[...new Set(acts.map(({ by }) => by))].join(', ')}`,
  );
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
};
