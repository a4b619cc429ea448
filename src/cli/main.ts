import type { House } from './house.ts';
import { EXIT, say } from './output.ts';

/**
 * The command line. Exit codes: 0 done, 1 defect, 2 wrong usage, 3 refused. Each command loads what it needs, so that
 * checking a pack does not wait for a database driver.
 * `house` is what only the composition root can give: opening the data folder and serving it.
 */
export async function main(argv: readonly string[], house: House): Promise<number> {
  const [first = '--help', ...rest] = argv;
  switch (first) {
    case '--help':
    case 'help':
      return say((await import('./help.ts')).help(), EXIT.done);
    case '--version':
      return say(house.version(), EXIT.done);
    case 'serve':
      return (await import('./serve.ts')).serveCommand(rest, house);
    case 'verify':
      return (await import('./verify.ts')).verifyCommand(rest, house.crypto);
    case 'scan':
      return (await import('./scan/command.ts')).scanCommand(rest, house);
    case 'probe':
      return (await import('./kit/probe-command.ts')).probeCommand(rest);
    case 'redact':
      return (await import('./redact/command.ts')).redactCommand(rest);
    case 'report':
      return (await import('./report/command.ts')).reportCommand(rest);
    case 'import':
      return (await import('./import/command.ts')).importCommand(rest, house);
    case 'engagement':
      return (await import('./engagement/command.ts')).engagementCommand(rest, house);
    case 'export':
      return (await import('./export.ts')).exportCommand(rest, house);
    case 'doctor':
      return (await import('./upkeep/doctor.ts')).doctorCommand(rest, house);
    case 'backup':
      return (await import('./upkeep/backup.ts')).backupCommand('data', rest, house);
    case 'backup-keys':
      return (await import('./upkeep/backup.ts')).backupCommand('keys', rest, house);
    case 'move':
      return (await import('./upkeep/move.ts')).moveCommand(rest, house);
    case 'move-keys':
      return (await import('./upkeep/move-keys.ts')).moveKeysCommand(rest, house);
    case 'restore':
      return (await import('./upkeep/restore.ts')).restoreCommand(rest, house);
    case 'recover':
      return (await import('./recover.ts')).recoverCommand(rest, house);
    case 'demo':
      return house.demo(rest);
    case 'mcp':
      return (await import('./mcp.ts')).mcpCommand(rest, house);
    case 'openapi':
      return (await import('./openapi.ts')).openapiCommand(rest);
    default:
      return (await import('./call.ts')).callByName(first, rest, house);
  }
}
