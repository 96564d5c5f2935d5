import { crc32 } from 'node:zlib';

/** A ZIP of files that are stored as they are: enough for DOCX and XLSX. */
export function makeZip(files: Readonly<Record<string, string>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const fields = entryFields(Buffer.from(text));
    const local = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4]),
      fields(name),
      Buffer.from(name),
      Buffer.from(text),
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const versionMadeBy = Buffer.from([20, 0]);
    directory.push(
      Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), versionMadeBy, fields(name), rest, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...bodies, central, end]));
}

/** Version, flags, method, time, date, checksum, sizes, lengths of name and extra: the same in both headers. */
function entryFields(body: Buffer): (name: string) => Buffer {
  return (name) => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    return fields;
  };
}
