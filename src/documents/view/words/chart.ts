import type { Package } from '../../office/package.ts';
import type { Draft } from './draft.ts';
import { table } from './table.ts';
import { type XmlNode, below, path, textIn, valueOf, xmlTree } from './xml-tree.ts';

/** Draws the charts that an element of a part leads to, each as a table of what it shows; tells how many there are. */
export function drawCharts(from: XmlNode, draft: Draft, pack: Package, part: string): number {
  const charts = below(from, 'chart').flatMap((chart) => {
    const link = pack.relationshipsOf(part).find(({ id, type }) => id === valueOf(chart, 'id') && type === 'chart');
    return link === undefined || link.part === null ? [] : (xmlTree(pack.part(link.part)) ?? []);
  });
  for (const chart of charts) drawChart(chart, draft);
  return charts.length;
}

/** Titles, and what the series remember of the cells that they draw (ECMA-376-1, 21.2.2). */
function drawChart(chart: XmlNode, draft: Draft): void {
  draft.within('figure', () => {
    for (const title of below(chart, 'title')) {
      const words = below(title, 't').map(textIn).join('');
      if (words !== '') draft.within('figcaption', () => draft.text(words));
    }
    const series = below(chart, 'ser').slice(0, MOST_SERIES).map(seriesOf);
    const count = Math.min(MOST_POINTS, Math.max(0, ...series.map(({ values }) => values.length)));
    const names = series[0]?.names ?? [];
    table(draft, [
      ['', ...series.map(({ title }) => title)],
      ...Array.from({ length: count }, (_, i) => [names[i] ?? '', ...series.map(({ values }) => values[i] ?? '')]),
    ]);
  });
}

const MOST_SERIES = 100;
const MOST_POINTS = 5_000;

interface Series {
  readonly title: string;
  readonly names: readonly string[];
  readonly values: readonly string[];
}

function seriesOf(series: XmlNode): Series {
  const points = (...names: readonly string[]): string[] =>
    names.flatMap((name) => below(path(series, name), 'pt')).map((point) => textIn(path(point, 'v')));
  return { title: points('tx').join(' '), names: points('cat', 'xVal'), values: points('val', 'yVal') };
}
