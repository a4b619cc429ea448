import { Inlines } from './inlines.tsx';
import type { Block, Row } from './model.ts';
import { WORDS } from './words.ts';

/** What a page says, one block after the other. A page does not change while it is shown, so places serve as keys. */
export function Blocks({ blocks, pictures }: { blocks: readonly Block[]; pictures: readonly string[] }) {
  return blocks.map((block, at) => <OneBlock key={at} block={block} pictures={pictures} />);
}

function OneBlock({ block, pictures }: { block: Block; pictures: readonly string[] }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading id={block.id} tabIndex={-1}>
          <Inlines inlines={block.inlines} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'picture':
      return <img src={pictures[block.picture]} alt={block.shows} loading="lazy" />;
    case 'list':
      return <List {...block} pictures={pictures} />;
    case 'table':
      return <Table {...block} />;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function List({ first, items, pictures }: Extract<Block, { kind: 'list' }> & { pictures: readonly string[] }) {
  const lines = items.map((blocks, at) => (
    <li key={at}>
      <Blocks blocks={blocks} pictures={pictures} />
    </li>
  ));
  return first === null ? <ul>{lines}</ul> : <ol start={first}>{lines}</ol>;
}

function Table({ head, rows }: { head: Row; rows: readonly Row[] }) {
  const hasHead = head.some((cell) => cell.length > 0);
  return (
    // What scrolls by itself has to be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="handbook-table" tabIndex={0} role="group" aria-label={WORDS.table}>
      <table>
        {hasHead && (
          <thead>
            <tr>
              {head.map((cell, at) =>
                cell.length === 0 ? (
                  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the column has no name
                  <td key={at} />
                ) : (
                  <th key={at} scope="col">
                    <Inlines inlines={cell} />
                  </th>
                ),
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <td key={place}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
