/** One value out of the bytes of a FIT message: a text, or a number of one of the protocol's base types. */

/** Undefined where the device marked it invalid. `type`: a base type by its low five bits. */
export const valueAt = (view: DataView, at: number, size: number, type: number, little: boolean) =>
  type === STRING ? textAt(view, at, size) : numberAt(view, at, size, type, little);

const STRING = 7;

/** Base types by their low five bits: bytes, and the value that means "nothing measured". */
function numberAt(view: DataView, at: number, size: number, type: number, little: boolean): number | undefined {
  switch (type) {
    case 0: // enum
    case 2: // uint8
    case 13: // byte
      return size >= 1 ? unless(view.getUint8(at), 0xff) : undefined;
    case 10: // uint8z
      return size >= 1 ? unless(view.getUint8(at), 0) : undefined;
    case 1: // sint8
      return size >= 1 ? unless(view.getInt8(at), 0x7f) : undefined;
    case 3: // sint16
      return size >= 2 ? unless(view.getInt16(at, little), 0x7fff) : undefined;
    case 4: // uint16
      return size >= 2 ? unless(view.getUint16(at, little), 0xffff) : undefined;
    case 11: // uint16z
      return size >= 2 ? unless(view.getUint16(at, little), 0) : undefined;
    case 5: // sint32
      return size >= 4 ? unless(view.getInt32(at, little), 0x7fffffff) : undefined;
    case 6: // uint32
      return size >= 4 ? unless(view.getUint32(at, little), 0xffffffff) : undefined;
    case 12: // uint32z
      return size >= 4 ? unless(view.getUint32(at, little), 0) : undefined;
    case 8: // float32
      return size >= 4 ? finite(view.getFloat32(at, little)) : undefined;
    case 9: // float64
      return size >= 8 ? finite(view.getFloat64(at, little)) : undefined;
    default:
      return undefined;
  }
}

const unless = (value: number, invalid: number): number | undefined => (value === invalid ? undefined : value);
const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

function textAt(view: DataView, at: number, size: number): string | undefined {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end)) || undefined;
}
