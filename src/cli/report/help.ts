import { RENDITIONS } from '../../documents/report/render.ts';
import { ENGAGEMENT_KINDS } from '../../domain/engagement/words.ts';

export const REPORT_HELP = `Usage: throughline report --template KIND [-o FILE]
       throughline report FILE -o OUT [-o OUT...] [options]

Writes a report that can be handed to a customer. It is written once, in Markdown, and becomes
a web page, a Word document and a PDF with the same words.

  --template KIND        Prints the controlled template of a kind of engagement:
                         ${ENGAGEMENT_KINDS.join(', ')}.
  FILE                   The report in Markdown; - is standard input.
  -o, --output OUT       A file that ends in ${RENDITIONS.map((form) => `.${form}`).join(', ')}; may be repeated.
  --policy NAME          Whose eyes it is for: internal, customer or public. Customer, if not
                         given: names that somebody needs to set it up again stay.
  --force                Replaces files that are there already.

Every credential that is recognised is replaced before anything is written. Each file is opened
again by another reader, and appears only if nothing is left in it.
Exit code 0: all files are there. 1: none is. 2: wrong usage. 3: the report was refused.`;
