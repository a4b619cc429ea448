import { importTable } from './import-table-rule.ts';

/** Our own rules, as oxlint loads them (`jsPlugins` in .oxlintrc.json). */
export default {
  meta: { name: 'throughline' },
  rules: { 'import-table': importTable },
};
