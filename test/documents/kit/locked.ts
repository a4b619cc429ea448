import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { File } from './file.ts';
import { inFolder, toolSays } from './tool.ts';

/** The names of LibreOffice's filters, by the ending that they write. */
const FILTERS = { docx: 'MS Word 2007 XML', odt: 'writer8', xlsx: 'Calc MS Excel 2007 XML', ods: 'calc8' } as const;
export type Lockable = keyof typeof FILTERS;

/** A document as LibreOffice saves it under a password; only a macro of its own can ask it for that. */
export async function lockedByOffice({ name, bytes }: File, to: Lockable, password: string): Promise<File> {
  return await inFolder(async (folder) => {
    const given = join(folder, `given${name.slice(name.lastIndexOf('.'))}`);
    const made = join(folder, `locked.${to}`);
    await writeFile(given, bytes);
    const library = join(folder, 'profile/user/basic/Standard');
    await mkdir(library, { recursive: true });
    await writeFile(join(library, 'script.xlb'), LIBRARY);
    await writeFile(join(library, 'Module1.xba'), macro(given, made, FILTERS[to], password));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await toolSays('soffice', [profile, '--headless', 'macro:///Standard.Module1.Lock'], folder);
    return { name: `locked.${to}`, bytes: new Uint8Array(await readFile(made)) };
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const LIBRARY = `${HEAD}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`;

function macro(from: string, to: string, filter: string, password: string): string {
  return `${HEAD}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Lock
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
document = StarDesktop.loadComponentFromURL("file://${from}", "_blank", 0, hidden())
Dim how(1) As New com.sun.star.beans.PropertyValue
how(0).Name = "FilterName"
how(0).Value = "${filter}"
how(1).Name = "Password"
how(1).Value = "${password}"
document.storeToURL("file://${to}", how())
document.close(True)
StarDesktop.terminate()
End Sub
</script:module>`;
}
