import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, toolSays } from '../kit/tool.ts';
import type { Planter } from './planter.ts';

/** A report set by pdfLaTeX, with an outline, a link, a note, a picture and properties. */
export async function texReport({ plant, text }: Planter, picture: Uint8Array): Promise<Uint8Array> {
  const cut = plant('body', 'runs', 'password');
  const broken = plant('body', 'lines', 'JWT');
  const key = plant('body', 'pages', 'private key');
  const beside = plant('table', 'cells', 'password');
  return await setByTex(
    String.raw`\documentclass{article}
\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage{graphicx}\usepackage{hyperref}
\hypersetup{pdftitle={${inTex(text('property', 'password'))}},pdfsubject={${inTex(text('property', 'GitHub token'))}}}
\begin{document}
\section{${inTex(text('outline', 'password'))}}
The build was moved to another server in spring. ${inTex(text('body', 'password'))}

${inTex(cut.label)}${cut.pieces.map((piece, i) => (i % 2 === 0 ? String.raw`\textbf{${inTex(piece)}}` : inTex(piece))).join('')}

\noindent ${inTex(broken.label)}\\${broken.pieces.map((piece) => String.raw`\texttt{${inTex(piece)}}`).join(String.raw`\\ `)}

See \href{${text('link target', 'link')}}{the sources}.\footnote{${inTex(text('footnote', 'GitHub token'))}}
\pdfannot width 1cm height 1cm {/Subtype /Text /Contents (${text('annotation', 'password')})}

\begin{tabular}{ll} Account & Password \\ robot & ${inTex(beside.pieces.join(''))} \\ \end{tabular}

\includegraphics[width=9cm]{screen.png}

${inTex(key.label.trim())}\\
${key.pieces.map((piece, i) => (i === 3 ? String.raw`\newpage\noindent ` : '') + String.raw`\texttt{${inTex(piece)}}\\`).join('\n')}
\end{document}`,
    picture,
  );
}

/** Sets a document; `screen.png` lies beside it. */
export async function setByTex(source: string, picture: Uint8Array): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    await writeFile(join(folder, 'a.tex'), source);
    await writeFile(join(folder, 'screen.png'), picture);
    // twice: the outline is written in the first run and read in the second
    for (let run = 0; run < 2; run += 1)
      await toolSays('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'a.tex'], folder);
    return new Uint8Array(await readFile(join(folder, 'a.pdf')));
  });
}

/** Text as it stands in TeX, hyphens as themselves: two of them would become a dash. */
export function inTex(text: string): string {
  return text
    .replaceAll(/[#$%&_{}]/gu, (sign) => `\\${sign}`)
    .replaceAll('-', '-{}')
    .replaceAll('\n', String.raw`\\ `);
}
