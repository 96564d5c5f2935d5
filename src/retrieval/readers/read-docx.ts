import mammoth from 'mammoth';
import { err, ok } from '../../kernel/result.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { readHtml } from './read-html.ts';

/** Word's "Title" is the document's heading, "Subtitle" a paragraph; pictures are left out. */
const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
  ignoreEmptyParagraphs: true,
};

export async function readDocx(bytes: Uint8Array): Promise<ReadOutcome> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { ...OPTIONS, convertImage },
    );
    const read = readHtml(value);
    return read.ok ? ok({ title: read.value.title, blocks: read.value.blocks }) : read;
  } catch {
    return err({ kind: 'broken', format: 'DOCX' });
  }
}
