/** A file inside a ZIP. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
}

const ENTRY = 0x02014b50;
const HEADER_LENGTH = 46;

/** The files that a ZIP's directory names, without unpacking anything. Empty when there is no directory. */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  for (let at = firstEntry(view); at + HEADER_LENGTH <= bytes.length;) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(
      bytes.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + nameLength),
    );
    entries.push({ name, size: view.getUint32(at + 24, true) });
    at += HEADER_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory starts, from the record at the archive's end (APPNOTE.TXT, 4.3.16); past the end if none. */
function firstEntry(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return view.byteLength;
}
