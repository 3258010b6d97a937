/** Text recognition by tesseract, a program of its own that may be installed. */
import { spawn } from 'node:child_process';
import { refusal } from '../refusal.js';

/** Those of the texts that the package reads; what is not installed is left out. */
const LANGUAGES = ['eng', 'chi_sim', 'chi_tra'] as const;
/** For one page, in milliseconds. */
const LONGEST = 120_000;
const MOST_OUTPUT = 5_000_000;

export interface Tesseract {
  /** as `-l` takes them: eng+chi_sim+chi_tra */
  languages: string;
  /** of those above that are not installed */
  missing: readonly string[];
}

/** Undefined where there is no tesseract on the path, or none of its languages is one of ours. */
export async function findTesseract(): Promise<Tesseract | undefined> {
  const answer = await run(['--list-langs']).catch(() => undefined);
  if (answer === undefined) return undefined;
  const installed = new Set(answer.split(/\s+/));
  const languages = LANGUAGES.filter((language) => installed.has(language));
  if (languages.length === 0) return undefined;
  return { languages: languages.join('+'), missing: LANGUAGES.filter((language) => !installed.has(language)) };
}

/**
 * The text of an image, its lines as the page has them and an empty line between paragraphs.
 * @param resolution pixels an inch
 * @throws ClaimgraphError with the code `not-recognised`
 */
export async function recognise(
  image: Uint8Array,
  resolution: number,
  { languages }: Tesseract,
  file: string,
): Promise<string> {
  try {
    return await run(['stdin', 'stdout', '-l', languages, '--dpi', String(resolution)], image);
  } catch (error) {
    const hint = 'Try another program: ocrmypdf IN.pdf OUT.pdf';
    throw refusal('not-recognised', file, 'tesseract could not read a page of it', hint, error);
  }
}

function run(args: readonly string[], input?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: LONGEST });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > MOST_OUTPUT) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`tesseract ended with ${code}`));
    });
    // one that ends early reads no further
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
