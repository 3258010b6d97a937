/** Scans that are made by hand, and a program in the place of tesseract. */
import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pdf, stream } from './archive.js';
import { lettered } from './letters.js';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A PDF with a page for each content; a scan shows the lines of text as one image, of a bit a pixel. */
export function pages(...contents: readonly ({ text: string } | { scan: readonly string[] })[]): Uint8Array {
  const objects: (string | Uint8Array)[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids: string[] = [];
  for (const content of contents) {
    const at = objects.length + 1;
    kids.push(`${at} 0 R`);
    const image = 'scan' in content ? lettered(content.scan) : lettered(['']);
    const shown = 'scan' in content ? 'q 600 0 0 800 0 0 cm /I Do Q' : `BT /F 12 Tf 50 700 Td (${content.text}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${at + 1} 0 R /Resources << /Font << /F ${FONT} >> /XObject << /I ${at + 2} 0 R >> >> >>`,
      stream('', Buffer.from(shown)),
      stream(
        `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray /BitsPerComponent 1`,
        image.bits,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return pdf(objects);
}

export const SCAN = { scan: ['BLUE SEA BOUGHT NORTH STAR', 'IN NOVEMBER'] };

/** Puts a program called tesseract on the path, which keeps in the folder what it was called with, and prints a text. */
export async function stub(folder: string, languages: string, text: string): Promise<void> {
  const program = join(folder, 'tesseract');
  const script = `#!/bin/sh
if [ "$1" = --list-langs ]; then printf 'List of available languages (3):\\n${languages.split(' ').join('\\n')}\\n'; exit 0; fi
echo "$@" >> "${folder}/called"
cat > "${folder}/image"
printf '${text}'
`;
  await writeFile(program, script);
  await chmod(program, 0o755);
  process.env.PATH = `${folder}${delimiter}${process.env.PATH ?? ''}`;
}
