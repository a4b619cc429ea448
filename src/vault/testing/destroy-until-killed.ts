import { brand } from '../../domain/kit/ids.ts';
import { openVault } from '../vault.ts';

/** Opens the vault of a folder, says so, and destroys the keys that it is told. It is killed while it does. */
const [dir = '', ...keys] = process.argv.slice(2);
const vault = await openVault({ dir });
process.stdout.write('open\n');
process.stdin.once('data', () => {
  void vault
    .destroyAll({ stream: brand('5'.repeat(32)), whole: true, at: 1, keys: keys.map((key) => brand(key)), sealed: [] })
    .then(() => process.stdout.write('done\n'));
});
