import { expect, test } from 'vitest';
import { TEMPLATE_KINDS, templateFor, templateSections } from '../../src/documents/report/templates.ts';
import { sectionsLeft } from '../../src/web/parts/markdown-editor/sections.ts';

test.each(TEMPLATE_KINDS)(
  'given the template %s as it is, when the desk reads it, then all of it is to be filled in',
  (kind) => {
    const sections = templateSections(kind);
    expect(sections.map(({ heading }) => heading)).toContain('Identities used');
    expect(sectionsLeft(templateFor(kind).split('\n'), sections)).toEqual(
      sections.map(({ heading }) => ({ heading, why: 'empty' })),
    );
  },
);
