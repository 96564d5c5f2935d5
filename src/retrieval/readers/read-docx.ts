import { textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import mammoth from 'mammoth';
import { err, ok } from '../../kernel/result.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { tidyText } from '../documents/tidy-text.ts';
import { readHtml } from './read-html.ts';

/** Word's "Title" is the document's title and heading, "Subtitle" a paragraph; pictures are left out. */
const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"],
  ignoreEmptyParagraphs: true,
};

const TITLE = /<h1 class="title">(.*?)<\/h1>/su;

export async function readDocx(bytes: Uint8Array): Promise<ReadOutcome> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { ...OPTIONS, convertImage },
    );
    const read = readHtml(value);
    if (!read.ok) return read;
    const { title, blocks } = read.value;
    const styled = TITLE.exec(value)?.[1];
    const words = styled === undefined ? '' : tidyText(textContent(parseDocument(styled)));
    return ok({ title: words === '' ? title : words, blocks });
  } catch {
    return err({ kind: 'broken', format: 'DOCX' });
  }
}
