import { openApi } from '../operations/openapi.ts';
import { EXIT, printJson } from './output.ts';

export function openapiCommand(args: readonly string[]): number {
  if (args.includes('--help')) {
    process.stdout.write('Usage: throughline openapi\n\nPrints the OpenAPI 3.1 description of the HTTP interface.\n');
    return EXIT.done;
  }
  printJson(openApi('http://127.0.0.1:4180'));
  return EXIT.done;
}
