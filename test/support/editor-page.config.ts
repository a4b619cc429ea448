import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import desk from '../../vite.config.ts';

/** The desk's build with the stage's page in place of the desk. */
export default mergeConfig(desk, {
  root: fileURLToPath(new URL('../../src/web/', import.meta.url)),
  build: {
    rolldownOptions: { input: fileURLToPath(new URL('../../src/web/stage/editor.html', import.meta.url)) },
  },
});
