import { expect, it } from 'vitest';
import { chartPart } from './chart.ts';

const CHART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>Log</a:t></a:r><a:r><a:t>ins</a:t></a:r></a:p></c:title><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>PIN</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strCache><c:pt idx="0"><c:v>jo</c:v></c:pt></c:strCache></c:cat><c:val><c:numCache><c:pt idx="0"><c:v>471193</c:v></c:pt><c:pt idx="1"><c:v>8</c:v></c:pt></c:numCache></c:val></c:ser></c:chartSpace>`;

it('given a chart, when it is read, then the values of a series stand below its name, and its title is whole', () => {
  const own = chartPart(CHART, 'chart 1');
  const texts = typeof own === 'string' ? [] : own.passages.map(({ text }) => text);
  expect(texts[0]).toBe('0\tPIN\n1\t471193\n2\t8\n\n');
  expect(texts.at(-1)).toContain('Logins\n');
});

it('given a number that goes, also as part of the source, when the chart is written, then it draws 0 and names stay', () => {
  const own = chartPart(CHART, 'chart 1');
  if (typeof own === 'string') throw new Error(own);
  const edits = own.passages.map(({ text }) => {
    const at = text.indexOf('471193');
    return at === -1 ? [] : [{ start: at, end: at + 6, put: '[pin #1]' }];
  });
  expect(own.write(edits)).toBe(CHART.replace('471193', '0'));
});
