import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

describe('piecesOf', () => {
  it('finds the placeholders between the words', () => {
    expect(piecesOf('Key [aws-access-key-id #1] is in the wiki.')).toEqual([
      { is: 'words', text: 'Key ' },
      { is: 'hidden', text: '[aws-access-key-id #1]', kind: 'aws-access-key-id' },
      { is: 'words', text: ' is in the wiki.' },
    ]);
  });

  it('takes neighbours apart and keeps every character', () => {
    const text = '[jwt #1][jwt #2]\n[not a placeholder] [x #12345678]';
    expect(piecesOf(text).filter(({ is }) => is === 'hidden')).toHaveLength(2);
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('knows what was taken out later', () => {
    expect(
      piecesOf('was [removed-secret #1], [removed-personal-data #2]').filter(({ is }) => is === 'hidden'),
    ).toHaveLength(2);
  });

  it('has no pieces for no text', () => {
    expect(piecesOf('')).toEqual([]);
  });
});
