/** Writes zip files: stored or deflated members, central directory, nothing else. */
import { crc32, deflateRawSync, gzipSync } from "node:zlib";

export interface Member {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** as it is, without packing */
  readonly stored?: boolean;
  /** deflated already */
  readonly packed?: Uint8Array;
  /** claims this many bytes instead of the true number */
  readonly claims?: number;
}

export const gz = (data: Uint8Array | string): Uint8Array => new Uint8Array(gzipSync(data, { level: 6 }));

/** `large`: places and counts in 64 bits, as archives over 4 GB have them. */
export function zipOf(members: readonly Member[], large = false): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, data, stored, claims, ...given } of members) {
    const plain = Buffer.from(data as string);
    const packed = stored ? plain : (given.packed ?? deflateRawSync(plain));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(0x5a210000, 6);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(large ? 0xffffffff : at, 10);
    const head = Buffer.from(fields);
    if (large) head.writeUInt16LE(12, 24);
    const extra = large ? Buffer.concat([Buffer.from([1, 0, 8, 0]), wide(at)]) : Buffer.alloc(0);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), head, rest, Buffer.from(name), extra]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const wideEnd = large ? endOfLarge(members.length, directory.length, at) : Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(large ? 0xffffffff : at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, wideEnd, end]));
}

function wide(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** The large end record and the pointer to it. */
function endOfLarge(count: number, size: number, at: number): Buffer {
  const record = Buffer.concat([
    Buffer.from("PK\u0006\u0006", "latin1"),
    wide(44),
    Buffer.from([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    wide(count),
    wide(count),
    wide(size),
    wide(at),
  ]);
  return Buffer.concat([
    record,
    Buffer.from("PK\u0006\u0007\0\0\0\0", "latin1"),
    wide(at + size),
    Buffer.from([1, 0, 0, 0]),
  ]);
}
